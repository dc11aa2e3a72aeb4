// Shows a column the first time a row needs it. Somebody who hides it after that has decided.

import { columnsNeededBy, fieldsThatNeedColumns } from '../../domain/upkeep/quiet-columns';
import { Values } from '../../domain/tables/description';
import { columnLetters } from './formulas';
import { firstRow } from './frame';
import { Table, filledRows, textsAt } from './table';

/**
 * For rows about to be written with these values. Called before they are written: a run that is cut off in between does
 * both again.
 */
export function revealColumns(table: Table, written: Iterable<Values>): void {
  const needed = new Set([...written].flatMap((values) => columnsNeededBy(table.name, values)));
  if (needed.size === 0) return;
  const fields = fieldsThatNeedColumns(table.name);
  for (const index of filledRows(table))
    for (const key of columnsNeededBy(table.name, textsAt(table, index, fields))) needed.delete(key);
  showColumns(table, needed);
}

export function showColumns({ name, sheet, columns, frame }: Table, keys: Iterable<string>): void {
  for (const key of keys) {
    const position = columns.get(key)?.position;
    if (position === undefined) continue;
    const letters = columnLetters(position);
    sheet.showColumns(position + 1);
    // While it was hidden, it made no row taller.
    sheet
      .getRange(`${letters}${firstRow(name, frame)}:${letters}`)
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
}
