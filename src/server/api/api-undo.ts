import { Day } from '../../domain/dates/day';
import { ChangeSet } from '../../domain/changes/change';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { MOST_OFFERED } from '../../domain/changes/journal-cells';
import { describeOperation, undoneMessage } from '../../domain/changes/undo-words';
import {
  clearJournal,
  removeOperation,
  hasOldEntries,
  readJournal,
  dropExpiredEntries,
} from '../../sheets/tables/journal-tab';
import type { Answer, Undoable, UndoResult } from '../run/answers';
import { answer, answerLocked, answerLockedToTheEnd } from '../run/to-answer';
import { Clock } from '../run/clock';
import { withLock } from '../run/lock';
import { CurrentRows, currentRows } from '../read/current-rows';
import { openLibrary } from '../read/library';
import { isTable } from '../../sheets/tables/table';
import { undoContact } from '../undo/undo-contact';
import { planUndo, tablesOf, undoRows } from '../undo/undo-rows';
import { previewWeekUndo, undoWeek } from '../undo/undo-week';
import { UNDO_ANSWERS } from '../../words/undo-answers';

const MOST_LEFT_AS_IS = 20;
/** Nobody waits for it, and the next opening tries again. */
const DROP_PATIENCE_MS = 1000;

/** Latest first. Each tab is read once. */
export function readUndo(): Answer<{ operations: Undoable[] }> {
  return answer(({ zone, today }) => {
    const journal = readJournal(today);
    const rows = currentRows(journal.flatMap(tablesOf).map(openLibrary(zone).table));
    const operations = journal.flatMap((operation): Undoable[] => {
      const { isPossible, leftAsIs } = previewUndo(operation, rows);
      if (!isPossible && leftAsIs.length === 0) return [];
      return [
        {
          id: operation.id,
          words: describeOperation(operation, today),
          isPossible,
          leftAsIs: capLeftAsIs(leftAsIs),
        },
      ];
    });
    return { ok: true, operations: operations.slice(0, MOST_OFFERED) };
  });
}

/** The operation is forgotten last, so that a run that died can be tried again. */
export function undo(id: string): Answer<UndoResult> {
  return answerLockedToTheEnd<UndoResult>((clock) => {
    const operation = readJournal(clock.today).find((one) => one.id === id) ?? refuse(UNDO_ANSWERS.gone);
    const leftAsIs = undoOperation(operation, clock);
    removeOperation(id);
    // A check would add the follow-ups again.
    const isWeek = operation.what === 'start of week';
    return { ok: true, words: undoneMessage(leftAsIs), leftAsIs: capLeftAsIs(leftAsIs), isWeek };
  });
}

/** Also needed if no daily check runs. Locks only if there is something to drop. */
export function dropOldUndo(today: Day): void {
  if (hasOldEntries(today)) withLock(() => dropExpiredEntries(today), DROP_PATIENCE_MS);
}

export const tidyUndo = (): Answer<object> =>
  answer(({ today }) => {
    dropOldUndo(today);
    return { ok: true };
  });

export const clearUndo = (): Answer<object> =>
  answerLocked(() => {
    clearJournal();
    return { ok: true };
  });

const capLeftAsIs = (leftAsIs: readonly string[]) =>
  capItems([...leftAsIs], MOST_LEFT_AS_IS, ANSWER_BYTES / 8);

function previewUndo(operation: ChangeSet, rows: CurrentRows): { isPossible: boolean; leftAsIs: string[] } {
  const { what, changes } = operation;
  if (what === 'start of week') {
    const plan = rows.tables.get('plan');
    return previewWeekUndo(operation, plan && isTable(plan, 'plan') ? plan : undefined);
  }
  // What follows from a contact is undone with its row.
  const own = what === 'contact' ? changes.filter(({ table }) => table === 'log') : changes;
  const { changes: left, leftAsIs } = planUndo({ what, changes: own }, rows);
  return { isPossible: left.length > 0, leftAsIs };
}

function undoOperation(operation: ChangeSet, clock: Clock): string[] {
  if (operation.what === 'start of week') return undoWeek(operation, clock);
  return operation.what === 'contact' ? undoContact(operation, clock) : undoRows(operation, clock);
}
