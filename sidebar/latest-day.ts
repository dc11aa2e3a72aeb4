// Which day it may be by now in a sidebar that was left open. The sheet's day was told once; the browser's own clock
// stands in another time zone perhaps, so only the time that went by is counted.

import { Day, addDays } from '../src/domain/day';

const HOUR_MS = 3600000;

const MOMENT_MS = 5000;

/** Whether what the sheet said that long ago is asked anew by who comes back to it; not for a glance aside. */
export function isToBeRead(elapsedMs: number): boolean {
  return elapsedMs > MOMENT_MS;
}

/** The latest day it can be. Too generous by hours at most; the server knows the day and checks again. */
export function latestDay(told: Day, elapsedMs: number): Day {
  return elapsedMs > HOUR_MS ? addDays(told, Math.ceil(elapsedMs / (24 * HOUR_MS))) : told;
}
