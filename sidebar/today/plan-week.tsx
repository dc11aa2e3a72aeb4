// What the Weekly Plan needs from people: starting the week, and what to make of lines that are done.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Capped, RowRef } from '../../src/server/run/answers';
import type { DoneLine, Today } from '../../src/server/run/today-answers';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { weekNotice } from '../notices/today-notices';
import { useNotice } from '../notices/use-notice';
import { callServer } from '../server/call-server';
import { AndMore, Fold } from './collapsible';

interface StartWeekProps {
  today: Today;
  /** Whether this is the next step and gets the filled button. */
  isNext: boolean;
  /** Called when the plan was replaced. */
  onStarted: () => void;
  onUndo: () => void;
}

/**
 * The button that starts the week if the plan is for an older one, or the next week from Friday on. After the press,
 * what it did.
 */
export function StartWeek({ today, isNext, onStarted, onUndo }: StartWeekProps): JSX.Element | null {
  const [isBusy, setBusy] = useState(false);
  const [notice, showNotice] = useNotice(today);
  const { isAsked, words, mayUndo } = weekNotice(notice, today);
  /** What Undo can do about it. A week too large for Undo starts only after asking. */
  const [undoable, setUndoable] = useState<'start' | 'tooLarge' | 'nothing'>('nothing');
  const start = async (call: 'startWeek' | 'startWeekAnyway'): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await callServer(call);
    setBusy(false);
    showNotice(answer.ok ? answer.words : answer.problem, answer.ok);
    const isLarge = !answer.ok && answer.isTooLarge;
    setUndoable(isLarge ? 'tooLarge' : answer.ok && call === 'startWeek' ? 'start' : 'nothing');
    if (answer.ok) onStarted();
  };
  if (!isAsked && words === '') return null;
  return (
    <div class="start-week">
      {isAsked && (
        <button
          type="button"
          class={isNext && today.isOldWeek ? 'primary' : undefined}
          aria-disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => void start('startWeek')}
        >
          {isBusy ? TODAY.starting : today.startsNext ? TODAY.startNextWeek : TODAY.startWeek}
        </button>
      )}
      <p role="status">{words}</p>
      {isAsked && words !== '' && undoable === 'tooLarge' && (
        <button type="button" aria-disabled={isBusy} onClick={() => void start('startWeekAnyway')}>
          {TODAY.startAnyway}
        </button>
      )}
      {mayUndo && undoable === 'start' && (
        <button type="button" class="link" onClick={onUndo}>
          {SHELL.undo}
        </button>
      )}
    </div>
  );
}

interface DoneLinesProps {
  list: Capped<DoneLine>;
  onEvent: (line: DoneLine) => void;
  onContact: (line: DoneLine) => void;
  onSettled: () => void;
}

/** State about the lines of one answer: the next answer shows which are left. */
const nothingSettled = (beside: Capped<DoneLine>) => ({ problem: '', settled: [] as RowRef[], beside });

/** Done lines that may have been a visit. If one became an event already, only a contact is offered, and vice versa. */
export function DoneLines({ list, onEvent, onContact, onSettled }: DoneLinesProps): JSX.Element | null {
  const [shown, setShown] = useState(nothingSettled(list));
  const { problem, settled } = shown.beside === list ? shown : nothingSettled(list);
  const settle = async ({ ref }: DoneLine): Promise<void> => {
    const answer = await callServer('settleLine', {
      ref,
      event: '',
      isContact: false,
      isToDo: false,
      isUndone: false,
    });
    const gone = answer.ok ? [ref] : [];
    setShown((now) => ({
      problem: answer.ok ? '' : answer.problem,
      settled: [...(now.beside === list ? now.settled : []), ...gone],
      beside: list,
    }));
    if (answer.ok) onSettled();
  };
  const open = list.items.filter(({ ref }) => !settled.includes(ref));
  if (open.length + list.more === 0) return null;
  return (
    <Fold title={TODAY.folds.doneLines(open.length + list.more)}>
      <p class="help">{TODAY.doneHelp}</p>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
      <ul class="cards">
        {open.map((line) => (
          <li key={`${line.ref.id} ${line.ref.row}`} aria-label={line.ref.name}>
            <p>{TODAY.done(line.ref.name)}</p>
            {line.partner !== '' && <p class="detail">{line.partner}</p>}
            {line.made !== '' && <p class="detail">✓ {TODAY.made[line.made]}</p>}
            <div class="row">
              {line.made !== 'event' && (
                <button type="button" class="small" onClick={() => onEvent(line)}>
                  {TODAY.makeEvent}
                </button>
              )}
              {line.made !== 'contact' && (
                <button type="button" class="small" onClick={() => onContact(line)}>
                  {TODAY.logContact}
                </button>
              )}
              <button type="button" class="link" onClick={() => void settle(line)}>
                {line.made === '' ? TODAY.noThanks : TODAY.thatsAll}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <AndMore count={list.more} />
    </Fold>
  );
}
