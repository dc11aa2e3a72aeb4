// Reads days and times as people write them. Text with two possible meanings isn't read. 'tomorrow' and 'Friday 3pm' are in
// parse-relative-day.ts.

import { readClock } from './parse-time';
import { fullDay } from './day-names';
import { Day, addDays, daysBetween, isDay, pad, weekdayIndex } from './day';
import { DayOrder, ORDERS, WrittenDay, dayIn, monthOf, readWritten } from './parse-day';
import { localeInUse } from '../basics/locale';
import { dayOfWeek } from './week-start';
import { UNREAD } from '../../words/when';

/**
 * Why there is no day · words: nothing looks like a day · date: no such day exists · dayOfMonth, year: that part is
 * missing · days: several days that are not a range · order: day or month could come first · weekday: the date falls on
 * another weekday.
 */
type Unread = 'words' | 'date' | 'dayOfMonth' | 'year' | 'days' | 'order' | 'weekday';

export interface When {
  /** The first day; '' if none could be read, and `why` says why. */
  day: Day | '';
  /** The last of several days, else ''. */
  endDay: Day | '';
  /** 'hh:mm' or ''. */
  from: string;
  to: string;
  /** The times as typed: '2:45-3:45 PM'. */
  clock: string;
  /** Anything that is neither a day nor a time. */
  rest: string;
  why: Unread | '';
  /** The day in each order of day and month; '' if that order gives no real day. */
  readings: Record<DayOrder, Day | ''>;
  /** Written with dots, which means the day comes first. */
  isDotted: boolean;
}

export interface Context {
  /** The order of day and month; the locale's if not given, '' if unknown, as in a list from elsewhere. */
  order?: DayOrder | '';
  /** Allows days without a year: they mean the date nearest to this day, and a weekday means the one in its week. */
  near?: Day | '';
  /** For a list from another program, where 20260304 and 45321 are days. Elsewhere they are just numbers. */
  isList?: boolean;
}

const SERIAL_START = '1899-12-30';
/** 1954 to 2099. Other numbers are not days. */
const SERIALS: [least: number, most: number] = [20000, 73050];
const ISO_TIME = /^(\d{4}-\d\d-\d\d)(?: ((?:[01]?\d|2[0-3]):[0-5]\d))?$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)(.*)$/s;
const EXACT = /(?:^|\s)\d{4}-\d\d-\d\d(?!\d)/;
const TO_DAY = /^\s*(?:-|\/(?=\d{4}-)|to|until|till|through|thru|bis|au|al|hasta)\s*/i;
const AND_DAY = /^\s*(?:&|\+|and|or|,|;|und|et|y)\s*/i;
const LAST_DAY = /^-(\d{1,2})(?![\d:/.]|\s?[ap]\.?m)/i;
const LEAD = /^(?:on|the|this|am|den|le|el|by)\s+/i;
const BETWEEN = /^[\s,;@]*(?:on\s+)?/i;

const unread = (why: Unread | ''): When => ({
  ...{ day: '', endDay: '', from: '', to: '', clock: '', rest: '', why },
  ...{ readings: { dmy: '', mdy: '' }, isDotted: false },
});
const sure = (day: Day, time: string): When => ({
  day,
  endDay: '',
  from: time === '' ? '' : time.padStart(5, '0'),
  to: '',
  clock: time,
  rest: '',
  why: '',
  readings: { dmy: day, mdy: day },
  isDotted: false,
});

export function readWhen(text: string, context: Context = {}): When {
  const typed = text.trim();
  // Most cells have the sheet's own form.
  const [, day = '', time = ''] = ISO_TIME.exec(typed) ?? [];
  if (isDay(day)) return sure(day, time);
  const number = context.isList ? dayOfNumber(typed) : undefined;
  if (number) return number;
  const phrase = phraseOf(typed.replace(/[–—−]/g, '-').replace(/\s+/g, ' ').replace(LEAD, ''));
  if (!('start' in phrase)) return unread(phrase.why);
  const { start, clock, endClock } = phrase;
  const days = daysOf(phrase, context);
  const times =
    endClock && clock
      ? { from: clock.from, to: endClock.from, words: '' }
      : (clock ?? endClock ?? { from: '', to: '', words: '' });
  const { from, to, words } = times;
  const [first, last] = days.span;
  // '8 PM - 1 AM' ends on the next day.
  const end = first !== '' && last === first && to !== '' && to < from ? addDays(first, 1) : last;
  return {
    ...{ day: first, endDay: end > first ? end : '', from, to, clock: words, rest: phrase.rest },
    ...{ why: days.why, readings: days.readings, isDotted: start.isDotted },
  };
}

function dayOfNumber(typed: string): When | undefined {
  const [, year = '', month = '', date = '', rest = ''] = COMPACT.exec(typed) ?? [];
  const compact = `${year}-${month}-${date}`;
  if (isDay(compact)) return readWhen(compact + rest);
  const serial = /^\d{5}(?:\.\d+)?$/.test(typed) ? Number(typed) : 0;
  if (serial < SERIALS[0] || serial > SERIALS[1]) return undefined;
  const minutes = Math.round((serial % 1) * 1440);
  const isTime = minutes > 0 && minutes < 1440;
  const clock = isTime ? `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}` : '';
  return sure(addDays(SERIAL_START, Math.floor(serial)), clock);
}

type Clock = NonNullable<ReturnType<typeof readClock>>;
/** A text split into a day or a range of days, one or two times, and the rest. */
interface Phrase {
  start: WrittenDay;
  end: WrittenDay | undefined;
  clock: Clock | undefined;
  /** The time after the last day. */
  endClock: Clock | undefined;
  rest: string;
}

const tidy = (rest: string): string => rest.replace(/^[\s,;:)]+/, '').trim();

function phraseOf(text: string): Phrase | { why: Unread } {
  // The sheet's own form uses the 24-hour clock.
  const isExact = EXACT.test(text);
  const early = readWritten(text) ? undefined : readClock(text, false, isExact);
  const first = readWritten(early ? early.rest.replace(BETWEEN, '') : text);
  if (!first) {
    const [, month = ''] = /^(\p{L}{3,})\.?,?(?: (?:de )?\d{4})?$/u.exec(text) ?? [];
    return { why: monthOf(month) > 0 ? 'dayOfMonth' : 'words' };
  }
  let { day: start, rest } = first;
  let clock = early;
  let end = early ? undefined : rangeEnd(rest);
  if (!end && !clock) {
    clock = readClock(rest, true, isExact);
    if (clock) rest = clock.rest;
    // 'Sat 3/14/2026 10:00 - Mon 3/16/2026 16:00'
    if (clock?.to === '') end = rangeEnd(rest);
  }
  const last = LAST_DAY.exec(rest);
  if (!end && !clock && last && start.lastDay === 0) {
    start = { ...start, lastDay: Number(last[1]) };
    rest = rest.slice(last[0].length);
  }
  if (end) rest = end.rest;
  else if (isListed(rest)) start = { ...start, isList: true };
  const endClock = clock && !end ? undefined : readClock(rest, true, isExact);
  return { start, end: end?.day, clock, endClock, rest: tidy(endClock?.rest ?? rest) };
}

function rangeEnd(rest: string): ReturnType<typeof readWritten> {
  const to = TO_DAY.exec(rest);
  return to ? readWritten(rest.slice(to[0].length)) : undefined;
}

/** 'Oct 3 and Oct 5', 'Mon & Wed' */
function isListed(rest: string): boolean {
  const and = AND_DAY.exec(rest);
  const other = and && readWritten(rest.slice(and[0].length));
  return Boolean(other && (other.day.month.mdy > 0 || !/[,;]/.test(and[0])));
}

type Span = [first: Day | '', last: Day | ''];
const NO_SPAN: Span = ['', ''];

function daysOf(
  { start, end }: Phrase,
  { order, near = '' }: Context,
): { span: Span; why: Unread | ''; readings: Record<DayOrder, Day | ''> } {
  const spans = { dmy: spanOf(start, end, 'dmy', near), mdy: spanOf(start, end, 'mdy', near) };
  const readings = { dmy: spans.dmy[0], mdy: spans.mdy[0] };
  const not = (why: Unread) => ({ span: NO_SPAN, why, readings });
  if (start.isList) return not('days');
  const isYearless = start.year === 0 && (end?.year ?? 0) === 0;
  if (readings.dmy === '' && readings.mdy === '') {
    const isAny = ORDERS.some((one) => spanOf(start, end, one, near || '2024-07-01')[0] !== '');
    // Only a weekday, or only '23rd'.
    if (start.month.mdy === 0) return not(near === '' || start.weekday < 0 ? 'words' : 'weekday');
    return not(isYearless && near === '' && isAny ? 'year' : 'date');
  }
  const isNamed = (one: DayOrder) => start.weekday < 0 || weekdayIndex(readings[one]) === start.weekday;
  const read = ORDERS.filter((one) => readings[one] !== '');
  // A weekday settles which of two days is meant. With a full date it isn't needed.
  const named = read.filter(isNamed);
  if (named.length === 0 && isYearless) return not('weekday');
  const [only, other] = named.length > 0 ? named : read;
  const isOne = other === undefined || String(spans.dmy) === String(spans.mdy);
  const usual = start.isDotted ? 'dmy' : order === undefined ? localeInUse().order : undefined;
  const chosen = isOne ? only : order || usual;
  return chosen === undefined ? not('order') : { span: spans[chosen], why: '', readings };
}

/** Both are '' if one doesn't exist, if they are in the wrong order, or more than 366 days apart. */
function spanOf(start: WrittenDay, end: WrittenDay | undefined, order: DayOrder, near: Day | ''): Span {
  const year = start.year || (end?.year ?? 0);
  let first = year === 0 ? nearest(start, order, near) : dayIn(start, order, year);
  if (first === '') return NO_SPAN;
  const firstYear = Number(first.slice(0, 4));
  if (start.lastDay > 0) {
    const last = dayIn({ ...start, day: { dmy: start.lastDay, mdy: start.lastDay } }, order, firstYear);
    return last < first ? NO_SPAN : [first, last];
  }
  if (!end) return [first, first];
  let last = end.month.mdy > 0 ? dayIn(end, order, end.year || firstYear) : nearest(end, order, first);
  if (last === '') return NO_SPAN;
  if (last < first) {
    // Across New Year, or 'Fri-Mon' across the weekend.
    if (end.month.mdy === 0) last = addDays(last, 7);
    else if (end.year === 0) last = dayIn(end, order, firstYear + 1);
    else if (start.year === 0) first = dayIn(start, order, firstYear - 1);
  }
  return first === '' || last < first || daysBetween(first, last) > 366 ? NO_SPAN : [first, last];
}

/** A weekday is the one in that week, because a plan is for one week. */
function nearest(day: WrittenDay, order: DayOrder, near: Day | ''): Day | '' {
  if (near === '') return '';
  if (day.day.mdy === 0) return dayOfWeek(near, day.weekday);
  const [year, month] = [Number(near.slice(0, 4)), Number(near.slice(5, 7))];
  const candidates = [-1, 0, 1].map((offset) => {
    if (day.month.mdy > 0) return dayIn(day, order, year + offset);
    const at = year * 12 + month - 1 + offset;
    const inMonth = { dmy: (at % 12) + 1, mdy: (at % 12) + 1 };
    return dayIn({ ...day, month: inMonth }, order, Math.floor(at / 12));
  });
  const isRight = (one: Day) => day.month.mdy > 0 || day.weekday < 0 || weekdayIndex(one) === day.weekday;
  return candidates
    .flatMap((one) => (one !== '' && isRight(one) ? [one] : []))
    .reduce<Day | ''>(
      (best, one) =>
        best === '' || Math.abs(daysBetween(one, near)) < Math.abs(daysBetween(best, near)) ? one : best,
      '',
    );
}

/** 'may be Apr 3, 2026 or Mar 4, 2026', to follow the quoted text; '' if it was read */
export function whyUnread({ why, readings: { dmy, mdy } }: When): string {
  if (why === '') return '';
  return why === 'order' ? UNREAD.order(fullDay(dmy), fullDay(mdy)) : UNREAD[why];
}
