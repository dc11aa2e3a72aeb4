// Many rows in few calls. Cells that are not meant to change are never written.

import { Values } from '../../domain/basics/fields';
import { refuse } from '../../domain/basics/refusal';
import { forgetName } from './adopting';
import { CellValue } from '../cells/cells';
import { columnLetters } from './formulas';
import { writeAll } from './half-saved';
import { isAsRead, lookAgain } from './last-look';
import { TAB_NAMES } from './layout';
import { readyForText } from './looks-apart';
import { liftRules } from './refused-values';
import { besideWords } from './ticks';
import { Cells, Table, cellsOf, isRow, itemAt, nextIndex, positionsOf, stretchesOf, textAt } from './table';
import { allowSeveral } from './validation';

const ROWS_TO_SPARE = 200;
/** Fewer blocks are written one by one, however few values they hold. */
const FEW_BLOCKS = 16;

/** Columns and rows from 0, ends included. */
export interface Block {
  rows: [number, number];
  columns: [number, number];
}

/**
 * Writes these fields of rows, by id. False if rows moved, or one of these cells was changed, since the table was read:
 * nothing is written then. An id that is not in the table is passed over.
 */
export function changeRows(table: Table, changes: ReadonlyMap<string, Values>): boolean {
  const cells = new Map<number, Cells>();
  table.grid.forEach((_, index) => {
    const values = isRow(table, index) ? changes.get(textAt(table, index, 'id')) : undefined;
    if (!values || Object.keys(values).length === 0) return;
    const level = table.name === 'plan' ? itemAt(table, index).level : 0;
    const given = besideWords(table, index, forgetName(table, values));
    if (Object.keys(given).length > 0) cells.set(index, cellsOf(table, given, level));
  });
  if (cells.size === 0) return true;
  // From the right: what is known of a name goes before the name.
  const blocks = blocksOf(cells).sort((one, other) => other.columns[0] - one.columns[0]);
  const sameCells = blocks.length > FEW_BLOCKS ? cellsByValue(cells) : [];
  const writes =
    sameCells.length > 0 && sameCells.length < blocks.length
      ? sameCells.map(({ value, places }) => {
          const list = table.sheet.getRangeList(places);
          return () => void list.setValue(value);
        })
      : blocks.map(({ rows, columns }) => {
          const area = rangeOf(table, { rows, columns });
          const block = range(rows).map((index) =>
            range(columns).map((position) => cells.get(index)?.get(position) ?? ''),
          );
          return () => void area.setValues(block);
        });
  readyForText(table, [...cells.keys()], new Set([...cells.values()].flatMap((row) => [...row.keys()])));
  allowSeveral(table, cells);
  const putRulesBack = liftRules(table, cells);
  try {
    if (!isAsRead(table, blocks)) return false;
    writeAll(table, writes, () => cells);
    return true;
  } finally {
    putRulesBack();
  }
}

/**
 * Below the last row that holds something of ours; gives the index of the first. `dress` lays out rows that were missing:
 * dear, so room is made at once for `more` rows that are still to come.
 */
export function addRows(
  table: Table,
  rows: readonly Values[],
  dress: (first: number, count: number) => void,
  more = 0,
): number {
  if (rows.length === 0) return nextIndex(table);
  const { sheet } = table;
  const most = sheet.getMaxRows();
  const lacking = nextIndex(table) + rows.length - most;
  if (lacking > 0) {
    const count = lacking + more + ROWS_TO_SPARE;
    sheet.insertRowsAfter(most, count);
    dress(most + 1, count);
  }
  const ours = positionsOf(table.columns);
  const cells = rows.map((values) => cellsOf(table, values));
  const isText = rows.map((_, at) => nextIndex(table) + at);
  readyForText(table, isText, ours);
  const expected = new Map(cells.map((row, at) => [nextIndex(table) + at, row]));
  allowSeveral(table, expected);
  const putRulesBack = liftRules(table, expected);
  const first = nextIndex(lookAgain(table, most + Math.max(lacking, 0)));
  const last = first + rows.length - 1;
  if (lacking <= 0 && last >= most)
    refuse(
      `Somebody just typed below the last row of ${TAB_NAMES[table.name]}. Nothing was lost: try again.`,
    );
  // The columns between ours hold whatever people keep there.
  const areas = stretchesOf(ours).map((columns) => ({
    area: rangeOf(table, { rows: [first, last], columns }),
    block: cells.map((row) => range(columns).map((position) => row.get(position) ?? '')),
  }));
  try {
    for (const { area, block } of areas) area.setValues(block);
    if (areas.length > 1) SpreadsheetApp.flush();
  } catch (error) {
    // Half of a row would count as there when it is tried again.
    if (areas.length > 1) areas.forEach(({ area }) => clear(area));
    throw error;
  } finally {
    putRulesBack();
  }
  return first;
}

/** As far as Google lets us. */
function clear(area: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    area.clearContent();
    SpreadsheetApp.flush();
  } catch {
    // Then it was not written either.
  }
}

/**
 * Takes these rows out, by grid index: a line of the plan whole, as it was inserted; elsewhere the row stays, with all that
 * is not ours in it. False if rows moved, or one of these was typed into, since the table was read: nothing is done then.
 */
export function removeRows(table: Table, indexes: readonly number[]): boolean {
  if (indexes.length === 0) return true;
  const { sheet, grid, columns } = table;
  const stretches = stretchesOf(indexes);
  if (stretches.length > FEW_BLOCKS) {
    const blank = Object.fromEntries([...columns.keys()].map((key) => [key, '']));
    return changeRows(table, new Map(indexes.map((index) => [textAt(table, index, 'id'), blank])));
  }
  const width = (grid[0]?.length ?? 1) - 1;
  if (
    !isAsRead(
      table,
      stretches.map((rows): Block => ({ rows, columns: [0, width] })),
    )
  )
    return false;
  // The last row of a tab cannot go.
  if (table.name !== 'plan' || indexes.length >= grid.length - 1 - table.frame.header) {
    const ours = stretchesOf(positionsOf(columns));
    const places = stretches.flatMap(([top, bottom]) =>
      ours.map(([left, right]) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`),
    );
    sheet.getRangeList(places).clearContent();
  } else for (const [top, bottom] of stretches.reverse()) sheet.deleteRows(top + 1, bottom - top + 1);
  return true;
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

export const rangeOf = ({ sheet }: Table, { rows: [top, bottom], columns: [left, right] }: Block) =>
  sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);

/** Cells that stand together; rows count as together while the same columns change in them. */
export function blocksOf(cells: ReadonlyMap<number, Cells>): Block[] {
  const rows = new Map<string, number[]>();
  for (const [index, row] of cells)
    for (const columns of stretchesOf([...row.keys()])) {
      const key = columns.join();
      rows.set(key, [...(rows.get(key) ?? []), index]);
    }
  return [...rows].flatMap(([key, indexes]) => {
    const [left = 0, right = 0] = key.split(',').map(Number);
    return stretchesOf(indexes).map((stretch): Block => ({ rows: stretch, columns: [left, right] }));
  });
}

/** What is written into several cells of a column, with where they stand: A3:A7. */
function cellsByValue(cells: ReadonlyMap<number, Cells>): { value: CellValue; places: string[] }[] {
  const groups = new Map<string, { value: CellValue; position: number; rows: number[] }>();
  for (const [index, row] of cells)
    for (const [position, value] of row) {
      const key = JSON.stringify([position, value instanceof Date, value]);
      const group = groups.get(key) ?? { value, position, rows: [] };
      groups.set(key, group);
      group.rows.push(index);
    }
  return [...groups.values()].map(({ value, position, rows }) => {
    const column = columnLetters(position);
    return {
      value,
      places: stretchesOf(rows).map(([top, end]) => `${column}${top + 1}:${column}${end + 1}`),
    };
  });
}
