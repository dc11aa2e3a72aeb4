import type { TableName } from '../../src/domain/tables';
import type { RowRef } from '../../src/server/run/answers';

/** A row found by its name. */
export const refOfName = (table: TableName, name: string): RowRef => ({
  table,
  id: '',
  row: 0,
  name,
});
