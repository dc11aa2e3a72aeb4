// The current day in a sidebar that was left open. The browser may be in another time zone than the sheet, so this
// counts the time since the sheet last returned its day.

import { Day, addDays } from '../../src/domain/dates/day';

const MINUTE_MS = 60000;
const DAY_MINUTES = 24 * 60;
const MOMENT_MS = 5000;

/**
 * Whether to read an answer of that age again when somebody returns to the page. A glance elsewhere doesn't count; a
 * clock that was set back does.
 */
export function isOld(elapsedMs: number): boolean {
  return elapsedMs > MOMENT_MS || elapsedMs < 0;
}

/** Off by an hour at most, on the night when the clocks change. The server knows the day and checks again. */
export function dayNow(dayThen: Day, minutesLeft: number, elapsedMs: number): Day {
  const over = elapsedMs / MINUTE_MS - minutesLeft;
  return over < 0 ? dayThen : addDays(dayThen, 1 + Math.floor(over / DAY_MINUTES));
}
