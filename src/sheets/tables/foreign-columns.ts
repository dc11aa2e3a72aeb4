import { CellValue, isEmptyCell } from '../cells/cells';
import { Table, isRow, positionsOf } from './table';

/** In columns that people added. */
export function isShared(table: Table, index: number): boolean {
  const ours = positionsOf(table.columns);
  return (
    table.grid[index]?.some((value, position) => !ours.includes(position) && !isEmptyCell(value)) ?? false
  );
}

/**
 * Rows where somebody wrote into their own columns. Values that our blank rows also have (boxes, numbers) don't
 * count, nor do formulas, which are read only if it matters.
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
