// Days and times of the spreadsheet's time zone. Everything goes through one formatter that is passed in
// (Utilities.formatDate on Google): Date's own methods speak the script's zone, which may be another.

import { Day, dayFromNumber, dayNumber } from '../domain/day';

const MINUTE = 60000;
const DAY = 24 * 60 * MINUTE;
/**
 * The distance of the sampled instants. Shorter than the shortest stretch between two clock changes (Morocco's
 * Ramadan, about 30 days), so that no change is missed; and as few calls as years need, never as many as rows.
 */
const SAMPLE_EVERY = 28 * DAY;

export interface Zone {
  /** The day and the minutes since midnight that a wall clock shows at an instant (ms since 1970 UTC). */
  wallClock(instant: number): { day: Day; minutes: number };
  /** The instant at which a wall clock shows that day and minute; the same distance after the skip, where clocks skip it. */
  instantOf(day: Day, minutes: number): number;
}

/** A zone from a formatter that writes an instant as 'yyyy-MM-dd HH:mm:ss' of that zone. */
export function zoneFrom(format: (instant: number) => string): Zone {
  const samples = new Map<number, number>();
  const changes = new Map<number, number>();

  /** How far the wall clock is ahead of UTC, in ms. */
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
    const stretch = Math.floor(instant / SAMPLE_EVERY);
    const start = stretch * SAMPLE_EVERY;
    const before = askOffset(start);
    const after = askOffset(start + SAMPLE_EVERY);
    if (before === after) return before;
    let change = changes.get(stretch);
    if (change === undefined) {
      let [early, late] = [start, start + SAMPLE_EVERY];
      while (late - early > MINUTE) {
        const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
        if (askOffset(middle) === before) early = middle;
        else late = middle;
      }
      changes.set(stretch, (change = late));
    }
    return instant < change ? before : after;
  }

  function wallClock(instant: number) {
    const wall = instant + offsetAt(instant);
    const number = Math.floor(wall / DAY);
    return { day: dayFromNumber(number), minutes: Math.floor((wall - number * DAY) / MINUTE) };
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
