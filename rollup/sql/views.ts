// The views of the roll-up, in an order in which each can be made. What they say is defined in src/domain/rollup.

import { countedCellsQuery, sharedSessionsQuery } from './cells';
import type { Dialect } from './dialect';
import { directoryQuery } from './directory';
import { eventsQuery } from './events';
import { findingsQuery } from './findings';
import type { Statement } from './tables';
import { BY_FISCAL_YEAR, branchesQuery, byMonth, hoursQuery, totalsQuery } from './totals';

interface ViewDescription {
  name: string;
  about: string;
  query: (sql: Dialect) => string;
}

/** `run_day` has one row, with the column `today`: a table where a run is given its day, else a view. */
export const VIEWS: readonly ViewDescription[] = [
  {
    name: 'events',
    about: 'Each row of the branches’ tabs, read, with the reason if it counts nowhere.',
    query: eventsQuery,
  },
  {
    name: 'counted_cells',
    about: 'What each row adds to the report. A hybrid event has two rows, one of them for people online.',
    query: countedCellsQuery,
  },
  {
    name: 'state_by_month',
    about: 'The state’s table for the whole system, by calendar month.',
    query: (sql) => totalsQuery(sql, byMonth(sql)),
  },
  {
    name: 'state_by_fiscal_year',
    about: 'The state’s table for the whole system, by fiscal year.',
    query: (sql) => totalsQuery(sql, BY_FISCAL_YEAR),
  },
  {
    name: 'branch_by_fiscal_year',
    about: 'The same for each branch, as its own report has it, and what of that another branch counts.',
    query: branchesQuery,
  },
  {
    name: 'hours_by_month',
    about:
      'Staff hours by calendar month, of every event that was held, and how many events don’t say theirs.',
    query: (sql) => hoursQuery(sql, byMonth(sql)),
  },
  {
    name: 'hours_by_fiscal_year',
    about: 'Staff hours by fiscal year, of every event that was held, and how many events don’t say theirs.',
    query: (sql) => hoursQuery(sql, BY_FISCAL_YEAR),
  },
  {
    name: 'shared_sessions',
    about: 'Events that several branches held together: one branch’s row counts, the others are listed.',
    query: sharedSessionsQuery,
  },
  {
    name: 'check_findings',
    about:
      'What somebody should look at: cells that can’t be read, doubled rows, branches that don’t answer.',
    query: findingsQuery,
  },
  {
    name: 'directory',
    about: 'Who in the system is in touch with whom, of the branches that chose to share it.',
    query: directoryQuery,
  },
];

export const viewsIn = (dialect: Dialect): Statement[] =>
  VIEWS.map(({ name, about, query }) => ({
    name,
    sql: `${dialect.viewHead(name, about)}\n${query(dialect)}`,
  }));
