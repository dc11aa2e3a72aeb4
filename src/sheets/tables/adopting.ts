// Rows typed or pasted by hand get what forms give: an id of their own, and links that outlive another name.

import { Values } from '../../domain/tables/description';
import { normalizeName } from '../../domain/basics/names';
import { refuse } from '../../domain/basics/refusal';
import { isUnchangedSince, rereadTable } from './last-look';
import { formatAsText } from './looks-apart';
import { readMergedCells, refuseCovered } from './merges';
import { Table, cellIn, filledRows, isVacant, nameAt, positionOf, textAt } from './table';
import { BUSY } from '../../words/busy';

/** Kept with each partner, wherever it is sorted to: which name that id stood beside. */
export const idBackup = ({ id, name }: { id: string; name: string }): string =>
  id === '' ? '' : `${id} ${name}`;

/** A name that we write ourselves was not left behind by sorting: whose it was before tells nothing any more. */
export const clearIdBackup = (table: Table, values: Values): Values =>
  values['name'] !== undefined && table.columns.has('called') ? { called: '', ...values } : values;

/**
 * By row the id that it should have: where there is none, or that of another row, as after pasting or after sorting
 * without the hidden columns, the one that its name had, else a new one; '' where people have cleared the row. None
 * under merged cells.
 */
export function missingIds(table: Table): Map<number, string> {
  const rows = filledRows(table);
  const nameOf = (index: number) => normalizeName(nameAt(table, index));
  const there = new Set(rows.map(nameOf));
  const called = new Map<string, string>();
  for (const index of rows) {
    const [id = '', ...name] = textAt(table, index, 'called').split(' ');
    if (id !== '') called.set(id, normalizeName(name.join(' ')));
  }
  const known = [...called.keys()];
  const seen = new Set(['']);
  /** A name that stands nowhere any more was changed in its cell. */
  const isOwn = (id: string, name: string) => {
    const before = called.get(id) ?? name;
    return !seen.has(id) && (before === name || !there.has(before));
  };
  const ids = new Map<number, string>();
  let base = '';
  for (const index of rows) {
    const [id, name] = [textAt(table, index, 'id'), nameOf(index)];
    if (isVacant(table, index)) {
      if (id !== '') ids.set(index, '');
      continue;
    }
    let right = isOwn(id, name) ? id : known.find((one) => called.get(one) === name && !seen.has(one));
    if (right === undefined) {
      // One call however many rows were pasted.
      base ||= Utilities.getUuid();
      right = `${base}-${ids.size}`;
    }
    seen.add(right);
    if (right !== id) ids.set(index, right);
  }
  if (ids.size > 0) {
    const isCovered = readMergedCells(table, table.grid.length);
    for (const index of [...ids.keys()]) if (isCovered(index, positionOf(table, 'id'))) ids.delete(index);
  }
  return ids;
}

/** Fills in hidden cells, in the sheet and in what was read of it; a write a column. False if rows moved: nothing is done. */
export function fillHiddenCells(table: Table, wanted: ReadonlyMap<number, Values>): boolean {
  if (wanted.size === 0) return true;
  const writes = [...table.columns.values()].flatMap((column) => {
    const { key, position } = column;
    const rows = [...wanted.keys()].filter((index) => wanted.get(index)?.[key] !== undefined);
    if (rows.length === 0) return [];
    const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
    const block = Array.from({ length: last - first + 1 }, (_, offset) => [
      cellIn(table, column, wanted.get(first + offset)?.[key] ?? textAt(table, first + offset, key)),
    ]);
    const area = table.sheet.getRange(first + 1, position + 1, block.length, 1);
    return [{ key, rows, block, area, at: { rows: [first, last], columns: [position, position] } as const }];
  });
  formatAsText(
    table,
    [...wanted.keys()],
    writes.map(({ at }) => at.columns[0]),
  );
  const blocks = writes.map(({ at }) => at);
  if (!isUnchangedSince(table, blocks)) return false;
  for (const { area, block } of writes) area.setValues(block);
  // Whatever is read from the table from now on knows of it.
  for (const { key, rows, at } of writes)
    for (const index of rows) table.grid[index]?.splice(at.columns[0], 1, wanted.get(index)?.[key] ?? '');
  return true;
}

/** For a row that was typed by hand, or pasted with the id of another. */
export function giveId(table: Table, index: number): string {
  const id = Utilities.getUuid();
  const given = new Map([[positionOf(table, 'id'), id]]);
  refuseCovered(table, index, given, readMergedCells(table, index + 1));
  const cell = table.sheet.getRange(index + 1, positionOf(table, 'id') + 1);
  // Another's id must not be lost to somebody who sorted meanwhile.
  const now = rereadTable(table);
  if (nameAt(now, index) !== nameAt(table, index) || textAt(now, index, 'id') !== textAt(table, index, 'id'))
    refuse(BUSY.movedUnsaved);
  cell.setValue(id);
  table.grid[index]?.splice(positionOf(table, 'id'), 1, id);
  return id;
}
