// One entry of a calendar file, and when it is.

import { Day, addDays } from '../dates/day';
import { isTime, minutesOf } from '../dates/time';
import { Span } from '../events/event-span';

export const CALENDAR_KINDS = ['events', 'plan', 'promises', 'reviews'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Whole days up to the one after the last, or instants (ms since 1970 UTC). */
export type CalendarTime = { first: Day; after: Day } | { from: number; to: number };

export interface CalendarEntry {
  kind: CalendarKind;
  /** The same in every file, so that a calendar recognizes the entry. */
  uid: string;
  title: string;
  /** For a partner: the title with a text that must be ticked before it appears. */
  ticked?: { key: string; title: string };
  place: string;
  isCancelled: boolean;
  time: CalendarTime;
}

/** The instant at which the library's clock shows this. */
export type InstantOf = (day: Day, minutes: number) => number;

const AN_HOUR = 3_600_000;

/** Without an end, it lasts an hour. Several days are whole days, unless both times are known. */
export function timeOfSpan({ first, last, from, to }: Span, instantOf: InstantOf): CalendarTime {
  const isWhole = !isTime(from) || (first !== last && !isTime(to));
  if (isWhole) return { first, after: addDays(last, 1) };
  const start = instantOf(first, minutesOf(from));
  if (!isTime(to)) return { from: start, to: start + AN_HOUR };
  const isOvernight = first === last && minutesOf(to) < minutesOf(from);
  const end = instantOf(isOvernight ? addDays(last, 1) : last, minutesOf(to));
  // An end that equals the start, or is in the hour that clocks skip, doesn't count.
  return { from: start, to: end > start ? end : start + AN_HOUR };
}
