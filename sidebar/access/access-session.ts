// Who can see this?: reads who has access, and lists staff.

import { notListed } from '../../src/domain/access/sharing';
import type { Answer } from '../../src/server/run/answers';
import type { AccessView } from '../../src/server/run/sharing-answers';
import { ACCESS } from '../../src/words/access';
import { oneAtATime } from '../kit/one-at-a-time';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type AccessWork = 'reading' | 'saving';

interface AccessState {
  busy: AccessWork | '';
  /** Null before it is read. */
  view: AccessView | null;
  /** Emails with access that were checked as staff. */
  ticked: readonly string[];
  typed: string;
  typedProblem: string;
  words: string;
  problem: string;
}

export interface AccessSession extends Subscribable {
  readonly state: Readonly<AccessState>;
  read: () => Promise<void>;
  tick: (email: string, isTicked: boolean) => void;
  type: (text: string) => void;
  save: () => Promise<void>;
}

const IS_STAFF_ENTRY = /^[^\s@,;<>"]*@[^\s@,;<>"]+\.[^\s@,;<>".]+$/;

export function accessSession(): AccessSession {
  const store = newStore<AccessState>({
    ...{ busy: '', view: null, ticked: [], typed: '', typedProblem: '', words: '', problem: '' },
  });
  const { state, set } = store;
  const work = oneAtATime(store);
  const shown = (answer: Answer<AccessView>, saved: Partial<AccessState>): Partial<AccessState> => {
    if (!answer.ok) return { problem: answer.problem };
    const open = notListed(answer.sharing);
    return { view: answer, ticked: state.ticked.filter((email) => open.includes(email)), ...saved };
  };
  return {
    state,
    subscribe: store.subscribe,
    read: () => work('reading', async () => shown(await callServer('readAccess'), {})),
    tick: (email, isTicked) =>
      set({
        ticked: isTicked ? [...state.ticked, email] : state.ticked.filter((one) => one !== email),
        words: '',
        problem: '',
      }),
    type: (typed) => set({ typed, typedProblem: '', words: '', problem: '' }),
    save: async () => {
      const typed = state.typed.trim();
      if (typed !== '' && !IS_STAFF_ENTRY.test(typed)) return set({ typedProblem: ACCESS.notEmail });
      const emails = [...state.ticked, ...(typed === '' ? [] : [typed])];
      if (emails.length === 0) return set({ problem: ACCESS.choose });
      await work('saving', async () =>
        shown(await callServer('addStaff', { emails }), {
          ...{ ticked: [], typed: '', words: ACCESS.saved(emails.length) },
        }),
      );
    },
  };
}
