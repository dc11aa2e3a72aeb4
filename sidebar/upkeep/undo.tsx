// What was done last, by anybody, and taking it back.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Capped, Undoable } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { WORDS } from '../kit/words';
import { useHeadingFocus } from '../kit/focus';

interface UndoViewProps {
  arrival: number;
  /** Rows are other ones now, or the plan alone. */
  onUndone: (isWeek: boolean) => void;
  onBack: () => void;
}

/** In place of an operation's id. */
const CLEARING = 'clearing';

/** The page Undo. */
export function UndoView({ arrival, onUndone, onBack }: UndoViewProps): JSX.Element {
  const [turn, setTurn] = useState(0);
  const heading = useHeadingFocus(arrival + turn);
  const [list, setList] = useState<Answer<{ operations: Undoable[] }> | null>(null);
  const [busyWith, setBusyWith] = useState('');
  const [done, setDone] = useState<{ words: string; kept: Capped<string> } | null>(null);
  useEffect(() => {
    let isLate = false;
    setList(null);
    void callServer('readUndo').then((answer) => {
      if (!isLate) setList(answer);
    });
    return () => {
      isLate = true;
    };
  }, [arrival, turn]);
  const undo = async (id: string): Promise<void> => {
    if (busyWith !== '') return;
    setBusyWith(id);
    const answer = await callServer('undo', id);
    setBusyWith('');
    setDone(answer.ok ? answer : { words: answer.problem, kept: { items: [], more: 0 } });
    // The focus goes with the list, whose button is gone.
    setTurn((count) => count + 1);
    if (answer.ok) onUndone(answer.isWeek);
  };
  const clear = async (): Promise<void> => {
    if (busyWith !== '') return;
    setBusyWith(CLEARING);
    const answer = await callServer('clearUndo');
    setBusyWith('');
    const words = answer.ok ? WORDS.undo.cleared : answer.problem;
    setDone({ words, kept: { items: [], more: 0 } });
    setTurn((count) => count + 1);
  };
  const operations = list?.ok ? list.operations : [];
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {WORDS.undo.title}
      </h1>
      <p class="help">{WORDS.undo.help}</p>
      <div role="status">
        {done && <p>{done.words}</p>}
        {done && <Kept kept={done.kept} />}
      </div>
      <p role="status">{newsOf(list)}</p>
      <ul class="cards">
        {operations.map(({ id, words, isPossible, kept }) => (
          <li key={id}>
            <p>{words}</p>
            {kept.items.length > 0 && <p class="detail">{WORDS.undo.stays}</p>}
            <Kept kept={kept} />
            {isPossible && (
              <button
                type="button"
                aria-label={WORDS.undo.undoOf(words)}
                aria-disabled={busyWith !== ''}
                aria-busy={busyWith === id}
                onClick={() => void undo(id)}
              >
                {busyWith === id ? WORDS.undo.undoing : WORDS.undo.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="row steps">
        <button type="button" onClick={onBack}>
          {WORDS.undo.back}
        </button>
        {operations.length > 0 && (
          <button
            type="button"
            aria-disabled={busyWith !== ''}
            aria-busy={busyWith === CLEARING}
            onClick={() => void clear()}
          >
            {busyWith === CLEARING ? WORDS.undo.clearing : WORDS.undo.clear}
          </button>
        )}
      </div>
    </main>
  );
}

function Kept({ kept }: { kept: Capped<string> }): JSX.Element | null {
  if (kept.items.length === 0) return null;
  return (
    <ul class="kept">
      {kept.items.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
      {kept.more > 0 && <li>{WORDS.today.more(kept.more)}</li>}
    </ul>
  );
}

function newsOf(list: Answer<{ operations: Undoable[] }> | null): string {
  if (list === null) return WORDS.undo.reading;
  if (!list.ok) return list.problem;
  return list.operations.length === 0 ? WORDS.undo.none : '';
}
