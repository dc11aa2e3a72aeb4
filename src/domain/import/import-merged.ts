// Cells that are merged downwards say in every row what stands in the first.

import { Grid, GridCell } from './import-table';

/** A merged cell: its first row from 1, its column from 0, and how many rows it covers. */
interface Merged {
  row: number;
  column: number;
  rows: number;
}

/** Below the headings only: what is merged above them belongs to the title or to a group of columns. */
export function withMerged(grid: Grid, merged: readonly Merged[], headerRow: number): Grid {
  const filled = grid.map((row) => [...row]);
  for (const { row, column, rows } of merged) {
    const text: GridCell = grid[row - 1]?.[column] ?? '';
    if (row <= headerRow || text === '') continue;
    for (const below of filled.slice(row, row + rows - 1)) {
      // A row that is blank besides has nothing to say of it.
      if (below.every((cell) => cell === '')) continue;
      while (below.length < column) below.push('');
      if ((below[column] ?? '') === '') below[column] = text;
    }
  }
  return filled;
}
