// From when to when: events and lines of the plan may take several days.

import { shortDay, writePlanWhen } from '../basics/cell-words';
import { Day, addDays } from '../basics/day';
import { FieldKind } from '../basics/fields';
import { onceAText } from '../basics/once-a-text';
import { readTimes } from '../basics/clock-words';
import { Context, readWhen } from '../basics/when-words';

export interface Span {
  first: Day;
  /** The same day where it is one. */
  last: Day;
  /** 'hh:mm' or ''. */
  from: string;
  to: string;
}

interface Cells {
  when: string;
  /** A time, a day, or both; '' where it is not said. */
  endsAt: string;
}

/** What Ends at says: a time, a day, or both; undefined for other words. */
export function readEnd(text: string, context: Context = {}): { day: Day | ''; time: string } | undefined {
  const times = readTimes(text);
  if (times) return { day: '', time: times.to || times.from };
  const { day, endDay, from, to, rest } = readWhen(text, context);
  return day === '' || rest !== '' ? undefined : { day: endDay || day, time: to || from };
}

const whenOf = onceAText((text) => readWhen(text));

/** The days and times of an event; undefined where its Date and Time gives no day. What cannot be an end is none. */
export function spanOf({ when, endsAt }: Cells): Span | undefined {
  const { day, endDay, from, to } = whenOf(when);
  if (day === '') return undefined;
  const end = endsAt.trim() === '' ? undefined : readEnd(endsAt);
  const last = end?.day || endDay || day;
  return { first: day, last: last < day ? day : last, from, to: end ? end.time : to };
}

/** The day it counts as contact: the last one once it is over, until then each day as it comes. */
export const touchDay = ({ first, last }: Pick<Span, 'first' | 'last'>, today: Day): Day =>
  first <= today && today < last ? today : first > today ? first : last;

/** Its days in the week of that Monday. */
export function daysInWeek({ first, last }: Pick<Span, 'first' | 'last'>, monday: Day): Day[] {
  if (last < monday || first > addDays(monday, 6)) return [];
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return days.filter((day) => first <= day && day <= last);
}

/** What of its times is said on one of its days: '10:00-11:30', on the last of several 'until 16:00'. */
export function timeOn({ first, last, from, to }: Span, day: Day): string {
  if (first === last) return [from, to].filter(Boolean).join('-');
  return day === first ? from : day === last && to !== '' ? `until ${to}` : '';
}

/** '8:45' from '08:45', as people write it in a plan. */
const plain = (time: string): string => time.replace(/^0(?=\d:)/, '');

/** Text for When of the plan: 'Wed 2023-02-01, 8:45-10:51', 'Sat 2026-03-14, 10:00 - Mon 2026-03-16, 16:00'. */
export function writeSpan({ first, last, from, to }: Span): string {
  if (first === last) return writePlanWhen(first, plain(from), plain(to));
  const part = (day: Day, time: string) => [shortDay(day), plain(time)].filter(Boolean).join(', ');
  return `${part(first, from)} - ${part(last, to)}`;
}

const ISO = /^(?:\d{4}-\d\d-\d\d)?(?: ?\d\d:[0-5]\d)?$/;

/**
 * What a form or a list means for a field of that kind, in the form in which it is stored: '3/14/2026, 2:45 PM' is
 * '2026-03-14 14:45'. Text that gives no day, or more than the field holds, stays as it is.
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
