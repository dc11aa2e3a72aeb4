// Loading the branches: the procedure's own statements, translated for DuckDB by a library and run in their order.
import type { DuckDBConnection } from '@duckdb/node-api';
import { type ListedBranch, tableNameOf } from '../../rollup/bigquery/branch-list';
import { SAYS_CONFLICT, loadProcedure, loadStatements } from '../../rollup/bigquery/load';
import { listStatements, listTable } from '../../rollup/bigquery/sheets';
import { DUCKDB, bigQueryIn } from '../../rollup/sql/dialect';
import { tablesIn } from '../../rollup/sql/tables';
import { viewsIn } from '../../rollup/sql/views';
import { DIRECTORY_COLUMNS, DATA_COLUMNS, type DataColumn } from '../../src/domain/counting/data-columns';
import { DATASET, MACROS, closeDatabases, databaseWith, onDuckDb } from './translated';

const SQL = bigQueryIn(DATASET);
const LOAD = loadStatements(SQL);

type Cells = readonly (string | null)[];

const EVENT: Record<DataColumn, string> = {
  ...{ version: '2', event_id: 'e1', first_day: '2026-10-05', last_day: '2026-10-05' },
  ...{ fiscal_year_start: '2026-07-01', status: 'counted', counts_as: 'program', place: 'On-site' },
  ...{
    age_group: '6–11',
    sessions: '1',
    attendance_in_person: '12',
    attendance_online: '',
    staff_hours: '1.5',
  },
  ...{ outreach_type: '', partner_types: '', partners: '1', because: '', shared_with: '' },
  refreshed_on: '2026-11-30',
};
const row = (more: Partial<Record<DataColumn, string | null>> = {}): Cells => {
  const all: Record<DataColumn, string | null> = { ...EVENT, ...more };
  return DATA_COLUMNS.map((column) => all[column]);
};
const HEADINGS: Cells = DATA_COLUMNS;

/** A branch's tabs; a tab that isn't there can't be read. */
interface Sheet {
  report?: readonly Cells[];
  directory?: readonly Cells[];
}

const listed = (branchId: string): ListedBranch => ({
  ...{
    branchId,
    branch: `Branch ${branchId}`,
    spreadsheetId: `1${branchId.repeat(30)}`,
    sharesDirectory: true,
  },
});

afterEach(closeDatabases);

const opened = () =>
  databaseWith([
    ...MACROS,
    ...tablesIn(DUCKDB).map(({ sql }) => sql),
    `CREATE TABLE run_day AS SELECT DATE '2026-12-01' AS today`,
    ...viewsIn(DUCKDB).map(({ sql }) => sql),
    ...['branch_list', 'next_branch_list'].map((name) =>
      listTable(DUCKDB, name).replace(/\nOPTIONS[^]*$/, ''),
    ),
  ]);

/** The statements of the block that swaps the lists are run one by one. */
async function putList(connection: DuckDBConnection, ids: readonly string[]): Promise<void> {
  const statements = listStatements(SQL, ids.map(listed)).flatMap((text) => {
    const [, block] = /BEGIN TRANSACTION;([^]*)COMMIT TRANSACTION/.exec(text) ?? [];
    return (block ?? text).split(/;\n/).filter((one) => one.trim() !== '');
  });
  for (const statement of statements) await connection.run(await onDuckDb(statement));
}

async function putTab(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows?: readonly Cells[],
) {
  await connection.run(`DROP TABLE IF EXISTS ${table}`);
  if (!rows) return;
  await connection.run(`CREATE TABLE ${table} (${columns.map((column) => `${column} VARCHAR`).join(', ')})`);
  for (const cells of rows) {
    const values = columns.map((_, at) =>
      cells[at] === null || cells[at] === undefined ? 'NULL' : DUCKDB.text(cells[at]),
    );
    await connection.run(`INSERT INTO ${table} VALUES (${values.join(', ')})`);
  }
}

/** As the procedure does: read each branch by itself, note what failed, check, save. */
async function load(connection: DuckDBConnection, sheets: Readonly<Record<string, Sheet>>): Promise<void> {
  const run = async (sql: string) => {
    const bare = sql
      .replace('MOD(list_number, parts) = part', 'MOD(list_number, 1) = 0')
      .replace(/UNNEST\((\w+_problems)\)/, '$1')
      .replace('CURRENT_TIMESTAMP()', 'CURRENT_MOMENT()');
    await connection.run(await onDuckDb(bare));
  };
  for (const name of ['report', 'directory'])
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${name}_problems (branch_id VARCHAR, problem VARCHAR)`,
    );
  for (const statement of LOAD.empty) await run(statement);
  for (const [id, sheet] of Object.entries(sheets)) {
    const table = tableNameOf(id);
    await putTab(connection, table, DATA_COLUMNS, sheet.report);
    await putTab(connection, `${table}_directory`, DIRECTORY_COLUMNS, sheet.directory);
    for (const [name, statement, from] of [
      ['report', LOAD.readReport, table],
      ['directory', LOAD.readDirectory, `${table}_directory`],
    ] as const)
      try {
        await run(statement.replace('{sheet}', from).replace('@branch_id', SQL.text(id)));
      } catch {
        await connection.run(`INSERT INTO ${name}_problems VALUES (${DUCKDB.text(id)}, 'Not found')`);
      }
  }
  for (const statement of [...LOAD.check, ...LOAD.save]) await run(statement);
}

const select = async (connection: DuckDBConnection, query: string): Promise<unknown[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJson();

const problemsIn = async (connection: DuckDBConnection): Promise<Record<string, string>> => {
  const loads = (await select(connection, 'SELECT branch_id, problem FROM loads')) as Record<
    string,
    string
  >[];
  return Object.fromEntries(loads.map(({ branch_id = '', problem = '' }) => [branch_id, problem]));
};

const eventsOf = async (connection: DuckDBConnection, id: string) =>
  (
    await select(connection, `SELECT event_id FROM raw_rows WHERE branch_id = '${id}' ORDER BY row_number`)
  ).map((one) => (one as { event_id: string }).event_id);

const NO_DIRECTORY: readonly Cells[] = [DIRECTORY_COLUMNS];

test('the procedure has the statements that are run here, in this order', () => {
  const { sql } = loadProcedure(SQL);
  const all = [...LOAD.empty, ...LOAD.check, ...LOAD.save];
  const places = all.map((statement) => sql.indexOf(statement));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(sql).toContain(`r"""\n${LOAD.readReport}\n"""`);
  expect(sql).toContain(`r"""\n${LOAD.readDirectory}\n"""`);
});

test('saving is tried again after a conflict, and after nothing else', async () => {
  const conflicts = [
    'Transaction is aborted due to concurrent update against table my-project:outreach.raw_rows.',
    'Could not serialize access to table my-project:outreach.raw_rows due to concurrent update',
  ];
  const others = [
    'Access Denied: Table my-project:outreach.raw_rows: User does not have permission',
    'Not found: Dataset my-project:outreach was not found in location US',
    'Quota exceeded: Your table exceeded quota for total number of dml jobs writing to a table',
    '',
  ];
  const connection = await opened();
  const isConflict = SQL.matches('last_problem', SAYS_CONFLICT);
  for (const [words, expected] of [
    ...conflicts.map((one) => [one, true] as const),
    ...others.map((one) => [one, false] as const),
  ]) {
    const query = await onDuckDb(
      `SELECT ${isConflict} AS is_conflict FROM (SELECT ${SQL.text(words)} AS last_problem) AS one`,
    );
    expect([words, await select(connection, query)]).toEqual([words, [{ is_conflict: expected }]]);
  }
  const { sql } = loadProcedure(SQL);
  const loop = sql.slice(sql.indexOf('WHILE NOT is_saved'));
  expect(
    loop.indexOf(`IF NOT ${isConflict} THEN\n        RAISE USING MESSAGE = CONCAT(last_problem`),
  ).toBeGreaterThan(0);
  expect(loop.match(/RAISE USING MESSAGE = CONCAT\((\w+)/g)).toEqual(
    Array.from({ length: 2 }, () => 'RAISE USING MESSAGE = CONCAT(last_problem'),
  );
});

test('a branch that can’t be read is noted, its last rows stay, and the others go on', async () => {
  const connection = await opened();
  await putList(connection, ['a', 'b', 'c']);
  const sheet = { report: [HEADINGS, row()], directory: NO_DIRECTORY };
  await load(connection, { a: sheet, b: sheet, c: sheet });
  expect(await problemsIn(connection)).toEqual({ a: '', b: '', c: '' });
  await load(connection, {
    a: { ...sheet, report: [HEADINGS, row({ event_id: 'e2' }), row({ event_id: 'e3' })] },
    b: { directory: NO_DIRECTORY },
    c: { report: [HEADINGS] },
  });
  expect(await problemsIn(connection)).toEqual({
    a: '',
    b: 'Not found',
    c: 'Its Partner directory wasn’t read: Not found',
  });
  expect(await eventsOf(connection, 'a')).toEqual(['e2', 'e3']);
  expect(await eventsOf(connection, 'b')).toEqual(['e1']);
  expect(await eventsOf(connection, 'c')).toEqual([]);
  const findings = await select(
    connection,
    `SELECT branch_id, kind, value FROM check_findings WHERE kind = 'no answer'`,
  );
  expect(findings).toHaveLength(2);
});

test('a tab whose columns were moved isn’t read; one of an older version is, and says what it lacks', async () => {
  const connection = await opened();
  await putList(connection, ['a', 'b', 'c', 'd', 'e']);
  const directory = NO_DIRECTORY;
  await load(connection, {
    a: { report: [HEADINGS.filter((heading) => heading !== 'sessions'), row()], directory },
    b: { report: [DATA_COLUMNS.slice(0, 16), row({ version: '1' }).slice(0, 16)], directory },
    c: { report: [row()], directory },
    d: { report: [], directory },
    e: { report: [HEADINGS, row()], directory: [['partner', 'version']] },
  });
  const problems = await problemsIn(connection);
  expect(problems['a']).toContain('were moved or renamed');
  expect(problems['a']).toContain('sessions; attendance_in_person');
  expect(problems['b']).toBe('');
  expect(problems['c']).toContain('doesn’t have the headings');
  expect(problems['d']).toContain('Its tab Report data is empty.');
  expect(problems['e']).toContain(
    'Its Partner directory wasn’t read: The first row of its tab Partner directory',
  );
  expect(await eventsOf(connection, 'b')).toEqual(['e1']);
  const missing = await select(
    connection,
    `SELECT column_name FROM check_findings WHERE branch_id = 'b' AND kind = 'missing column' ORDER BY 1`,
  );
  expect(missing).toEqual(['because', 'refreshed_on', 'shared_with'].map((column_name) => ({ column_name })));
});

test('days arrive as text, as serial numbers or with a time; any other form is a finding and no guess', async () => {
  const connection = await opened();
  await putList(connection, ['a']);
  const days = [
    '2026-10-05',
    '46300',
    '46300.0',
    '2026-10-05 00:00:00',
    '2026-10-05T00:00:00',
    '10/5/2026',
    '',
  ];
  const rows = days.map((first_day, at) => row({ event_id: `e${at}`, first_day, because: null }));
  await load(connection, {
    a: { report: [...rows, HEADINGS, Array.from(DATA_COLUMNS, () => '')], directory: NO_DIRECTORY },
  });
  const found = await select(
    connection,
    'SELECT event_id, CAST(first_day AS VARCHAR) AS day, left_out_because AS why FROM events ORDER BY event_id',
  );
  const read = (event_id: string) => ({ event_id, day: '2026-10-05', why: '' });
  expect(found).toEqual([
    ...['e0', 'e1', 'e2', 'e3', 'e4'].map(read),
    { event_id: 'e5', day: null, why: 'no day' },
    { event_id: 'e6', day: null, why: 'no day' },
  ]);
  const values = await select(
    connection,
    `SELECT event_id, value FROM check_findings WHERE kind = 'not a day'`,
  );
  expect(values).toEqual([{ event_id: 'e5', value: '10/5/2026' }]);
});

test('a branch that is taken off the list leaves nothing behind', async () => {
  const connection = await opened();
  await putList(connection, ['a', 'b']);
  const sheet = {
    report: [HEADINGS, row()],
    directory: [DIRECTORY_COLUMNS, ['1', 'Cedar School', '', 'Ann', '2026-10-01', '2026-11-30']],
  };
  await load(connection, { a: sheet, b: sheet });
  await putList(connection, ['b', 'c']);
  for (const table of ['raw_rows', 'raw_directory', 'loads'])
    expect(await select(connection, `SELECT DISTINCT branch_id FROM ${table}`)).toEqual([{ branch_id: 'b' }]);
  const branches = await select(connection, 'SELECT branch_id FROM branches ORDER BY 1');
  expect(branches).toEqual([{ branch_id: 'b' }, { branch_id: 'c' }]);
  expect(await select(connection, 'SELECT partner, staff_contact FROM directory')).toEqual([
    { partner: 'Cedar School', staff_contact: 'Ann' },
  ]);
});
