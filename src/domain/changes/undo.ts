// Undo restores each cell that still holds what the operation wrote. What somebody edited since is left as is, and
// named. undo-week.ts undoes the start of a week.

import { Recorded, RowChange } from './change';
import { CurrentRow, Reconciled, reconcile } from './reconcile';

/** The last change first. */
export const undoOf = (changes: readonly Recorded[], now: CurrentRow): Reconciled<RowChange> =>
  reconcile(inverse(changes), now);

/** Whether or not somebody edited since. */
export const inverse = (changes: readonly Recorded[]): RowChange[] =>
  [...changes].reverse().flatMap((change): RowChange[] => {
    switch (change.kind) {
      case 'edit':
        return [{ ...change, from: change.to, to: change.from }];
      case 'added':
        return [{ ...change, kind: 'remove' }];
      case 'removed':
        return [{ ...change, kind: 'add' }];
      case 'outline':
        return [];
    }
  });
