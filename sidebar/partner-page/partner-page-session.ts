// A page for a partner: found by name, with the texts that the librarian checks, made as a tab, and removed.

import { type TextToTick, textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import { NO_REACH, type Reach, isSameReach } from '../../src/domain/sharing/reach';
import type { PartnerPage } from '../../src/domain/sharing/page-size';
import type { RowRef } from '../../src/server/run/answers';
import type { PreviewedPage } from '../../src/server/run/partner-page-answers';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { oneAtATime } from '../kit/one-at-a-time';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type PageWork = 'opening' | 'reading' | 'saving' | 'making' | 'refreshing' | 'removing';

interface PartnerPageState {
  busy: PageWork | '';
  /** The names of the pages' tabs; null before they are read. */
  tabs: readonly string[] | null;
  shown: PreviewedPage | null;
  ticked: readonly string[];
  /** As typed here. */
  reach: Reach;
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
  setReach: (reach: Partial<Reach>) => void;
  saveReach: () => Promise<void>;
  /** Saves how to reach the library first, if it was changed. */
  make: () => Promise<void>;
  /** Every page that is there, as it is ticked. */
  refreshAll: () => Promise<void>;
  askToRemove: (isAsked: boolean) => void;
  remove: () => Promise<void>;
}

/** The page with the texts that are checked now, and the texts to choose from. */
export const pageShown = ({
  shown,
  ticked,
  reach,
}: Pick<PartnerPageState, 'shown' | 'ticked' | 'reach'>):
  { page: PartnerPage; texts: TextToTick[] } | undefined =>
  shown
    ? { page: partnerPage({ ...shown.facts, reach }, ticked), texts: textsToTick(shown.facts) }
    : undefined;

/** What went wrong, or ''. Of a partner that is gone, the sentence names the tab. */
async function refresh(id: string, tab: string): Promise<string> {
  const page = await callServer('previewPage', { table: 'partners', id, row: 0, name: tab });
  if (!page.ok) return page.problem;
  const made = await callServer('makePage', { ref: page.ref, ticked: [...page.ticked] });
  return made.ok ? '' : made.problem;
}

export function partnerPageSession(): PartnerPageSession {
  const store = newStore<PartnerPageState>({
    ...{ busy: '', tabs: null, shown: null, ticked: [], reach: NO_REACH },
    ...{ isAsked: false, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = oneAtATime(store);
  const choose = (ref: RowRef): Promise<void> =>
    work('reading', async () => {
      const answer = await callServer('previewPage', ref);
      if (!answer.ok) return { problem: answer.problem };
      return { shown: answer, ticked: answer.ticked, reach: answer.facts.reach };
    });
  /** What went wrong, or ''. */
  const keepReach = async (): Promise<{ problem: string; words: string }> => {
    const { shown, reach } = state;
    const answer = await callServer('saveReach', reach);
    if (!answer.ok) return { problem: answer.problem, words: '' };
    set({ shown: shown && { ...shown, facts: { ...shown.facts, reach } } });
    return { problem: '', words: answer.words };
  };
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
    setReach: (reach) => set({ reach: { ...state.reach, ...reach }, words: '' }),
    saveReach: () => work('saving', keepReach),
    make: () =>
      work('making', async () => {
        if (state.shown && !isSameReach(state.shown.facts.reach, state.reach)) {
          const { problem } = await keepReach();
          if (problem !== '') return { problem };
        }
        const { shown, ticked, tabs } = state;
        if (!shown) return {};
        const answer = await callServer('makePage', { ref: shown.ref, ticked: [...ticked] });
        if (!answer.ok) return { problem: answer.problem };
        const { tab, words } = answer;
        return { words, shown: { ...shown, tab }, tabs: [...new Set([...(tabs ?? []), tab])] };
      }),
    refreshAll: () =>
      work('refreshing', async () => {
        const there = await callServer('readPages');
        if (!there.ok) return { problem: there.problem };
        const problems: string[] = [];
        for (const [at, id] of there.partners.entries()) {
          const problem = await refresh(id, there.tabs[at] ?? '');
          if (problem !== '') problems.push(problem);
        }
        const count = there.partners.length - problems.length;
        return {
          words: count > 0 ? PARTNER_PAGE.refreshed(count) : '',
          problem: [...new Set(problems)].join(' '),
          tabs: there.tabs,
        };
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
