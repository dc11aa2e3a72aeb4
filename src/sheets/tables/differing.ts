import { Edit, editsOf } from '../../domain/changes/change';
import { Values } from '../../domain/tables/description';
import { Table, findColumn, textOfKey, valuesAt } from './table';

/** What isn't in the row yet, in columns that the tab has; all of it for a new row, whose index is -1. */
export const differing = (table: Table, index: number, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, text]) => findColumn(table, key) && (index < 0 || textOfKey(table, index, key) !== text),
    ),
  );

/** The same as edits. */
export const editsIn = (table: Table, index: number, id: string, values: Values): Edit[] =>
  editsOf(table.name, id, valuesAt(table, index, Object.keys(values)), differing(table, index, values));
