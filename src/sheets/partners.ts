import { Day } from '../domain/day';
import { EventFacts, latestEvents } from '../domain/event';
import { Values } from '../domain/fields';
import { directoryOf } from '../domain/names';
import { Standing, standingOf } from '../domain/partner';
import { Rules } from '../domain/settings';
import { CellValue } from './cells';
import { HEADER_ROWS } from './layout';
import { Table, cellsOf, filledRows, positionOf, readIdsAgain, stretchesOf, textAt, textsAt } from './table';

const KEYS = [
  'id',
  'name',
  'lastContact',
  'cadence',
  'stage',
  'pausedUntil',
  'method',
  'staff',
  'focus',
  'noted',
] as const;

/** A partner with the grid index of its row; `noted` is the last touch for which a follow-up was written. */
export type PartnerRow = Record<(typeof KEYS)[number], string> & { index: number };
/** A partner, and where it stands. */
export type Standpoint = PartnerRow & { latestEvent: Day | ''; standing: Standing };

export const readPartners = (table: Table): PartnerRow[] =>
  filledRows(table)
    .map((index) => ({ index, ...textsAt(table, index, KEYS) }))
    .filter(({ name }) => name.trim() !== '');

export function standpointsOf(
  partners: readonly PartnerRow[],
  events: readonly EventFacts[],
  rules: Rules,
  today: Day,
): Standpoint[] {
  const latest = latestEvents(events, directoryOf(partners), today);
  return partners.map((partner, position) => {
    const facts = { ...partner, latestEvent: latest.get(position) ?? '' };
    return { ...facts, standing: standingOf(facts, rules, today) };
  });
}

/** What differs from the row; everything for a new one (-1). */
export const differing = (table: Table, index: number, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, text]) => table.columns.has(key) && (index < 0 || textAt(table, index, key) !== text),
    ),
  );

/** Writes only what differs; false if rows have moved. */
export function writeKept(table: Table, ids: Map<number, string>, kept: Map<number, Values>): boolean {
  const first = HEADER_ROWS.partners;
  const rows = table.grid.slice(first).map((_, row) => first + row);
  const idsNow = readIdsAgain(table);
  if (rows.some((index) => idsNow[index] !== textAt(table, index, 'id'))) return false;
  const write = (position: number, block: CellValue[][]) =>
    table.sheet.getRange(first + 1, position + 1, block.length, block[0]?.length ?? 1).setValues(block);
  if (ids.size > 0)
    write(
      positionOf(table, 'id'),
      rows.map((index) => [ids.get(index) ?? idsNow[index] ?? '']),
    );
  if (![...kept].some(([index, values]) => Object.keys(differing(table, index, values)).length > 0))
    return true;
  const ours = [...table.columns.values()].filter(({ group, key }) => group === 'kept' && key !== 'id');
  const cells = rows.map((index) => {
    const values = kept.get(index) ?? {};
    // A row without a name speaks of nobody.
    return cellsOf(table, Object.fromEntries(ours.map(({ key }) => [key, values[key] ?? ''])));
  });
  for (const [from, to] of stretchesOf(ours.map(({ position }) => position))) {
    write(
      from,
      cells.map((row) => Array.from({ length: to - from + 1 }, (_, offset) => row.get(from + offset) ?? '')),
    );
  }
  return true;
}
