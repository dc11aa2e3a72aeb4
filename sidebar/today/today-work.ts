// What is done right in Today: checking off and putting off. Also what was saved last, with Undo.

import type { Day } from '../../src/domain/dates/day';
import { laterFieldOf } from '../../src/domain/digest/later';
import type { Values } from '../../src/domain/tables/description';
import type { Answer, RowRef, Saved } from '../../src/server/run/answers';
import type { WeekItem } from '../../src/server/run/today-answers';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { type Subscribable, newStore } from '../kit/store';
import { fullDay } from '../../src/domain/dates/day-names';
import { callServer } from '../server/call-server';
import { checkOff, closeAction, editRow } from './row-edit';
import type { TodaySession } from './today-session';
import { type Card, keyOf } from './who-to-call';

/** The last thing done from Today. */
interface LastDone {
  words: string;
  isTrouble: boolean;
  undo: (() => Promise<void>) | null;
  /** After a contact: other to-dos of that partner, and what was saved. */
  openLines: readonly RowRef[];
  contact: Values | null;
}

interface TodayWorkState {
  last: LastDone | null;
  /** The key of what is being saved, UNDOING, or ''. */
  busyWith: string;
  /** Grows when the focus moves because the pressed button is gone. */
  focus: { key: string; turn: number };
}

export const UNDOING = 'undoing';

export interface TodayWork extends Subscribable {
  readonly state: Readonly<TodayWorkState>;
  /** Done since the call for the answer on the screen. */
  isGone: (ref: RowRef) => boolean;
  /** `next` is the key of what gets the focus afterwards. */
  check: (item: WeekItem, next: string) => Promise<void>;
  putOff: (card: Card, until: Day, next: string) => Promise<void>;
  undo: () => Promise<void>;
  /** Called when something was saved elsewhere and Today is open again. */
  show: (done: Partial<LastDone> & { words: string }, gone: string, next: string) => void;
  forget: () => void;
}

const QUIET: Omit<LastDone, 'words'> = { isTrouble: false, undo: null, openLines: [], contact: null };

export function todayWork(today: TodaySession, onRowChanged: (saved: string) => void): TodayWork {
  const store = newStore<TodayWorkState>({ last: null, busyWith: '', focus: { key: '', turn: 0 } });
  const { state, set } = store;
  /** By key, how many answers may still be from before the change. */
  const gone = new Map<string, number>();
  let shown = today.today;
  today.subscribe(() => {
    if (today.today === shown) return;
    shown = today.today;
    for (const [key, answers] of gone) {
      if (answers > 1) gone.set(key, answers - 1);
      else gone.delete(key);
    }
  });
  const leave = (key: string): void => void gone.set(key, today.isReading ? 2 : 1);
  const say = (words: string, more: Partial<LastDone> = {}): void =>
    set({ last: { ...QUIET, words, ...more }, busyWith: '' });
  const focusOn = (key: string): void => set({ focus: { key, turn: state.focus.turn + 1 } });

  const undoOf = (undoId: string) => async (): Promise<void> => {
    const answer = await callServer('undo', undoId);
    const left = answer.ok ? answer.leftAsIs.items : [];
    say(answer.ok ? [SHELL.undone, ...left].join(' ') : answer.problem, { isTrouble: !answer.ok });
    gone.clear();
    onRowChanged('');
    today.markOld();
  };
  const work = async (
    { ref, next, done }: { ref: RowRef; next: string; done: string },
    save: () => Promise<Answer<Saved>>,
  ): Promise<void> => {
    if (state.busyWith !== '') return;
    const key = keyOf(ref);
    set({ busyWith: key, last: null });
    const answer = await save();
    if (!answer.ok) {
      const problem = answer.conflicts ? TODAY.readAgain : answer.problem;
      say(TODAY.notSaved(ref.name, problem), { isTrouble: true });
      today.markOld();
      return;
    }
    leave(key);
    say(done, { undo: undoOf(answer.undoId) });
    focusOn(next);
    onRowChanged(answer.ref.id);
    today.markOld();
  };
  return {
    state,
    subscribe: store.subscribe,
    isGone: (ref) => gone.has(keyOf(ref)),
    check: ({ ref, name }, next) =>
      work({ ref, next, done: TODAY.checkedOff(name) }, () =>
        ref.table === 'actions' ? closeAction(ref, today.day()) : checkOff(ref),
      ),
    putOff: ({ ref, list, laterNow }, until, next) => {
      const field = laterFieldOf(list);
      const done = field === 'reviewOn' ? TODAY.reviewMoved : TODAY.paused;
      return work({ ref, next, done: done(ref.name, fullDay(until)) }, () =>
        editRow(ref, { name: ref.name, [field]: laterNow }, { [field]: until }),
      );
    },
    undo: async () => {
      const { last, busyWith } = state;
      if (busyWith !== '' || !last?.undo) return;
      set({ busyWith: UNDOING });
      await last.undo();
      set({ busyWith: '' });
    },
    show: (done, goneKey, next) => {
      if (goneKey !== '') leave(goneKey);
      say(done.words, done);
      focusOn(next);
    },
    forget: () => set({ last: null }),
  };
}
