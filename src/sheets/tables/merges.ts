// Only the first of merged cells holds a value. Google drops writes into the others without an error.

import { refuse } from '../../domain/basics/refusal';
import { CellValue, isEmptyCell } from '../cells/cells';
import { TAB_NAMES } from './layout';
import { Cells, Table } from './table';
import { SAVING } from '../../words/saving';

type Range = GoogleAppsScript.Spreadsheet.Range;
/** By grid index and position. */
export type IsCovered = (index: number, position: number) => boolean;

export const readMergedCells = ({ sheet }: Table, rows: number): IsCovered =>
  mergedCellsIn(sheet.getRange(`1:${rows}`));

export function mergedCellsIn(area: Range): IsCovered {
  const merged = area
    .getMergedRanges()
    .map((one): [number, number, number, number] => [
      one.getRow() - 1,
      one.getLastRow() - 1,
      one.getColumn() - 1,
      one.getLastColumn() - 1,
    ]);
  return (index, position) =>
    merged.some(
      ([top, bottom, left, right]) =>
        top <= index &&
        index <= bottom &&
        left <= position &&
        position <= right &&
        (index > top || position > left),
    );
}

/** Reads only if something could be lost: a write into a blank cell. Computed words are written again anyway. */
export function mergedCellsAround(table: Table, cells: ReadonlyMap<number, Cells>): IsCovered {
  const words = [...table.columns.values()].filter(({ group, key }) => group === 'managed' && key !== 'id');
  const isAtRisk = [...cells].some(([index, row]) =>
    [...row].some(
      ([position, value]) =>
        value !== '' &&
        (table.grid[index]?.[position] ?? '') === '' &&
        !words.some((column) => column.position === position),
    ),
  );
  const rows = [...cells.keys()].reduce((most, index) => Math.max(most, index + 1), table.grid.length);
  return isAtRisk ? readMergedCells(table, rows) : () => false;
}

export function refuseCovered(table: Table, index: number, cells: Cells, isCovered: IsCovered): void {
  for (const [position, value] of cells)
    if (value !== '' && isCovered(index, position))
      refuse(SAVING.mergedCells(TAB_NAMES[table.name], index + 1));
}

/**
 * Unmerges rows of the plan that are about to move. The result merges cells of one row again at the line's new place:
 * `origins` are places in the old rows, `block` the new ones.
 */
export function unmergeRows(
  old: Range,
): (origins: readonly (number | undefined)[], block: CellValue[][]) => void {
  const merged = old.getMergedRanges();
  for (const range of merged) range.breakApart();
  return (origins, block) => {
    for (const range of merged) {
      const now = origins.indexOf(range.getRow() - old.getRow());
      const [first, width] = [range.getColumn() - 1, range.getNumColumns()];
      const isFirstAlone = block[now]?.slice(first + 1, first + width).every(isEmptyCell);
      if (isFirstAlone && range.getNumRows() === 1)
        range
          .getSheet()
          .getRange(old.getRow() + now, first + 1, 1, width)
          .merge();
    }
  };
}
