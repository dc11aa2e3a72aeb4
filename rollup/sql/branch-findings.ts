// What `check_findings` says of a branch as a whole.

import { DATA_COLUMNS, DATA_VERSION } from '../../src/domain/counting/data-columns';
import { SILENT_AFTER_DAYS } from '../../src/domain/rollup/findings';
import type { FindingKind } from '../../src/domain/rollup/findings';
import type { Dialect } from './dialect';

/** What the queries below look up, as parts of WITH. */
export const branchFacts = (sql: Dialect): string => `latest AS (
  -- What each branch's rows say about the branch.
  SELECT
    branch_id,
    COUNT(*) AS row_count,
    MAX(refreshed_on) AS refreshed_on,
    MIN(version) AS oldest_version
  FROM ${sql.table('events')}
  GROUP BY branch_id
),
month_counts AS (
  SELECT branch_id, fiscal_month, COUNT(*) AS row_count
  FROM (
    SELECT branch_id, EXTRACT(MONTH FROM fiscal_year_start) AS fiscal_month
    FROM ${sql.table('events')}
    WHERE fiscal_year_start IS NOT NULL
  ) AS months
  GROUP BY branch_id, fiscal_month
),
fiscal_months AS (
  -- The month in which each branch's fiscal years begin: the one that most of its rows have.
  SELECT
    branch_id,
    fiscal_month,
    ROW_NUMBER() OVER (PARTITION BY branch_id ORDER BY row_count DESC, fiscal_month) AS choice
  FROM month_counts
),
months_of_branches AS (
  SELECT fiscal_month, COUNT(*) AS branch_count
  FROM fiscal_months
  WHERE choice = 1
  GROUP BY fiscal_month
),
usual_month AS (
  SELECT fiscal_month, ROW_NUMBER() OVER (ORDER BY branch_count DESC, fiscal_month) AS choice
  FROM months_of_branches
),
names AS (
  SELECT
    branch_id,
    COUNT(*) OVER (PARTITION BY LOWER(${sql.trimmed('branch')})) AS branches_of_that_name
  FROM ${sql.table('branches')}
)`;

const aboutBranch = (
  kind: FindingKind,
  { column = `''`, value = `''`, from }: { column?: string; value?: string; from: string },
  sql: Dialect,
): string => `SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS ${sql.typeOf('whole')}) AS row_number,
  '' AS event_id,
  ${sql.text(kind)} AS kind,
  ${column} AS column_name,
  ${value} AS value
FROM ${sql.table('branches')} AS branches
${from}`;

/** `missing_columns` has their names, with '; ' between them. */
const missingColumns = (sql: Dialect): string => {
  const columns = DATA_COLUMNS.map((column) => ({ column_name: sql.text(column) }));
  return `CROSS JOIN ${sql.records(columns, 'c')}
WHERE STRPOS(CONCAT('; ', COALESCE(loads.missing_columns, ''), ';'), CONCAT('; ', c.column_name, ';')) > 0`;
};

export const branchFindings = (sql: Dialect): string[] => {
  const about = (kind: FindingKind, parts: Parameters<typeof aboutBranch>[1]) =>
    aboutBranch(kind, parts, sql);
  return [
    about('no answer', {
      value: 'loads.problem',
      from: `JOIN ${sql.table('loads')} AS loads ON loads.branch_id = branches.branch_id
WHERE COALESCE(loads.problem, '') <> ''`,
    }),
    about('no answer', {
      from: `LEFT JOIN ${sql.table('loads')} AS loads ON loads.branch_id = branches.branch_id
WHERE loads.branch_id IS NULL`,
    }),
    about('missing column', {
      column: 'c.column_name',
      from: `JOIN ${sql.table('loads')} AS loads ON loads.branch_id = branches.branch_id
${missingColumns(sql)}`,
    }),
    about('no rows', {
      from: `JOIN ${sql.table('loads')} AS loads ON loads.branch_id = branches.branch_id
LEFT JOIN latest ON latest.branch_id = branches.branch_id
WHERE latest.branch_id IS NULL AND COALESCE(loads.problem, '') = ''`,
    }),
    about('same name', {
      value: 'branches.branch',
      from: `JOIN names ON names.branch_id = branches.branch_id
WHERE names.branches_of_that_name > 1`,
    }),
    about('silent', {
      column: `'refreshed_on'`,
      value: `COALESCE(${sql.asText('latest.refreshed_on')}, '')`,
      from: `JOIN latest ON latest.branch_id = branches.branch_id
CROSS JOIN ${sql.table('run_day')} AS run_day
WHERE latest.refreshed_on IS NULL
  OR ${sql.daysBetween('latest.refreshed_on', 'run_day.today')} > ${SILENT_AFTER_DAYS}`,
    }),
    about('older version', {
      column: `'version'`,
      value: sql.asText('latest.oldest_version'),
      from: `JOIN latest ON latest.branch_id = branches.branch_id
WHERE latest.oldest_version < ${DATA_VERSION}`,
    }),
    about('another fiscal year', {
      column: `'fiscal_year_start'`,
      value: sql.asText('fiscal_months.fiscal_month'),
      from: `JOIN fiscal_months ON fiscal_months.branch_id = branches.branch_id AND fiscal_months.choice = 1
JOIN usual_month ON usual_month.choice = 1
WHERE fiscal_months.fiscal_month <> usual_month.fiscal_month`,
    }),
  ];
};
