import { TableName } from '../../domain/tables';
import { KeyIn } from './layout';
import { Table, filledRows, findColumn, textIn } from './table';

/** The filled rows, with these cells as text. Looks each column up only once, because a tab may have fifty thousand rows. */
export function rowsWith<Name extends TableName, Key extends KeyIn<Name>>(
  table: Table<Name>,
  keys: readonly Key[],
): (Record<Key, string> & { index: number })[] {
  const places = keys.map((key) => ({ key, column: findColumn(table, key) }));
  return filledRows(table).map((index) => {
    const row = table.grid[index];
    const texts: Record<string, string | number> = { index };
    for (const { key, column } of places) texts[key] = textIn(table, row, column);
    return texts as Record<Key, string> & { index: number };
  });
}
