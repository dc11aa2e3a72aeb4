// How a value is stored as the content of an engine cell. Text that the engine could parse as something else begins with an
// apostrophe, its marker for text, so that text never becomes a number, a date or a formula by accident.

/** The value of a cell as stored: text, number (dates are serial numbers), boolean; null is blank. */
export type StoredValue = string | number | boolean | null;

const COULD_BE_A_NUMBER_OR_DATE = /\d/;
const DATE_OR_NUMBER_LETTERS = /^[\d\s.,:/\-+%$€£¥()aepmtz]*$/i;
const BOOLEAN = /^\s*(true|false)\s*$/i;
const ERROR = /^#/;

/** The content of a cell that holds exactly this text. */
function textContent(text: string): string {
  if (text === '') return '';
  const isAmbiguous =
    text.startsWith("'") ||
    text.startsWith('=') ||
    BOOLEAN.test(text) ||
    ERROR.test(text) ||
    text.includes('](') ||
    (text.length < 60 && COULD_BE_A_NUMBER_OR_DATE.test(text) && DATE_OR_NUMBER_LETTERS.test(text));
  return isAmbiguous ? `'${text}` : text;
}

/** The content of a cell that holds exactly this value. */
export function contentOf(value: StoredValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return textContent(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return Number.isFinite(value) ? String(value) : textContent(String(value));
}
