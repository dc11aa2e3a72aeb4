// The views in BigQuery's language, translated for DuckDB by a library that others wrote, against our own translation on the
// same rows. (test/rollup/same-numbers.test.ts has ours against the definition.)
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { DUCKDB, bigQueryIn } from '../../rollup/sql/dialect';
import { tablesIn } from '../../rollup/sql/tables';
import { VIEWS, viewsIn } from '../../rollup/sql/views';
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import type { RawRow } from '../../src/domain/rollup/read-row';
import { branchRows } from './random-branches';
import { DATASET, closeDatabases, databaseWith, onDuckDb, rowsIn } from './translated';

afterEach(closeDatabases);

/** DuckDB has no compatibility forms of Unicode, so the library can't translate the key of partners' names. */
const COMPARED = VIEWS.filter(({ name }) => name !== 'directory');

async function fill(connection: DuckDBConnection, branches: readonly (readonly RawRow[])[]): Promise<void> {
  const insert = async (table: string, rows: readonly (readonly (string | number)[])[]) => {
    if (rows.length === 0) return;
    const values = rows.map((row) =>
      row.map((one) => (typeof one === 'number' ? one : DUCKDB.text(one))).join(', '),
    );
    await connection.run(`INSERT INTO ${table} VALUES (${values.join('), (')})`);
  };
  await insert(
    'branches',
    branches.map((_, at) => [`b${at}`, `Branch ${at % 3}`, '']),
  );
  await insert(
    'loads',
    branches.flatMap((rows, at) =>
      at === 4
        ? []
        : [
            [
              `b${at}`,
              '2026-12-01 12:00:00',
              rows.length,
              at === 1 ? 'No access' : '',
              at === 2 ? 'because; shared_with' : '',
            ],
          ],
    ),
  );
  await insert(
    'raw_rows',
    branches.flatMap((rows, at) =>
      rows.map(({ rowNumber, texts }) => [
        `b${at}`,
        rowNumber,
        ...DATA_COLUMNS.map((column) => texts[column] ?? ''),
      ]),
    ),
  );
}

test('a library’s translation of the views for BigQuery finds what ours for DuckDB find', async () => {
  const bigQuery = bigQueryIn(DATASET);
  const views = VIEWS.map(({ name }) => name);
  const where = (table: string) => (views.includes(table) ? `theirs.${table}` : `main.${table}`);
  const translated = await Promise.all(
    COMPARED.map(
      async ({ name, query }) => `CREATE VIEW theirs.${name} AS ${await onDuckDb(query(bigQuery), where)}`,
    ),
  );
  const connection = await databaseWith([
    ...tablesIn(DUCKDB).map(({ sql }) => sql),
    `CREATE TABLE run_day AS SELECT DATE '2026-12-01' AS today`,
    ...viewsIn(DUCKDB).map(({ sql }) => sql),
    'CREATE SCHEMA theirs',
    ...translated,
  ]);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(branchRows(25), { minLength: 5, maxLength: 6 }), async (branches) => {
      for (const table of ['branches', 'loads', 'raw_rows']) await connection.run(`DELETE FROM ${table}`);
      await fill(connection, branches);
      for (const { name } of COMPARED) {
        const ours = await rowsIn(connection, `main.${name}`);
        found += ours.length;
        expect({ name, rows: await rowsIn(connection, `theirs.${name}`) }).toEqual({ name, rows: ours });
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(100);
}, 120_000);
