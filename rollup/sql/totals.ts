// The report's numbers, by month and by fiscal year, for the system and for each branch.

import type { Dialect } from './dialect';

interface Grouping {
  /** What is added up: an expression and its name. */
  by: readonly (readonly [expression: string, name: string])[];
  /** The day that a row needs. */
  needs: string;
}

export const byMonth = (sql: Dialect): Grouping => ({
  by: [[sql.monthOf('first_day'), 'month']],
  needs: 'first_day',
});

export const BY_FISCAL_YEAR: Grouping = {
  by: [['fiscal_year_start', 'fiscal_year_start']],
  needs: 'fiscal_year_start',
};

const named = ([expression, name]: readonly [string, string]): string =>
  expression === name ? name : `${expression} AS ${name}`;

/** Of events that several branches held together, one counts. */
export const totalsQuery = (sql: Dialect, { by, needs }: Grouping): string => `SELECT
  ${by.map(named).join(',\n  ')},
  line,
  place,
  age_group,
  ${sql.sumOf('sessions')} AS sessions,
  ${sql.sumOf('people')} AS people,
  ${sql.sumOf('people_unknown')} AS people_unknown
FROM ${sql.table('counted_cells')}
WHERE counts AND ${needs} IS NOT NULL
GROUP BY ${[...by.map(([, name]) => name), 'line', 'place', 'age_group'].join(', ')}`;

/** As the branch's own report has it, and how much of that the system's report takes from another branch. */
export const branchesQuery = (sql: Dialect): string => {
  const elsewhere = (column: string) => sql.sumOf(`CASE WHEN counts THEN 0 ELSE ${column} END`);
  return `SELECT
  cells.branch_id,
  branches.branch,
  cells.fiscal_year_start,
  cells.line,
  cells.place,
  cells.age_group,
  ${sql.sumOf('cells.sessions')} AS sessions,
  ${sql.sumOf('cells.people')} AS people,
  ${sql.sumOf('cells.people_unknown')} AS people_unknown,
  ${elsewhere('cells.sessions')} AS sessions_counted_elsewhere,
  ${elsewhere('cells.people')} AS people_counted_elsewhere,
  ${elsewhere('cells.people_unknown')} AS people_unknown_counted_elsewhere
FROM ${sql.table('counted_cells')} AS cells
JOIN ${sql.table('branches')} AS branches ON branches.branch_id = cells.branch_id
WHERE cells.fiscal_year_start IS NOT NULL
GROUP BY cells.branch_id, branches.branch, cells.fiscal_year_start, cells.line, cells.place, cells.age_group`;
};

/** Each branch's own, whatever it held with others. */
export const hoursQuery = (sql: Dialect, { by, needs }: Grouping): string => `SELECT
  ${by.map(named).join(',\n  ')},
  SUM(COALESCE(staff_hours, 0)) AS hours,
  ${sql.countOf('staff_hours IS NULL')} AS hours_unknown
FROM ${sql.table('events')}
WHERE left_out_because IN ('', 'status') AND was_held AND ${needs} IS NOT NULL
GROUP BY ${by.map(([, name]) => name).join(', ')}`;
