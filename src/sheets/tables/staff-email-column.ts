// The column Staff email in Settings: addresses, or @ and a domain, in any order. It may be missing.

import { STAFF_EMAILS } from '../../domain/tables/settings';
import { CellValue, textReader } from '../cells/cells';

const read = textReader("'");
/** The text of a cell of Settings. */
export const settingsText = (grid: readonly CellValue[][], row: number, column: number): string =>
  read(String(grid[row]?.[column] ?? '')).trim();

/** From 0; -1 if it isn't there. */
export const staffEmailColumn = (grid: readonly CellValue[][]): number =>
  (grid[0] ?? []).findIndex((_, column) => settingsText(grid, 0, column) === STAFF_EMAILS);

export interface StaffEmails {
  /** As typed; none without the column. */
  cells: string[];
  hasColumn: boolean;
}

export function staffEmailsIn(grid: readonly CellValue[][]): StaffEmails {
  const column = staffEmailColumn(grid);
  if (column < 0) return { cells: [], hasColumn: false };
  const cells = grid.slice(1).map((_, row) => settingsText(grid, row + 1, column));
  return { cells: cells.filter((cell) => cell !== ''), hasColumn: true };
}
