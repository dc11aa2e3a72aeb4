// The views' results as tables, for charts: a view would read every branch's rows each time somebody opens the report.

import type { Dialect } from '../sql/dialect';
import type { Statement } from '../sql/tables';
import { VIEWS } from '../sql/views';
import { procedureHead } from './procedure';

/** The others read these two, so they come first. */
const STEPS = ['events', 'counted_cells'];

export const resultTable = (view: string): string => `latest_${view}`;

/** In place of a view, what was just made of it. */
const fromResults = (sql: Dialect): Dialect => ({
  ...sql,
  table: (name, namesPeople) => sql.table(STEPS.includes(name) ? resultTable(name) : name, namesPeople),
});

/** How often the statements read each table. */
export function readsOf(name: string, sql: Dialect): number {
  const body = reportProcedure(sql).sql;
  return body.split(`FROM ${sql.table(name)}`).length + body.split(`JOIN ${sql.table(name)}`).length - 2;
}

export const reportProcedure = (sql: Dialect): Statement => {
  const results = fromResults(sql);
  const statements = VIEWS.map(
    ({ name, query }) => `CREATE OR REPLACE TABLE ${sql.table(resultTable(name))} AS\n${query(results)};`,
  );
  return {
    name: 'make_report',
    sql: `${procedureHead(sql, 'make_report', '', 'Makes the tables for charts from what was loaded. Each is replaced at once.')}
BEGIN
${statements.join('\n\n')}
END`,
  };
};

export const runDayView = (sql: Dialect, zone: string): Statement => ({
  name: 'run_day',
  sql: `${sql.viewHead('run_day', 'The day of today, where the library system is.')}
SELECT CURRENT_DATE(${sql.text(zone)}) AS today`,
});
