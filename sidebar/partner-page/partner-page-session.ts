// A page for a partner: found by name, with the texts that the librarian checks, made as a tab, and removed.

import { type TextToTick, textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import type { PartnerPage } from '../../src/domain/sharing/page-size';
import type { Found, RowRef } from '../../src/server/run/answers';
import type { PreviewedPage } from '../../src/server/run/partner-page-answers';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type PageWork = 'opening' | 'finding' | 'reading' | 'making' | 'removing';

interface PartnerPageState {
  busy: PageWork | '';
  /** The names of the pages' tabs; null before they are read. */
  tabs: readonly string[] | null;
  sought: string;
  found: Found['matches'] | null;
  shown: PreviewedPage | null;
  ticked: readonly string[];
  /** Whether the question before removing is open. */
  isAsked: boolean;
  words: string;
  problem: string;
}

export interface PartnerPageSession extends Subscribable {
  readonly state: Readonly<PartnerPageState>;
  open: () => Promise<void>;
  seek: (sought: string) => void;
  find: () => Promise<void>;
  choose: (ref: RowRef) => Promise<void>;
  leave: () => void;
  tick: (key: string, isTicked: boolean) => void;
  tickAll: (isTicked: boolean) => void;
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
    ...{ busy: '', tabs: null, sought: '', found: null, shown: null, ticked: [] },
    ...{ isAsked: false, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = async (busy: PageWork, call: () => Promise<Partial<PartnerPageState>>): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy, words: '', problem: '' });
    set({ ...(await call()), busy: '' });
  };
  return {
    state,
    subscribe: store.subscribe,
    open: () =>
      work('opening', async () => {
        const answer = await callServer('readPages');
        return answer.ok ? { tabs: answer.tabs } : { problem: answer.problem };
      }),
    seek: (sought) => set({ sought, found: null, words: '', problem: '' }),
    find: async () => {
      const sought = state.sought.trim();
      if (sought === '') return;
      await work('finding', async () => {
        const answer = await callServer('findRows', { table: 'partners', text: sought });
        if (!answer.ok) return { problem: answer.problem };
        const { matches } = answer;
        return { found: matches, words: matches.items.length === 0 ? PARTNER_PAGE.noMatch(sought) : '' };
      });
    },
    choose: (ref) =>
      work('reading', async () => {
        const answer = await callServer('previewPage', ref);
        return answer.ok ? { shown: answer, ticked: answer.ticked } : { problem: answer.problem };
      }),
    leave: () => {
      if (state.busy === '') set({ shown: null, ticked: [], words: '', problem: '' });
    },
    tick: (key, isTicked) =>
      set({
        ticked: [...state.ticked.filter((one) => one !== key), ...(isTicked ? [key] : [])],
        words: '',
      }),
    tickAll: (isTicked) => {
      const texts = pageShown(state)?.texts ?? [];
      set({ ticked: isTicked ? texts.map(({ key }) => key) : [], words: '' });
    },
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
