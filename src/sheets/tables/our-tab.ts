// Whether a tab with one of our names is ours. A library may have a tab named Goals long before it uses ours.

import { TABLES, TableName } from '../../domain/tables';
import { COLUMNS } from './layout';
import { Asking } from './heading-questions';

/** A tab without ids is ours if it has this many of our labels and our first hint. */
const LABELS_TO_KNOW_IT_BY = 6;

export function isOurs({ name, grid, frame, columns }: Asking): boolean {
  const hints = grid[frame.hints[0] ?? -1] ?? [];
  const own = columns.get(name === 'plan' ? 'level0' : (COLUMNS[name][0]?.key ?? 'id'));
  const isAlike = columns.size >= Math.min(LABELS_TO_KNOW_IT_BY, COLUMNS[name].length - 1);
  return columns.has('id')
    ? own !== undefined || isAlike
    : own !== undefined && isAlike && hints[own.position] === COLUMNS[name][0]?.hint;
}

/** It has the name of one of ours that only some libraries use, and holds something else. */
export const isTheirs = (tab: Asking): boolean =>
  TABLES[tab.name].isOfPartnerships === true && tab.grid.length > 0 && !isOurs(tab);

export const isUsedBySome = (name: string): name is TableName =>
  name in TABLES && TABLES[name as TableName].isOfPartnerships === true;
