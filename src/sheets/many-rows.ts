// Many rows in the same few calls. Cells that are not meant to change are left alone, or go back as they are.

import { Values } from '../domain/fields';
import { refuse } from '../domain/refusal';
import { forgetName } from './adopting';
import { CellValue, comparable, isEmptyCell, literal } from './cells';
import { columnLetters } from './formulas';
import { TAB_NAMES } from './layout';
import {
  Cells,
  Table,
  cellsOf,
  isRow,
  itemAt,
  nextIndex,
  positionOf,
  positionsOf,
  stretchesOf,
  textAt,
} from './table';

const ROWS_TO_SPARE = 200;
/** So many blocks are written one by one. */
const MOST_BLOCKS = 16;
/** So many values are written each into all cells it is for; more would cost more than reading and writing whole columns. */
const MOST_VALUES = 40;

/** Columns and rows from 0, ends included. */
interface Block {
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
    cells.set(index, cellsOf(table, forgetName(table, values), level));
  });
  if (cells.size === 0) return true;
  // From the right: what is known of a name goes before the name.
  let blocks = blocksOf(cells).sort((one, other) => other.columns[0] - one.columns[0]);
  let formulas: string[][] = [];
  const sameCells = blocks.length > MOST_BLOCKS ? cellsByValue(cells) : [];
  if (sameCells.length > 0 && sameCells.length <= MOST_VALUES) {
    if (!isAsRead(table, blocks)) return false;
    for (const { value, places } of sameCells) table.sheet.getRangeList(places).setValue(value);
    return true;
  }
  if (blocks.length > MOST_BLOCKS) {
    const [first, last] = [Math.min(...cells.keys()), Math.max(...cells.keys())];
    const columns = stretchesOf([...new Set([...cells.values()].flatMap((row) => [...row.keys()]))]);
    blocks = columns.flatMap((one) => withoutRichCells(table, { rows: [first, last], columns: one }, cells));
    formulas = table.sheet.getRange(1, 1, last + 1, table.grid[0]?.length ?? 1).getFormulas();
  }
  // Last of all reads: whoever typed or sorted until now is not overwritten.
  if (!isAsRead(table, blocks)) return false;
  for (const { rows, columns } of blocks) {
    const block = range(rows).map((index) =>
      range(columns).map(
        (position) => cells.get(index)?.get(position) ?? kept(table, formulas, index, position),
      ),
    );
    rangeOf(table, { rows, columns }).setValues(block);
  }
  return true;
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
  const first = nextIndex(table);
  const last = first + rows.length - 1;
  if (rows.length === 0) return first;
  const { sheet } = table;
  const most = sheet.getMaxRows();
  if (last >= most) {
    const count = last - most + 1 + more + ROWS_TO_SPARE;
    sheet.insertRowsAfter(most, count);
    dress(most + 1, count);
  }
  const ours = positionsOf(table.columns);
  if (first < most) {
    const count = Math.min(last, most - 1) - first + 1;
    const there = sheet.getRange(first + 1, 1, count, Math.max(...ours) + 1).getValues() as CellValue[][];
    if (there.some((row) => ours.some((position) => !isEmptyCell(row[position]))))
      refuse(
        `Somebody just typed below the last row of ${TAB_NAMES[table.name]}. Nothing was lost: try again.`,
      );
  }
  const cells = rows.map((values) => cellsOf(table, values));
  // The columns between ours hold whatever people keep there.
  for (const columns of stretchesOf(ours)) {
    const block = cells.map((row) => range(columns).map((position) => row.get(position) ?? ''));
    rangeOf(table, { rows: [first, last], columns }).setValues(block);
  }
  return first;
}

/**
 * Takes these rows out, by grid index: a line of the plan whole, as it was inserted; elsewhere the row stays, with all that
 * is not ours in it. False if rows moved, or one of these was typed into, since the table was read: nothing is done then.
 */
export function removeRows(table: Table, indexes: readonly number[]): boolean {
  if (indexes.length === 0) return true;
  const { sheet, grid, columns } = table;
  const stretches = stretchesOf(indexes);
  if (stretches.length > MOST_BLOCKS) {
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

const rangeOf = ({ sheet }: Table, { rows: [top, bottom], columns: [left, right] }: Block) =>
  sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);

/** Cells that stand together; rows count as together while the same columns change in them. */
function blocksOf(cells: ReadonlyMap<number, Cells>): Block[] {
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

/** A text with a link or bold words inside would come back plain, so the block is cut there. */
function withoutRichCells(table: Table, block: Block, cells: ReadonlyMap<number, Cells>): Block[] {
  const rich = rangeOf(table, block).getRichTextValues();
  const [top] = block.rows;
  const kept = new Set(
    [...table.columns.values()].flatMap((one) => (one.group === 'kept' ? one.position : [])),
  );
  return range(block.columns).flatMap((position, column) => {
    const isRich = (index: number) => {
      const value = table.grid[index]?.[position];
      // Each of these calls takes its time, so they are made for no more cells than need be.
      if (kept.has(position) || typeof value !== 'string' || value === '' || cells.get(index)?.has(position))
        return false;
      const runs = rich[index - top]?.[column]?.getRuns() ?? [];
      return runs.length > 1 || runs.some((run) => run.getLinkUrl() !== null);
    };
    const plain = range(block.rows).filter((index) => !isRich(index));
    return stretchesOf(plain).map((rows): Block => ({ rows, columns: [position, position] }));
  });
}

/** What stays, as setValues takes it. */
function kept(table: Table, formulas: readonly string[][], index: number, position: number): CellValue {
  const value = table.grid[index]?.[position] ?? '';
  return formulas[index]?.[position] || (typeof value === 'string' ? literal(table.read(value)) : value);
}

/** The ids in every row, and whatever will be written over. */
function isAsRead(table: Table, blocks: readonly Block[]): boolean {
  const { sheet, grid } = table;
  const now = sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getValues() as CellValue[][];
  const isSame = (index: number, position: number) =>
    comparable(now[index]?.[position]) === comparable(grid[index]?.[position]);
  const id = positionOf(table, 'id');
  return (
    grid.every((_, index) => isSame(index, id)) &&
    blocks.every(({ rows, columns }) =>
      range(rows).every((index) => range(columns).every((position) => isSame(index, position))),
    )
  );
}
