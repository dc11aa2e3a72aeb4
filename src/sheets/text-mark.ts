// Only here does text meet formulas.

const STARTS_LIKE_A_FORMULA = /^\s*[=+\-@#']/;
/** '007', '1/2', '5 Mar', 'true', and digits alone however many. */
const READS_LIKE_A_VALUE = /^(?=[^]{1,60}$)[^]*\d|^(?=[\s.,]*\d)[\s\d.,]+$|^\s*(true|false)\s*$/i;

/** setValues parses like typing; a leading apostrophe marks text. */
export const literal = (text: string): string =>
  STARTS_LIKE_A_FORMULA.test(text) || READS_LIKE_A_VALUE.test(text) ? marked(text) : text;

/** With the mark in any case: a heading that is to tell of it, see textReader. */
export const marked = (text: string): string => `'${text}`;

/** Takes that mark off if Sheets, undocumented, gives it back. */
export function textReader(probe: unknown): (text: string) => string {
  const marksAreKept = typeof probe === 'string' && probe.startsWith("'");
  return marksAreKept ? (text) => (text.startsWith("'") ? text.slice(1) : text) : (text) => text;
}
