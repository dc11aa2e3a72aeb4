// The rows of Partnerships, Goals and the Action Plan.

import type { ColumnKey } from '../../domain/tables';
import { COLUMNS } from './layout';
import { rowsWith } from './rows-with';
import { Table } from './table';

type Name = 'partnerships' | 'actions' | 'goals';

/** Every cell as text, with the grid index of the row. */
type RowOf<Of extends Name> = Record<ColumnKey<Of>, string> & { index: number };
export type PartnershipRow = RowOf<'partnerships'>;
export type ActionRow = RowOf<'actions'>;
export type GoalRow = RowOf<'goals'>;

const rowsOf = <Of extends Name>(name: Of, table: Table<Of> | undefined): RowOf<Of>[] =>
  table
    ? rowsWith(
        table,
        COLUMNS[name].map(({ key }) => key),
      )
    : [];

export const readPartnerships = (table: Table<'partnerships'> | undefined): PartnershipRow[] =>
  rowsOf('partnerships', table);
export const readActions = (table: Table<'actions'> | undefined): ActionRow[] => rowsOf('actions', table);
/** For the plan and the week. None without the column Done on: nothing says then what is still to do. */
export const actionsToDo = (table: Table<'actions'> | undefined): ActionRow[] =>
  table?.columns.has('doneOn') ? readActions(table) : [];
export const readGoals = (table: Table<'goals'> | undefined): GoalRow[] => rowsOf('goals', table);
