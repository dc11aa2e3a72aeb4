// A phone number in any punctuation, with or without its country code, and without its area code.

const BETWEEN_DIGITS = '[\\s().\\-\\u2013/\\u00b7]{0,3}';
/** After an area code, which is on the line of its number. */
const AFTER_AREA = '[ \\t\\u00a0().\\-\\u2013/\\u00b7]{0,3}';
/** Fewer digits could be a room, a year or a count. */
const FEWEST_DIGITS = 7;
/** Enough if the librarian typed them as a group, after the area code. */
const FEWEST_IN_GROUP = 6;
/** A number this short was typed without its area code. */
const MOST_LOCAL_DIGITS = 8;
const EXTENSION = /\s*(?:\bext(?:ension)?\.?|x|#)[\s.:]*\d{1,6}\s*$/i;
/** An extension after the number is removed with it. */
const ITS_EXTENSION = '(?:,?\\s*(?:ext(?:ension)?\\.?|x|#)[\\s.:]*\\d{1,6})?';
const MOST_COUNTRY_DIGITS = 3;
/** '402-' or '(402) ' right before seven digits: another number if it isn't the area code that was typed. */
const NO_OTHER_AREA = '(?<!(?<!\\d)[2-9]\\d\\d(?:\\) ?|[-./\\u2013\\u00b7] ?))';

const inRow = (digits: string, between = BETWEEN_DIGITS): string => digits.split('').join(between);

interface Typed {
  /** Without zeros at the beginning. */
  digits: string;
  hasCountry: boolean;
  isNorthAmerican: boolean;
  /** As typed, one by one. */
  groups: string[];
}

function numberIn(typed: string): Typed | undefined {
  const number = typed.replace(EXTENSION, '').replace('(0)', '').trim();
  const all = number.replace(/\D/g, '');
  const digits = all.replace(/^0+/, '');
  if (digits.length < FEWEST_DIGITS) return undefined;
  const hasCountry = number.startsWith('+') || all.startsWith('00') || /^1\d{10}$/.test(all);
  const isNorthAmerican = /^(?:00)?1[2-9]\d{9}$/.test(all) || (!hasCountry && /^[2-9]\d{9}$/.test(all));
  return { digits, hasCountry, isNorthAmerican, groups: number.match(/\d+/g) ?? [] };
}

/** For a folded text; '' if it has too few digits to be a number. */
export function phonePattern(typed: string): string {
  const number = numberIn(typed);
  if (!number) return '';
  const { digits, hasCountry } = number;
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

/**
 * Perhaps the same number: its end without the area code, or a longer number that ends with it. '' if nothing is
 * looked for.
 */
export function likePhonePattern(typed: string): string {
  const number = numberIn(typed);
  if (!number) return '';
  const ways = [...endsOf(number), ...longerThan(number)];
  return ways.length > 0 ? `(?:${ways.join('|')})${ITS_EXTENSION}` : '';
}

function endsOf({ digits, isNorthAmerican, groups }: Typed): string[] {
  if (isNorthAmerican) return [NO_OTHER_AREA + inRow(digits.slice(-FEWEST_DIGITS))];
  const ends = range(FEWEST_DIGITS, digits.length - 1).map((length) => inRow(digits.slice(-length)));
  ends.reverse();
  const last = groups[groups.length - 1] ?? '';
  // Such a short one isn't looked for in punctuation, because dates have six digits, too.
  if (last.length === FEWEST_IN_GROUP && digits.length > FEWEST_IN_GROUP) ends.push(inRow(last, ' ?'));
  return ends;
}

function longerThan({ digits, hasCountry }: Typed): string[] {
  if (hasCountry || digits.length > MOST_LOCAL_DIGITS) return [];
  // Not the end of another number or an extension.
  const begin = '(?<![\\d\\p{L}#]|\\d[-.\\u2013])';
  const northAmerican = `(?:(?:\\+|00)?1${AFTER_AREA})?\\(?[2-9]\\d\\d${AFTER_AREA}`;
  const international = `(?:\\+|00)\\d{1,3}${AFTER_AREA}\\d{1,5}${AFTER_AREA}`;
  const area = `\\(?0\\d{1,5}${AFTER_AREA}`;
  const ways = digits.length === FEWEST_DIGITS ? [northAmerican] : [];
  return [`${begin}(?:${[...ways, international, area].join('|')})${inRow(digits)}`];
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
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);

/** A match with both brackets or neither: '(402-555-0177)' leaves none alone. */
export function withBrackets(text: string, from: number, to: number): [number, number] {
  let open = 0;
  let unopened = 0;
  for (const sign of text.slice(from, to)) {
    if (sign === '(') open += 1;
    if (sign === ')' && open === 0) unopened += 1;
    else if (sign === ')') open -= 1;
  }
  if (unopened > 0 && text[from - 1] === '(') return [from - 1, to];
  if (open > 0 && text[from] === '(') return [from + 1, to];
  return open > 0 && text[to] === ')' ? [from, to + 1] : [from, to];
}
