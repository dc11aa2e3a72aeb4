// Google may refuse some cells of a save after accepting others. Then the cells are read once more, and the problem
// says which were saved.

import { errorMessage } from '../../domain/basics/google-fault';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, isSameCell } from '../cells/cells';
import { TAB_NAMES } from './layout';
import { Cells, Table, stretchesOf } from './table';
import { PARTLY } from '../../words/partly-done';

const MOST_PLACES = 8;

/** For writes that aren't sent yet: each says which cells were saved, once Google refuses some. */
export type Waiting = ((error: unknown) => void)[];

/**
 * Runs the writes that put these cells into the sheet; `table` is the tab before them. If nothing was saved, Google's
 * own words say why. With `waiting` nothing is sent yet.
 */
export function writeAll(
  table: Table,
  writes: readonly (() => void)[],
  cells: () => ReadonlyMap<number, Cells>,
  waiting?: Waiting,
): void {
  // `table.grid` changes before the writes are sent.
  const grid = waiting
    ? new Map([...cells().keys()].map((index) => [index, [...(table.grid[index] ?? [])]]))
    : undefined;
  const explain = (error: unknown) => {
    if (writes.length > 1)
      refuseHalf(table, (index) => grid?.get(index) ?? table.grid[index] ?? [], cells(), error);
  };
  try {
    for (const write of writes) write();
    waiting?.push(explain);
    // Google refuses here, at the latest.
    if (!waiting && writes.length > 1) SpreadsheetApp.flush();
  } catch (error) {
    explain(error);
    throw error;
  }
}

/** Columns with the rows of cells in them. */
type Places = Map<string, number[]>;

function refuseHalf(
  table: Table,
  rowBefore: (index: number) => readonly CellValue[],
  cells: ReadonlyMap<number, Cells>,
  error: unknown,
): void {
  const now = currentGrid(
    table,
    [...cells.keys()].reduce((a, b) => Math.max(a, b)),
  );
  const saved: Places = new Map();
  const left: Places = new Map();
  for (const { position, label, hidden } of table.columns.values())
    for (const [index, row] of cells) {
      const wanted = row.get(position);
      if (hidden || wanted === undefined) continue;
      const written = readBack(table, wanted);
      if (isSameCell(rowBefore(index)[position] ?? '', written)) continue;
      const places = isSameCell(now[index]?.[position], written) ? saved : left;
      places.set(label, [...(places.get(label) ?? []), index + 1]);
    }
  if (saved.size === 0 || left.size === 0) return;
  const tab = TAB_NAMES[table.name];
  const rows = [...cells.keys()];
  refuse(
    rows.length === 1
      ? PARTLY.partOfRow(tab, (rows[0] ?? 0) + 1, listColumns(saved), listColumns(left), errorMessage(error))
      : PARTLY.partOfTab(tab, listPlaces(saved), listPlaces(left), errorMessage(error)),
  );
}

const listColumns = (places: Places): string => [...places.keys()].map((label) => `“${label}”`).join(', ');

function listPlaces(places: Places): string {
  const words = [...places].map(([label, rows]) => {
    const stretches = stretchesOf(rows).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    const isCut = stretches.length > MOST_PLACES;
    return PARTLY.columnRows(label, stretches.slice(0, MOST_PLACES), isCut);
  });
  return words.slice(0, MOST_PLACES).join(', ') + (words.length > MOST_PLACES ? ' …' : '');
}

/** None if Google no longer answers. */
function currentGrid({ sheet, grid }: Table, last: number): CellValue[][] {
  try {
    return sheet.getRange(1, 1, last + 1, grid[0]?.length ?? 1).getValues() as CellValue[][];
  } catch {
    return [];
  }
}

export function readBack({ readsBackMark }: Table, value: CellValue): CellValue {
  return typeof value === 'string' && !readsBackMark ? value.replace(/^'/, '') : value;
}
