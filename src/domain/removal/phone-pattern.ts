// A phone number in any punctuation, with or without its country code.

const BETWEEN_DIGITS = '[\\s().\\-\\u2013/\\u00b7]{0,3}';
/** Fewer digits could be a room, a year or a count. */
const FEWEST_DIGITS = 7;
const EXTENSION = /\s*(?:\bext(?:ension)?\.?|x|#)[\s.:]*\d{1,6}\s*$/i;
/** An extension after the number is removed with it. */
const ITS_EXTENSION = '(?:,?\\s*(?:ext(?:ension)?\\.?|x|#)[\\s.:]*\\d{1,6})?';
const MOST_COUNTRY_DIGITS = 3;

const inRow = (digits: string): string => digits.split('').join(BETWEEN_DIGITS);

/** For a folded text; '' if it has too few digits to be a number. */
export function phonePattern(typed: string): string {
  const number = typed.replace(EXTENSION, '').replace('(0)', '').trim();
  const all = number.replace(/\D/g, '');
  const hasCountry = number.startsWith('+') || all.startsWith('00') || /^1\d{10}$/.test(all);
  const digits = all.replace(/^0+/, '');
  if (digits.length < FEWEST_DIGITS) return '';
  // Only in North America is it clear where the country code ends.
  const cuts = !hasCountry ? [] : /^1\d{10}$/.test(digits) ? [1] : range(1, MOST_COUNTRY_DIGITS);
  const without = cuts.map((cut) => digits.slice(cut)).filter(({ length }) => length >= FEWEST_DIGITS);
  const country = `(?:(?:(?:\\+|00)\\d{1,3}|1)${BETWEEN_DIGITS})?`;
  const national = (one: string): string => `\\(?(?:0${BETWEEN_DIGITS})?${inRow(one)}`;
  const ways = hasCountry
    ? [`(?:\\+|00)?\\(?${withZero(digits)}`, ...without.map(national)]
    : [country + national(digits)];
  return `(?:${ways.join('|')})${ITS_EXTENSION}`;
}

/** +49 (0)431: a zero may follow the country code, which has at most three digits. */
const withZero = (digits: string): string =>
  digits
    .split('')
    .map((digit, at) =>
      at > 0 && at <= MOST_COUNTRY_DIGITS ? `(?:${BETWEEN_DIGITS}\\(0\\))?${BETWEEN_DIGITS}${digit}` : digit,
    )
    .reduce((pattern, digit, at) => pattern + (at > MOST_COUNTRY_DIGITS ? BETWEEN_DIGITS : '') + digit, '');

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
