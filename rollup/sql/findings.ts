// The view `check_findings`: everything that somebody should look at. Nothing is left out of the report without a line here,
// unless the branch itself doesn't count it.

import { DATA_VERSION, DAY_COLUMNS } from '../../src/domain/counting/data-columns';
import type { DataColumn } from '../../src/domain/counting/data-columns';
import type { FindingKind } from '../../src/domain/rollup/findings';
import { NUMBER_COLUMNS } from '../../src/domain/rollup/read-row';
import { branchFacts, branchFindings } from './branch-findings';
import type { Dialect, SqlRecord } from './dialect';

interface RowFinding {
  kind: FindingKind;
  /** The cell to look at; '' where it is the whole row. */
  column: DataColumn | '';
  /** A condition on a row of `events`. */
  found: string;
  /** What is in the cell; for some kinds the event's id. */
  value?: string;
}

const notRead = (column: DataColumn): string => `e.${column}_text <> '' AND e.${column} IS NULL`;
const isCounted = `e.left_out_because = ''`;
const isProgram = `${isCounted} AND e.counts_as = 'program'`;
const isReadable = 'e.version IS NOT NULL';
/** A row that is there twice is asked about once. */
const isOnlyOne = `${isReadable} AND e.left_out_because NOT IN ('unknown status', 'doubled row')`;

const ROW_FINDINGS: readonly RowFinding[] = [
  { kind: 'unreadable row', column: 'version', found: `e.left_out_because = 'unreadable row'` },
  { kind: 'newer version', column: 'version', found: `e.version > ${DATA_VERSION}` },
  { kind: 'unknown status', column: 'status', found: `e.left_out_because = 'unknown status'` },
  {
    kind: 'doubled row',
    column: 'event_id',
    found: `e.left_out_because = 'doubled row'`,
    value: 'e.event_id',
  },
  {
    kind: 'same event in two branches',
    column: 'event_id',
    found: `${isReadable} AND e.is_in_two_branches`,
    value: 'e.event_id',
  },
  ...DAY_COLUMNS.map((column): RowFinding => ({
    kind: 'not a day',
    column,
    found: `${isOnlyOne} AND ${notRead(column)}`,
  })),
  { kind: 'no day', column: 'first_day', found: `e.left_out_because = 'no day'` },
  { kind: 'later', column: 'first_day', found: `e.left_out_because = 'later'` },
  {
    kind: 'no fiscal year',
    column: 'fiscal_year_start',
    found: `${isCounted} AND e.fiscal_year_start IS NULL`,
  },
  { kind: 'unknown line', column: 'counts_as', found: `e.left_out_because = 'unknown line'` },
  { kind: 'unknown place', column: 'place', found: `${isProgram} AND e.place IS NULL` },
  { kind: 'unknown age group', column: 'age_group', found: `${isProgram} AND e.age_group IS NULL` },
  ...([...NUMBER_COLUMNS, 'staff_hours'] as const).map((column): RowFinding => ({
    kind: 'not a number',
    column,
    found: `${isOnlyOne} AND ${notRead(column)}`,
  })),
  { kind: 'no sessions', column: 'sessions', found: `${isCounted} AND e.sessions_text = ''` },
  {
    kind: 'people in no place',
    column: 'attendance_in_person',
    found: `${isCounted} AND e.place = 'Live virtual' AND e.attendance_in_person > 0`,
  },
];

const rowRecords = (sql: Dialect): SqlRecord[] =>
  ROW_FINDINGS.map(({ kind, column, found, value }) => ({
    kind: sql.text(kind),
    column_name: sql.text(column),
    found: `(${found})`,
    value: value ?? `e.${column}_text`,
  }));

export const findingsQuery = (sql: Dialect): string => `WITH ${branchFacts(sql)},
about_rows AS (
  SELECT e.branch_id, e.branch, e.row_number, e.event_id, f.kind, f.column_name, f.value
  FROM ${sql.table('events')} AS e, ${sql.records(rowRecords(sql), 'f')}
  WHERE f.found
),
alone AS (
  -- Marked as shared, but no other branch has the same words on that day.
  SELECT shared_with, first_day
  FROM ${sql.table('counted_cells')}
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day
  HAVING COUNT(DISTINCT branch_id) = 1
),
about_shared AS (
  SELECT
    e.branch_id,
    e.branch,
    e.row_number,
    e.event_id,
    'shared with nobody' AS kind,
    'shared_with' AS column_name,
    e.shared_with AS value
  FROM ${sql.table('events')} AS e
  JOIN alone ON alone.shared_with = e.shared_with AND alone.first_day = e.first_day
  WHERE e.left_out_because = ''
)
SELECT * FROM about_rows
UNION ALL
SELECT * FROM about_shared
UNION ALL
${branchFindings(sql).join('\nUNION ALL\n')}`;
