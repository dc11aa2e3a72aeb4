// Weeks start on Sunday in the United States, on Monday in Germany.

import { Day, addDays, weekdayIndex } from './day';
import { Locale, localeInUse } from '../basics/locale';

export function weekStartOf(day: Day, { weekStart }: Pick<Locale, 'weekStart'> = localeInUse()): Day {
  return addDays(day, -((weekdayIndex(day) - weekStart + 7) % 7));
}

export const weekEndOf = (day: Day): Day => addDays(weekStartOf(day), 6);

export function dayOfWeek(
  inWeek: Day,
  weekday: number,
  { weekStart }: Pick<Locale, 'weekStart'> = localeInUse(),
): Day {
  return addDays(weekStartOf(inWeek, { weekStart }), (weekday - weekStart + 7) % 7);
}

/**
 * Whether a week that began with `start` is the one of `day`. Its middle decides, so that a change of locale neither
 * ends a week nor starts it twice.
 */
export const isWeekOf = (start: Day | '', day: Day): boolean =>
  start !== '' && weekStartOf(addDays(start, 3)) === weekStartOf(day);
