// setValues parses like typing, so texts get Google's mark for text, a leading apostrophe.

const STARTS_LIKE_A_FORMULA = /^\s*[=+\-@#']/;
/** '007', '1/2', '5 Mar', 'true', and digits alone. */
const READS_LIKE_A_VALUE = /^(?=[^]{1,60}$)[^]*\d|^(?=[\s.,]*\d)[\s\d.,]+$|^\s*(true|false)\s*$/i;

export const literal = (text: string): string =>
  STARTS_LIKE_A_FORMULA.test(text) || READS_LIKE_A_VALUE.test(text) ? marked(text) : text;

/** For a heading that shows how this sheet reads the mark: see textReader. */
export const marked = (text: string): string => `'${text}`;

/** Whether plain-text cells show the mark, which Google doesn't document: a heading written with it shows this. */
export const marksAreKept = (probe: unknown): boolean => typeof probe === 'string' && probe.startsWith("'");

/** Removes the mark if cells show it. */
export const textReader = (probe: unknown): ((text: string) => string) =>
  marksAreKept(probe) ? (text) => (text.startsWith("'") ? text.slice(1) : text) : (text) => text;

/** Formulas run in plain-text cells, too. A leading apostrophe would be mistaken for the mark. */
const NEEDS_A_MARK = /^\s*=|^'/;

/** For plain-text cells. If they show the mark, only a formula gets one. */
export const literalFor = (areKept: boolean): ((text: string) => string) =>
  areKept ? (text) => (NEEDS_A_MARK.test(text) ? marked(text) : text) : literal;
