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

/** Of one year: the offset at its start, then each change in it, [instant, milliseconds ahead of UTC]. */
export type YearOfOffsets = readonly (readonly [instant: number, offset: number])[];
export type OffsetsByYear = Record<string, YearOfOffsets>;

/** What executions before this one learned of the zone. */
export interface ZoneMemory {
  recall: () => OffsetsByYear;
  remember: (years: OffsetsByYear) => void;
}

/** So many instants are asked one by one; what is more comes from whole years, which memory may know. */
const FEW = 13;

/** The same for all, so that answers can be reused. */
const sampleBefore = (instant: number): number => Math.floor(instant / SAMPLE_EVERY) * SAMPLE_EVERY;
const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

/** Takes a formatter 'yyyy-MM-dd HH:mm:ss'. Without a memory it learns each year anew. */
export function zoneFrom(format: (instant: number) => string, memory?: ZoneMemory): Zone {
  const asked = new Map<number, number>();
  const years = new Map<number, YearOfOffsets>();
  /** By the sample before; the clocks change at most once between two samples. */
  const brackets = new Map<number, { early: number; late: number }>();
  let isMemoryRead = false;
  // Many rows share few days.
  const known = new Map<number, { day: Day; minutes: number }>();
  const instants = new Map<number, number>();

  // Milliseconds ahead of UTC.
  function askOffset(instant: number): number {
    let offset = asked.get(instant);
    if (offset === undefined) {
      const [day = '', time = ''] = format(instant).split(' ');
      const [hours, minutes, seconds = 0] = time.split(':');
      const wall =
        dayNumber(day) * DAY + (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
      offset = wall - Math.floor(instant / 1000) * 1000;
      asked.set(instant, offset);
    }
    return offset;
  }

  /** Asks only while the clocks may have changed between the instant and one that was asked. */
  function offsetNear(instant: number): number {
    const start = sampleBefore(instant);
    const bracket = brackets.get(start) ?? { early: start, late: start + SAMPLE_EVERY };
    brackets.set(start, bracket);
    const [before, after] = [askOffset(bracket.early), askOffset(bracket.late)];
    if (before === after || instant <= bracket.early) return before;
    if (instant >= bracket.late) return after;
    const offset = askOffset(instant);
    bracket[offset === before ? 'early' : 'late'] = instant;
    return offset;
  }

  function learnYear(year: number): YearOfOffsets {
    const end = Date.UTC(year + 1, 0, 1);
    let early = Date.UTC(year, 0, 1);
    const changes: [number, number][] = [[early, askOffset(early)]];
    while (early < end) {
      const late = Math.min(sampleBefore(early) + SAMPLE_EVERY, end);
      if (askOffset(early) !== askOffset(late)) {
        const change = changeBetween(early, late);
        changes.push([change, askOffset(change)]);
      }
      early = late;
    }
    return changes;
  }

  function changeBetween(from: number, to: number): number {
    const before = askOffset(from);
    let [early, late] = [from, to];
    while (late - early > MINUTE) {
      const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
      if (askOffset(middle) === before) early = middle;
      else late = middle;
    }
    return late;
  }

  function recallYears(): void {
    if (isMemoryRead) return;
    isMemoryRead = true;
    for (const [year, offsets] of Object.entries(memory?.recall() ?? {})) years.set(Number(year), offsets);
  }

  function offsetAt(instant: number): number {
    const year = yearOf(instant);
    if (asked.size < FEW && !isMemoryRead) return offsetNear(instant);
    recallYears();
    let offsets = years.get(year);
    if (!offsets) {
      offsets = learnYear(year);
      years.set(year, offsets);
      memory?.remember(Object.fromEntries(years));
    }
    let offset = offsets[0]?.[1] ?? 0;
    for (const [change, then] of offsets) if (change <= instant) offset = then;
    return offset;
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

  return { wallClock, instantOf };
}
