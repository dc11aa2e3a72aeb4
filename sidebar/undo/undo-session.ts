// The view Undo at work: what was done last, by anybody, and undoing it.

import type { Answer, Capped, Undoable } from '../../src/server/run/answers';
import { type Subscribable, newStore } from '../kit/store';
import { UNDO } from '../../src/words/undo';
import { callServer } from '../server/call-server';

interface UndoState {
  /** Null while it is read. */
  list: Answer<{ operations: Undoable[] }> | null;
  /** The id of the operation that is being undone, CLEARING, or ''. */
  busyWith: string;
  outcome: { words: string; leftAsIs: Capped<string> } | null;
  /** Grows after each press, because the pressed button is gone. */
  turn: number;
}

/** Used in place of an operation's id. */
export const CLEARING = 'clearing';

export interface UndoSession extends Subscribable {
  readonly state: Readonly<UndoState>;
  readonly operations: readonly Undoable[];
  /** The latest read counts. */
  read: () => Promise<void>;
  undo: (id: string) => Promise<void>;
  clear: () => Promise<void>;
}

export function undoSession(onUndone: (isWeek: boolean) => void): UndoSession {
  const store = newStore<UndoState>({ list: null, busyWith: '', outcome: null, turn: 0 });
  const { state, set } = store;
  let reads = 0;
  const read = async (): Promise<void> => {
    const own = (reads += 1);
    set({ list: null });
    const list = await callServer('readUndo');
    if (own === reads) set({ list });
  };
  const show = (words: string, leftAsIs: Capped<string> = { items: [], more: 0 }): void =>
    set({ busyWith: '', outcome: { words, leftAsIs }, turn: state.turn + 1 });
  return {
    state,
    subscribe: store.subscribe,
    get operations() {
      return state.list?.ok ? state.list.operations : [];
    },
    read,
    undo: async (id) => {
      if (state.busyWith !== '') return;
      set({ busyWith: id });
      const answer = await callServer('undo', id);
      if (answer.ok) show(answer.words, answer.leftAsIs);
      else show(answer.problem);
      if (answer.ok) onUndone(answer.isWeek);
      await read();
    },
    clear: async () => {
      if (state.busyWith !== '') return;
      set({ busyWith: CLEARING });
      const answer = await callServer('clearUndo');
      show(answer.ok ? UNDO.cleared : answer.problem);
      await read();
    },
  };
}
