// Remove someone's name: who, where, and the press that can't be undone.

import { type Person, finderOf } from '../../src/domain/removal/person';
import type { Answer } from '../../src/server/run/answers';
import type { NamedPlace, RemovalDone, RemovalFound } from '../../src/server/run/sharing-answers';
import { REMOVAL } from '../../src/words/removal';
import { oneAtATime } from '../kit/one-at-a-time';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import { type DraftStorage, draftsWith } from './drafts-with';

type RemovalWork = 'finding' | 'removing' | 'going';

interface RemovalState {
  busy: RemovalWork | '';
  person: Person;
  /** Null until somebody searched. */
  found: RemovalFound | null;
  /** The person whom `found` is about. */
  sought: Person | null;
  ticked: ReadonlySet<string>;
  /** Places that the librarian unchecked. They stay unchecked after another search. */
  cleared: ReadonlySet<string>;
  /** Unsaved forms in this browser that name the person. */
  drafts: number;
  isSure: boolean;
  words: string;
  problem: string;
}

export interface RemovalSession extends Subscribable {
  readonly state: Readonly<RemovalState>;
  type: (change: Partial<Person>) => void;
  find: () => Promise<void>;
  tick: (keys: readonly string[], isTicked: boolean) => void;
  setSure: (isSure: boolean) => void;
  remove: () => Promise<void>;
  goTo: (place: NamedPlace) => Promise<void>;
  startOver: () => void;
}

const NOBODY: Person = { name: '', email: '', phone: '' };
const BLANK = {
  found: null,
  sought: null,
  ticked: new Set<string>(),
  cleared: new Set<string>(),
  drafts: 0,
  isSure: false,
};

export function removalSession(open: () => DraftStorage): RemovalSession {
  const drafts = draftsWith(open);
  const store = newStore<RemovalState>({ ...BLANK, busy: '', person: NOBODY, words: '', problem: '' });
  const { state, set } = store;
  const work = oneAtATime(store);
  const search = async (person: Person): Promise<Partial<RemovalState>> => {
    const answer: Answer<RemovalFound> = await callServer('findPerson', person);
    if (!answer.ok) return { problem: answer.problem };
    const sure = answer.places.items.flatMap(({ key, level }) =>
      level === 'full' && !state.cleared.has(key) ? [key] : [],
    );
    return {
      ...{ found: answer, sought: person, ticked: new Set(sure), isSure: false },
      drafts: drafts.count(finderOf(person)),
    };
  };
  const removeFrom = async (sought: Person): Promise<Partial<RemovalState>> => {
    const keys = [...state.ticked];
    const answer: Answer<RemovalDone> = await callServer('removePerson', { person: sought, keys });
    if (!answer.ok) return { problem: answer.problem };
    drafts.clean(finderOf(sought));
    const { done, changed } = answer;
    const words = [REMOVAL.done(done), ...(changed > 0 ? [REMOVAL.changed(changed)] : [])].join(' ');
    return { words, ...(await search(sought)) };
  };
  return {
    state,
    subscribe: store.subscribe,
    type: (change) => set({ person: { ...state.person, ...change }, problem: '' }),
    find: () => work('finding', () => search({ ...state.person })),
    tick: (keys, isTicked) => {
      const [ticked, cleared] = [new Set(state.ticked), new Set(state.cleared)];
      for (const key of keys) {
        (isTicked ? ticked : cleared).add(key);
        (isTicked ? cleared : ticked).delete(key);
      }
      set({ ticked, cleared, problem: '' });
    },
    setSure: (isSure) => set({ isSure, problem: '' }),
    remove: async () => {
      const { sought, found, ticked, isSure, drafts: held } = state;
      if (!sought || !found) return;
      if (ticked.size === 0 && found.undo === 0 && held === 0) return set({ problem: REMOVAL.noneTicked });
      if (!isSure) return set({ problem: REMOVAL.notSure });
      await work('removing', () => removeFrom(sought));
    },
    goTo: ({ place }) =>
      work('going', async () => {
        const answer = await callServer('goToCell', place);
        return answer.ok ? {} : { problem: answer.problem };
      }),
    startOver: () => set({ ...BLANK, person: NOBODY, words: '', problem: '' }),
  };
}
