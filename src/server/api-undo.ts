// Undo: what can be taken back, and taking it back.

import { Operation } from '../domain/journal';
import { refuse } from '../domain/refusal';
import { ANSWER_BYTES, capItems } from '../domain/text-budget';
import { wordOperation, wordUndone } from '../domain/undo-words';
import { forgetOperation, readJournal } from '../sheets/journal-tab';
import type { Answer, Undoable, Undone } from './answers';
import { answer, answerWriting } from './answering';
import { undoContact } from './api-contact';
import { Clock } from './clock';
import { RowsNow, planUndo, readRowsNow, tablesOf, undoRows } from './undo-rows';
import { lookAtWeek, undoWeek } from './undo-week';

const MOST_KEPT = 20;

/** The last first. Each table that one of them wrote into is read once. */
export function readUndo(): Answer<{ operations: Undoable[] }> {
  return answer(({ zone, today }) => {
    const journal = readJournal();
    const rows = readRowsNow(journal.flatMap(tablesOf), zone);
    const operations = journal.flatMap((operation): Undoable[] => {
      const { isPossible, kept } = lookAt(operation, rows);
      if (!isPossible && kept.length === 0) return [];
      return [{ id: operation.id, words: wordOperation(operation, today), isPossible, kept: capKept(kept) }];
    });
    return { ok: true, operations };
  });
}

/** Takes it back as far as nobody edited it since; it is forgotten last, so that a run that died can be tried again. */
export function undo(id: string): Answer<Undone> {
  return answerWriting<Undone>((clock) => {
    const operation =
      readJournal().find((one) => one.id === id) ??
      refuse('There is nothing left to take back here: it was undone already, or is too long ago.');
    const kept = takeBack(operation, clock);
    forgetOperation(id);
    // After a check the follow-ups would be in the plan again.
    const isWeek = operation.what === 'start of week';
    return { ok: true, words: wordUndone(kept), kept: capKept(kept), isWeek };
  });
}

const capKept = (kept: readonly string[]) => capItems([...kept], MOST_KEPT, ANSWER_BYTES / 8);

function lookAt(operation: Operation, rows: RowsNow): { isPossible: boolean; kept: string[] } {
  const { what, changes } = operation;
  if (what === 'start of week') return lookAtWeek(operation, rows.tables.get('plan'));
  // What follows from a contact goes with its row.
  const own = what === 'contact' ? changes.filter(({ table }) => table === 'log') : changes;
  const { steps, kept } = planUndo({ what, changes: own }, rows);
  return { isPossible: steps.length > 0, kept };
}

function takeBack(operation: Operation, clock: Clock): string[] {
  if (operation.what === 'start of week') return undoWeek(operation, clock);
  return operation.what === 'contact' ? undoContact(operation, clock) : undoRows(operation, clock.zone);
}
