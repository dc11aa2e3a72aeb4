// A page does one thing at a time: a press while it is busy does nothing.

import type { Store } from './store';

/** What the page is doing, or '', and what came of the last press. */
export interface Working {
  busy: string;
  words: string;
  problem: string;
}

/** Clears what was said before, says what is being done, and shows what comes of it. */
export function oneAtATime<State extends Working>({
  state,
  set,
}: Store<State>): (busy: Exclude<State['busy'], ''>, work: () => Promise<Partial<State>>) => Promise<void> {
  return async (busy, work) => {
    if (state.busy !== '') return;
    let change: Partial<State> = {};
    set({ ...change, busy, words: '', problem: '' });
    try {
      change = await work();
    } finally {
      set({ ...change, busy: '' });
    }
  };
}
