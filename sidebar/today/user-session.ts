// The question who uses the sidebar: the name being typed, and remembering it.

import { SHELL } from '../../src/words/shell';
import { type Subscribable, newStore } from '../kit/store';
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
  /** After this, the browser doesn't ask again. */
  skip: () => void;
}

interface Outcomes {
  onUser: (user: string) => void;
  onSkip: () => void;
}

export function userSession(user: string, hasSkipped: boolean, { onUser, onSkip }: Outcomes): UserSession {
  const isAsking = user === '' && !hasSkipped;
  const store = newStore<UserState>({ isAsking, name: user, problem: '', isBusy: false });
  const { state, set } = store;
  return {
    state,
    subscribe: store.subscribe,
    ask: (name) => set({ isAsking: true, name, problem: '' }),
    type: (name) => set({ name }),
    skip: () => {
      set({ isAsking: false });
      onSkip();
    },
    remember: async (done) => {
      if (state.isBusy) return;
      const name = state.name.trim();
      if (name === '') return set({ problem: SHELL.who.missing });
      set({ isBusy: true, problem: '' });
      const answer = await callServer('rememberUser', name);
      if (!answer.ok) return set({ isBusy: false, problem: answer.problem });
      set({ isBusy: false, isAsking: false });
      onUser(answer.user);
      done();
    },
  };
}
