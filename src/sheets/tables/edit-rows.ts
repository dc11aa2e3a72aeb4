// Edits fields of rows, by id. Only cells that are meant to change are written, after a last look at the tab, because no lock
// stops a person typing.

import { Values } from '../../domain/tables/description';
import { blocksOf, inTurn, writesOf } from './blocks';
import { readBack, writeAll } from './half-saved';
import { isUnchangedSince, rereadTable, currentIndex, refuseIfEdited } from './last-look';
import { formatAsText } from './looks-apart';
import { mergedCellsAround, refuseCovered } from './merges';
import { suspendValidation } from './refused-values';
import { Cells, Table, cellsOf, isRow, itemAt, textAt } from './table';
import { withoutTickOverWords } from './ticks';
import { allowSeveral } from './validation';

/**
 * What to do if rows moved since they were read. 'follow' is for a form and what follows from it: each row is found again,
 * and refuses the save if somebody typed into it. 'retry' gives undefined, and nothing is written.
 */
export type WhenMoved = 'follow' | 'retry';

/** Grid indexes of written rows, by id. */
export type Placed = Map<string, number>;

/** Prepares cells for what they are about to hold; the returned function puts their validation back. */
export function prepare(table: Table, cells: ReadonlyMap<number, Cells>): () => void {
  formatAsText(table, [...cells.keys()], new Set([...cells.values()].flatMap((row) => [...row.keys()])));
  allowSeveral(table, cells);
  return suspendValidation(table, cells);
}

/** Writes these fields of rows, by id, in the sheet and in what was read of it. Skips ids that are gone. */
export function editRows(
  table: Table,
  edits: ReadonlyMap<string, Values>,
  whenMoved: WhenMoved = 'retry',
): Placed | undefined {
  const placed = placesOf(table, edits);
  const cells = new Map<number, Cells>();
  for (const [id, index] of placed) {
    const level = table.name === 'plan' ? itemAt(table, index).level : 0;
    const given = withoutTickOverWords(table, index, clearIdBackup(table, edits.get(id) ?? {}));
    if (Object.keys(given).length > 0) cells.set(index, cellsOf(table, given, level));
  }
  if (cells.size === 0) return placed;
  const isCovered = coveredIn(table, cells, whenMoved);
  const blocks = inTurn(table, blocksOf(cells));
  const putRulesBack = prepare(table, cells);
  const writes = writesOf(table, blocks, cells);
  try {
    if (whenMoved === 'retry') {
      if (!isUnchangedSince(table, blocks)) return undefined;
      writeAll(table, writes, () => cells);
    } else {
      const now = rereadTable(table);
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
      writeAll(now, isInPlace ? writes : writesOf(now, inTurn(now, blocksOf(moved)), moved), () => moved);
    }
    for (const [index, row] of cells)
      for (const [position, value] of row) table.grid[index]?.splice(position, 1, readBack(table, value));
    return placed;
  } finally {
    putRulesBack();
  }
}

/** A name that the add-on writes wasn't sorted away from its id, so the id backup starts anew. */
const clearIdBackup = (table: Table, values: Values): Values =>
  values['name'] !== undefined && table.columns.has('called') ? { called: '', ...values } : values;

/** Only a form asks which cells a merge covers: those hold nothing. */
export function coveredIn(table: Table, cells: ReadonlyMap<number, Cells>, whenMoved: WhenMoved) {
  return whenMoved === 'follow' ? mergedCellsAround(table, cells) : () => false;
}

/** The first row of an id: pasted copies share it. */
function placesOf(table: Table, edits: ReadonlyMap<string, Values>): Placed {
  const placed: Placed = new Map();
  if (edits.size === 0) return placed;
  table.grid.forEach((_, index) => {
    const id = isRow(table, index) ? textAt(table, index, 'id') : '';
    if (edits.has(id) && !placed.has(id)) placed.set(id, index);
  });
  return placed;
}
