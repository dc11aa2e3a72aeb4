// Writes a row: a stretch of cells a write, so that a cell nobody changed is never written. Google sends writes that follow
// each other together.

import { Values } from '../../domain/basics/fields';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, isEmptyCell, isSameCell } from '../cells/cells';
import { columnLetters } from './formulas';
import { readBack, writeAll } from './half-saved';
import { Column, TAB_NAMES } from './layout';
import { lookAgain, placeNow, refuseTyped } from './last-look';
import { readyForText } from './looks-apart';
import { liftRules } from './refused-values';
import { besideWords } from './ticks';
import { coveredFor, readCovered, refuseCovered } from './merges';
import {
  Cells,
  Table,
  isRow,
  cellsOf,
  nameAt,
  nextIndex,
  positionOf,
  positionsOf,
  stretchesOf,
  textAt,
} from './table';
import { allowSeveral } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;

const ROWS_TO_ADD = 200;

/** Writes fields of a row, by id; `level` is that of a line of the plan. What is read from the table later knows of it. */
export function writeRow(table: Table, index: number, id: string, values: Values, level = 0): number {
  const cells = cellsOf(table, besideWords(table, index, values), level);
  const isCovered = coveredFor(table, index, cells);
  readyForText(table, [index], cells.keys());
  allowSeveral(table, new Map([[index, cells]]));
  const stretches = stretchesIn(table, index, cells);
  const putRulesBack = liftRules(table, new Map([[index, cells]]));
  try {
    const now = lookAgain(table);
    const there = placeNow(now, index, id);
    refuseTyped(table, index, now, there, cells);
    refuseCovered(table, there, cells, isCovered);
    write(now, there, cells, there === index ? stretches : stretchesIn(table, there, cells));
    for (const [position, value] of cells) table.grid[index]?.splice(position, 1, readBack(table, value));
    return there;
  } finally {
    putRulesBack();
  }
}

/** Below the last row that holds something of ours. */
export function addRow(table: Table, values: Values, dress: (first: number, count: number) => void): number {
  const cells = cellsOf(table, values);
  const expected = nextIndex(table);
  const most = table.sheet.getMaxRows();
  const isFull = expected >= most;
  if (isFull) {
    table.sheet.insertRowsAfter(most, ROWS_TO_ADD);
    dress(most + 1, ROWS_TO_ADD);
  }
  const isCovered = isFull ? () => false : coveredFor(table, expected, cells);
  readyForText(table, [expected], cells.keys());
  allowSeveral(table, new Map([[expected, cells]]));
  const stretches = stretchesIn(table, expected, cells);
  const now = lookAgain(table, isFull ? most + ROWS_TO_ADD : most);
  const index = nextIndex(now);
  if (index >= (isFull ? most + ROWS_TO_ADD : most))
    refuse(`Somebody just typed into the last row of ${TAB_NAMES[table.name]}. Press Save again.`);
  refuseCovered(table, index, cells, isCovered);
  write(now, index, cells, index === expected ? stretches : stretchesIn(table, index, cells));
  return index;
}

/** Whether something stands in columns that are not ours. */
export function isShared(table: Table, index: number): boolean {
  const ours = positionsOf(table.columns);
  return (
    table.grid[index]?.some((value, position) => !ours.includes(position) && !isEmptyCell(value)) ?? false
  );
}

/**
 * Grid indexes of rows in which somebody wrote into a column of their own. What stands in rows without anything of ours
 * too, as boxes and numbers do, and what formulas say, nobody wrote there. Reads formulas only if something stands there.
 */
export function rowsWithTheirWords(table: Table): ReadonlySet<number> {
  const { sheet, columns, grid } = table;
  const ours = positionsOf(columns);
  const body = grid.filter((_, index) => isRow(table, index));
  const isBlank = (value: CellValue | undefined) => value === false || isEmptyCell(value);
  const blanks = body.filter((row) => ours.every((position) => isBlank(row[position])));
  const theirs = (grid[0] ?? []).flatMap((_, position) =>
    ours.includes(position) || blanks.some((row) => !isBlank(row[position])) ? [] : [position],
  );
  const isSaid = (row: readonly CellValue[]) => theirs.some((position) => !isBlank(row[position]));
  if (!body.some(isSaid)) return new Set();
  const formulas = sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getFormulas();
  const indexes = grid.flatMap((row, index) => {
    const words = row.map((value, position) => (formulas[index]?.[position] ? '' : value));
    return isRow(table, index) && isSaid(words) ? [index] : [];
  });
  return new Set(indexes);
}

/** A line of the plan goes whole, as it was inserted; elsewhere the row stays, with all that is not ours in it. */
export function removeRow(table: Table, index: number, id: string): void {
  const isPlan = table.name === 'plan';
  const ours = positionsOf(table.columns);
  const areaOf = (at: number) =>
    table.sheet.getRangeList(ours.map((position) => `${columnLetters(position)}${at + 1}`));
  const area = areaOf(index);
  const now = lookAgain(table);
  const there = now.grid.findIndex((_, at) => textAt(now, at, 'id') === id);
  const isAsRead = () =>
    ours.every((position) => isSameCell(table.grid[index]?.[position], now.grid[there]?.[position]));
  if (there < 0 || !isAsRead() || (isPlan && isShared(now, there)))
    refuse('Something else stands in this row by now, so it was left.');
  if (isPlan) table.sheet.deleteRow(there + 1);
  else (there === index ? area : areaOf(there)).clearContent();
}

/** For a row that was typed by hand, or pasted with the id of another. */
export function giveId(table: Table, index: number): string {
  const id = Utilities.getUuid();
  const given = new Map([[positionOf(table, 'id'), id]]);
  refuseCovered(table, index, given, readCovered(table, index + 1));
  const cell = table.sheet.getRange(index + 1, positionOf(table, 'id') + 1);
  // Another's id must not be lost to somebody who sorted meanwhile.
  const now = lookAgain(table);
  if (nameAt(now, index) !== nameAt(table, index) || textAt(now, index, 'id') !== textAt(table, index, 'id'))
    refuse('Rows were moved just now. Nothing was saved: try again in a moment.');
  cell.setValue(id);
  table.grid[index]?.splice(positionOf(table, 'id'), 1, id);
  return id;
}

interface Stretch {
  range: Range;
  values: CellValue[];
}

/**
 * The cells that stand together, with their range: named before the last look, so that fewer calls follow it. The id goes
 * first: by it a second try finds the row. Then what Outreach words itself: a run that died before the rest still sees in
 * the fields what it was about to do.
 */
function stretchesIn({ sheet, columns }: Table, index: number, cells: Cells): Stretch[] {
  const holds = ([from, to]: [number, number], isMeant: (column: Column) => boolean) =>
    [...columns.values()].some(
      (column) => isMeant(column) && column.position >= from && column.position <= to,
    );
  const turnOf = (stretch: [number, number]) =>
    holds(stretch, ({ key }) => key === 'id') ? 0 : holds(stretch, ({ group }) => group === 'kept') ? 1 : 2;
  return stretchesOf([...cells.keys()])
    .sort((one, other) => turnOf(one) - turnOf(other))
    .map(([from, to]) => ({
      range: sheet.getRange(index + 1, from + 1, 1, to - from + 1),
      values: Array.from({ length: to - from + 1 }, (_, offset) => cells.get(from + offset) ?? ''),
    }));
}

/** `now` is the last look at the table; the cells go into the row that has this index there. */
const write = (now: Table, index: number, cells: Cells, stretches: readonly Stretch[]): void =>
  writeAll(
    now,
    stretches.map(
      ({ range, values }) =>
        () =>
          void range.setValues([values]),
    ),
    () => new Map([[index, cells]]),
  );
