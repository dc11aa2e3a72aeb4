// Shows a column when the first row needs it. If people hide it after that, it stays hidden.

import { columnsNeededBy, fieldsThatNeedColumns } from '../../domain/upkeep/quiet-columns';
import { Values } from '../../domain/tables/description';
import { columnLetters } from './formula-grammar';
import { firstRow } from './frame';
import { Table, filledRows, findColumn, textAt, valuesAt } from './table';

/** Before the rows are written, so that a run cut off in between repeats both. */
export function revealColumns(table: Table, written: Iterable<Values>): void {
  const needed = new Set([...written].flatMap((values) => columnsNeededBy(table.name, values)));
  if (needed.size === 0) return;
  const fields = fieldsThatNeedColumns(table.name);
  for (const index of filledRows(table))
    for (const key of columnsNeededBy(table.name, valuesAt(table, index, fields))) needed.delete(key);
  showColumns(table, needed);
}

export function columnsNoLongerNeeded(
  table: Table,
  edits: ReadonlyMap<string, Values>,
  removed: readonly number[],
): string[] {
  const fields = fieldsThatNeedColumns(table.name);
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const index of filledRows(table)) {
    const values = valuesAt(table, index, fields);
    for (const key of columnsNeededBy(table.name, values)) before.add(key);
    if (removed.includes(index)) continue;
    const now = { ...values, ...edits.get(textAt(table, index, 'id')) };
    for (const key of columnsNeededBy(table.name, now)) after.add(key);
  }
  return [...before].filter((key) => !after.has(key));
}

/** After Undo emptied them: a visible empty column is better than hidden text. */
export function hideColumns(table: Table, keys: Iterable<string>): void {
  for (const key of keys) {
    const position = positionIfThere(table, key);
    if (position !== undefined) table.sheet.hideColumns(position + 1);
  }
}

const positionIfThere = (table: Table, key: string): number | undefined => findColumn(table, key)?.position;

export function showColumns(table: Table, keys: Iterable<string>): void {
  const { name, sheet, frame } = table;
  for (const key of keys) {
    const position = positionIfThere(table, key);
    if (position === undefined) continue;
    const letters = columnLetters(position);
    sheet.showColumns(position + 1);
    // Wraps again: a hidden column doesn't grow its rows.
    sheet
      .getRange(`${letters}${firstRow(name, frame)}:${letters}`)
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
}
