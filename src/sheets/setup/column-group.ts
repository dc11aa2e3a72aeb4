// A partner's details are a group of columns. If it is collapsed, the status is beside the name. Everyone sees that, so
// only a press collapses it.

import { TABLES, TableName } from '../../domain/tables';
import { COLUMNS } from '../tables/layout';
import type { Places } from '../tables/frame';
import { Sheet, findColumn, stretchesOf } from '../tables/table';

function foldedKeys(name: TableName): string[] {
  const { fold, template } = TABLES[name];
  const keys = template.map(({ key }) => key);
  return fold ? keys.slice(keys.indexOf(fold[0]), keys.indexOf(fold[1]) + 1) : [];
}

export function foldStretch(name: TableName, columns: Places): [first: number, last: number] | undefined {
  const keys = foldedKeys(name);
  const positions = keys.flatMap((key) => findColumn({ columns }, key)?.position ?? []);
  const [stretch, ...others] = stretchesOf(positions);
  if (!stretch || others.length > 0 || positions.length < keys.length) return undefined;
  return [stretch[0] + 1, stretch[1] + 1];
}

/** The button goes right of the group: the hidden id is left of it. */
export function group(sheet: Sheet, first: number, last: number): void {
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER);
  sheet.getRange(1, first, 1, last - first + 1).shiftColumnGroupDepth(1);
}

/** In a blank tab. A run that was cut off may have grouped them, and a depth of zero can't shrink. */
export function foldNew(sheet: Sheet, name: TableName): void {
  const keys = foldedKeys(name);
  const first = COLUMNS[name].findIndex(({ key }) => key === keys[0]) + 1;
  if (first === 0) return;
  sheet.setFrozenColumns(1);
  sheet.getRange(1, first, 1, keys.length).shiftColumnGroupDepth(-1);
  group(sheet, first, first + keys.length - 1);
}
