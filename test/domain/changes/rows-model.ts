// Rows by table and id, as in a sheet, and how a write changes them.
import { TableName } from '../../../src/domain/tables';
import { Values } from '../../../src/domain/tables/description';
import { RowChange } from '../../../src/domain/changes/change';

export type Rows = Map<string, Values>;

export const keyOf = (table: TableName, rowId: string): string => `${table} ${rowId}`;
export const copyOf = (rows: Rows): Rows => new Map([...rows].map(([key, values]) => [key, { ...values }]));

export function write(rows: Rows, written: readonly RowChange[]): void {
  /** The changes of one call name rows by their earlier ids. */
  const moved = new Map<string, string>();
  for (const one of written) {
    const named = keyOf(one.table, one.rowId);
    const key = rows.has(named) ? named : (moved.get(named) ?? named);
    if (one.kind === 'add') rows.set(key, { ...one.values });
    else if (one.kind === 'remove') rows.delete(key);
    else {
      // A row whose id changes is named by its new id; when that is undone, by the id it has then.
      const isId = one.field === 'id';
      const there = isId && !rows.has(key) ? keyOf(one.table, one.from) : key;
      const values = { ...rows.get(there), [one.field]: one.to };
      rows.delete(there);
      if (isId) moved.set(there, keyOf(one.table, one.to));
      rows.set(isId ? keyOf(one.table, one.to) : key, values);
    }
  }
}

/** Treats blank cells and missing ones the same. */
export const seen = (rows: Rows): [string, Values][] =>
  [...rows]
    .map(([key, values]): [string, Values] => [
      key,
      Object.fromEntries(
        Object.entries(values)
          .filter(([, text]) => text !== '')
          .sort(),
      ),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
