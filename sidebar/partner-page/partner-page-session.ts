// A page for a partner: found by name, with the texts that the librarian checks, made as a tab, and removed.

import { type TextToTick, textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import type { PartnerPage } from '../../src/domain/sharing/page-size';
import type { RowRef } from '../../src/server/run/answers';
import type { PreviewedPage } from '../../src/server/run/partner-page-answers';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type PageWork = 'opening' | 'reading' | 'making' | 'removing';

interface PartnerPageState {
  busy: PageWork | '';
  /** The names of the pages' tabs; null before they are read. */
  tabs: readonly string[] | null;
  shown: PreviewedPage | null;
  ticked: readonly string[];
  /** Whether the question before removing is open. */
  isAsked: boolean;
  words: string;
  problem: string;
}

export interface PartnerPageSession extends Subscribable {
  readonly state: Readonly<PartnerPageState>;
  /** With the page of a partner, or with the choice. */
  open: (partner: RowRef | null) => Promise<void>;
  choose: (ref: RowRef) => Promise<void>;
  leave: () => void;
  tick: (ticked: readonly string[]) => void;
  make: () => Promise<void>;
  askToRemove: (isAsked: boolean) => void;
  remove: () => Promise<void>;
}

/** The page with the texts that are checked now, and the texts to choose from. */
export const pageShown = ({
  shown,
  ticked,
}: Pick<PartnerPageState, 'shown' | 'ticked'>): { page: PartnerPage; texts: TextToTick[] } | undefined =>
  shown ? { page: partnerPage(shown.facts, ticked), texts: textsToTick(shown.facts) } : undefined;

export function partnerPageSession(): PartnerPageSession {
  const store = newStore<PartnerPageState>({
    ...{ busy: '', tabs: null, shown: null, ticked: [] },
    ...{ isAsked: false, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = async (busy: PageWork, call: () => Promise<Partial<PartnerPageState>>): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy, words: '', problem: '' });
    set({ ...(await call()), busy: '' });
  };
  const choose = (ref: RowRef): Promise<void> =>
    work('reading', async () => {
      const answer = await callServer('previewPage', ref);
      return answer.ok ? { shown: answer, ticked: answer.ticked } : { problem: answer.problem };
    });
  return {
    state,
    subscribe: store.subscribe,
    open: async (partner) => {
      await work('opening', async () => {
        const answer = await callServer('readPages');
        return answer.ok ? { tabs: answer.tabs } : { problem: answer.problem };
      });
      if (partner) await choose(partner);
    },
    choose,
    leave: () => {
      if (state.busy === '') set({ shown: null, ticked: [], words: '', problem: '' });
    },
    tick: (ticked) => set({ ticked, words: '' }),
    make: () =>
      work('making', async () => {
        const { shown, ticked, tabs } = state;
        if (!shown) return {};
        const answer = await callServer('makePage', { ref: shown.ref, ticked: [...ticked] });
        if (!answer.ok) return { problem: answer.problem };
        const { tab, words } = answer;
        return { words, shown: { ...shown, tab }, tabs: [...new Set([...(tabs ?? []), tab])] };
      }),
    askToRemove: (isAsked) => set({ isAsked, words: '', problem: '' }),
    remove: () =>
      work('removing', async () => {
        const answer = await callServer('removeAllPages');
        if (!answer.ok) return { problem: answer.problem };
        return { words: answer.words, tabs: [], isAsked: false };
      }),
  };
}
