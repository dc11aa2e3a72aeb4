// The state report in the sidebar: what it says, turning it on and off, and making its tab.

import { GENERAL, type Profile } from '../../src/domain/counting/profile';
import { MOST_STORIES } from '../../src/domain/counting/stories';
import type { Answer, Capped, RowRef } from '../../src/server/run/answers';
import type { ReportView, ReportedEvent, StoryChoice } from '../../src/server/run/report-answers';
import { callServer } from '../server/call-server';
import { type Subscribable, newStore } from '../kit/store';
import type { ReportDraft, ReportDrafts } from './report-draft';

type ReportWork = 'reading' | 'reading stories' | 'saving' | 'turning off' | 'making';

/** What only some libraries want. */
export type Wanted = Pick<ReportView, 'hasHours' | 'hasShared' | 'hasData' | 'hasDirectory'>;

interface ReportSessionState extends Wanted {
  busy: ReportWork | '';
  /** Null before it is read. */
  view: ReportView | null;
  /** As chosen here. */
  profile: Profile;
  needs: string;
  /** Ids of the lines chosen as stories. */
  chosen: readonly string[];
  /** Lines to choose from; null before they are read. */
  stories: Capped<StoryChoice> | null;
  words: string;
  problem: string;
}

export interface ReportSession extends Subscribable {
  readonly state: Readonly<ReportSessionState>;
  /** Whether something typed or chosen isn't in the report yet. */
  isUnsaved: () => boolean;
  /** What it knows is shown meanwhile. The lines to choose from stay only if somebody returns to them. */
  read: (isReturning?: boolean) => Promise<void>;
  /** Before the next read: the event as it was opened has this row, and is left out if nothing misses. */
  update: (event: ReportedEvent, ref: RowRef, isMissing: boolean) => void;
  choose: (profile: Partial<Profile>) => void;
  want: (wanted: Partial<Wanted>) => void;
  setNeeds: (needs: string) => void;
  readStories: () => Promise<void>;
  tickStory: (id: string, isTicked: boolean) => void;
  turnOn: () => Promise<void>;
  turnOff: () => Promise<void>;
  make: () => Promise<void>;
}

/** What differs from the sheet. The order of stories doesn't matter: the report has them in the order of the lines. */
function draftOf({ view, needs, chosen }: ReportSessionState): ReportDraft {
  if (!view) return {};
  const isChosen = [...chosen].sort().join('\n') !== [...view.stories].sort().join('\n');
  return { ...(needs !== view.needs && { needs }), ...(isChosen && { stories: [...chosen] }) };
}

const wantedIn = ({ hasHours, hasShared, hasData, hasDirectory }: Wanted): Wanted => ({
  hasHours,
  hasShared,
  hasData,
  hasDirectory,
});

/** A place in one of the lists, counted from 0. */
export interface ReportPlace {
  list: 'missing' | 'notCounted';
  at: number;
}

/** `onAskFor` gets the fields that the form of an event asks for now. */
export function reportSession(
  onAskFor: (keys: readonly string[]) => void,
  drafts: ReportDrafts,
): ReportSession {
  const store = newStore<ReportSessionState>({
    ...{ busy: '', view: null, profile: GENERAL },
    ...{ hasHours: false, hasShared: false, hasData: false, hasDirectory: false },
    ...{ needs: '', chosen: [], stories: null, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = async (busy: ReportWork, call: () => Promise<Partial<ReportSessionState>>): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy, words: '', problem: '' });
    set({ ...(await call()), busy: '' });
  };
  const keep = (change: Partial<ReportSessionState>): void => {
    set(change);
    drafts.write(draftOf(state));
  };
  /** What was typed or chosen here and isn't in the report yet stays. */
  const shown = (answer: Answer<ReportView & { words?: string }>): Partial<ReportSessionState> => {
    if (!answer.ok) return { problem: answer.problem };
    const { profile, words = '' } = answer;
    onAskFor(answer.onRequest);
    const { needs, stories } = { ...answer, ...(state.view === null ? drafts.read() : draftOf(state)) };
    return { view: answer, profile, ...wantedIn(answer), words, needs, chosen: stories };
  };
  return {
    state,
    subscribe: store.subscribe,
    isUnsaved: () => Object.keys(draftOf(state)).length > 0,
    update: (event, ref, isMissing) => {
      const short = state.view?.short;
      if (!state.view || !short) return;
      const { items, more } = short.missing;
      const left = items.flatMap((one) => (one !== event ? [one] : isMissing ? [{ ...one, ref }] : []));
      set({ view: { ...state.view, short: { ...short, missing: { items: left, more } } } });
    },
    read: (isReturning = false) => {
      if (!isReturning) set({ stories: null });
      return work('reading', async () => shown(await callServer('readReport')));
    },
    choose: (profile) => set({ profile: { ...state.profile, ...profile }, words: '' }),
    want: (wanted) => set({ ...wanted, words: '' }),
    setNeeds: (needs) => keep({ needs, words: '' }),
    readStories: () =>
      work('reading stories', async () => {
        const answer = await callServer('readStories');
        if (!answer.ok) return { problem: answer.problem };
        const { stories } = answer;
        // A chosen line may be deleted meanwhile. It may also be beyond the list's end.
        const isThere = (id: string) => stories.more > 0 || stories.items.some((one) => one.id === id);
        return { stories, chosen: state.chosen.filter(isThere) };
      }),
    tickStory: (id, isTicked) => {
      const others = state.chosen.filter((one) => one !== id);
      if (isTicked && others.length >= MOST_STORIES) return;
      keep({ chosen: isTicked ? [...others, id] : others, words: '' });
    },
    turnOn: () =>
      work('saving', async () => {
        const { profile } = state;
        return shown(await callServer('turnOnReport', { profile, ...wantedIn(state) }));
      }),
    turnOff: () => work('turning off', async () => shown(await callServer('turnOffReport'))),
    make: () =>
      work('making', async () => {
        const { needs, chosen } = state;
        const { stories } = draftOf(state);
        const answer = await callServer('makeReport', { needs, ...(stories && { stories }) });
        if (!answer.ok) return { problem: answer.problem };
        const { view } = state;
        keep({ view: view && { ...view, needs, stories: [...chosen], short: answer.short } });
        return { words: answer.words };
      }),
  };
}
