// Everything in which BigQuery and DuckDB differ. The tables and views are written once, with these functions, and both
// engines get the same meaning.

export type ColumnType = 'text' | 'whole' | 'amount' | 'day' | 'moment';

/** One value of each record, by the name of its column. All records have the same names. */
export type SqlRecord = Readonly<Record<string, string>>;

export interface Dialect {
  name: 'bigquery' | 'duckdb';
  /** A table or view of the roll-up, as it is named in a query. Those that name people may be kept apart from the others. */
  table(name: string, namesPeople?: boolean): string;
  typeOf(type: ColumnType): string;
  /** A text as a literal, whatever is in it. */
  text(value: string): string;
  /** Begins the statement that makes or replaces a view. `about` says what the view is for. */
  viewHead(name: string, about: string): string;
  /** The rest of a statement that makes a table, after its columns. */
  tableTail(about: string, clusteredBy: string): string;
  /** The cell's text without spaces around it; a cell that holds nothing is ''. */
  trimmed(column: string): string;
  /** Whether the whole text fits the pattern. Write ^ and $. */
  matches(text: string, pattern: string): string;
  /** NULL where the text isn't a value of that type. */
  read(text: string, type: 'whole' | 'amount' | 'day'): string;
  monthOf(day: string): string;
  daysBetween(earlier: string, later: string): string;
  asText(value: string): string;
  /** How many rows fit the condition. */
  countOf(condition: string): string;
  /** The sum of whole numbers, as a whole number. */
  sumOf(wholes: string): string;
  /** For FROM: several records for each row of the tables before it. */
  records(records: readonly SqlRecord[], alias: string): string;
  /** The same for a name however it is typed, as normalizeName in src/domain/basics/names.ts. */
  plainName(name: string): string;
}

/** What people see as space, as in JavaScript's trim. DuckDB's own trim knows one kind only. */
const SPACE = String.raw`[\pZ\t\n\v\f\r\x{FEFF}]`;
const WITHOUT_SPACE_AROUND = `(?s)^${SPACE}*(.*?)${SPACE}*$`;

const INSIDE_WORDS = '[\u0027`’‘.]';
const BETWEEN_WORDS = String.raw`[^\pL\pN\pM]+`;
const ACCENTS = String.raw`[\x{300}-\x{36F}]`;

/** Characters that can't be in a BigQuery literal on one line, or that would end it. */
const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\\'"`]/g, (sign) => `\\${sign}`)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    });

const bigQueryText = (value: string): string => `'${escaped(value)}'`;

const BIGQUERY_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'STRING',
  whole: 'INT64',
  amount: 'NUMERIC',
  day: 'DATE',
  moment: 'TIMESTAMP',
};

const NAMES_PEOPLE: readonly string[] = ['raw_directory', 'directory', 'latest_directory'];

/** The dataset of what names people: permissions are given by dataset. */
export const directoryDataset = (dataset: string): string => `${dataset}_directory`;

const bigQueryTable = (dataset: string, name: string, namesPeople = NAMES_PEOPLE.includes(name)): string =>
  `\`${namesPeople ? directoryDataset(dataset) : dataset}.${name}\``;

/** `dataset` is where the roll-up is: 'project.dataset'. */
export const bigQueryIn = (dataset: string): Dialect => ({
  name: 'bigquery',
  table: (name, namesPeople) => bigQueryTable(dataset, name, namesPeople),
  typeOf: (type) => BIGQUERY_TYPES[type],
  text: bigQueryText,
  viewHead: (name, about) =>
    `CREATE OR REPLACE VIEW ${bigQueryTable(dataset, name)}\nOPTIONS (description = ${bigQueryText(about)}) AS`,
  tableTail: (about, clusteredBy) =>
    `\nCLUSTER BY ${clusteredBy}\nOPTIONS (description = ${bigQueryText(about)})`,
  // Of any kind: it knows Unicode's.
  trimmed: (column) => `TRIM(COALESCE(${column}, ''))`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, r'${pattern}')`,
  read: (text, type) => `SAFE_CAST(${text} AS ${BIGQUERY_TYPES[type]})`,
  monthOf: (day) => `DATE_TRUNC(${day}, MONTH)`,
  daysBetween: (earlier, later) => `DATE_DIFF(${later}, ${earlier}, DAY)`,
  asText: (value) => `CAST(${value} AS STRING)`,
  countOf: (condition) => `COUNTIF(${condition})`,
  sumOf: (wholes) => `SUM(${wholes})`,
  records: (records, alias) => {
    const structs = records.map((record, at) => {
      const values = Object.entries(record).map(([name, value]) =>
        at === 0 ? `${value} AS ${name}` : value,
      );
      return `STRUCT(${values.join(', ')})`;
    });
    return `UNNEST([\n    ${structs.join(',\n    ')}\n  ]) AS ${alias}`;
  },
  plainName: (name) => {
    const bare = `NORMALIZE(REGEXP_REPLACE(NORMALIZE(${name}, NFKD), r'${ACCENTS}', ''), NFC)`;
    const words = `REGEXP_REPLACE(LOWER(${bare}), r"${INSIDE_WORDS}", '')`;
    return `COALESCE(NULLIF(TRIM(REGEXP_REPLACE(${words}, r'${BETWEEN_WORDS}', ' ')), ''), ${name})`;
  },
});

const DUCKDB_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  whole: 'BIGINT',
  amount: 'DECIMAL(18, 2)',
  day: 'DATE',
  moment: 'TIMESTAMP',
};

const duckText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

export const DUCKDB: Dialect = {
  name: 'duckdb',
  table: (name) => name,
  typeOf: (type) => DUCKDB_TYPES[type],
  text: duckText,
  viewHead: (name) => `CREATE OR REPLACE VIEW ${name} AS`,
  tableTail: () => '',
  trimmed: (column) => `regexp_extract(coalesce(${column}, ''), '${WITHOUT_SPACE_AROUND}', 1)`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  read: (text, type) => `TRY_CAST(${text} AS ${DUCKDB_TYPES[type]})`,
  monthOf: (day) => `CAST(date_trunc('month', ${day}) AS DATE)`,
  daysBetween: (earlier, later) => `date_diff('day', ${earlier}, ${later})`,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  countOf: (condition) => `count_if(${condition})`,
  // Its sums are wider than the numbers.
  sumOf: (wholes) => `CAST(sum(${wholes}) AS BIGINT)`,
  records: (records, alias) => {
    const structs = records.map(
      (record) =>
        `{${Object.entries(record)
          .map(([name, value]) => `'${name}': ${value}`)
          .join(', ')}}`,
    );
    return `(SELECT unnest([\n    ${structs.join(',\n    ')}\n  ], max_depth := 2)) AS ${alias}`;
  },
  // It has no compatibility forms: a ligature or a full-width letter stays what it is.
  plainName: (name) => {
    const words = `regexp_replace(lower(strip_accents(${name})), ${duckText(INSIDE_WORDS)}, '', 'g')`;
    return `coalesce(nullif(trim(regexp_replace(${words}, '${BETWEEN_WORDS}', ' ', 'g')), ''), ${name})`;
  },
};
