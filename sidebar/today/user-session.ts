// The question who uses the sidebar: the name that is typed, and remembering it.

import { type Subscribable, newStore } from '../kit/store';
import { WORDS } from '../kit/words';
import { callServer } from '../server/call-server';

interface UserState {
  isAsking: boolean;
  name: string;
  problem: string;
  isBusy: boolean;
}

export interface UserSession extends Subscribable {
  readonly state: Readonly<UserState>;
  ask: (user: string) => void;
  type: (name: string) => void;
  /** Calls `done` once the name is remembered; otherwise the state says why not. */
  remember: (done: () => void) => Promise<void>;
  cancel: () => void;
}

export function userSession(user: string, onKnown: (user: string) => void): UserSession {
  const store = newStore<UserState>({ isAsking: user === '', name: user, problem: '', isBusy: false });
  const { state, set } = store;
  return {
    state,
    subscribe: store.subscribe,
    ask: (name) => set({ isAsking: true, name }),
    type: (name) => set({ name }),
    cancel: () => set({ isAsking: false }),
    remember: async (done) => {
      if (state.isBusy) return;
      const name = state.name.trim();
      if (name === '') return set({ problem: WORDS.who.missing });
      set({ isBusy: true, problem: '' });
      const answer = await callServer('rememberUser', name);
      if (!answer.ok) return set({ isBusy: false, problem: answer.problem });
      set({ isBusy: false, isAsking: false });
      onKnown(answer.user);
      done();
    },
  };
}
