// Reads one day as people write it, before anything decides its year or whether 3/4 is in March.

import { Day, isDay, pad } from './day';
import { normalizeName } from '../basics/names';

export type DayOrder = 'dmy' | 'mdy';
export const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

/** Missing numbers are 0, missing texts ''. */
export interface WrittenDay {
  year: number;
  /** One for each order, since 3/4 can be two days. */
  month: Record<DayOrder, number>;
  day: Record<DayOrder, number>;
  /** Written with dots, which means the day comes first. */
  isDotted: boolean;
  /** 0 for Monday … 6 for Sunday; -1 if none is named. */
  weekday: number;
  /** The last day of a range within one month, as in 'March 9-13'. */
  lastDay: number;
  /** As in 'Oct 3 & 4'. */
  isList: boolean;
}

/** In four languages, without accents. */
const MONTHS = [
  'jan(?:uar|uary|v|vier|ner)?|ene(?:ro)?',
  'feb(?:ruar|ruary|rero)?|fev(?:r|rier)?',
  'mar(?:ch|zo|s)?|ma?e?rz',
  'apr(?:il)?|abr(?:il)?|avr(?:il)?',
  'mayo?|mai',
  'june?|junio?|juin',
  'july?|julio?|juil(?:let)?',
  'aug(?:ust)?|ago(?:sto)?|aout',
  'sept?(?:ember|iembre|embre)?|set(?:iembre)?',
  'o[ck]t(?:ober|ubre|obre)?',
  'nov(?:ember|iembre|embre)?',
  'de[cz](?:ember|embre)?|dic(?:iembre)?',
].map((month) => new RegExp(`^(?:${month})$`));

/** 1 for January, 0 for other words. */
export function monthOf(name: string): number {
  const plain = normalizeName(name);
  return MONTHS.findIndex((month) => month.test(plain)) + 1;
}

/**
 * English, then other languages, whose names can't stand alone. 'Mon-Fri' and plurals are left to the rules for
 * repeats.
 */
const WEEKDAYS = [
  ['mon(?:day)?', 'mo|montag|lun(?:es|di)?'],
  ['tue(?:s(?:day)?)?', 'di|die(?:nstag)?|martes|mardi|mar(?=\\.)'],
  ['wed(?:s|nesday)?', 'mi|mit(?:twoch)?|mi[eé](?:r(?:coles)?)?|mer(?:credi)?'],
  ['thu(?:rs?(?:day)?)?', 'do|don(?:nerstag)?|jue(?:ves)?|jeu(?:di)?'],
  ['fri(?:day)?', 'fr|fre(?:itag)?|vie(?:rnes)?|ven(?:dredi)?'],
  ['sat(?:urday)?', 'sa|sam(?:stag|edi)?|s[aá]b(?:ado)?'],
  ['sun(?:day)?', 'so|son(?:ntag)?|dom(?:ingo)?|dim(?:anche)?'],
] as const;
const ENGLISH = new RegExp(
  `^(?:${WEEKDAYS.map(([english]) => `(${english})`).join('|')})\\.?(?![\\p{L}'’])`,
  'iu',
);
const ANY = new RegExp(
  `^(?:${WEEKDAYS.map((names) => `(${names.join('|')})`).join('|')})(?:\\.?,?\\s+|\\.?,)(?:the |den |le |el )?`,
  'iu',
);

export function readWeekday(text: string, isAlone = true): { weekday: number; rest: string } | undefined {
  const found = (isAlone ? ENGLISH : ANY).exec(text);
  if (!found) return undefined;
  return { weekday: found.slice(1).findIndex((one) => one !== undefined), rest: text.slice(found[0].length) };
}

const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?![\\d:])';
/** A second number is a day unless it's a time: 'March 5-10', but not 'March 5 - 10 am'. */
const NO_TIME = '(?!\\s?(?:[ap]\\.?m|uhr|h)\\b|[:\\d])';
const MORE = `(?:\\s*(-|&|\\+|and|or|to|through|thru|und|bis|y|et|au|al)\\s*${NUMBER}${NO_TIME})?`;
/** Two digits are a year if joined to the month, after an apostrophe, or too large for an hour. */
const GAP = '(?:\\.?,?\\s+|\\.?,|[-/.])';
const YEAR = `(?:${GAP}\\s*(?:de |del |of )?((?:19|2\\d)\\d\\d)(?!\\d)|${GAP}?['’](\\d\\d)(?!\\d)|[-/.](\\d\\d)(?![\\d:])|${GAP}\\s*(2[4-9]|[3-9]\\d)(?!\\d)${NO_TIME})`;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d|-\d(?!\d{3}))T?/;
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/;
const NO_YEAR = /^(\d{1,2})\/(\d{1,2})(?![\d/:])/;
const GERMAN_NO_YEAR = /^(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/;
const DAY_FIRST = new RegExp(
  `^${NUMBER}${MORE}[\\s/-]*(?:de |of )?(\\p{L}{3,})(?!\\p{L})(?:${YEAR}|\\.)?`,
  'iu',
);
const MONTH_FIRST = new RegExp(`^(\\p{L}{3,})\\.?[\\s/-]*(?:the )?${NUMBER}${NO_TIME}${MORE}${YEAR}?`, 'iu');
const JOINED = /^(\p{L}{3,})[-/](\d{1,2})[-/](\d{4}|\d\d)(?![\d:])/u;
const ORDINAL = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?![\p{L}\d])/iu;
const RANGE = /^(?:-|to|through|thru|bis|au|al)$/i;

/** 70 is 1970, 69 is 2069. */
const yearOf = (year: string): number =>
  year === '' ? 0 : year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const both = (number: number): Record<DayOrder, number> => ({ dmy: number, mdy: number });
const written = (given: Partial<WrittenDay>): WrittenDay => ({
  ...{ year: 0, month: both(0), day: both(0) },
  ...{ isDotted: false, weekday: -1, lastDay: 0, isList: false },
  ...given,
});

export function dayIn({ month, day }: WrittenDay, order: DayOrder, year: number): Day | '' {
  const text = `${pad(year, 4)}-${pad(month[order], 2)}-${pad(day[order], 2)}`;
  return isDay(text) ? text : '';
}

function readNumbers(text: string): { day: WrittenDay; rest: string } | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const [all, year = '', month = '', day = ''] = iso;
    const read = { year: Number(year), month: both(Number(month)), day: both(Number(day)) };
    return { day: written(read), rest: text.slice(all.length) };
  }
  const full = NUMBERS.exec(text);
  const dotted = full ?? GERMAN_NO_YEAR.exec(text);
  const [all = '', one = '', ...others] = full ?? NO_YEAR.exec(text) ?? dotted ?? [];
  if (one === '') return undefined;
  const two = (full ? others[1] : others[0]) ?? '';
  const [first, second] = [Number(one), Number(two)];
  const isDotted = full ? others[0] === '.' : dotted !== null;
  return {
    day: written({
      year: yearOf((full && others[2]) ?? ''),
      month: { dmy: second, mdy: first },
      day: { dmy: first, mdy: second },
      isDotted,
    }),
    rest: text.slice(all.length),
  };
}

function readNamed(text: string): { day: WrittenDay; rest: string } | undefined {
  const [joined = '', named = '', number = '', given = ''] = JOINED.exec(text) ?? [];
  if (monthOf(named) > 0) {
    const read = { year: yearOf(given), month: both(monthOf(named)), day: both(Number(number)) };
    return { day: written(read), rest: text.slice(joined.length) };
  }
  const [all = '', ...parts] = DAY_FIRST.exec(text) ?? [];
  const isDayFirst = monthOf(parts[3] ?? '') > 0;
  const [american = '', name = '', ...rest] = isDayFirst ? [] : (MONTH_FIRST.exec(text) ?? []);
  const month = monthOf(isDayFirst ? (parts[3] ?? '') : name);
  if (month === 0) return undefined;
  const [day = '', between = '', last = ''] = isDayFirst ? parts : rest;
  const years = isDayFirst ? parts.slice(4) : rest.slice(3);
  const year = yearOf(years.find((one) => one !== undefined) ?? '');
  const isRange = RANGE.test(between);
  return {
    day: written({
      ...{ year, month: both(month), day: both(Number(day)) },
      ...{ lastDay: isRange ? Number(last) : 0, isList: between !== '' && !isRange },
    }),
    rest: text.slice((isDayFirst ? all : american).length),
  };
}

export function readWritten(text: string): { day: WrittenDay; rest: string } | undefined {
  const named = readWeekday(text, false);
  const start = named?.rest ?? text;
  const weekday = named?.weekday ?? -1;
  // 'Mar. 14' is in March, but 'mar. 14 avril' is a Tuesday.
  const read = readNumbers(start) ?? readNamed(start) ?? (named && readNamed(text));
  if (read) {
    // '3/17/2026 Tuesday', from lists with a column of weekdays
    const behind = /^[\s,(]*(.*)$/s.exec(read.rest)?.[1] ?? '';
    const after = weekday < 0 && read.rest !== behind ? readWeekday(behind) : undefined;
    const rest = after ? after.rest.replace(/^\)/, '') : read.rest;
    return { day: { ...read.day, weekday: after?.weekday ?? weekday }, rest };
  }
  const ordinal = ORDINAL.exec(start);
  if (ordinal) {
    const day = written({ weekday, day: both(Number(ordinal[1])) });
    return { day, rest: start.slice(ordinal[0].length) };
  }
  const alone = readWeekday(text);
  return alone && { day: written({ weekday: alone.weekday }), rest: alone.rest };
}
