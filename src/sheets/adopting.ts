// Rows typed or pasted by hand get what forms give: an id of their own, and links that outlive another name.

import { Values } from '../domain/fields';
import { cellOf } from './cells';
import { readCovered } from './merges';
import { Table, filledRows, isVacant, positionOf, readIdsAgain, textAt } from './table';

/** By row: a new id where there is none, or that of a row further up; '' where people have cleared the row. None under a merge. */
export function idsToGive(table: Table): Map<number, string> {
  const ids = new Map<number, string>();
  const seen = new Set(['']);
  let base = '';
  for (const index of filledRows(table)) {
    const id = textAt(table, index, 'id');
    if (isVacant(table, index)) {
      if (id !== '') ids.set(index, '');
    } else if (seen.has(id)) {
      // One call however many rows were pasted.
      base ||= Utilities.getUuid();
      ids.set(index, `${base}-${ids.size}`);
    } else seen.add(id);
  }
  if (ids.size > 0) {
    const isCovered = readCovered(table, table.grid.length);
    for (const index of [...ids.keys()]) if (isCovered(index, positionOf(table, 'id'))) ids.delete(index);
  }
  return ids;
}

/** Fills in hidden cells, in the sheet and in what was read of it; a write a column. False if rows moved: nothing is done. */
export function fillIn(table: Table, wanted: ReadonlyMap<number, Values>): boolean {
  if (wanted.size === 0) return true;
  const idsNow = readIdsAgain(table);
  if (table.grid.some((_, index) => idsNow[index] !== textAt(table, index, 'id'))) return false;
  for (const { key, kind, position } of table.columns.values()) {
    const rows = [...wanted.keys()].filter((index) => wanted.get(index)?.[key] !== undefined);
    if (rows.length === 0) continue;
    const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
    const block = Array.from({ length: last - first + 1 }, (_, offset) => [
      cellOf(wanted.get(first + offset)?.[key] ?? textAt(table, first + offset, key), kind, table.zone),
    ]);
    table.sheet.getRange(first + 1, position + 1, block.length, 1).setValues(block);
    // Whatever is read from the table from now on knows of it.
    for (const index of rows) table.grid[index]?.splice(position, 1, wanted.get(index)?.[key] ?? '');
  }
  return true;
}
