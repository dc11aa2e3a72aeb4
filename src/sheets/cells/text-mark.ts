// Only here does text meet formulas.

const STARTS_LIKE_A_FORMULA = /^\s*[=+\-@#']/;
/** '007', '1/2', '5 Mar', 'true', and digits alone however many. */
const READS_LIKE_A_VALUE = /^(?=[^]{1,60}$)[^]*\d|^(?=[\s.,]*\d)[\s\d.,]+$|^\s*(true|false)\s*$/i;

/** setValues parses like typing; a leading apostrophe marks text. */
export const literal = (text: string): string =>
  STARTS_LIKE_A_FORMULA.test(text) || READS_LIKE_A_VALUE.test(text) ? marked(text) : text;

/** With the mark in any case: a heading that is to tell of it, see textReader. */
export const marked = (text: string): string => `'${text}`;

/** Whether plain-text cells keep the mark as a letter, which is not documented: a heading that was written with it tells. */
export const marksAreKept = (probe: unknown): boolean => typeof probe === 'string' && probe.startsWith("'");

/** Takes the mark off where cells keep it. */
export const textReader = (probe: unknown): ((text: string) => string) =>
  marksAreKept(probe) ? (text) => (text.startsWith("'") ? text.slice(1) : text) : (text) => text;

/** What runs as a formula in a plain-text cell too; and a leading apostrophe, which textReader would take for the mark. */
const NEEDS_A_MARK = /^\s*=|^'/;

/** For plain-text cells. Where they keep the mark, people would see it, and nothing but a formula needs it there. */
export const literalFor = (areKept: boolean): ((text: string) => string) =>
  areKept ? (text) => (NEEDS_A_MARK.test(text) ? marked(text) : text) : literal;
