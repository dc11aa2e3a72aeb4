// Writing one row: only the cells that changed, in at most a few writes, at the place where the row is now.

import { refuse } from '../domain/refusal';
import { CellValue, isEmptyCell, literal } from './cells';
import { COLUMNS, HEADER_ROWS, TAB_NAMES } from './layout';
import { Table, filledRows, positionOf, readIdsAgain, stretchesOf } from './table';

/** Rows added at a time when a tab is full. */
const ROWS_TO_ADD = 200;
/** More writes than this are joined over cells in between, which are then written back as they are. */
const MOST_STRETCHES = 2;

/**
 * Writes cells (position in the row: value) of an existing row. The ids are read again first: whoever sorted or
 * deleted meanwhile moved the row, and it is written where it is now. Refuses if it is gone.
 */
export function writeRow(table: Table, index: number, id: string, cells: Map<number, CellValue>): number {
  const ids = readIdsAgain(table);
  const now = ids[index] === id ? index : ids.indexOf(id);
  if (now < 0) {
    refuse('Somebody has deleted this row meanwhile. Nothing was saved; what you typed is still here.');
  }
  writeCells(table, index, now, cells);
  return now;
}

/**
 * Writes a new row below the last one that is filled and gives its grid index. Looks again whether that place is
 * still free, and refuses if somebody has just typed there.
 */
export function addRow(table: Table, cells: Map<number, CellValue>, onGrown: () => void): number {
  const last = filledRows(table).pop() ?? HEADER_ROWS[table.name] - 1;
  const index = last + 1;
  const most = table.sheet.getMaxRows();
  if (index >= most) {
    table.sheet.insertRowsAfter(most, ROWS_TO_ADD);
    onGrown();
  } else {
    const width = Math.max(...table.positions.values()) + 1;
    const there = (table.sheet.getRange(index + 1, 1, 1, width).getValues() as CellValue[][])[0] ?? [];
    const taken = [...table.positions.values()].some((position) => !isEmptyCell(there[position]));
    if (taken)
      refuse(`Somebody has just typed into row ${index + 1} of ${TAB_NAMES[table.name]}. Press Save again.`);
  }
  writeCells(table, index, index, cells);
  return index;
}

/** Deletes a row; refuses when anything stands in it beside our own columns. */
export function deleteRow(table: Table, index: number, id: string): void {
  const ours = new Set(table.positions.values());
  const theirs = (table.grid[index] ?? []).some(
    (value, position) => !ours.has(position) && !isEmptyCell(value),
  );
  const now = readIdsAgain(table).indexOf(id);
  if (theirs || now < 0) refuse('Something else stands in this row by now, so it was left as it is.');
  table.sheet.deleteRow(now + 1);
}

/** Writes the cells in stretches; `index` is the row as it was read, `now` where it is. */
function writeCells(table: Table, index: number, now: number, cells: Map<number, CellValue>): void {
  const joined = joinStretches(table, stretchesOf([...cells.keys()]));
  const bridges = joined.some(([from, to]) => {
    for (let position = from; position <= to; position++) if (!cells.has(position)) return true;
    return false;
  });
  const width = Math.max(...cells.keys()) + 1;
  const formulas = bridges ? (table.sheet.getRange(now + 1, 1, 1, width).getFormulas()[0] ?? []) : [];
  for (const [from, to] of joined) {
    const row: CellValue[] = [];
    for (let position = from; position <= to; position++) {
      const kept = table.grid[index]?.[position] ?? '';
      row.push(
        cells.get(position) ??
          (formulas[position] || (typeof kept === 'string' ? literal(table.read(kept)) : kept)),
      );
    }
    table.sheet.getRange(now + 1, from + 1, 1, row.length).setValues([row]);
  }
}

/** Joins the nearest stretches until few are left, but never across a column that is not ours. */
function joinStretches(table: Table, stretches: [number, number][]): [number, number][] {
  const ours = new Set(COLUMNS[table.name].map(({ key }) => table.positions.get(key)));
  const joined = stretches.map(([from, to]): [number, number] => [from, to]);
  while (joined.length > MOST_STRETCHES) {
    let best = -1;
    let nearest = Infinity;
    for (let one = 0; one + 1 < joined.length; one++) {
      const end = joined[one]?.[1] ?? 0;
      const start = joined[one + 1]?.[0] ?? 0;
      let isOurs = true;
      for (let position = end + 1; position < start; position++) isOurs = isOurs && ours.has(position);
      if (isOurs && start - end < nearest) [best, nearest] = [one, start - end];
    }
    if (best < 0) break;
    const next = joined.splice(best + 1, 1)[0];
    const grown = joined[best];
    if (grown && next) grown[1] = next[1];
  }
  return joined;
}

/** Writes the id cell of a row alone, and gives the id. */
export function writeId(table: Table, index: number, id: string): string {
  table.sheet.getRange(index + 1, positionOf(table, 'id') + 1).setValue(id);
  return id;
}
