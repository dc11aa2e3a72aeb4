import { TableName } from '../../domain/tables';
import { KeyIn } from './layout';
import { Table, filledRows, findColumn, textIn } from './table';

/** The filled rows, with these cells as text. A tab may have fifty thousand rows, most of whose cells are blank. */
export function rowsWith<Name extends TableName, Key extends KeyIn<Name>>(
  table: Table<Name>,
  keys: readonly Key[],
): (Record<Key, string> & { index: number })[] {
  const columns = keys.flatMap((key) => findColumn(table, key) ?? []);
  // Copies of one object are faster to make, and to read, than objects that get their keys one by one.
  const blank: Record<string, string | number> = {
    index: 0,
    ...Object.fromEntries(keys.map((key) => [key, ''])),
  };
  return filledRows(table).map((index) => {
    const row = table.grid[index] ?? [];
    const texts = { ...blank };
    texts.index = index;
    for (const column of columns)
      if (row[column.position] !== '') texts[column.key] = textIn(table, row, column);
    return texts as Record<Key, string> & { index: number };
  });
}
