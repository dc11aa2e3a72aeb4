// The person who saves may not be allowed to edit some cells. Google refuses such a write when it comes to it, and the
// writes before it have gone through. Then the cells are read once more, and the problem says which were saved.

import { errorMessage } from '../../domain/basics/google-fault';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, isSameCell } from '../cells/cells';
import { TAB_NAMES } from './layout';
import { Cells, Table, stretchesOf } from './table';
import { PARTLY } from '../../words/partly-done';

const MOST_PLACES = 8;

/** Runs the writes that put these cells into the table, which is as it was just before. If nothing was saved, Google's own words say why. */
export function writeAll(
  table: Table,
  writes: readonly (() => void)[],
  cells: () => ReadonlyMap<number, Cells>,
): void {
  try {
    for (const write of writes) write();
    // A refusal comes here, at the latest.
    if (writes.length > 1) SpreadsheetApp.flush();
  } catch (error) {
    if (writes.length > 1) refuseHalf(table, cells(), error);
    throw error;
  }
}

/** Columns with the rows of cells in them. */
type Places = Map<string, number[]>;

function refuseHalf(table: Table, cells: ReadonlyMap<number, Cells>, error: unknown): void {
  const now = gridNow(
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
      if (isSameCell(table.grid[index]?.[position] ?? '', written)) continue;
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

/** “Notes” (rows 3–5, 9) */
function listPlaces(places: Places): string {
  const words = [...places].map(([label, rows]) => {
    const stretches = stretchesOf(rows).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    const isCut = stretches.length > MOST_PLACES;
    return PARTLY.columnRows(label, stretches.slice(0, MOST_PLACES), isCut);
  });
  return words.slice(0, MOST_PLACES).join(', ') + (words.length > MOST_PLACES ? ' …' : '');
}

/** Blank where Google gives no answer any more. */
function gridNow({ sheet, grid }: Table, last: number): CellValue[][] {
  try {
    return sheet.getRange(1, 1, last + 1, grid[0]?.length ?? 1).getValues() as CellValue[][];
  } catch {
    return [];
  }
}

/** How a cell is read once it is written. */
export function readBack({ readsBackMark: marksAreKept }: Table, value: CellValue): CellValue {
  return typeof value === 'string' && !marksAreKept ? value.replace(/^'/, '') : value;
}
