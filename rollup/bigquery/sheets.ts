// External tables over the branches' sheets, and the list that says which table is whose.

import { DIRECTORY_COLUMNS, DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import { REPORT_TAB } from '../../src/words/report-tab';
import type { Dialect } from '../sql/dialect';
import { ListedBranch, tableNameOf } from './branch-list';

const A = 'A'.charCodeAt(0);

const inMarks = (tab: string): string => `'${tab}'!`;

/** If BigQuery takes the marks for a part of the tab's name: what to replace in the printed file, and by what. */
export const withoutMarks = (sql: Dialect): { printed: string; instead: string }[] =>
  [REPORT_TAB.dataName, REPORT_TAB.directoryName].map((tab) => ({
    printed: sql.text(inMarks(tab)).slice(1, -1),
    instead: `${tab}!`,
  }));

/** The whole columns, headings included: only row 1 proves which column is which. */
function rangeOf(tab: string, columns: readonly string[]): string {
  const last = String.fromCharCode(A + columns.length - 1);
  return `${inMarks(tab)}A:${last}`;
}

const addressOf = ({ spreadsheetId }: ListedBranch): string =>
  `https://docs.google.com/spreadsheets/d/${spreadsheetId}`;

const directoryTableOf = ({ branchId }: ListedBranch): string => `${tableNameOf(branchId)}_directory`;

function externalTable(
  sql: Dialect,
  branch: ListedBranch,
  {
    table,
    tab,
    columns,
    namesPeople,
  }: { table: string; tab: string; columns: readonly string[]; namesPeople: boolean },
): string {
  const lines = columns.map((column) => `  ${column} ${sql.typeOf('text')}`);
  return `CREATE OR REPLACE EXTERNAL TABLE ${sql.table(table, namesPeople)} (
${lines.join(',\n')}
)
OPTIONS (
  description = ${sql.text(`${branch.branch}: ${tab}`)},
  format = 'GOOGLE_SHEETS',
  uris = [${sql.text(addressOf(branch))}],
  sheet_range = ${sql.text(rangeOf(tab, columns))},
  skip_leading_rows = 0
)`;
}

/** One statement a branch, and one more if it shares its directory. */
export const externalTables = (sql: Dialect, branches: readonly ListedBranch[]): string[] =>
  branches.flatMap((branch) => [
    externalTable(sql, branch, {
      table: tableNameOf(branch.branchId),
      tab: REPORT_TAB.dataName,
      columns: DATA_COLUMNS,
      namesPeople: false,
    }),
    ...(branch.sharesDirectory
      ? [
          externalTable(sql, branch, {
            table: directoryTableOf(branch),
            tab: REPORT_TAB.directoryName,
            columns: DIRECTORY_COLUMNS,
            namesPeople: true,
          }),
        ]
      : []),
  ]);

/** Which tables have a branch's sheet. `directory_table` is blank where it doesn't share one. */
export const listTable = (sql: Dialect, name: string): string =>
  `CREATE TABLE IF NOT EXISTS ${sql.table(name)} (
  list_number ${sql.typeOf('whole')},
  branch_id ${sql.typeOf('text')},
  branch ${sql.typeOf('text')},
  source ${sql.typeOf('text')},
  report_table ${sql.typeOf('text')},
  directory_table ${sql.typeOf('text')}
)
OPTIONS (description = 'The list of branches at its last reading, with the external tables over their sheets.')`;

/** Rows that one statement inserts. */
const ROWS_AT_ONCE = 200;

/** The list is filled beside the one in use, and replaces it in one transaction. */
export function listStatements(sql: Dialect, branches: readonly ListedBranch[]): string[] {
  const rows = branches.map((branch, at) => {
    const directory = branch.sharesDirectory ? directoryTableOf(branch) : '';
    const texts = [
      branch.branchId,
      branch.branch,
      addressOf(branch),
      tableNameOf(branch.branchId),
      directory,
    ];
    return `  (${[String(at), ...texts.map((value) => sql.text(value))].join(', ')})`;
  });
  const next = sql.table('next_branch_list');
  const inserts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) => {
    const some = rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE);
    return `INSERT INTO ${next} (list_number, branch_id, branch, source, report_table, directory_table)
VALUES
${some.join(',\n')}`;
  });
  const emptied = `-- Whatever an earlier try left in it.\nDELETE FROM ${next} WHERE TRUE`;
  const isListed = `branch_id IN (SELECT branch_id FROM ${next})`;
  const swap = `-- From here on, the new list counts. Rows of branches that are no longer in it go.
BEGIN
  BEGIN TRANSACTION;
  DELETE FROM ${sql.table('branch_list')} WHERE TRUE;
  INSERT INTO ${sql.table('branch_list')} (list_number, branch_id, branch, source, report_table, directory_table)
  SELECT list_number, branch_id, branch, source, report_table, directory_table FROM ${next};
  DELETE FROM ${sql.table('branches')} WHERE TRUE;
  INSERT INTO ${sql.table('branches')} (branch_id, branch, source)
  SELECT branch_id, branch, source FROM ${next};
  DELETE FROM ${sql.table('raw_rows')} WHERE NOT ${isListed};
  DELETE FROM ${sql.table('raw_directory')}
  WHERE branch_id NOT IN (SELECT branch_id FROM ${next} WHERE directory_table <> '');
  DELETE FROM ${sql.table('loads')} WHERE NOT ${isListed};
  COMMIT TRANSACTION;
EXCEPTION WHEN ERROR THEN
  ROLLBACK TRANSACTION;
  RAISE;
END`;
  return [emptied, ...inserts, swap];
}
