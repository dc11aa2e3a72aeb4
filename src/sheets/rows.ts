// Writes a row: only what changed, in at most two writes.

import { refuse } from '../domain/refusal';
import { CellValue, isEmptyCell, literal } from './cells';
import { columnLetters } from './formulas';
import { TAB_NAMES } from './layout';
import { coveredFor, readCovered, refuseCovered } from './merges';
import {
  Cells,
  Table,
  isRow,
  nameAt,
  nextIndex,
  positionOf,
  positionsOf,
  readIdsAgain,
  stretchesOf,
  textAt,
  widthOf,
} from './table';

const ROWS_TO_ADD = 200;

/** Finds the row even if somebody sorted meanwhile. */
export function writeRow(table: Table, index: number, id: string, cells: Cells): number {
  const isCovered = coveredFor(table, index, cells);
  const ids = readIdsAgain(table);
  const now = ids[index] === id ? index : ids.indexOf(id);
  if (now < 0)
    refuse('Somebody deleted this row meanwhile. Nothing was saved; what you typed is still here.');
  refuseCovered(table, now, cells, isCovered);
  writeCells(table, index, now, cells);
  return now;
}

export function addRow(table: Table, cells: Cells, dress: (first: number, count: number) => void): number {
  const index = nextIndex(table);
  const most = table.sheet.getMaxRows();
  if (index >= most) {
    table.sheet.insertRowsAfter(most, ROWS_TO_ADD);
    dress(most + 1, ROWS_TO_ADD);
  } else {
    refuseCovered(table, index, cells, coveredFor(table, index, cells));
    const there = table.sheet.getRange(index + 1, 1, 1, widthOf(table.columns)).getValues()[0] as CellValue[];
    if (positionsOf(table.columns).some((position) => !isEmptyCell(there[position])))
      refuse(`Somebody just typed into row ${index + 1} of ${TAB_NAMES[table.name]}. Press Save again.`);
  }
  writeCells(table, index, index, cells);
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
  const now = readIdsAgain(table).indexOf(id);
  const isPlan = table.name === 'plan';
  if (now < 0 || (isPlan && isShared(table, index)))
    refuse('Something else stands in this row by now, so it was left.');
  if (isPlan) table.sheet.deleteRow(now + 1);
  else
    table.sheet
      .getRangeList(positionsOf(table.columns).map((position) => `${columnLetters(position)}${now + 1}`))
      .clearContent();
}

/** For a row that was typed by hand, or pasted with the id of another. */
export function giveId(table: Table, index: number): string {
  const id = Utilities.getUuid();
  const given = new Map([[positionOf(table, 'id'), id]]);
  refuseCovered(table, index, given, readCovered(table, index + 1));
  // Another's id must not be lost to somebody who sorted meanwhile.
  const cells = table.sheet
    .getRange(index + 1, 1, 1, table.grid[0]?.length ?? 1)
    .getValues() as CellValue[][];
  const now = { ...table, grid: cells };
  if (nameAt(now, 0) !== nameAt(table, index) || textAt(now, 0, 'id') !== textAt(table, index, 'id'))
    refuse('Rows were moved just now. Nothing was saved: try again in a moment.');
  table.sheet.getRange(index + 1, positionOf(table, 'id') + 1).setValue(id);
  return id;
}

/** The row was read at `index` and is `now` elsewhere. */
function writeCells({ sheet, grid, columns, read }: Table, index: number, now: number, cells: Cells): void {
  const positions = [...cells.keys()].sort((a, b) => a - b);
  let stretches = stretchesOf(positions);
  let formulas: string[] = [];
  if (stretches.length > 2) {
    // Parted at the widest gap; what lies between goes back as it is.
    const gaps = positions.map((position, at) => position - (positions[at - 1] ?? position));
    const after = positions[gaps.indexOf(Math.max(...gaps))] ?? 0;
    const last = positions[positions.length - 1] ?? 0;
    const before = Math.max(...positions.filter((position) => position < after));
    const bridged = positionsOf(columns).filter(
      (position) =>
        position >= (positions[0] ?? 0) && position <= last && (position <= before || position >= after),
    );
    stretches = stretchesOf(bridged).filter(([from, to]) =>
      positions.some((position) => position >= from && position <= to),
    );
    formulas = sheet.getRange(now + 1, 1, 1, last + 1).getFormulas()[0] ?? [];
  }
  for (const [from, to] of stretches) {
    const row = Array.from({ length: to - from + 1 }, (_, offset) => {
      const position = from + offset;
      const kept = grid[index]?.[position] ?? '';
      return (
        cells.get(position) ?? (formulas[position] || (typeof kept === 'string' ? literal(read(kept)) : kept))
      );
    });
    sheet.getRange(now + 1, from + 1, 1, row.length).setValues([row]);
  }
}
