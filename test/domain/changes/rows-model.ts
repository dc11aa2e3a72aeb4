// Rows by table and id, as a sheet would have them, and what writing does to them.
import { TableName, Values } from '../../../src/domain/basics/fields';
import { CellChange, Step } from '../../../src/domain/changes/journal';

export type Rows = Map<string, Values>;

export const keyOf = (table: TableName, rowId: string): string => `${table} ${rowId}`;
export const copyOf = (rows: Rows): Rows => new Map([...rows].map(([key, values]) => [key, { ...values }]));

export function write(rows: Rows, written: readonly (CellChange | Step)[]): void {
  for (const one of written) {
    const key = keyOf(one.table, one.rowId);
    if ('restore' in one) rows.set(key, { ...one.restore });
    else if ('remove' in one) rows.delete(key);
    else {
      // A row whose id changes is named by the id it gets, and taken back by the id it has.
      const isId = one.field === 'id';
      const there = isId && !rows.has(key) ? keyOf(one.table, one.from) : key;
      const values = { ...rows.get(there), [one.field]: one.to };
      rows.delete(there);
      rows.set(isId ? keyOf(one.table, one.to) : key, values);
    }
  }
}

/** Blank cells and missing ones are the same. */
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
