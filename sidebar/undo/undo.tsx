// What was done last, by anybody, with a button that undoes it.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Capped, Undoable } from '../../src/server/run/answers';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { useStore } from '../kit/use-store';
import { UNDO_PRACTICE } from '../../src/words/practice';
import { UNDO } from '../../src/words/undo';
import { CLEARING, type UndoSession, undoSession } from './undo-session';

interface UndoViewProps {
  arrival: number;
  /** Called after an undo: of rows, or of the plan alone. */
  onUndone: (isWeek: boolean) => void;
  backTo: string;
  onBack: () => void;
}

/** The view Undo. */
export function UndoView({ arrival, onUndone, backTo, onBack }: UndoViewProps): JSX.Element {
  const session = useStore(useState(() => undoSession(onUndone))[0]);
  const { list, outcome, turn } = session.state;
  const heading = useHeadingFocus(arrival + turn);
  useEffect(() => void session.read(), [arrival]);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {UNDO.title}
      </h1>
      <Practice {...UNDO_PRACTICE} />
      <div role="status">
        {outcome && <p>{outcome.words}</p>}
        {outcome && <LeftAsIs sentences={outcome.leftAsIs} />}
      </div>
      <p role="status">{newsOf(list)}</p>
      <ul class="cards">
        {session.operations.map((operation) => (
          <Operation key={operation.id} session={session} operation={operation} />
        ))}
      </ul>
      <div class="row steps">
        <button type="button" onClick={onBack}>
          {backTo}
        </button>
        {session.operations.length > 0 && <ClearButton session={session} />}
      </div>
    </main>
  );
}

function Operation({ session, operation }: { session: UndoSession; operation: Undoable }): JSX.Element {
  const { busyWith } = session.state;
  const { id, words, isPossible, leftAsIs } = operation;
  return (
    <li>
      <p>{words}</p>
      {leftAsIs.items.length > 0 && <p class="detail">{UNDO.stays}</p>}
      <LeftAsIs sentences={leftAsIs} />
      {isPossible && (
        <button
          type="button"
          aria-label={UNDO.undoOf(words)}
          aria-disabled={busyWith !== ''}
          aria-busy={busyWith === id}
          onClick={() => void session.undo(id)}
        >
          {busyWith === id ? UNDO.undoing : UNDO.undo}
        </button>
      )}
    </li>
  );
}

function ClearButton({ session }: { session: UndoSession }): JSX.Element {
  const { busyWith } = session.state;
  return (
    <button
      type="button"
      aria-disabled={busyWith !== ''}
      aria-busy={busyWith === CLEARING}
      onClick={() => void session.clear()}
    >
      {busyWith === CLEARING ? UNDO.clearing : UNDO.clear}
    </button>
  );
}

function LeftAsIs({ sentences: { items, more } }: { sentences: Capped<string> }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="kept">
      {items.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
      {more > 0 && <li>{UNDO.more(more)}</li>}
    </ul>
  );
}

function newsOf(list: Answer<{ operations: Undoable[] }> | null): string {
  if (list === null) return UNDO.reading;
  if (!list.ok) return list.problem;
  return list.operations.length === 0 ? UNDO.none : '';
}
