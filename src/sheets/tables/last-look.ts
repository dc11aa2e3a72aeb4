// The last look before a write. No lock stops a person typing, so the cells are read right before the write, with
// headings and ids, and without another round trip in between.

import { TableName } from '../../domain/tables';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, isSameCell } from '../cells/cells';
import { Waiting } from './partly-saved';
import { TAB_NAMES } from './layout';
import { IsCovered, mergedCellsIn } from './merges';
import {
  Cells,
  Sheet,
  Table,
  findColumn,
  findId,
  missingColumns,
  positionOf,
  sheetOf,
  tableOf,
  textAt,
} from './table';
import { askingIn } from './heading-questions';
import { hasRow, rangeIfThere } from './tabs';
import { Zone } from '../cells/zone';
import { BUSY } from '../../words/busy';

/** Up to this many rows inserted meanwhile are still seen. */
const SPARE_ROWS = 50;

/** A tab whose cells were the last thing read, so nobody needs to look again before writing into it. */
export interface Look<Name extends TableName = TableName> {
  table: Table<Name>;
  /** Undefined if its merged cells weren't read. */
  isCovered?: IsCovered | undefined;
}

/** The writes of one commit. */
export interface Writing {
  /** The tab that was read last, unless something was sent or read since. */
  look: Look | undefined;
  waiting: Waiting;
}

export const lookIn = <Name extends TableName>(
  writing: Writing | undefined,
  { name }: Table<Name>,
): Look<Name> | undefined => {
  const look = writing?.look;
  return look && isLookAt(look, name) ? look : undefined;
};

const isLookAt = <Name extends TableName>(look: Look, name: Name): look is Look<Name> =>
  look.table.name === name;

/**
 * Reads the merged cells of a tab now, and its cells when the result is called. Call that after every other read: then
 * one read serves as plan and last look. Undefined for a blank tab.
 */
export function prepareLook<Name extends TableName>(name: Name): (zone: Zone) => Look<Name> | undefined {
  const sheet = sheetOf(name);
  const data = sheet.getDataRange();
  const [rows, columns] = [data.getNumRows(), data.getNumColumns()];
  const area =
    rangeIfThere(sheet, [1, 1, rowsWithSpare(sheet, rows), columns]) ??
    // Somebody deleted a column or row since it was measured.
    sheet.getDataRange();
  const isCovered = mergedCellsIn(area);
  return (zone) => {
    const read = filledIn(area);
    // A column inserted since then pushes the last one out of the area.
    const isCut = read.length > 0 && missingColumns(name, askingIn(name, read).columns).length > 0;
    const grid = isCut ? filledIn(sheet.getDataRange()) : read;
    return grid.length > 0 ? { table: tableOf(name, sheet, grid, zone), isCovered } : undefined;
  };
}

function filledIn(area: GoogleAppsScript.Spreadsheet.Range): CellValue[][] {
  const grid = area.getValues() as CellValue[][];
  while (grid[grid.length - 1]?.every((value) => value === '')) grid.pop();
  return grid;
}

/** Asks for the size only near the end of the tab. */
const rowsWithSpare = (sheet: Sheet, rows: number): number =>
  hasRow(sheet, rows + SPARE_ROWS) ? rows + SPARE_ROWS : sheet.getMaxRows();

/**
 * In one read. Refuses if our columns moved. `forNewRows` also reads rows below the last one, because inserted rows
 * push the last ones out of the data range.
 */
export function rereadTable<Name extends TableName>(table: Table<Name>, forNewRows = false): Table<Name> {
  const { name, sheet, zone, grid } = table;
  const range = forNewRows ? sheet.getRange(`1:${rowsWithSpare(sheet, grid.length)}`) : sheet.getDataRange();
  const now = tableOf(name, sheet, range.getValues() as CellValue[][], zone);
  if (!isSameLayout(table, now)) refuse(BUSY.columnsChanged(TAB_NAMES[name]));
  return now;
}

const isSameLayout = (table: Table, now: Table): boolean =>
  table.columns.size === now.columns.size &&
  [...table.columns].every(([key, { position }]) => findColumn(now, key)?.position === position);

export function currentIndex(now: Table, index: number, id: string): number {
  if (textAt(now, index, 'id') === id) return index;
  const there = findId(now, id);
  if (there < 0) refuse(BUSY.rowDeleted);
  return there;
}

/** Refuses if one of these cells changed. The row was at `index` and is now `there`. */
export function refuseIfEdited(table: Table, index: number, now: Table, there: number, cells: Cells): void {
  const isTyped = [...cells.keys()].some(
    (position) => !isSameCell(table.grid[index]?.[position], now.grid[there]?.[position]),
  );
  if (isTyped) refuse(BUSY.rowTyped(TAB_NAMES[table.name], there + 1));
}

/** Whether headings, ids and these rectangles still hold what was read: one read. From 0, ends included. */
export function isUnchangedSince(
  table: Table,
  blocks: readonly { rows: readonly [number, number]; columns: readonly [number, number] }[],
): boolean {
  const { sheet, grid, frame } = table;
  // A deleted column may have made the tab too narrow for the range that was read.
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
