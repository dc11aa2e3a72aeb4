// The tables that are filled from the branches. Every cell of a branch's tab is kept as text; the views read it.

import { DIRECTORY_COLUMNS, DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import type { ColumnType, Dialect } from './dialect';

export interface Statement {
  name: string;
  sql: string;
}

interface TableDescription {
  name: string;
  about: string;
  columns: readonly (readonly [name: string, type: ColumnType])[];
}

const texts = (names: readonly string[]) => names.map((name) => [name, 'text'] as const);

const TABLES: readonly TableDescription[] = [
  {
    name: 'branches',
    about: 'The branches whose sheets are read. Each id is there once.',
    columns: texts(['branch_id', 'branch', 'source']),
  },
  {
    name: 'loads',
    about:
      'How each branch answered when it was read last. After a problem, its rows of an earlier day are still in raw_rows.',
    columns: [
      ['branch_id', 'text'],
      ['loaded_at', 'moment'],
      ['row_count', 'whole'],
      ['problem', 'text'],
      ['missing_columns', 'text'],
    ],
  },
  {
    name: 'raw_rows',
    about: 'The rows of the tabs Report data, one an event, every cell as text.',
    columns: [['branch_id', 'text'], ['row_number', 'whole'], ...texts(DATA_COLUMNS)],
  },
  {
    name: 'raw_directory',
    about:
      'The rows of the tabs Partner directory of the branches that chose to share it, every cell as text.',
    columns: [['branch_id', 'text'], ['row_number', 'whole'], ...texts(DIRECTORY_COLUMNS)],
  },
];

export const tablesIn = (dialect: Dialect): Statement[] =>
  TABLES.map(({ name, about, columns }) => {
    const lines = columns.map(([column, type]) => `  ${column} ${dialect.typeOf(type)}`);
    const head = `CREATE TABLE IF NOT EXISTS ${dialect.table(name)} (\n${lines.join(',\n')}\n)`;
    return { name, sql: `${head}${dialect.tableTail(about, 'branch_id')}` };
  });
