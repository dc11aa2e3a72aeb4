// The last look before a write. No lock stops a hand in the cells, so what is about to be written over is read once more,
// with the headings, and as few calls as possible follow until it is written.

import { refuse } from '../../domain/basics/refusal';
import { CellValue, isSameCell } from '../cells/cells';
import { TAB_NAMES } from './layout';
import { Cells, Table, positionOf, tableOf, textAt } from './table';
import { BUSY } from '../../words/busy';

/** So many rows inserted in the very moment of reading are still seen. */
const SPARE_ROWS = 50;

/**
 * The tab as it is now, in one read. Refuses if our columns are not where they were. Where a row is to be added, `rows`
 * is how many the tab has: rows that somebody inserts in this moment push the last ones out of the range of the data.
 */
export function rereadTable(table: Table, rows?: number): Table {
  const { name, sheet, zone, grid } = table;
  const range =
    rows === undefined
      ? sheet.getDataRange()
      : sheet.getRange(`1:${Math.min(rows, grid.length + SPARE_ROWS)}`);
  const now = tableOf(name, sheet, range.getValues() as CellValue[][], zone);
  if (!isSameLayout(table, now)) refuse(BUSY.columnsChanged(TAB_NAMES[name]));
  return now;
}

const isSameLayout = (table: Table, now: Table): boolean =>
  table.columns.size === now.columns.size &&
  [...table.columns].every(([key, { position }]) => now.columns.get(key)?.position === position);

/** Where the row with that id is by now, even if somebody sorted meanwhile. */
export function currentIndex(now: Table, index: number, id: string): number {
  if (textAt(now, index, 'id') === id) return index;
  const there = now.grid.findIndex((_, row) => textAt(now, row, 'id') === id);
  if (there < 0) refuse(BUSY.rowDeleted);
  return there;
}

/** Refuses if somebody typed into one of these cells since the table was read at `index`; the row is `there` by now. */
export function refuseIfEdited(table: Table, index: number, now: Table, there: number, cells: Cells): void {
  const isTyped = [...cells.keys()].some(
    (position) => !isSameCell(table.grid[index]?.[position], now.grid[there]?.[position]),
  );
  if (isTyped) refuse(BUSY.rowTyped(TAB_NAMES[table.name], there + 1));
}

/**
 * Whether the headings, the id of every row, and the cells of these rectangles are as they were read: one read. Rows and columns
 * count from 0, ends included.
 */
export function isUnchangedSince(
  table: Table,
  blocks: readonly { rows: readonly [number, number]; columns: readonly [number, number] }[],
): boolean {
  const { sheet, grid, frame } = table;
  // Not the range that was read: a column that somebody deleted may leave the tab too narrow for it.
  const now = sheet.getDataRange().getValues() as CellValue[][];
  const isSame = (index: number, position: number) =>
    isSameCell(now[index]?.[position], grid[index]?.[position]);
  const id = positionOf(table, 'id');
  const across = ([from, to]: readonly [number, number], test: (at: number) => boolean) => {
    for (let at = from; at <= to; at++) if (!test(at)) return false;
    return true;
  };
  return (
    across([0, (grid[0]?.length ?? 1) - 1], (position) => isSame(frame.header, position)) &&
    grid.every((_, index) => isSame(index, id)) &&
    blocks.every(({ rows, columns }) =>
      across(rows, (index) => across(columns, (position) => isSame(index, position))),
    )
  );
}
