// Date's own methods use the script's zone, not the spreadsheet's.

import { Day, dayFromNumber, dayNumber, pad } from '../../domain/dates/day';
import { DAY, MINUTE, ZoneMemory, offsetsFrom } from './zone-offsets';

const HALF_A_SECOND = 500;

export interface Zone {
  /** '' if no clock was given. Days written without a year are near it. */
  today: Day | '';
  /** The day and the minutes since midnight that a wall clock shows at an instant (ms since 1970 UTC). */
  wallClock(instant: number): { day: Day; minutes: number };
  /** The same as 'yyyy-mm-dd hh:mm'; the day alone at its start. */
  momentOf(instant: number): string;
  /** The instant at which a wall clock shows this; if clocks skip it, the same distance after the skip. */
  instantOf(day: Day, minutes: number): number;
}

/** `format` writes 'yyyy-MM-dd HH:mm:ss'. Without a memory each year is learned again. */
export function zoneFrom(format: (instant: number) => string, memory?: ZoneMemory, now?: number): Zone {
  const offsetAt = offsetsFrom(format, memory);
  const known = new Map<number, { day: Day; minutes: number }>();
  const moments = new Map<number, string>();
  const instants = new Map<number, number>();

  function wallClock(instant: number) {
    let shown = known.get(instant);
    if (!shown) {
      // A cell's time is a fraction of a day: 10:20 may arrive as 10:19:59.999.
      const rounded = instant + HALF_A_SECOND;
      const wall = rounded + offsetAt(rounded);
      const number = Math.floor(wall / DAY);
      shown = { day: dayFromNumber(number), minutes: Math.floor((wall - number * DAY) / MINUTE) };
      known.set(instant, shown);
    }
    return shown;
  }

  function momentOf(instant: number): string {
    let moment = moments.get(instant);
    if (moment === undefined) {
      const { day, minutes } = wallClock(instant);
      const isStart = minutes === 0 || instant === instantOf(day, 0);
      const time = [Math.floor(minutes / 60), minutes % 60].map((part) => pad(part, 2)).join(':');
      moment = isStart ? day : [day, time].join(' ');
      moments.set(instant, moment);
    }
    return moment;
  }

  function instantOf(day: Day, minutes: number): number {
    const wall = dayNumber(day) * DAY + minutes * MINUTE;
    let instant = instants.get(wall);
    if (instant === undefined) {
      instant = findInstant(wall, day, minutes);
      instants.set(wall, instant);
    }
    return instant;
  }

  function findInstant(wall: number, day: Day, minutes: number): number {
    const candidates = [wall - offsetAt(wall - DAY), wall - offsetAt(wall + DAY)];
    const exact = candidates.filter((instant) => {
      const shown = wallClock(instant);
      return shown.day === day && shown.minutes === minutes;
    });
    return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  }

  return { today: now === undefined ? '' : wallClock(now).day, wallClock, momentOf, instantOf };
}
