// The only place that compares what somebody saw, what is in the cell now, and what is wanted. A cell as seen is
// written, a cell as wanted is done, and anything else is somebody's edit and is reported.

import { RowChange, changedIds, markOfRow, rowKey } from './change';
import { isSameText } from './check-input';
import { TableName, kindOf } from '../tables';
import { Values } from '../tables/description';

/** A change that cannot be made: its row was edited, or is gone. */
export interface Conflict<Change extends RowChange = RowChange> {
  change: Change;
  /** The row now; undefined if it is gone. */
  row: Values | undefined;
}

export interface Reconciled<Change extends RowChange> {
  /** What is left to do. Rows have their current ids, and edits start from the current text. */
  apply: Change[];
  /** What is already as wanted. */
  done: Change[];
  /** In the order of the changes. */
  conflicts: Conflict<Change>[];
}

/** Returns the current row with this id, with every field that may change. */
export type CurrentRow = (table: TableName, rowId: string) => Values | undefined;

export function reconcile<Change extends RowChange>(
  changes: readonly Change[],
  now: CurrentRow,
): Reconciled<Change> {
  const apply: Change[] = [];
  const done: Change[] = [];
  const conflicts: Conflict<Change>[] = [];
  // If a set changes the id of a row, the row is known by both.
  const otherIds = changedIds(changes, ({ rowId, from, to }) => (rowId === from ? to : from));
  for (const change of changes) {
    const { table } = change;
    // A run that died may have changed the id already, or not yet.
    const other = otherIds.get(rowKey(change)) ?? '';
    const rowId = other !== '' && !now(table, change.rowId) ? other : change.rowId;
    const row = now(table, rowId);
    const current = change.kind === 'edit' ? (row?.[change.field] ?? '') : '';
    const verdict = verdictOn(change, row, current);
    if (verdict === 'conflict') conflicts.push({ change, row });
    else if (verdict === 'done') done.push({ ...change, rowId });
    else apply.push(change.kind === 'edit' ? { ...change, rowId, from: current } : { ...change, rowId });
  }
  return { apply, done, conflicts };
}

function verdictOn(
  change: RowChange,
  row: Values | undefined,
  current: string,
): 'apply' | 'done' | 'conflict' {
  const { table } = change;
  switch (change.kind) {
    case 'add':
      return row ? 'done' : 'apply';
    case 'remove':
      if (!row) return 'done';
      return markOfRow(table, row) === change.mark ? 'apply' : 'conflict';
    case 'edit': {
      if (!row) return 'conflict';
      const isNow = (text: string) => isSameText(kindOf(table, change.field), current, text);
      if (isNow(change.to)) return 'done';
      return isNow(change.from) ? 'apply' : 'conflict';
    }
  }
}
