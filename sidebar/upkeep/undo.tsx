// What was done last, by anybody, with a button that undoes it.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Capped, Undoable } from '../../src/server/run/answers';
import { useHeadingFocus } from '../kit/focus';
import { useStore } from '../kit/use-store';
import { WORDS } from '../kit/words';
import { CLEARING, type UndoSession, undoSession } from './undo-session';

interface UndoViewProps {
  arrival: number;
  /** Rows are as they were, or the plan alone. */
  onUndone: (isWeek: boolean) => void;
  onBack: () => void;
}

/** The view Undo. */
export function UndoView({ arrival, onUndone, onBack }: UndoViewProps): JSX.Element {
  const session = useStore(useState(() => undoSession(onUndone))[0]);
  const { list, outcome, turn } = session.state;
  const heading = useHeadingFocus(arrival + turn);
  useEffect(() => void session.read(), [arrival]);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {WORDS.undo.title}
      </h1>
      <p class="help">{WORDS.undo.help}</p>
      <div role="status">
        {outcome && <p>{outcome.words}</p>}
        {outcome && <LeftAsIs sentences={outcome.kept} />}
      </div>
      <p role="status">{newsOf(list)}</p>
      <ul class="cards">
        {session.operations.map((operation) => (
          <Operation key={operation.id} session={session} operation={operation} />
        ))}
      </ul>
      <div class="row steps">
        <button type="button" onClick={onBack}>
          {WORDS.undo.back}
        </button>
        {session.operations.length > 0 && <ClearButton session={session} />}
      </div>
    </main>
  );
}

function Operation({ session, operation }: { session: UndoSession; operation: Undoable }): JSX.Element {
  const { busyWith } = session.state;
  const { id, words, isPossible, kept: leftAsIs } = operation;
  return (
    <li>
      <p>{words}</p>
      {leftAsIs.items.length > 0 && <p class="detail">{WORDS.undo.stays}</p>}
      <LeftAsIs sentences={leftAsIs} />
      {isPossible && (
        <button
          type="button"
          aria-label={WORDS.undo.undoOf(words)}
          aria-disabled={busyWith !== ''}
          aria-busy={busyWith === id}
          onClick={() => void session.undo(id)}
        >
          {busyWith === id ? WORDS.undo.undoing : WORDS.undo.undo}
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
      {busyWith === CLEARING ? WORDS.undo.clearing : WORDS.undo.clear}
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
      {more > 0 && <li>{WORDS.today.more(more)}</li>}
    </ul>
  );
}

function newsOf(list: Answer<{ operations: Undoable[] }> | null): string {
  if (list === null) return WORDS.undo.reading;
  if (!list.ok) return list.problem;
  return list.operations.length === 0 ? WORDS.undo.none : '';
}
