// The details of a partner, from the contact's address to the notes, are one group of columns: folded away, how things stand
// is right beside the name. The fold is everybody's, so only a press folds it.

import { TABLES, TableName } from '../../domain/tables';
import { COLUMNS } from '../tables/layout';
import type { Places } from '../tables/frame';
import { Sheet, stretchesOf } from '../tables/table';

/** The keys of the columns that fold. */
function foldedKeys(name: TableName): string[] {
  const { fold, template } = TABLES[name];
  const keys = template.map(({ key }) => key);
  return fold ? keys.slice(keys.indexOf(fold[0]), keys.indexOf(fold[1]) + 1) : [];
}

/** The sheet columns that fold, where all of them are together and nothing of the library's is between them. */
export function foldStretch(name: TableName, columns: Places): [first: number, last: number] | undefined {
  const keys = foldedKeys(name);
  const positions = keys.flatMap((key) => columns.get(key)?.position ?? []);
  const [stretch, ...others] = stretchesOf(positions);
  if (!stretch || others.length > 0 || positions.length < keys.length) return undefined;
  return [stretch[0] + 1, stretch[1] + 1];
}

/** The button to fold goes right of the group, above the status: left of it is the hidden id. */
export function group(sheet: Sheet, first: number, last: number): void {
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER);
  sheet.getRange(1, first, 1, last - first + 1).shiftColumnGroupDepth(1);
}

/** Of a tab that held nothing. A run that was cut off may have grouped them: a depth of zero can't be made smaller. */
export function foldNew(sheet: Sheet, name: TableName): void {
  const keys = foldedKeys(name);
  const first = COLUMNS[name].findIndex(({ key }) => key === keys[0]) + 1;
  if (first === 0) return;
  sheet.setFrozenColumns(1);
  sheet.getRange(1, first, 1, keys.length).shiftColumnGroupDepth(-1);
  group(sheet, first, first + keys.length - 1);
}
