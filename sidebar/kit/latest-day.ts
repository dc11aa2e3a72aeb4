// Which day it is by now in a sidebar that was left open. The browser's own clock stands in another time zone perhaps, so
// only the time that went by since the sheet told its day is counted.

import { Day, addDays } from '../../src/domain/basics/day';

const MINUTE_MS = 60000;
const DAY_MINUTES = 24 * 60;
const MOMENT_MS = 5000;

/** Whether what the sheet said that long ago is asked anew by who comes back to it; not for a glance aside. */
export function isOld(elapsedMs: number): boolean {
  return elapsedMs > MOMENT_MS;
}

/** The day by now. An hour off at most, in the night that the clocks change; the server knows the day and checks again. */
export function dayNow(dayThen: Day, minutesLeft: number, elapsedMs: number): Day {
  const over = elapsedMs / MINUTE_MS - minutesLeft;
  return over < 0 ? dayThen : addDays(dayThen, 1 + Math.floor(over / DAY_MINUTES));
}
