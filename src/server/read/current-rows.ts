import { CurrentRow } from '../../domain/changes/reconcile';
import { TableName } from '../../domain/tables';
import { COLUMNS } from '../../sheets/tables/layout';
import { Table, editableAt, rowsById, textsAt } from '../../sheets/tables/table';

export interface CurrentRows {
  tables: ReadonlyMap<TableName, Table>;
  indexOf: (table: TableName, rowId: string) => number | undefined;
  now: CurrentRow;
}

export function currentRows(read: Iterable<Table | undefined>): CurrentRows {
  const tables = new Map([...read].flatMap((table) => (table ? [[table.name, table] as const] : [])));
  const rows = new Map([...tables].map(([name, table]) => [name, rowsById(table)]));
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
