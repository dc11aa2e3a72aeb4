// The procedure that loads the branches' tabs, each by itself. What can't be read is noted, and the branch's last rows stay.

import {
  DIRECTORY_COLUMNS,
  DIRECTORY_DAYS,
  DATA_COLUMNS,
  DAY_COLUMNS,
} from '../../src/domain/counting/data-columns';
import { REPORT_TAB } from '../../src/words/report-tab';
import { LOADING } from '../../src/words/roll-up-loading';
import type { Dialect } from '../sql/dialect';
import type { Statement } from '../sql/tables';
import { procedureHead } from './procedure';

/** How often the rows of a part are saved again while another part saves its own. */
const MOST_TRIES = 10;
/** What BigQuery is known to say when two transactions change one table. Anything else won't go away by itself. */
export const SAYS_CONFLICT = String.raw`(?is)^.*(could not serialize|concurrent update|aborted).*$`;
const SERIAL = String.raw`^\d{5}(\.0+)?$`;
const MIDNIGHT = String.raw`^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$`;
/** Days from the beginning of Google's serial numbers, December 30, 1899, to January 1, 1970. */
const SERIAL_OF_1970 = 25569;

interface Tab {
  name: 'report' | 'directory';
  label: string;
  columns: readonly string[];
  days: readonly string[];
  target: string;
}

const REPORT: Tab = {
  name: 'report',
  label: REPORT_TAB.dataName,
  columns: DATA_COLUMNS,
  days: DAY_COLUMNS,
  target: 'raw_rows',
};
const DIRECTORY: Tab = {
  name: 'directory',
  label: REPORT_TAB.directoryName,
  columns: DIRECTORY_COLUMNS,
  days: DIRECTORY_DAYS,
  target: 'raw_directory',
};

/** A day may arrive as a serial number, or with a time. Any other text stays, and the views say that it isn't a day. */
function dayText(sql: Dialect, column: string): string {
  const serial = sql.read(sql.read(column, 'amount'), 'whole');
  return `CASE
    WHEN ${sql.matches(column, SERIAL)} THEN ${sql.asText(`DATE_FROM_UNIX_DATE(${serial} - ${SERIAL_OF_1970})`)}
    WHEN ${sql.matches(column, MIDNIGHT)} THEN SUBSTR(${column}, 1, 10)
    ELSE ${column}
  END AS ${column}`;
}

/**
 * What is read from a sheet; `source` is its table. The service doesn't say which row of the sheet a row is, so rows are
 * numbered in the order in which the add-on writes them: the headings, then by day.
 */
function readQuery(sql: Dialect, source: string, { columns, days }: Tab): string {
  const [first = ''] = columns;
  const rest = columns.filter((column) => !days.includes(column));
  const order = [
    `CASE WHEN ${first} = ${sql.text(first)} THEN 0 ELSE 1 END`,
    ...days.map((column) => `COALESCE(NULLIF(${column}, ''), '9')`),
    ...rest,
  ];
  return `SELECT
  @branch_id AS branch_id,
  ROW_NUMBER() OVER (
    ORDER BY
      ${order.join(',\n      ')}
  ) AS row_number,
  ${columns.map((column) => (days.includes(column) ? dayText(sql, column) : column)).join(',\n  ')}
FROM ${source}
WHERE CONCAT(${columns.map((column) => `COALESCE(${column}, '')`).join(', ')}) <> ''`;
}

const incoming = ({ name }: Tab): string => `incoming_${name}`;

/** `{sheet}` is replaced by the table's name when it runs. */
const insertion = (sql: Dialect, tab: Tab): string =>
  `INSERT INTO ${incoming(tab)}\n${readQuery(sql, sql.table('{sheet}', tab === DIRECTORY), tab)}`;

const emptyTable = (sql: Dialect, tab: Tab): string => `CREATE OR REPLACE TEMP TABLE ${incoming(tab)} (
    branch_id ${sql.typeOf('text')},
    row_number ${sql.typeOf('whole')},
    ${tab.columns.map((column) => `${column} ${sql.typeOf('text')}`).join(',\n    ')}
  )`;

const readOne = (sql: Dialect, { name }: Tab): string => `BEGIN
      EXECUTE IMMEDIATE REPLACE(read_${name}, '{sheet}', sheet.${name}_table) USING sheet.branch_id AS branch_id;
    EXCEPTION WHEN ERROR THEN
      SET ${name}_problems = ARRAY_CONCAT(
        ${name}_problems,
        [STRUCT(sheet.branch_id AS branch_id, COALESCE(@@error.message, ${sql.text(LOADING.noReason)}) AS problem)]
      );
    END`;

/** How each branch of the part answered. */
function answersTable(sql: Dialect, tab: Tab): string {
  const [first = ''] = tab.columns;
  const heading = (column: string) => `COALESCE(TRIM(headings.${column}), '')`;
  const namesWhere = (condition: (column: string) => string) =>
    `ARRAY_TO_STRING([
        ${tab.columns.map((column) => `IF(${condition(column)}, '${column}', NULL)`).join(',\n        ')}
      ], '; ')`;
  return `CREATE OR REPLACE TEMP TABLE ${tab.name}_answers AS
  WITH counted AS (
    SELECT branch_id, COUNT(*) - 1 AS row_count
    FROM ${incoming(tab)}
    GROUP BY branch_id
  ),
  checked AS (
    -- Columns are read by their place. If one was moved, the numbers of others would be taken for its own. An older
    -- version of the tab has fewer columns.
    SELECT
      branch_id,
      ${heading(first)} = '${first}' AS has_headings,
      ${namesWhere((column) => `${heading(column)} = ''`)} AS missing_columns,
      ${namesWhere((column) => `${heading(column)} NOT IN ('', '${column}')`)} AS moved_columns
    FROM ${incoming(tab)} AS headings
    WHERE row_number = 1
  ),
  asked AS (
    SELECT branch_id
    FROM ${sql.table('branch_list')}
    WHERE MOD(list_number, parts) = part AND ${tab.name}_table <> ''
  )
  SELECT
    asked.branch_id,
    counted.row_count,
    COALESCE(checked.missing_columns, '') AS missing_columns,
    CASE
      WHEN failed.problem IS NOT NULL THEN failed.problem
      WHEN checked.branch_id IS NULL THEN ${sql.text(LOADING.empty(tab.label))}
      WHEN NOT checked.has_headings THEN ${sql.text(LOADING.noHeadings(tab.label))}
      WHEN checked.moved_columns <> '' THEN CONCAT(${sql.text(LOADING.moved(tab.label))}, checked.moved_columns)
      ELSE ''
    END AS problem
  FROM asked
  LEFT JOIN counted ON counted.branch_id = asked.branch_id
  LEFT JOIN checked ON checked.branch_id = asked.branch_id
  LEFT JOIN UNNEST(${tab.name}_problems) AS failed ON failed.branch_id = asked.branch_id`;
}

/** Only branches that answered lose their earlier rows. */
function replaceRows(sql: Dialect, tab: Tab): string[] {
  const answered = `(SELECT branch_id FROM ${tab.name}_answers WHERE problem = '')`;
  const columns = ['branch_id', 'row_number', ...tab.columns].join(', ');
  return [
    `DELETE FROM ${sql.table(tab.target)} WHERE branch_id IN ${answered}`,
    `INSERT INTO ${sql.table(tab.target)} (${columns})
      SELECT ${columns}
      FROM ${incoming(tab)}
      WHERE row_number > 1 AND branch_id IN ${answered}`,
  ];
}

const noteAnswers = (sql: Dialect): string[] => [
  `DELETE FROM ${sql.table('loads')}
      WHERE branch_id IN (SELECT branch_id FROM report_answers)`,
  `INSERT INTO ${sql.table('loads')} (branch_id, loaded_at, row_count, problem, missing_columns)
      SELECT
        report_answers.branch_id,
        CURRENT_TIMESTAMP(),
        report_answers.row_count,
        CASE
          WHEN report_answers.problem <> '' THEN report_answers.problem
          WHEN directory_answers.problem <> '' THEN CONCAT(${sql.text(LOADING.directory)}, directory_answers.problem)
          ELSE ''
        END,
        report_answers.missing_columns
      FROM report_answers
      LEFT JOIN directory_answers ON directory_answers.branch_id = report_answers.branch_id`,
];

/** The procedure's statements, by what they do; the procedure has them in this order. */
export const loadStatements = (sql: Dialect) => ({
  empty: [emptyTable(sql, REPORT), emptyTable(sql, DIRECTORY)],
  readReport: insertion(sql, REPORT),
  readDirectory: insertion(sql, DIRECTORY),
  check: [answersTable(sql, REPORT), answersTable(sql, DIRECTORY)],
  save: [...replaceRows(sql, REPORT), ...replaceRows(sql, DIRECTORY), ...noteAnswers(sql)],
});

const declared = ({ name }: Tab, insert: string): string => `  DECLARE read_${name} STRING DEFAULT r"""
${insert}
""";
  DECLARE ${name}_problems ARRAY<STRUCT<branch_id STRING, problem STRING>> DEFAULT [];`;

/** `part` is counted from 0. Parts share no branches, so they may run at the same time. */
export const loadProcedure = (sql: Dialect): Statement => {
  const { empty, readReport, readDirectory, check, save } = loadStatements(sql);
  return {
    name: 'load_branches',
    sql: `${procedureHead(sql, 'load_branches', 'part INT64, parts INT64', 'Loads the branches of one part, each by itself. The part is counted from 0.')}
BEGIN
${declared(REPORT, readReport)}
${declared(DIRECTORY, readDirectory)}
  DECLARE tries INT64 DEFAULT 0;
  DECLARE is_saved BOOL DEFAULT FALSE;
  DECLARE last_problem STRING DEFAULT '';

  ${empty.join(';\n  ')};

  -- Each branch is read by itself. If one can't be read, that is noted, and the others go on.
  FOR sheet IN (
    SELECT branch_id, report_table, directory_table
    FROM ${sql.table('branch_list')}
    WHERE MOD(list_number, parts) = part
    ORDER BY list_number
  ) DO
    ${readOne(sql, REPORT)};
    IF sheet.directory_table <> '' THEN
      ${readOne(sql, DIRECTORY).replaceAll('\n', '\n  ')};
    END IF;
  END FOR;

  ${check.join(';\n  ')};

  -- All or nothing. Two parts can't change the same table at once: the one that came second tries again. Any other problem
  -- ends the run with BigQuery's own words.
  WHILE NOT is_saved DO
    BEGIN
      BEGIN TRANSACTION;
      ${save.join(';\n      ')};
      COMMIT TRANSACTION;
      SET is_saved = TRUE;
    EXCEPTION WHEN ERROR THEN
      SET last_problem = COALESCE(@@error.message, '');
      SET tries = tries + 1;
      BEGIN
        ROLLBACK TRANSACTION;
      EXCEPTION WHEN ERROR THEN
        -- It was already rolled back.
        SET is_saved = FALSE;
      END;
      IF NOT ${sql.matches('last_problem', SAYS_CONFLICT)} THEN
        RAISE USING MESSAGE = CONCAT(last_problem, ${sql.text(LOADING.notSaved)});
      END IF;
      IF tries >= ${MOST_TRIES} THEN
        RAISE USING MESSAGE = CONCAT(last_problem, ${sql.text(LOADING.othersSaved)});
      END IF;
    END;
  END WHILE;
END`,
  };
};
