// Reads and changes the look of a range's cells: what all getters and setters of looks have in common.
import type { Change, Look, Read } from './cell-look';
import { interned, type CellPatch } from '../../engine/engine';
import type { GoogleRange, RangeAddress } from './range-address';
import { checkRangeEditable, checkSize, gridOf } from './range-values';

function styleAt(range: RangeAddress, row: number, col: number): Look {
  return range.book.engine.getters.getCell({ sheetId: range.sheetId, row, col })?.style ?? {};
}

/** One part of the look of every cell. */
export function looks<T>(range: RangeAddress, part: Read<T>): T[][] {
  return gridOf(range, (row, col) => part(styleAt(range, row, col), range, row, col));
}

/** One part of the look of the first cell. */
export function firstLook<T>(range: RangeAddress, part: Read<T>): T {
  const { top: row, left: col } = range.zone;
  return part(styleAt(range, row, col), range, row, col);
}

/** Changes one part of the look of every cell; places count from 0 within the range. */
function dressBy(
  range: RangeAddress,
  part: Change,
  valueAt: (row: number, col: number) => unknown,
): GoogleRange {
  checkRangeEditable(range);
  // Most cells of a range look alike, so the new look is computed only once for each look and value.
  const known = new Map<Look | undefined, Map<unknown, Look | undefined>>();
  const styleAfter = (before: Look | undefined, value: unknown): Look | undefined => {
    let byValue = known.get(before);
    if (!byValue) known.set(before, (byValue = new Map<unknown, Look | undefined>()));
    if (!byValue.has(value)) byValue.set(value, interned({ ...before, ...part(value) }));
    return byValue.get(value);
  };
  const { book, sheetId, zone } = range;
  const patches: CellPatch[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const before = interned(book.engine.getters.getCell({ sheetId, row, col })?.style);
      const style = styleAfter(before, valueAt(row - zone.top, col - zone.left));
      if (style !== before) patches.push({ row, col, style: style ?? null });
    }
  book.engine.write(sheetId, patches);
  return range.me;
}

/** Gives every cell the same value. */
export function dress(range: RangeAddress, part: Change, value: unknown): GoogleRange {
  return dressBy(range, part, () => value);
}

/** Gives each cell its own value; refused unless there is exactly one for each. */
export function dressEach(
  range: RangeAddress,
  part: Change,
  rows: readonly (readonly unknown[])[],
): GoogleRange {
  checkSize(range, rows);
  return dressBy(range, part, (row, col) => rows[row]?.[col]);
}
