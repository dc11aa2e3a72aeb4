// Writes fields of rows, found by id. The last read before the first write is of this tab, because no lock stops a
// person typing.

import { Values } from '../../domain/tables/description';
import { blocksOf, inTurn, writesOf } from './blocks';
import { readBack, writeAll } from './partly-saved';
import { Writing, isUnchangedSince, rereadTable, currentIndex, lookIn, refuseIfEdited } from './last-look';
import { formatAsText } from './typed-columns';
import { mergedCellsAround, refuseCovered } from './merges';
import { suspendValidation } from './refused-values';
import { Cells, Table, itemAt, rowsById } from './table';
import { cellsOf } from './row-cells';
import { withoutTickOverWords } from './ticks';
import { allowSeveral } from './validation';

/**
 * What to do if rows moved since they were read. 'follow' is for a form and what follows from it: each row is found
 * again, and the save is refused if somebody typed into it. 'retry' returns undefined, and nothing is written.
 */
export type WhenMoved = 'follow' | 'retry';

/** Grid indexes of written rows, by id. */
export type Placed = Map<string, number>;

/** Gets cells ready for their new values. After a round trip, an earlier look is no longer the last one. */
export function prepare(
  table: Table,
  cells: ReadonlyMap<number, Cells>,
): { wasTrip: boolean; putRulesBack: () => void } {
  const positions = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  const trips = [formatAsText(table, [...cells.keys()], positions), allowSeveral(table, cells)];
  const { isRead, restore } = suspendValidation(table, cells);
  return { wasTrip: isRead || trips.includes(true), putRulesBack: restore };
}

/** Skips an id that isn't there. Updates `table`, too. */
export function editRows(
  table: Table,
  edits: ReadonlyMap<string, Values>,
  whenMoved: WhenMoved = 'retry',
  writing?: Writing,
): Placed | undefined {
  const places = edits.size === 0 ? [] : [...rowsById(table)];
  const placed: Placed = new Map(places.filter(([id]) => edits.has(id)));
  const cells = new Map<number, Cells>();
  for (const [id, index] of placed) {
    const level = table.name === 'plan' ? itemAt(table, index).level : 0;
    const given = withoutTickOverWords(table, index, clearIdBackup(table, edits.get(id) ?? {}));
    if (Object.keys(given).length > 0) cells.set(index, cellsOf(table, given, level));
  }
  if (cells.size === 0) return placed;
  const look = lookIn(writing, table);
  if (writing) writing.look = undefined;
  const isCovered = look?.isCovered ?? coveredIn(table, cells, whenMoved);
  const blocks = inTurn(table, blocksOf(cells), cells);
  const { wasTrip, putRulesBack } = prepare(table, cells);
  const writes = writesOf(table, blocks, cells);
  try {
    if (whenMoved === 'retry') {
      if (!isUnchangedSince(table, blocks)) return undefined;
      writeAll(table, writes, () => cells, writing?.waiting);
    } else {
      const now = look?.isCovered && !wasTrip ? look.table : rereadTable(table);
      const moved = new Map<number, Cells>();
      let isInPlace = true;
      for (const [id, index] of placed) {
        const row = cells.get(index);
        if (!row) continue;
        const there = currentIndex(now, index, id);
        refuseIfEdited(table, index, now, there, row);
        refuseCovered(table, there, row, isCovered);
        moved.set(there, row);
        isInPlace &&= there === index;
        placed.set(id, there);
      }
      const inOrder = isInPlace ? writes : writesOf(now, inTurn(now, blocksOf(moved), moved), moved);
      writeAll(now, inOrder, () => moved, writing?.waiting);
      putInto(now, moved);
      if (writing) writing.look = { table: now };
    }
    putInto(table, cells);
    return placed;
  } finally {
    putRulesBack();
  }
}

function putInto(table: Table, cells: ReadonlyMap<number, Cells>): void {
  for (const [index, row] of cells)
    for (const [position, value] of row) table.grid[index]?.splice(position, 1, readBack(table, value));
}

/** Only rows of a form can meet merged cells. */
export function coveredIn(table: Table, cells: ReadonlyMap<number, Cells>, whenMoved: WhenMoved) {
  return whenMoved === 'follow' ? mergedCellsAround(table, cells) : () => false;
}

/** A name that we write wasn't sorted away from its id, so the backup starts over. */
const clearIdBackup = (table: Table, values: Values): Values =>
  values.name !== undefined && table.columns.has('called') ? { called: '', ...values } : values;
