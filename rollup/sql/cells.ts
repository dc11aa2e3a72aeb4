// From rows to what they add to the report: `counted_cells`, and `shared_sessions` for what several branches held.

import { NOT_GIVEN } from '../../src/domain/rollup/counted-cells';
import type { Place } from '../../src/domain/tables/count-answers';
import type { Dialect } from './dialect';

const ONLINE: Place = 'Live virtual';

export const countedCellsQuery = (sql: Dialect): string => `WITH cells AS (
  -- Where the event was. Only programs are split by place and age group.
  SELECT
    branch_id,
    row_number,
    first_day,
    fiscal_year_start,
    counts_as AS line,
    CASE WHEN counts_as = 'program' THEN COALESCE(place, ${sql.text(NOT_GIVEN)}) ELSE '' END AS place,
    CASE WHEN counts_as = 'program' THEN COALESCE(age_group, ${sql.text(NOT_GIVEN)}) ELSE '' END AS age_group,
    shared_with,
    COALESCE(sessions, 0) AS sessions,
    COALESCE(CASE WHEN place = ${sql.text(ONLINE)} THEN attendance_online ELSE attendance_in_person END, 0) AS people,
    CASE
      WHEN place = ${sql.text(ONLINE)} AND attendance_online IS NULL THEN 1
      WHEN COALESCE(place, '') <> ${sql.text(ONLINE)} AND attendance_in_person IS NULL THEN 1
      ELSE 0
    END AS people_unknown
  FROM ${sql.table('events')}
  WHERE left_out_because = ''
  UNION ALL
  -- Who attended a hybrid event online. The session itself is counted above.
  SELECT
    branch_id,
    row_number,
    first_day,
    fiscal_year_start,
    counts_as AS line,
    CASE WHEN counts_as = 'program' THEN ${sql.text(ONLINE)} ELSE '' END AS place,
    CASE WHEN counts_as = 'program' THEN COALESCE(age_group, ${sql.text(NOT_GIVEN)}) ELSE '' END AS age_group,
    shared_with,
    0 AS sessions,
    attendance_online AS people,
    0 AS people_unknown
  FROM ${sql.table('events')}
  WHERE left_out_because = '' AND COALESCE(place, '') <> ${sql.text(ONLINE)} AND attendance_online IS NOT NULL
),
sharing AS (
  SELECT
    shared_with,
    first_day,
    branch_id,
    ${sql.sumOf('people')} AS people,
    ${sql.sumOf('people_unknown')} AS people_unknown
  FROM cells
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day, branch_id
),
ranked AS (
  -- Of the branches that held an event together, one counts it: the one that knows most.
  SELECT
    shared_with,
    first_day,
    branch_id,
    ROW_NUMBER() OVER (
      PARTITION BY shared_with, first_day
      ORDER BY people_unknown, people DESC, branch_id
    ) AS choice
  FROM sharing
)
SELECT
  cells.branch_id,
  cells.row_number,
  cells.first_day,
  cells.fiscal_year_start,
  cells.line,
  cells.place,
  cells.age_group,
  cells.shared_with,
  cells.sessions,
  cells.people,
  cells.people_unknown,
  COALESCE(ranked.choice, 1) = 1 AS counts
FROM cells
LEFT JOIN ranked
  ON ranked.shared_with = cells.shared_with
  AND ranked.first_day = cells.first_day
  AND ranked.branch_id = cells.branch_id`;

export const sharedSessionsQuery = (sql: Dialect): string => `WITH held AS (
  SELECT
    shared_with,
    first_day,
    branch_id,
    row_number,
    counts,
    ${sql.sumOf('sessions')} AS sessions,
    ${sql.sumOf('people')} AS people,
    ${sql.sumOf('people_unknown')} AS people_unknown
  FROM ${sql.table('counted_cells')}
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day, branch_id, row_number, counts
),
together AS (
  SELECT
    shared_with,
    first_day,
    MAX(CASE WHEN counts THEN branch_id END) AS counted_branch_id
  FROM held
  GROUP BY shared_with, first_day
  HAVING COUNT(DISTINCT branch_id) > 1
)
SELECT
  held.shared_with,
  held.first_day,
  held.branch_id,
  branches.branch,
  held.row_number,
  events.event_id,
  held.sessions,
  held.people,
  held.people_unknown,
  held.counts,
  together.counted_branch_id,
  counting.branch AS counted_branch
FROM held
JOIN together ON together.shared_with = held.shared_with AND together.first_day = held.first_day
JOIN ${sql.table('events')} AS events
  ON events.branch_id = held.branch_id AND events.row_number = held.row_number
JOIN ${sql.table('branches')} AS branches ON branches.branch_id = held.branch_id
JOIN ${sql.table('branches')} AS counting ON counting.branch_id = together.counted_branch_id`;
