import { dayNumber } from '../../domain/dates/day';

export const MINUTE = 60000;
export const DAY = 24 * 60 * MINUTE;
// Shorter than between two clock changes (30 days in Morocco).
const SAMPLE_EVERY = 28 * DAY;

/** One year: the offset at its start, then each change in it, [instant, milliseconds ahead of UTC]. */
export type YearOfOffsets = readonly (readonly [instant: number, offset: number])[];
export type OffsetsByYear = Record<string, YearOfOffsets>;

/** What earlier executions learned of the zone. */
export interface ZoneMemory {
  recall: () => OffsetsByYear;
  remember: (years: OffsetsByYear) => void;
}

/** After this many instants, whole years are learned or recalled. */
const FEW = 13;

const sampleBefore = (instant: number): number => Math.floor(instant / SAMPLE_EVERY) * SAMPLE_EVERY;
const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

function changeBetween(offsetOf: (instant: number) => number, from: number, to: number): number {
  const before = offsetOf(from);
  let [early, late] = [from, to];
  while (late - early > MINUTE) {
    const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
    if (offsetOf(middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** In milliseconds ahead of UTC. */
export function offsetsFrom(
  format: (instant: number) => string,
  memory?: ZoneMemory,
): (instant: number) => number {
  const asked = new Map<number, number>();
  const years = new Map<number, YearOfOffsets>();
  /** By the sample before; clocks change at most once between two samples. */
  const brackets = new Map<number, { early: number; late: number }>();
  let isMemoryRead = false;

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

  /** Asks only while the clocks may have changed between the instant and one already asked. */
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
        const change = changeBetween(askOffset, early, late);
        changes.push([change, askOffset(change)]);
      }
      early = late;
    }
    return changes;
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

  return offsetAt;
}
