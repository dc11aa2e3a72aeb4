// Which week a press starts: this one, or toward its end the next.

import { Day, addDays, weekdayIndex } from '../dates/day';
import { isWeekOf, weekStartOf } from '../dates/week-start';

/** Most libraries are open on Saturdays. */
const SUNDAY = 6;
const LAST_WORKING_DAYS = 2;

/** From Friday on, for most libraries. */
function isEnding(today: Day, next: Day): boolean {
  let working = 0;
  for (let day = today; day < next; day = addDays(day, 1)) if (weekdayIndex(day) !== SUNDAY) working++;
  return working <= LAST_WORKING_DAYS;
}

/** By its first day. `planned` stays if it is the same week. */
export function weekToStart(today: Day, planned: Day | ''): Day {
  const start = weekStartOf(today);
  const next = addDays(start, 7);
  const week = isEnding(today, next) ? next : start;
  return planned !== '' && isWeekOf(planned, week) ? planned : week;
}

export function weekState(today: Day, planned: Day | ''): { isOldWeek: boolean; startsNext: boolean } {
  const next = addDays(today, 7);
  const isForNext = isWeekOf(planned, next);
  return {
    isOldWeek: !isWeekOf(planned, today) && !isForNext,
    startsNext: isEnding(today, weekStartOf(next)) && !isForNext,
  };
}
