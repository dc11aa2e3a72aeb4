// The state report in the sidebar: what it says, turning it on and off, and making its tab.

import { GENERAL, type Profile } from '../../src/domain/counting/profile';
import { MOST_STORIES } from '../../src/domain/counting/stories';
import type { Answer, Capped } from '../../src/server/run/answers';
import type { ReportView, StoryChoice } from '../../src/server/run/report-answers';
import { callServer } from '../server/call-server';
import { type Subscribable, newStore } from '../kit/store';

type ReportWork = 'reading' | 'reading stories' | 'saving' | 'turning off' | 'making';

interface ReportSessionState {
  busy: ReportWork | '';
  /** Null before it is read. */
  view: ReportView | null;
  /** As chosen here. */
  profile: Profile;
  hasHours: boolean;
  hasData: boolean;
  needs: string;
  /** Lines to choose from; null before they are read. */
  stories: Capped<StoryChoice> | null;
  words: string;
  problem: string;
}

export interface ReportSession extends Subscribable {
  readonly state: Readonly<ReportSessionState>;
  read: () => Promise<void>;
  choose: (profile: Partial<Profile>) => void;
  setHours: (hasHours: boolean) => void;
  setData: (hasData: boolean) => void;
  setNeeds: (needs: string) => void;
  readStories: () => Promise<void>;
  tickStory: (id: string, isTicked: boolean) => void;
  turnOn: () => Promise<void>;
  turnOff: () => Promise<void>;
  make: () => Promise<void>;
}

export const tickedIn = ({ items }: Capped<StoryChoice>): string[] =>
  items.flatMap(({ id, isTicked }) => (isTicked ? id : []));

/** `onAskFor` gets the fields that the form of an event asks for now. */
export function reportSession(onAskFor: (keys: readonly string[]) => void): ReportSession {
  const store = newStore<ReportSessionState>({
    ...{ busy: '', view: null, profile: GENERAL, hasHours: false, hasData: false },
    ...{ needs: '', stories: null, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = async (busy: ReportWork, call: () => Promise<Partial<ReportSessionState>>): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy, words: '', problem: '' });
    set({ ...(await call()), busy: '' });
  };
  /** What was typed or chosen here meanwhile stays only after a call that didn't save it. */
  const shown = (answer: Answer<ReportView & { words?: string }>): Partial<ReportSessionState> => {
    if (!answer.ok) return { problem: answer.problem };
    const { profile, hasHours, hasData, words = '' } = answer;
    onAskFor(answer.onRequest);
    const isTyped = state.view !== null && state.needs !== state.view.needs;
    return { view: answer, profile, hasHours, hasData, words, ...(!isTyped && { needs: answer.needs }) };
  };
  return {
    state,
    subscribe: store.subscribe,
    read: () => work('reading', async () => shown(await callServer('readReport'))),
    choose: (profile) => set({ profile: { ...state.profile, ...profile }, words: '' }),
    setHours: (hasHours) => set({ hasHours, words: '' }),
    setData: (hasData) => set({ hasData, words: '' }),
    setNeeds: (needs) => set({ needs, words: '' }),
    readStories: () =>
      work('reading stories', async () => {
        const answer = await callServer('readStories');
        return answer.ok ? { stories: answer.stories } : { problem: answer.problem };
      }),
    tickStory: (id, isTicked) => {
      const { stories } = state;
      if (!stories || (isTicked && tickedIn(stories).length >= MOST_STORIES)) return;
      const items = stories.items.map((one) => (one.id === id ? { ...one, isTicked } : one));
      set({ stories: { ...stories, items }, words: '' });
    },
    turnOn: () =>
      work('saving', async () => {
        const { profile, hasHours, hasData } = state;
        return shown(await callServer('turnOnReport', { profile, hasHours, hasData }));
      }),
    turnOff: () => work('turning off', async () => shown(await callServer('turnOffReport'))),
    make: () =>
      work('making', async () => {
        const { needs, stories } = state;
        const ticked = stories && { stories: tickedIn(stories) };
        const answer = await callServer('makeReport', { needs, ...ticked });
        if (!answer.ok) return { problem: answer.problem };
        const { view } = state;
        return { words: answer.words, view: view && { ...view, needs, short: answer.short } };
      }),
  };
}
