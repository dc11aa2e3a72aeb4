// Remembers the offsets of the sheet's time zone for later executions: asking Google for each day of a large library
// takes longer than all the rest.

import { OffsetsByYear, YearOfOffsets, ZoneMemory } from '../../sheets/cells/zone-offsets';

const KEY = 'zoneOffsets';
/** Governments change clocks at short notice, and Google follows. */
const FRESH_MS = 7 * 24 * 60 * 60000;
/** A property holds 9 KB. */
const MOST_LETTERS = 8000;

interface Remembered {
  zone: string;
  /** Milliseconds: when the oldest of it was learned. */
  since: number;
  years: OffsetsByYear;
}

const store = () => PropertiesService.getDocumentProperties();

/** Without a store, as in a simple trigger, the zone is asked again. */
export function zoneMemory(zone: string, now: number): ZoneMemory {
  let since = now;
  return {
    recall: () => {
      try {
        const remembered = readText(store().getProperty(KEY));
        const isFresh =
          remembered?.zone === zone && remembered.since <= now && now - remembered.since < FRESH_MS;
        if (!isFresh) return {};
        since = remembered.since;
        return remembered.years;
      } catch {
        return {};
      }
    },
    remember: (years) => {
      try {
        const text = JSON.stringify({ zone, since, years } satisfies Remembered);
        if (text.length <= MOST_LETTERS) store().setProperty(KEY, text);
      } catch {
        // The next execution learns it again.
      }
    },
  };
}

function readText(text: string | null): Remembered | undefined {
  const { zone, since, years } = JSON.parse(text ?? '{}') as Partial<Remembered>;
  const isWhole =
    typeof zone === 'string' &&
    typeof since === 'number' &&
    typeof years === 'object' &&
    Object.values(years).every(isYear);
  return isWhole ? { zone, since, years } : undefined;
}

const isYear = (year: unknown): year is YearOfOffsets =>
  Array.isArray(year) &&
  year.length > 0 &&
  year.every(
    (entry: unknown) =>
      Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'number'),
  );
