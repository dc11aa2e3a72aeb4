// The Partners tab as relationships: who they are, where they stand, and the columns that the add-on keeps.

import { Day, laterDay } from '../domain/day';
import { EventFacts, latestEvents } from '../domain/event';
import { PartnerDirectory, directoryOf } from '../domain/names';
import { Relationship, Standing, standingOf } from '../domain/partner';
import { Rules } from '../domain/settings';
import { refuse } from '../domain/refusal';
import { CellValue, cellOf } from './cells';
import { COLUMNS, HEADER_ROWS } from './layout';
import { Table, filledRows, idAt, positionOf, readIdsAgain, stretchesOf, textAt } from './table';

const column = (key: string) => COLUMNS.partners.find((one) => one.key === key) ?? refuse(`No column ${key}`);
const NAME = column('name');
const KEPT = COLUMNS.partners.filter(({ group, key }) => group === 'kept' && key !== 'id');

export interface PartnerRow extends Relationship {
  /** Grid index of the row. */
  index: number;
  id: string;
  isFocus: boolean;
  /** The status that stands in the cell now. */
  noted: string;
}

/** All partners with a name, top to bottom. */
export function readPartners(table: Table): PartnerRow[] {
  const text = (index: number, key: string) => textAt(table, index, column(key));
  const rows: PartnerRow[] = [];
  for (const index of filledRows(table)) {
    const name = textAt(table, index, NAME);
    if (name.trim() === '') continue;
    rows.push({
      index,
      id: idAt(table, index),
      name,
      lastContact: text(index, 'lastContact'),
      latestEvent: text(index, 'latest'),
      cadence: text(index, 'cadence'),
      stage: text(index, 'stage'),
      pausedUntil: text(index, 'pausedUntil'),
      method: text(index, 'method'),
      staff: text(index, 'staff'),
      isFocus: text(index, 'focus').toLowerCase() === 'yes',
      noted: text(index, 'noted'),
    });
  }
  return rows;
}

/** Where every partner stands today, with the events counted. The result is in the order of `partners`. */
export function standingsOf(
  partners: readonly PartnerRow[],
  events: readonly EventFacts[],
  rules: Rules,
  today: Day,
): { standings: Standing[]; latest: (Day | '')[]; directory: PartnerDirectory } {
  const directory = directoryOf(partners);
  const found = latestEvents(events, directory, today);
  const latest = partners.map((_, position) => found.get(position) ?? '');
  const standings = partners.map((partner, position) =>
    standingOf({ ...partner, latestEvent: laterDay('', latest[position] ?? '') }, rules, today),
  );
  return { standings, latest, directory };
}

/** What the add-on keeps of a partner, by column key. */
export function keptValues(standing: Standing, latest: Day | '', noted: string): Record<string, string> {
  return { due: standing.due, status: standing.status, why: standing.why, latest, noted };
}

/** The kept values as cells by position; columns that somebody deleted are left out. */
export function keptCells(table: Table, values: Record<string, string>): Map<number, CellValue> {
  const cells = new Map<number, CellValue>();
  for (const { key, kind } of KEPT) {
    const position = table.positions.get(key);
    const value = values[key];
    if (position !== undefined && value !== undefined) cells.set(position, cellOf(value, kind, table.zone));
  }
  return cells;
}

/** Whether the kept cells of a row differ from these values. */
export function keptDiffers(table: Table, index: number, values: Record<string, string>): boolean {
  return KEPT.some((one) => table.positions.has(one.key) && textAt(table, index, one) !== values[one.key]);
}

/**
 * Writes the ids and kept columns of all partners as blocks, if the rows still stand as they were read; gives false,
 * with nothing written, if they have moved. `kept` and `ids` are by grid index.
 */
export function writeKept(
  table: Table,
  kept: Map<number, Record<string, string>>,
  ids: Map<number, string>,
): boolean {
  const first = HEADER_ROWS.partners;
  const rows = table.grid.length - first;
  const idsNow = readIdsAgain(table);
  for (let index = first; index < table.grid.length; index++) {
    if (idsNow[index] !== idAt(table, index)) return false;
  }
  if (ids.size > 0) {
    const block = idsNow.slice(first).map((id, row) => [ids.get(first + row) ?? id]);
    table.sheet.getRange(first + 1, positionOf(table, 'id') + 1, rows, 1).setValues(block);
  }
  const changed = [...kept].some(([index, values]) => keptDiffers(table, index, values));
  if (!changed) return true;
  const positions = KEPT.flatMap(({ key }) => table.positions.get(key) ?? []);
  for (const [from, to] of stretchesOf(positions)) {
    const block: CellValue[][] = [];
    for (let index = first; index < table.grid.length; index++) {
      const values = kept.get(index);
      const cells = values ? keptCells(table, values) : undefined;
      // A row without a partner's name loses what stood in the kept cells: it speaks of nobody.
      block.push(Array.from({ length: to - from + 1 }, (_, offset) => cells?.get(from + offset) ?? ''));
    }
    table.sheet.getRange(first + 1, from + 1, rows, to - from + 1).setValues(block);
  }
  return true;
}
