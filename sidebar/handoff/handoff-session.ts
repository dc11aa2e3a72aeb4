// A colleague is leaving: whose work it is, who takes over, what was handed over, and its pages.

import type { HandOverPartner } from '../../src/domain/handoff/hand-over-page';
import type { HandOverPages, HandedOver, HandoffView } from '../../src/server/run/handoff-answers';
import { newId } from '../kit/new-id';
import { oneAtATime } from '../kit/one-at-a-time';
import { type Store, type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type HandoffWork = 'reading' | 'handing over' | 'undoing' | 'printing';

interface HandoffState {
  busy: HandoffWork | '';
  view: HandoffView | null;
  /** As chosen here. */
  leaving: string;
  to: string;
  /** By partner id, where somebody else takes over. */
  byPartner: Readonly<Record<string, string>>;
  isOffList: boolean;
  done: HandedOver | null;
  pages: HandOverPages | null;
  words: string;
  problem: string;
}

export interface HandoffSession extends Subscribable {
  readonly state: Readonly<HandoffState>;
  read: () => Promise<void>;
  /** Chooses who is leaving, and reads what they have. */
  choose: (leaving: string) => Promise<void>;
  giveTo: (to: string) => void;
  givePartner: (id: string, to: string) => void;
  setOffList: (isOffList: boolean) => void;
  handOver: () => Promise<void>;
  undo: () => Promise<void>;
  /** Reads the pages of a hand-over, to print. */
  showPages: (id: string) => Promise<void>;
  closePages: () => void;
  startOver: () => Promise<void>;
}

const START = {
  ...{ leaving: '', to: '', byPartner: {}, isOffList: false },
  ...{ done: null, pages: null, words: '', problem: '' },
};

export function handoffSession(): HandoffSession {
  const store = newStore<HandoffState>({ busy: '', view: null, ...START });
  const { state, set } = store;
  // A second press after a lost answer finishes the first.
  let handoffId = newId();
  const work = oneAtATime(store);
  const read = async (leaving: string): Promise<Partial<HandoffState>> => {
    const answer = await callServer('readHandoff', { leaving });
    return answer.ok ? { view: answer } : { problem: answer.problem };
  };
  return {
    state,
    subscribe: store.subscribe,
    read: () => work('reading', () => read(state.leaving)),
    choose: async (leaving) => {
      if (state.busy !== '') return;
      set({ ...START, leaving });
      await work('reading', () => read(leaving));
    },
    giveTo: (to) => set({ to, problem: '' }),
    givePartner: (partner, to) => {
      const others = Object.entries(state.byPartner).filter(([id]) => id !== partner);
      const byPartner = Object.fromEntries(to === '' ? others : [...others, [partner, to]]);
      set({ byPartner, problem: '' });
    },
    setOffList: (isOffList) => set({ isOffList }),
    handOver: async () => {
      await work('handing over', async () => {
        const { leaving, to, byPartner, isOffList } = state;
        const answer = await callServer('handOff', { id: handoffId, leaving, to, byPartner, isOffList });
        if (!answer.ok) return { problem: answer.problem };
        handoffId = newId();
        return { done: answer, words: answer.words };
      });
      if (state.done?.isAny) await updateRelationships(store);
    },
    undo: async () => {
      const { done } = state;
      if (!done) return;
      await work('undoing', async () => {
        const answer = await callServer('undo', done.id);
        if (!answer.ok) return { problem: answer.problem };
        const words = [answer.words, ...answer.leftAsIs.items].join(' ');
        return { ...(await read(state.leaving)), done: null, words };
      });
      if (!state.done) await updateRelationships(store);
    },
    showPages: (which) =>
      work('printing', async () => {
        const pages = await allPages(which);
        return typeof pages === 'string' ? { problem: pages } : { pages };
      }),
    closePages: () => set({ pages: null }),
    startOver: async () => {
      if (state.busy !== '') return;
      set(START);
      await work('reading', () => read(''));
    },
  };
}

/** All parts as one, or the problem as a sentence. */
async function allPages(id: string): Promise<HandOverPages | string> {
  const partners: HandOverPartner[] = [];
  for (let from = 0; ;) {
    const part = await callServer('readHandOver', { id, from });
    if (!part.ok) return part.problem;
    partners.push(...part.partners);
    if (part.next === 0) return { ...part, partners };
    from = part.next;
  }
}

/** The status of a partner names its library contact. */
async function updateRelationships({ set }: Store<HandoffState>): Promise<void> {
  const answer = await callServer('updateRelationships');
  if (!answer.ok) set({ problem: answer.problem });
}
