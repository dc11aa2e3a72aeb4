// A column of Settings that set-up doesn't make: entries in any order. It is found by its heading, and may be missing.

import { CellValue, textReader } from '../cells/cells';

const read = textReader("'");
/** The text of a cell of Settings. */
export const settingsText = (grid: readonly CellValue[][], row: number, column: number): string =>
  read(String(grid[row]?.[column] ?? '')).trim();

/** From 0; -1 if it isn't there. */
export const laterColumn = (grid: readonly CellValue[][], label: string): number =>
  (grid[0] ?? []).findIndex((_, column) => settingsText(grid, 0, column) === label);

export interface LaterColumn {
  /** As typed; none without the column. */
  cells: string[];
  hasColumn: boolean;
}

export function laterColumnIn(grid: readonly CellValue[][], label: string): LaterColumn {
  const column = laterColumn(grid, label);
  if (column < 0) return { cells: [], hasColumn: false };
  const cells = grid.slice(1).map((_, row) => settingsText(grid, row + 1, column));
  return { cells: cells.filter((cell) => cell !== ''), hasColumn: true };
}
