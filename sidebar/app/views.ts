// Which views there are, and how they are reached.

import { TABLE_NAMES, type TableName } from '../../src/domain/tables';

/** Those with a button at the top. */
export const TOP_VIEWS = ['today', 'log', 'partners', 'events', 'plan', 'more'] as const;
type TopView = (typeof TOP_VIEWS)[number];

export type ViewName = TopView | 'myWeek' | 'paperWeek' | 'undo' | 'history' | TableName;

/** The tables without a button of their own. */
export const OTHER_TABLES = TABLE_NAMES.filter((table) => !TOP_VIEWS.some((view) => view === table));

/** Those that are reached from More. */
export const UNDER_MORE: readonly ViewName[] = ['myWeek', 'paperWeek', 'undo', ...OTHER_TABLES];
