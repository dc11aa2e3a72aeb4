import { DAYS } from '../../words/days';
import { Day, addDays } from '../dates/day';
import { FieldKind } from '../tables/description';
import { onceAText } from '../basics/memoize-by-text';
import { readTimes } from '../dates/parse-time';
import { localeInUse } from '../basics/locale';
import { STYLES, writeExactSpan } from '../dates/stored-when';
import { describeMoment } from '../dates/day-names';
import { Context, readWhen } from '../dates/parse-when';

export interface Span {
  readonly first: Day;
  /** Equals `first` for a single day. */
  readonly last: Day;
  /** 'hh:mm' or ''. */
  readonly from: string;
  readonly to: string;
}

interface Cells {
  when: string;
  /** A time, a day, or both; '' if not given. */
  endsAt: string;
}

/** A time, a day, or both; undefined for other words. */
export function readEnd(text: string, context: Context = {}): { day: Day | ''; time: string } | undefined {
  const times = readTimes(text);
  if (times) return { day: '', time: times.to || times.from };
  const { day, endDay, from, to, rest } = readWhen(text, context);
  return day === '' || rest !== '' ? undefined : { day: endDay || day, time: to || from };
}

function spanOfWhen(when: string): Span | 'none' {
  const { day, endDay, from, to } = readWhen(when);
  return day === '' ? 'none' : { first: day, last: endDay || day, from, to };
}
/** In another locale the same text can be another day. */
const spansByLocale = { dmy: onceAText(spanOfWhen), mdy: onceAText(spanOfWhen) };

/** Undefined if Date and Time holds no day. An impossible end is ignored. */
export function spanOf({ when, endsAt }: Cells): Span | undefined {
  const span = spansByLocale[localeInUse().order](when);
  if (span === 'none') return undefined;
  const end = endsAt.trim() === '' ? undefined : readEnd(endsAt);
  if (!end) return span;
  const last = end.day || span.last;
  return { ...span, last: last < span.first ? span.first : last, to: end.time };
}

/** The day an event counts as contact: its first day before it starts, today while it runs, then its last. */
export const touchDay = ({ first, last }: Pick<Span, 'first' | 'last'>, today: Day): Day =>
  first <= today && today < last ? today : first > today ? first : last;

export function daysInWeek({ first, last }: Pick<Span, 'first' | 'last'>, weekStart: Day): Day[] {
  if (last < weekStart || first > addDays(weekStart, 6)) return [];
  const days = Array.from({ length: 7 }, (_, at) => addDays(weekStart, at));
  return days.filter((day) => first <= day && day <= last);
}

/** '10:00-11:30'; 'until 16:00' on the last of several days */
export function timeOn({ first, last, from, to }: Span, day: Day): string {
  if (first === last) return [from, to].filter(Boolean).join('-');
  return day === first ? from : day === last && to !== '' ? DAYS.until(to) : '';
}

export const writeSpan = ({ first, last, from, to }: Span): string => writeExactSpan(first, last, from, to);

const ISO = /^(?:\d{4}-\d\d-\d\d)?(?: ?\d\d:[0-5]\d)?$/;

/**
 * A day from a form or a list as the field stores it: '3/14/2026, 2:45 PM' becomes '2026-03-14 14:45'. Text without a
 * day, or with more than the field holds, is unchanged.
 */
export function storedDay(kind: FieldKind, text: string): string {
  const typed = text.trim();
  if (typed === '' || ISO.test(typed)) return typed === '' ? text : typed;
  if (kind === 'end') {
    const end = readEnd(typed);
    return end ? [end.day, end.time].filter(Boolean).join(' ') : text;
  }
  if (kind !== 'day' && kind !== 'when') return text;
  const { day, endDay, from, to, rest } = readWhen(typed);
  const isWhole = day !== '' && rest === '' && endDay === '' && to === '' && (kind === 'when' || from === '');
  return isWhole ? [day, from].filter(Boolean).join(' ') : text;
}

/** Undoes endCell in any locale; other text as typed. */
export function exactEnd(cell: string): string {
  const exact = storedDay('end', cell);
  return exact === cell || STYLES.some((style) => describeMoment(exact, style) === cell) ? exact : cell;
}

/** '14:45' as the locale writes it. What wouldn't read back to the same value stays exact. */
export function endCell(exact: string): string {
  const words = describeMoment(exact);
  return words !== undefined && exactEnd(words) === exact ? words : exact;
}
