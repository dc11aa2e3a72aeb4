// Writes changed cells as few rectangles. These never include any other cell.

import { groupsBy } from '../../domain/basics/groups';
import { CellValue } from '../cells/cells';
import { columnLetters } from './formula-grammar';
import { Cells, Table, stretchesOf } from './table';

const FEW_BLOCKS = 16;

/** Columns and rows from 0, ends included. */
export interface Block {
  rows: [number, number];
  columns: [number, number];
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

export const rangeOf = (
  { sheet }: Pick<Table, 'sheet'>,
  { rows: [top, bottom], columns: [left, right] }: Block,
) => sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);

/** Rows join while the same columns change in them. */
export function blocksOf(cells: ReadonlyMap<number, Cells>): Block[] {
  const changed = [...cells].flatMap(([index, row]) =>
    stretchesOf([...row.keys()]).map((columns) => ({ index, columns })),
  );
  return [...groupsBy(changed, ({ columns }) => columns.join()).values()].flatMap((same) =>
    stretchesOf(same.map(({ index }) => index)).map((rows): Block => ({ rows, columns: same[0].columns })),
  );
}

/** The range is made beforehand, so that only the write follows the last look. */
export function blockWrite(
  table: Pick<Table, 'sheet'>,
  block: Block,
  cells: ReadonlyMap<number, Cells>,
): () => void {
  const area = rangeOf(table, block);
  const values = range(block.rows).map((index) =>
    range(block.columns).map((position) => cells.get(index)?.get(position) ?? ''),
  );
  return () => void area.setValues(values);
}

export function writesOf(
  table: Pick<Table, 'sheet'>,
  blocks: readonly Block[],
  cells: ReadonlyMap<number, Cells>,
): (() => void)[] {
  const byValue = blocks.length > FEW_BLOCKS ? cellsByValue(cells) : [];
  if (byValue.length === 0 || byValue.length >= blocks.length)
    return blocks.map((block) => blockWrite(table, block, cells));
  return byValue.map(({ value, places }) => {
    const list = table.sheet.getRangeList(places);
    return () => void list.setValue(value);
  });
}

/**
 * In the order that makes a run cut off between two writes safe to retry: ids first, since a retry finds rows by
 * them; then computed fields, since the other fields show what is left to do; new ticks last, since a retry skips
 * done lines.
 */
export function inTurn(
  { columns }: Table,
  blocks: readonly Block[],
  cells: ReadonlyMap<number, Cells>,
): Block[] {
  const isTicked = ({ rows, columns: [position] }: Block) => cells.get(rows[0])?.get(position) === true;
  const turnOf = (block: Block) => {
    const [from, to] = block.columns;
    const inside = [...columns.values()].filter(({ position }) => position >= from && position <= to);
    if (inside.some(({ key }) => key === 'id')) return 0;
    if (inside.every(({ kind }) => kind === 'tick') && isTicked(block)) return 3;
    return inside.some(({ group }) => group === 'managed') ? 1 : 2;
  };
  return [...blocks].sort((one, other) => turnOf(one) - turnOf(other) || one.columns[0] - other.columns[0]);
}

function cellsByValue(cells: ReadonlyMap<number, Cells>): { value: CellValue; places: string[] }[] {
  const groups = new Map<string, { value: CellValue; position: number; rows: number[] }>();
  for (const [index, row] of cells)
    for (const [position, value] of row) {
      const key = JSON.stringify([position, value instanceof Date, value]);
      const group = groups.get(key) ?? { value, position, rows: [] };
      groups.set(key, group);
      group.rows.push(index);
    }
  return [...groups.values()].map(({ value, position, rows }) => {
    const column = columnLetters(position);
    return {
      value,
      places: stretchesOf(rows).map(([top, end]) => `${column}${top + 1}:${column}${end + 1}`),
    };
  });
}
