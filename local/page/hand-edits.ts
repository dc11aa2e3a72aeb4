// Edits in the grid that the person may not have meant: cells that are protected with a warning, as Google warns.
import type { Runtime } from '../runtime';
import { askPerson } from './dialog';

/** Watches the edits of one workbook. */
export interface HandEdits {
  /** To be called before a cell is typed into. */
  warnOf(sheetId: string, row: number, col: number): void;
}

/** Asks "edit anyway?" after an edit of a cell with a warning; "Cancel" undoes the edit. Asked once a visit. */
export function watchHandEdits(runtime: Runtime): HandEdits {
  const { engine } = runtime.book;
  let isAgreed = false;
  let isAsking = false;

  const isWarned = (sheetId: string, row: number, col: number): boolean =>
    engine.getters.getProtections().some(({ isWarningOnly, zone, unprotected, ...protection }) => {
      if (!isWarningOnly || protection.sheetId !== sheetId) return false;
      const holds = (area: { top: number; bottom: number; left: number; right: number }): boolean =>
        row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
      return (!zone || holds(zone)) && !unprotected.some(holds);
    });
  const warnOf = (sheetId: string, row: number, col: number): void => {
    if (isAgreed || isAsking || !isWarned(sheetId, row, col)) return;
    isAsking = true;
    void askPerson(
      'Heads up!',
      'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?',
      'OK',
    ).then((answer) => {
      isAsking = false;
      isAgreed = answer;
      if (!answer) engine.dispatch('REQUEST_UNDO');
    });
  };
  engine.onEditByHand(({ sheetId, row, col }) => warnOf(sheetId, row, col));
  return { warnOf };
}
