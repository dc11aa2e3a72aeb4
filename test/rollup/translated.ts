// BigQuery's language on DuckDB, translated by a library that others wrote.
import { Dialect as Language, init, transpile } from '@polyglot-sql/sdk';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export const DATASET = 'my-project.outreach';

/** What DuckDB has under another name, and the library doesn't know. */
export const MACROS = [
  `CREATE MACRO date_from_unix_date(days) AS DATE '1970-01-01' + CAST(days AS INTEGER)`,
  `CREATE MACRO current_moment() AS TIMESTAMP '2026-12-01 12:00:00'`,
];

/** Tables of the dataset are named alone. `where` says in which schema each is. */
export async function onDuckDb(
  sql: string,
  where: (table: string) => string = (table) => table,
): Promise<string> {
  await init();
  const { success, sql: translated, error } = transpile(sql, Language.BigQuery, Language.DuckDB);
  if (!success || translated?.length !== 1) throw new Error(`${error ?? 'not one statement'}: ${sql}`);
  return String(translated[0]).replace(
    new RegExp(`"?${DATASET.replace('.', '"?[.]"?')}(?:_directory)?"?[.]?"?(\\w+)"?`, 'g'),
    (_, table: string) => where(table),
  );
}

const open: { instance: DuckDBInstance; connection: DuckDBConnection }[] = [];

export async function databaseWith(statements: readonly string[]): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  open.push({ instance, connection });
  for (const statement of statements) await connection.run(statement);
  return connection;
}

/** An instance that stays open keeps its threads, and the process that has them. */
export function closeDatabases(): void {
  for (const { instance, connection } of open.splice(0)) {
    connection.closeSync();
    instance.closeSync();
  }
}

/** In any order. A number is the same however wide its column is, and a day is the same with midnight behind it. */
export async function rowsIn(connection: DuckDBConnection, table: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`SELECT * FROM ${table}`);
  const plain = (value: unknown) => {
    if (typeof value !== 'string') return value;
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value.replace(/ 00:00:00$/, '');
  };
  return reader
    .getRowObjectsJson()
    .map((row) => JSON.stringify(Object.entries(row).map(([name, value]) => [name, plain(value)])))
    .sort();
}
