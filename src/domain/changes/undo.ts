// What Undo does: a cell as the operation left it gets its old text again, a row it added goes, a row it removed comes back.
// What is as before already needs nothing, and what somebody edited since stays as it is and is named.
// The start of a week is undone as a whole: see undo-week.ts. The sentences are in undo-words.ts.

import { Recorded, RowChange } from './change';
import { CurrentRow, Reconciled, reconcile } from './reconcile';

/** `now` gives a row by its id, as it is now. The changes come in the opposite order: last first. */
export const undoOf = (changes: readonly Recorded[], now: CurrentRow): Reconciled<RowChange> =>
  reconcile(inverse(changes), now);

/** What reverses recorded changes, whether or not somebody edited since. */
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
