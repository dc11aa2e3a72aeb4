// Fills in cells merged downward: each of their rows gets the text of the first.

import { Grid, GridCell } from './import-table';

/** The first row of a merged cell from 1, its column from 0, and the number of rows it covers. */
interface Merged {
  row: number;
  column: number;
  rows: number;
}

/** Only below the headings. Cells merged above them belong to the title or to a group of columns. */
export function withMerged(grid: Grid, merged: readonly Merged[], headerRow: number): Grid {
  const filled = grid.map((row) => [...row]);
  for (const { row, column, rows } of merged) {
    const text: GridCell = grid[row - 1]?.[column] ?? '';
    if (row <= headerRow || text === '') continue;
    for (const below of filled.slice(row, row + rows - 1)) {
      // An otherwise blank row stays blank.
      if (below.every((cell) => cell === '')) continue;
      while (below.length < column) below.push('');
      if ((below[column] ?? '') === '') below[column] = text;
    }
  }
  return filled;
}
