import type { ColumnKey } from '../../domain/tables';
import { rowsWith } from './rows-with';
import { Table } from './table';

const ACTION_KEYS = [
  'id',
  'what',
  'when',
  'who',
  'for',
  'partner',
  'doneOn',
  'changed',
  'forId',
  'partnerId',
] as const satisfies readonly ColumnKey<'actions'>[];

/** A row of the Action Plan with its grid index. */
export type ActionRow = Record<(typeof ACTION_KEYS)[number], string> & { index: number };

/** None without the column Done on: nothing says then what is still to do. */
export const readActions = (table: Table<'actions'> | undefined): ActionRow[] =>
  table?.columns.has('doneOn') ? rowsWith(table, ACTION_KEYS) : [];

const GOAL_KEYS = [
  'id',
  'goal',
  'whose',
  'who',
  'year',
  'term',
  'came',
] as const satisfies readonly ColumnKey<'goals'>[];

/** A row of Goals with its grid index. */
export type GoalRow = Record<(typeof GOAL_KEYS)[number], string> & { index: number };

export const readGoals = (table: Table<'goals'> | undefined): GoalRow[] =>
  table ? rowsWith(table, GOAL_KEYS) : [];
