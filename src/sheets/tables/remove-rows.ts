// A line of the plan is deleted. Elsewhere only our cells are cleared, because others may have written beside them.

import { refuse } from '../../domain/basics/refusal';
import { isSameCell } from '../cells/cells';
import { Block } from './blocks';
import { WhenMoved, editRows } from './edit-rows';
import { isShared } from './foreign-columns';
import { columnLetters } from './formula-grammar';
import { isUnchangedSince, rereadTable } from './last-look';
import { Table, findId, positionsOf, stretchesOf, textAt } from './table';
import { UNDO_ANSWERS } from '../../words/undo-answers';

const FEW_STRETCHES = 16;

/** If rows moved or one of these was edited, nothing is done: 'follow' refuses, 'retry' returns false. */
export function removeRows(
  table: Table,
  indexes: readonly number[],
  whenMoved: WhenMoved = 'retry',
): boolean {
  if (indexes.length === 0) return true;
  if (whenMoved === 'follow') {
    const takeOut = takingOut(table, indexes);
    const now = rereadTable(table);
    const there = indexes.map((index) => currentPlace(table, index, now));
    const isInPlace = indexes.every((index, at) => index === there[at]);
    (isInPlace ? takeOut : takingOut(table, there))();
    return true;
  }
  const stretches = stretchesOf(indexes);
  if (stretches.length > FEW_STRETCHES) {
    const blank = Object.fromEntries([...table.columns.keys()].map((key) => [key, '']));
    return (
      editRows(table, new Map(indexes.map((index) => [textAt(table, index, 'id'), blank]))) !== undefined
    );
  }
  const takeOut = takingOut(table, indexes);
  const width = (table.grid[0]?.length ?? 1) - 1;
  const isStill = isUnchangedSince(
    table,
    stretches.map((rows): Block => ({ rows, columns: [0, width] })),
  );
  if (isStill) takeOut();
  return isStill;
}

function currentPlace(table: Table, index: number, now: Table): number {
  const ours = positionsOf(table.columns);
  const id = textAt(table, index, 'id');
  const there = findId(now, id);
  const isAsBefore = ours.every((position) =>
    isSameCell(table.grid[index]?.[position], now.grid[there]?.[position]),
  );
  if (there < 0 || !isAsBefore || (table.name === 'plan' && isShared(now, there)))
    refuse(UNDO_ANSWERS.sharedRow);
  return there;
}

function takingOut({ name, sheet, grid, columns, frame }: Table, indexes: readonly number[]): () => void {
  const stretches = stretchesOf(indexes);
  // Google refuses to delete the last row of a tab.
  if (name === 'plan' && indexes.length < grid.length - 1 - frame.header)
    return () => {
      for (const [top, bottom] of stretches.reverse()) sheet.deleteRows(top + 1, bottom - top + 1);
    };
  const ours = stretchesOf(positionsOf(columns));
  const places = stretches.flatMap(([top, bottom]) =>
    ours.map(([left, right]) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`),
  );
  const list = sheet.getRangeList(places);
  return () => void list.clearContent();
}
