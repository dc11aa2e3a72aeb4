// Locales of spreadsheets: separators, and the order and words of dates. They come from Intl. Sheets' own tables are not
// published, and may differ in details (a leading zero, an abbreviation).

/** The names of months and days, from January and from Sunday. */
export interface LocaleNames {
  months: readonly string[];
  shortMonths: readonly string[];
  days: readonly string[];
  shortDays: readonly string[];
}
/** A locale in the engine's form, with the names of days and months. Formats are number formats (dd.mm.yyyy). */
export interface EngineLocale {
  name: string;
  code: string;
  thousandsSeparator: string;
  decimalSeparator: string;
  weekStart: number;
  dateFormat: string;
  timeFormat: string;
  formulaArgSeparator: string;
}

/** A date whose year, month and day differ. Its day and month have one digit. */
const SAMPLE = Date.UTC(2006, 2, 4);
const SUNDAY = Date.UTC(2006, 0, 1);
const MS_PER_DAY = 86_400_000;

function tagOf(code: string): string {
  const tag = code.replace('_', '-');
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : 'en-US';
  } catch {
    return 'en-US';
  }
}

function dateParts(tag: string, options: Intl.DateTimeFormatOptions, at: number): Intl.DateTimeFormatPart[] {
  const plain = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(tag, { ...options, ...plain }).formatToParts(at);
}

/** The short date of a locale, with a four-digit year. */
function dateFormatOf(tag: string): string {
  return dateParts(tag, { dateStyle: 'short' }, SAMPLE)
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return value.length > 1 ? 'mm' : 'm';
      if (type === 'day') return value.length > 1 ? 'dd' : 'd';
      return value.replace(/[\u200e\u200f]/g, '');
    })
    .join('');
}

const locales = new Map<string, EngineLocale>();

/** The locale of a code (en_US, de_DE). An unknown code is treated as American English. */
export function engineLocale(code: string): EngineLocale {
  let locale = locales.get(code);
  if (locale) return locale;
  const tag = tagOf(code);
  const numbers = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1_234_567.8);
  const separator = (type: string): string => numbers.find((part) => part.type === type)?.value ?? '';
  const decimalSeparator = separator('decimal') || '.';
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle;
  locale = {
    name: code,
    code,
    thousandsSeparator: separator('group') || (decimalSeparator === ',' ? '.' : ','),
    decimalSeparator,
    weekStart: /_(US|CA|AU|MX|BR|IN|IL|JP|KR|TW|PH)$/.test(code) ? 7 : 1,
    dateFormat: dateFormatOf(tag),
    timeFormat: clock === 'h12' || clock === 'h11' ? 'hh:mm:ss a' : 'hh:mm:ss',
    formulaArgSeparator: decimalSeparator === ',' ? ';' : ',',
  };
  locales.set(code, locale);
  return locale;
}

const names = new Map<string, LocaleNames>();

/** The names of months and days within a locale's dates. */
export function localeNames(code: string): LocaleNames {
  let known = names.get(code);
  if (known) return known;
  const tag = tagOf(code);
  const month = (style: 'long' | 'short', place: number): string =>
    dateParts(tag, { day: 'numeric', month: style }, Date.UTC(2006, place, 4)).find(
      ({ type }) => type === 'month',
    )?.value ?? '';
  const day = (style: 'long' | 'short', place: number): string =>
    dateParts(tag, { weekday: style }, SUNDAY + place * MS_PER_DAY).find(({ type }) => type === 'weekday')
      ?.value ?? '';
  const list = (count: number, of: (place: number) => string): string[] =>
    Array.from({ length: count }, (_, place) => of(place));
  known = {
    months: list(12, (place) => month('long', place)),
    shortMonths: list(12, (place) => month('short', place)),
    days: list(7, (place) => day('long', place)),
    shortDays: list(7, (place) => day('short', place)),
  };
  names.set(code, known);
  return known;
}

/** The order of year, month and day in a locale's dates. */
export function dateOrder({ dateFormat }: EngineLocale): 'ymd' | 'mdy' | 'dmy' {
  const first = /[ymd]/i.exec(dateFormat)?.[0];
  return first === 'y' ? 'ymd' : first === 'm' ? 'mdy' : 'dmy';
}
