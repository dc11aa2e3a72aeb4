// The views, and how to reach them.

import { TABLES, TABLE_NAMES, type TableName } from '../../src/domain/tables';
import { REPORT } from '../../src/words/report';
import { MORE, SHELL } from '../../src/words/shell';

/** Views with a button at the top. */
export const TOP_VIEWS = ['today', 'log', 'partners', 'events', 'plan', 'more'] as const;
type TopView = (typeof TOP_VIEWS)[number];

export type ViewName =
  TopView | 'myWeek' | 'paperWeek' | 'report' | 'reportPage' | 'undo' | 'history' | TableName;

export type TopTable = Extract<TableName, TopView>;

/** Tables without a button at the top. */
export const OTHER_TABLES = TABLE_NAMES.filter((table) => !TOP_VIEWS.some((view) => view === table));

/** Listed in More. The others are part of the page Plan partnerships, and open with the row that is selected. */
export const LISTED_TABLES = OTHER_TABLES.filter((table) => !TABLES[table].isOfPartnerships);

/** Views reached from More. */
export const UNDER_MORE: readonly ViewName[] = [
  'myWeek',
  'paperWeek',
  'report',
  'reportPage',
  'undo',
  ...OTHER_TABLES,
];

const isTop = (view: ViewName): view is TopView => TOP_VIEWS.some((one) => one === view);

/** The label of the button that goes back to a view. */
export const nameOfView = (view: ViewName): string =>
  SHELL.backTo(
    view === 'myWeek'
      ? MORE.myWeek
      : view === 'report'
        ? REPORT.title
        : SHELL.tabs[isTop(view) ? view : 'today'],
  );
