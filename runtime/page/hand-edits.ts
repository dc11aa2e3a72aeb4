// Cells that are protected with a warning: as at Google, the person is asked before such a cell changes.
import type { Runtime } from '../browser';
import { askPerson } from './dialog';

/** Watches the edits of one workbook. */
export interface HandEdits {
  /** Does the edit of a cell. If the cell has a warning, it asks first. */
  guard(sheetId: string, row: number, col: number, edit: () => void): void;
}

interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const TITLE = 'Heads up!';
const QUESTION =
  'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?';

/** Asks "edit anyway?". After a yes, it doesn't ask again until the page is reopened. */
export function watchHandEdits(runtime: Runtime, focus: () => void): HandEdits {
  const { engine } = runtime;
  let isAgreed = false;
  let isAsking = false;

  const isWarned = (sheetId: string, row: number, col: number): boolean => {
    const holds = ({ top, bottom, left, right }: Area): boolean =>
      row >= top && row <= bottom && col >= left && col <= right;
    const warnings = engine.getters.getProtections().filter((protection) => protection.isWarningOnly);
    return warnings.some(
      ({ sheetId: where, zone, unprotected }) =>
        where === sheetId && (!zone || holds(zone)) && !unprotected.some(holds),
    );
  };
  const ask = (then: (isAgreed: boolean) => void): void => {
    isAsking = true;
    void askPerson(TITLE, QUESTION, 'OK').then((answer) => {
      isAsking = false;
      isAgreed = answer;
      then(answer);
      focus();
    });
  };
  // Deleting and pasting bypass `guard`: they are undone if they weren't intended.
  engine.onEditByHand(({ sheetId, row, col }) => {
    if (isAgreed || isAsking || !isWarned(sheetId, row, col)) return;
    ask((isMeant) => {
      if (!isMeant) engine.dispatch('REQUEST_UNDO');
    });
  });
  return {
    guard: (sheetId, row, col, edit) => {
      if (isAgreed || !isWarned(sheetId, row, col)) edit();
      else if (!isAsking) ask((isMeant) => isMeant && edit());
    },
  };
}
