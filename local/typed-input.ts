// Reading text as Sheets reads what is typed into a cell: numbers, percents, currency, dates, times, booleans.
// setValue and appendRow read strings in the same way (Google calls it USER_ENTERED).
import type { EngineLocale } from './engine/engine';
import type { StoredValue } from './engine/content';
import { serialOfCivil } from './time-zone';

/** What was typed: the value, and the number format Sheets gives a cell that has none. */
export interface TypedInput {
  value: StoredValue;
  format?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([ap])\.?m?\.?)?$/i;
const HOUR = /^(\d{1,2})\s*([ap])\.?m\.?$/i;

/** Reads typed text that is not a formula. `thisYear` completes a date without one. Text that is nothing else stays as it is. */
export function readTyped(text: string, locale: EngineLocale, thisYear: number): TypedInput {
  const trimmed = text.trim();
  if (trimmed === '') return { value: text === '' ? null : text };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  return readNumber(trimmed, locale) ?? readDateTime(trimmed, locale, thisYear) ?? { value: text };
}

function readNumber(text: string, locale: EngineLocale): TypedInput | undefined {
  const group =
    locale.thousandsSeparator === '.' ? '\\.' : locale.thousandsSeparator === ' ' ? '[ \\u00a0\\u202f]' : ',';
  const point = locale.decimalSeparator === ',' ? ',' : '\\.';
  const shape = new RegExp(
    `^(\\()?([-+])?\\s*([$€£¥])?\\s*([-+])?(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:(${point})(\\d*))?(e[-+]?\\d+)?\\s*(%)?\\s*([€])?(\\))?$`,
    'i',
  );
  const match = shape.exec(text);
  if (!match) return undefined;
  const [
    ,
    open,
    sign,
    currency,
    innerSign,
    whole = '',
    ,
    fraction = '',
    exponent = '',
    percent,
    euro,
    close,
  ] = match;
  if (whole === '' && fraction === '') return undefined;
  if (Boolean(open) !== Boolean(close) || (sign && innerSign) || (open && (sign ?? innerSign)))
    return undefined;
  const digits = `${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent}`;
  const isNegative = Boolean(open) || sign === '-' || innerSign === '-';
  const number = (isNegative ? -1 : 1) * Number(digits) || 0;
  const symbol = currency ?? euro;
  if (percent) return { value: Number((number / 100).toPrecision(15)), format: fraction ? '0.00%' : '0%' };
  if (symbol) return { value: number, format: `[$${symbol}]#,##0${fraction ? '.00' : ''}` };
  if (exponent) return { value: number, format: '0.00E+00' };
  const grouped = /\D/.test(whole);
  return { value: number, ...(grouped && { format: fraction ? '#,##0.00' : '#,##0' }) };
}

function readTime(text: string): { ms: number; format: string } | undefined {
  const hourOnly = HOUR.exec(text);
  const match = hourOnly ? [text, hourOnly[1], '00', undefined, undefined, hourOnly[2]] : TIME.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  const half = match[5]?.toLowerCase();
  if (minute > 59 || second > 59 || (half && (hour < 1 || hour > 12))) return undefined;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const ms =
    hour * 60 * MS_PER_MINUTE + minute * MS_PER_MINUTE + second * 1000 + Number(match[4] ?? 0) * 1000;
  const clock = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { ms, format: half ? `${clock} am/pm` : clock };
}

function readDate(
  text: string,
  locale: EngineLocale,
  thisYear: number,
): { year: number; month: number; day: number; format: string } | undefined {
  const order = locale.dateFormat.startsWith('yyyy')
    ? 'ymd'
    : locale.dateFormat.startsWith('m')
      ? 'mdy'
      : 'dmy';
  let match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) {
    const format = match[2] === '-' ? 'yyyy-mm-dd' : match[2] === '/' ? 'yyyy/mm/dd' : 'yyyy.mm.dd';
    return valid(Number(match[1]), Number(match[3]), Number(match[4]), format);
  }
  match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (match && !(match[2] === '.' && (match[4] === undefined || !locale.dateFormat.includes('.')))) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const year = match[4] === undefined ? thisYear : fullYear(match[4]);
    const [month, day] = order === 'dmy' ? [second, first] : [first, second];
    return valid(year, month, day, match[4] === undefined ? 'm/d' : locale.dateFormat);
  }
  match = /^(\d{1,2})[ -]([a-z]{3,9})\.?(?:[ -,]+(\d{4}|\d{2}))?$/i.exec(text);
  if (match) return named(match[2], match[1], match[3], thisYear, 'd-mmm-yyyy');
  match = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:[ -,]+(\d{4}))?$/i.exec(text);
  if (match) return named(match[1], match[2], match[3], thisYear, 'mmm d, yyyy');
  return undefined;
}

function named(
  monthName = '',
  day = '',
  year: string | undefined,
  thisYear: number,
  format: string,
): ReturnType<typeof readDate> {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const name = monthName.toLowerCase();
  const index = full.findIndex(
    (month, place) => month === name || MONTHS[place] === name || (name === 'sept' && place === 8),
  );
  return index < 0
    ? undefined
    : valid(year === undefined ? thisYear : fullYear(year), index + 1, Number(day), format);
}

/** Two digits are 1930 to 2029, as in Sheets. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function valid(year: number, month: number, day: number, format: string): ReturnType<typeof readDate> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = month >= 1 && month <= 12 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isReal ? { year, month, day, format } : undefined;
}

function readDateTime(text: string, locale: EngineLocale, thisYear: number): TypedInput | undefined {
  const time = readTime(text);
  if (time) return { value: time.ms / MS_PER_DAY, format: time.format };
  const whole = readDate(text, locale, thisYear);
  if (whole) return { value: serialOfCivil(whole.year, whole.month, whole.day), format: whole.format };
  const parted = /^(.*\S)[ T,]+(\d{1,2}(?::\d{2}.*|\s*[ap]m))$/i.exec(text);
  const date = parted && readDate((parted[1] ?? '').replace(/,$/, ''), locale, thisYear);
  const clock = parted && readTime((parted[2] ?? '').replace(/Z$/, ''));
  if (!date || !clock) return undefined;
  return {
    value: serialOfCivil(date.year, date.month, date.day, clock.ms),
    format: `${date.format} ${clock.format}`,
  };
}

/** A formula with `;` between arguments, as Sheets also takes it, in the engine's own form. */
export function formulaContent(formula: string): string {
  if (!formula.includes(';')) return formula;
  let result = '';
  let quote = '';
  let braces = 0;
  for (const character of formula) {
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '{') braces++;
    else if (character === '}') braces--;
    result += character === ';' && !quote && braces === 0 ? ',' : character;
  }
  return result;
}
