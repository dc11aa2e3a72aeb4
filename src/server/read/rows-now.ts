// Rows of several tables by their ids, as they were read.

import { TableName } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { readLog } from '../../sheets/tables/contacts';
import { COLUMNS } from '../../sheets/tables/layout';
import { Table, editableAt, filledRows, readTable, textAt, textsAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';

export interface RowsNow {
  tables: ReadonlyMap<TableName, Table>;
  indexOf: (table: TableName, rowId: string) => number | undefined;
  /** Every field of the row, for reconcile. */
  now: (table: TableName, rowId: string) => Values | undefined;
}

/** Reads these tables, each in one read; a Contact Log that is not there has no rows. */
export const readRowsNow = (names: Iterable<TableName>, zone: Zone): RowsNow =>
  rowsNow(
    [...new Set(names)].flatMap((name) => (name === 'log' ? readLog(zone) : readTable(name, zone)) ?? []),
  );

export function rowsNow(read: readonly Table[]): RowsNow {
  const tables = new Map(read.map((table) => [table.name, table]));
  const rows = new Map(
    read.map((table) => {
      // The first with an id is the one that is meant: pasted copies share it.
      const ids = filledRows(table).map((index): [string, number] => [textAt(table, index, 'id'), index]);
      return [table.name, new Map(ids.reverse())];
    }),
  );
  const indexOf = (name: TableName, rowId: string) => rows.get(name)?.get(rowId);
  return {
    tables,
    indexOf,
    now: (name, rowId) => {
      const [table, index] = [tables.get(name), indexOf(name, rowId)];
      if (!table || index === undefined) return undefined;
      const all = textsAt(
        table,
        index,
        COLUMNS[name].map(({ key }) => key),
      );
      return { ...all, ...editableAt(table, index) };
    },
  };
}
