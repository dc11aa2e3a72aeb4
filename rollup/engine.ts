// The report of many branches on this computer: the branches' rows in DuckDB, in memory, and the views of rollup/sql.

import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { DIRECTORY_COLUMNS, DATA_COLUMNS } from '../src/domain/counting/data-columns';
import type { RowFacts } from '../src/domain/rollup/checks';
import type { People, SharedSession } from '../src/domain/rollup/counted-cells';
import type { Finding } from '../src/domain/rollup/findings';
import type {
  BranchCell,
  BranchData,
  Hours,
  KnownPartner,
  RollUp,
  StateCell,
} from '../src/domain/rollup/roll-up';
import { DUCKDB } from './sql/dialect';
import { tablesIn } from './sql/tables';
import { viewsIn } from './sql/views';

/** DuckDB takes as many rows at once. */
const CHUNK_ROWS = 2048;
const ROW_TYPES = [VARCHAR, INTEGER, ...DATA_COLUMNS.map(() => VARCHAR)];
const DIRECTORY_TYPES = [VARCHAR, INTEGER, ...DIRECTORY_COLUMNS.map(() => VARCHAR)];

/** Views that the others read several times: each is computed once. */
const KEPT = ['events', 'counted_cells', 'check_findings'];

type Row = Record<string, DuckDBValue>;

const textIn = (row: Row, name: string): string => {
  const value = row[name];
  return value === null || value === undefined ? '' : String(value);
};
const numberIn = (row: Row, name: string): number => Number(textIn(row, name) || 0);

const peopleIn = (row: Row, end = ''): People => ({
  sessions: numberIn(row, `sessions${end}`),
  people: numberIn(row, `people${end}`),
  peopleUnknown: numberIn(row, `people_unknown${end}`),
});

const stateCell = (row: Row): StateCell => ({
  from: textIn(row, 'month') || textIn(row, 'fiscal_year_start'),
  line: textIn(row, 'line') as StateCell['line'],
  place: textIn(row, 'place') as StateCell['place'],
  ageGroup: textIn(row, 'age_group') as StateCell['ageGroup'],
  ...peopleIn(row),
});

const branchCell = (row: Row): BranchCell => ({
  branchId: textIn(row, 'branch_id'),
  branch: textIn(row, 'branch'),
  ...stateCell(row),
  elsewhere: peopleIn(row, '_counted_elsewhere'),
});

const hoursOf = (row: Row): Hours => ({
  from: textIn(row, 'month') || textIn(row, 'fiscal_year_start'),
  known: numberIn(row, 'hours'),
  unknown: numberIn(row, 'hours_unknown'),
});

const sharedSession = (row: Row): SharedSession => ({
  sharedWith: textIn(row, 'shared_with'),
  firstDay: textIn(row, 'first_day'),
  branchId: textIn(row, 'branch_id'),
  branch: textIn(row, 'branch'),
  rowNumber: numberIn(row, 'row_number'),
  eventId: textIn(row, 'event_id'),
  ...peopleIn(row),
  counts: row['counts'] === true,
  countedBranchId: textIn(row, 'counted_branch_id'),
  countedBranch: textIn(row, 'counted_branch'),
});

const finding = (row: Row): Finding => ({
  branchId: textIn(row, 'branch_id'),
  branch: textIn(row, 'branch'),
  rowNumber: row['row_number'] === null ? undefined : numberIn(row, 'row_number'),
  eventId: textIn(row, 'event_id'),
  kind: textIn(row, 'kind') as Finding['kind'],
  column: textIn(row, 'column_name') as Finding['column'],
  value: textIn(row, 'value'),
});

const knownPartner = (row: Row): KnownPartner => ({
  key: textIn(row, 'partner_key'),
  partner: textIn(row, 'partner'),
  partnerType: textIn(row, 'partner_type'),
  branch: textIn(row, 'branch'),
  staffContact: textIn(row, 'staff_contact'),
  lastContact: textIn(row, 'last_contact'),
});

export class Engine {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** `today` is a day, 'yyyy-mm-dd'. */
  static async open(today: string): Promise<Engine> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const { sql } of tablesIn(DUCKDB)) await connection.run(sql);
    await connection.run(`CREATE TABLE run_day AS SELECT CAST(${DUCKDB.text(today)} AS DATE) AS today`);
    return new Engine(instance, connection);
  }

  /** Takes one branch. Its rows aren't needed afterward. */
  async load(
    { id, branch, problem, missingColumns, rows, directory }: BranchData,
    source = '',
  ): Promise<void> {
    await this.append('branches', [VARCHAR, VARCHAR, VARCHAR], [[id, branch, source]]);
    await this.connection.run('INSERT INTO loads VALUES ($1, now(), $2, $3, $4)', [
      id,
      rows.length,
      problem,
      missingColumns.join('; '),
    ]);
    await this.append(
      'raw_rows',
      ROW_TYPES,
      rows.map(({ rowNumber, texts }) => [
        id,
        rowNumber,
        ...DATA_COLUMNS.map((column) => texts[column] ?? ''),
      ]),
    );
    await this.append(
      'raw_directory',
      DIRECTORY_TYPES,
      directory.map(({ partner, partnerType, staffContact, lastContact }, at) => {
        const texts = {
          partner,
          partner_type: partnerType,
          staff_contact: staffContact,
          last_contact: lastContact,
        };
        return [
          id,
          at + 2,
          ...DIRECTORY_COLUMNS.map((column) => (column in texts ? texts[column as keyof typeof texts] : '')),
        ];
      }),
    );
  }

  private async append(
    table: string,
    types: readonly (typeof VARCHAR | typeof INTEGER)[],
    rows: readonly (string | number)[][],
  ): Promise<void> {
    const appender = await this.connection.createAppender(table);
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setRows(rows.slice(from, from + CHUNK_ROWS));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** Makes a table of a view. */
  private async keep(view: string): Promise<void> {
    await this.connection.run(`CREATE TABLE kept AS SELECT * FROM ${view}`);
    await this.connection.run(`DROP VIEW ${view}`);
    await this.connection.run(`ALTER TABLE kept RENAME TO ${view}`);
  }

  private async read<Value>(from: string, order: string, valueOf: (row: Row) => Value): Promise<Value[]> {
    const reader = await this.connection.runAndReadAll(`SELECT * FROM ${from} ORDER BY ${order}`);
    return reader.getRowObjects().map(valueOf);
  }

  /** Once, when all branches are loaded. */
  async rollUp(): Promise<RollUp> {
    for (const { name, sql } of viewsIn(DUCKDB)) {
      await this.connection.run(sql);
      if (KEPT.includes(name)) await this.keep(name);
    }
    const cell = 'line, place, age_group';
    return {
      byMonth: await this.read('state_by_month', `month, ${cell}`, stateCell),
      byFiscalYear: await this.read('state_by_fiscal_year', `fiscal_year_start, ${cell}`, stateCell),
      byBranch: await this.read('branch_by_fiscal_year', `branch_id, fiscal_year_start, ${cell}`, branchCell),
      hoursByMonth: await this.read('hours_by_month', 'month', hoursOf),
      hoursByFiscalYear: await this.read('hours_by_fiscal_year', 'fiscal_year_start', hoursOf),
      shared: await this.read(
        'shared_sessions',
        'first_day, shared_with, branch_id, row_number',
        sharedSession,
      ),
      findings: await this.read(
        'check_findings',
        'branch_id, row_number NULLS FIRST, kind, column_name, value',
        finding,
      ),
      directory: await this.read('directory', 'partner_key, branch, partner', knownPartner),
    };
  }

  /** After rollUp: what the lines of Check say beside the findings. */
  async rowFacts(): Promise<RowFacts> {
    const keyOf = (branchId: string, rowNumber: number): string => `${rowNumber} ${branchId}`;
    const counts = await this.read('loads', 'branch_id', (row) => ({
      id: textIn(row, 'branch_id'),
      count: numberIn(row, 'row_count'),
    }));
    const found = `(SELECT branch_id, row_number, first_day FROM raw_rows
      SEMI JOIN check_findings USING (branch_id, row_number)) AS found`;
    const days = await this.read(found, 'branch_id, row_number', (row) => ({
      key: keyOf(textIn(row, 'branch_id'), numberIn(row, 'row_number')),
      day: textIn(row, 'first_day').trim(),
    }));
    const rows = new Map(counts.map(({ id, count }) => [id, count]));
    const dayOf = new Map(days.map(({ key, day }) => [key, day]));
    return {
      rowsIn: (id) => rows.get(id) ?? 0,
      dayOf: (id, rowNumber) => dayOf.get(keyOf(id, rowNumber)) ?? '',
    };
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
