// The view `events`: each row of the branches' tabs, read, with the reason if it counts nowhere.

import { DAY_COLUMNS, STATUS } from '../../src/domain/counting/data-columns';
import type { DataColumn } from '../../src/domain/counting/data-columns';
import { LINES } from '../../src/domain/counting/lines';
import { NUMBER_COLUMNS, VERSION_WITH_REASON } from '../../src/domain/rollup/read-row';
import { AGE_GROUPS, PLACES } from '../../src/domain/tables/count-answers';
import type { Dialect } from './dialect';

/** A whole number. Some ways of reading a sheet write 12 as 12.0. */
const WHOLE = String.raw`^\d{1,7}(\.0+)?$`;
const HOURS = String.raw`^\d{1,4}(\.\d{1,2}0*)?$`;
const ISO_DAY = String.raw`^(19|2\d)\d{2}-\d{2}-\d{2}$`;

/** Columns whose text is needed beside what was read from it. */
const CHECKED_COLUMNS = [
  'version',
  ...DAY_COLUMNS,
  'status',
  'counts_as',
  'place',
  'age_group',
  ...NUMBER_COLUMNS,
  'staff_hours',
] as const satisfies readonly DataColumn[];

const OTHER_COLUMNS = ['event_id', 'because', 'shared_with'] as const satisfies readonly DataColumn[];

const textOf = (column: DataColumn): string => `${column}_text`;

const listOf = (sql: Dialect, values: readonly string[]): string =>
  `(${values.map((value) => sql.text(value)).join(', ')})`;

/** NULL if the text isn't of that pattern. */
function readIf(sql: Dialect, column: DataColumn, pattern: string, type: 'whole' | 'amount' | 'day'): string {
  const text = textOf(column);
  // '12.0' isn't a whole number for the engine.
  const number = type === 'whole' ? sql.read(sql.read(text, 'amount'), 'whole') : sql.read(text, type);
  return `CASE WHEN ${sql.matches(text, pattern)} THEN ${number} END AS ${column}`;
}

const known = (sql: Dialect, column: DataColumn, values: readonly string[]): string =>
  `CASE WHEN ${textOf(column)} IN ${listOf(sql, values)} THEN ${textOf(column)} END AS ${column}`;

export const eventsQuery = (sql: Dialect): string => `WITH texts AS (
  -- Spaces around a cell's text don't matter. An empty cell is an empty text.
  SELECT
    raw_rows.branch_id,
    branches.branch,
    raw_rows.row_number,
    ${[
      ...OTHER_COLUMNS.map((column) => `${sql.trimmed(`raw_rows.${column}`)} AS ${column}`),
      ...CHECKED_COLUMNS.map((column) => `${sql.trimmed(`raw_rows.${column}`)} AS ${textOf(column)}`),
    ].join(',\n    ')}
  FROM ${sql.table('raw_rows')} AS raw_rows
  JOIN ${sql.table('branches')} AS branches ON branches.branch_id = raw_rows.branch_id
),
values_read AS (
  -- What can't be read is NULL, and the text beside it says what was in the cell.
  SELECT
    texts.*,
    ${[
      readIf(sql, 'version', WHOLE, 'whole'),
      ...DAY_COLUMNS.map((column) => readIf(sql, column, ISO_DAY, 'day')),
      known(sql, 'status', Object.values(STATUS)),
      known(sql, 'counts_as', LINES),
      known(sql, 'place', PLACES),
      known(sql, 'age_group', AGE_GROUPS),
      ...NUMBER_COLUMNS.map((column) => readIf(sql, column, WHOLE, 'whole')),
      readIf(sql, 'staff_hours', HOURS, 'amount'),
    ].join(',\n    ')}
  FROM texts
),
compared AS (
  -- The same event twice in one branch, or in two branches.
  SELECT
    values_read.*,
    -- A row that can't be read doesn't count for the one that can.
    ROW_NUMBER() OVER (
      PARTITION BY branch_id, event_id, version IS NULL OR status IS NULL
      ORDER BY row_number
    ) AS copy_number,
    MIN(branch_id) OVER (PARTITION BY event_id) AS first_branch_id,
    MAX(branch_id) OVER (PARTITION BY event_id) AS last_branch_id,
    first_day > run_day.today AS is_later
  FROM values_read
  CROSS JOIN ${sql.table('run_day')} AS run_day
)
SELECT
  branch_id,
  branch,
  row_number,
  event_id,
  because,
  shared_with,
  ${CHECKED_COLUMNS.flatMap((column) => [column, textOf(column)]).join(',\n  ')},
  event_id <> '' AND first_branch_id <> last_branch_id AS is_in_two_branches,
  -- Why the row counts nowhere; '' if it counts.
  CASE
    WHEN version IS NULL THEN 'unreadable row'
    WHEN status IS NULL THEN 'unknown status'
    WHEN event_id <> '' AND copy_number > 1 THEN 'doubled row'
    WHEN status <> ${sql.text(STATUS.counted)} THEN 'status'
    WHEN first_day IS NULL THEN 'no day'
    WHEN is_later THEN 'later'
    WHEN counts_as IS NULL THEN 'unknown line'
    ELSE ''
  END AS left_out_because,
  -- Whether staff hours may be missing. Rows of version 1 don't say whether an event was cancelled.
  CASE
    WHEN is_later THEN FALSE
    WHEN status = ${sql.text(STATUS.counted)} THEN TRUE
    WHEN status = ${sql.text(STATUS.missing)} THEN first_day IS NOT NULL
    WHEN status = ${sql.text(STATUS['not counted'])} THEN version >= ${VERSION_WITH_REASON} AND because <> 'cancelled'
    ELSE FALSE
  END AS was_held
FROM compared`;
