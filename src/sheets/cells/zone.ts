// Date's own methods speak the script's zone, not the spreadsheet's.

import { Day, dayFromNumber, dayNumber } from '../../domain/basics/day';

const MINUTE = 60000;
const DAY = 24 * 60 * MINUTE;
const HALF_A_SECOND = 500;
// Shorter than between two clock changes (30 days in Morocco).
const SAMPLE_EVERY = 28 * DAY;

export interface Zone {
  /** The day and the minutes since midnight that a wall clock shows at an instant (ms since 1970 UTC). */
  wallClock(instant: number): { day: Day; minutes: number };
  /** The instant at which a wall clock shows that day and minute; the same distance after the skip, where clocks skip it. */
  instantOf(day: Day, minutes: number): number;
}

/** Takes a formatter 'yyyy-MM-dd HH:mm:ss'. */
export function zoneFrom(format: (instant: number) => string): Zone {
  const samples = new Map<number, number>();
  // Many rows share few days.
  const known = new Map<number, { day: Day; minutes: number }>();

  // Milliseconds ahead of UTC.
  function askOffset(instant: number): number {
    let offset = samples.get(instant);
    if (offset === undefined) {
      const [day = '', time = ''] = format(instant).split(' ');
      const [hours, minutes, seconds = 0] = time.split(':');
      const wall =
        dayNumber(day) * DAY + (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
      offset = wall - Math.floor(instant / 1000) * 1000;
      samples.set(instant, offset);
    }
    return offset;
  }

  function offsetAt(instant: number): number {
    let early = Math.floor(instant / SAMPLE_EVERY) * SAMPLE_EVERY;
    let late = early + SAMPLE_EVERY;
    const [before, after] = [askOffset(early), askOffset(late)];
    // Always the same halving, so that answers can be reused.
    while (before !== after && late - early > MINUTE) {
      const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
      if (askOffset(middle) === before) early = middle;
      else late = middle;
    }
    return instant < late ? before : after;
  }

  function wallClock(instant: number) {
    let shown = known.get(instant);
    if (!shown) {
      // A cell's time is a fraction of a day: 10:20 may come as 10:19:59.999.
      const rounded = instant + HALF_A_SECOND;
      const wall = rounded + offsetAt(rounded);
      const number = Math.floor(wall / DAY);
      shown = { day: dayFromNumber(number), minutes: Math.floor((wall - number * DAY) / MINUTE) };
      known.set(instant, shown);
    }
    return shown;
  }

  function instantOf(day: Day, minutes: number): number {
    const wall = dayNumber(day) * DAY + minutes * MINUTE;
    const candidates = [wall - offsetAt(wall - DAY), wall - offsetAt(wall + DAY)];
    const exact = candidates.filter((instant) => {
      const shown = wallClock(instant);
      return shown.day === day && shown.minutes === minutes;
    });
    return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  }

  return { wallClock, instantOf };
}
