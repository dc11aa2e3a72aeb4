// Which week a press starts: this one, or toward its end the next.

import { Day, addDays, weekdayIndex } from '../basics/day';

/** Most libraries are open on Saturdays. */
const SUNDAY = 6;
const LAST_WORKING_DAYS = 2;

/** The last two working days of a week and what follows them: from Friday on. `start` is the week's first day. */
function isEnding(today: Day, start: Day): boolean {
  let working = 0;
  for (let day = today; day < addDays(start, 7); day = addDays(day, 1))
    if (weekdayIndex(day) !== SUNDAY) working++;
  return working <= LAST_WORKING_DAYS;
}

/** The first day of the week to start. `start` is the first day of this week. */
export const weekToStart = (today: Day, start: Day): Day =>
  isEnding(today, start) ? addDays(start, 7) : start;

/** Whether the plan, which is for the week of `planned`, is out of date, and whether the next week can be started. */
export function weekState(
  today: Day,
  start: Day,
  planned: Day | '',
): { isOldWeek: boolean; startsNext: boolean } {
  const next = addDays(start, 7);
  return {
    isOldWeek: planned !== start && planned !== next,
    startsNext: weekToStart(today, start) === next && planned !== next,
  };
}
