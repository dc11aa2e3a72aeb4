// The session of the page Duplicates: all partners, the pairs among them, and what was last done with a pair.

import { excerpt } from '../../src/domain/basics/text';
import { marksFor, withoutPair } from '../../src/domain/duplicates/distinct';
import type { Answer } from '../../src/server/run/answers';
import type { ComparablePartner, Merged } from '../../src/server/run/duplicates-answers';
import { type Store, type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import { type Found, type Pair, findPairs, keyOf, markedDistinct, readPartners } from './duplicate-search';
import { DUPLICATES } from '../../src/words/duplicates';

/** Lets the page show a sentence before the search blocks it. */
const DRAWN_AFTER_MS = 30;

interface UndoLast {
  label: string;
  work: () => Promise<Answer<{ text: string }>>;
  /** What the page reads again after Undo. */
  after: () => Promise<void>;
}

interface DuplicatesState {
  found: Found | null;
  /** Says what is going on; '' for nothing. */
  waiting: string;
  problem: string;
  /** What was done last. */
  news: { text: string; undo?: UndoLast } | null;
  isUndoing: boolean;
  /** Whether ended partners were just hidden in the tab. */
  isEndedHidden: boolean;
  open: Pair | null;
  /** Grows each time the page shows something else. */
  arrival: number;
}

export interface DuplicatesSession extends Subscribable {
  readonly state: Readonly<DuplicatesState>;
  /** Pairs that are still to be decided. */
  readonly pairs: readonly Pair[];
  readonly distinct: readonly Pair[];
  read: () => Promise<void>;
  openPair: (pair: Pair) => void;
  back: () => void;
  merged: (undoId: string, text: string, merged: Merged) => Promise<void>;
  markedDistinct: (pair: Pair) => void;
  askAgain: (pair: Pair) => Promise<void>;
  undo: () => Promise<void>;
  /** Hides ended partners in the tab, or shows them again. */
  hideEnded: () => Promise<void>;
}

type DuplicatesStore = Store<DuplicatesState>;

export function duplicatesSession(): DuplicatesSession {
  const store = newStore<DuplicatesState>({
    found: null,
    waiting: '',
    problem: '',
    news: null,
    isUndoing: false,
    isEndedHidden: false,
    open: null,
    arrival: 0,
  });
  const { state, set } = store;
  let isReading = false;
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    await readAll(store);
    isReading = false;
  };
  const show = (open: Pair | null): void => set({ open, arrival: state.arrival + 1 });
  /** Goes to the next pair in the list, or back to the list after the last one. */
  const goOn = (place: number): void => {
    const pairs = pairsOf(state, false);
    show(pairs[place] ?? pairs[0] ?? null);
  };
  const placeOf = (pair: Pair): number =>
    pairsOf(state, false).findIndex((one) => keyOf(one) === keyOf(pair));
  return {
    state,
    subscribe: store.subscribe,
    get pairs() {
      return pairsOf(state, false);
    },
    get distinct() {
      return pairsOf(state, true);
    },
    read,
    openPair: (pair) => {
      set({ news: null, problem: '' });
      show(pair);
    },
    back: () => show(null),
    merged: async (undoId, text, { survivor, other, fresh }) => {
      const place = state.open ? placeOf(state.open) : 0;
      const now = new Map([survivor, other].map((one) => [one.id, one]));
      const partners = (state.found?.partners ?? []).map((one) => ({ ...one, ...now.get(one.id) }));
      // After Undo only the sheet knows what the rows hold.
      const after = (): Promise<void> => read().then(() => updateRelationships(store, []));
      const news = { text, undo: { label: DUPLICATES.undoMerge, work: () => undoMerge(undoId), after } };
      set({ news });
      show(null);
      await search(store, partners);
      // Not if the merge is already being undone.
      if (state.news === news && !state.isUndoing) goOn(place);
      await updateRelationships(store, fresh);
    },
    markedDistinct: (pair) => {
      const place = placeOf(pair);
      setDistinct(store, pair, true);
      const work = (): Promise<Answer<{ text: string }>> => unmarkDistinct(store, pair);
      const text = DUPLICATES.kept(excerpt(pair.one.name), excerpt(pair.other.name));
      set({ news: { text, undo: { label: DUPLICATES.undoApart, work, after: () => Promise.resolve() } } });
      goOn(place);
    },
    askAgain: (pair) => askAgain(store, pair, show),
    hideEnded: () => hideEnded(store),
    undo: async () => {
      const last = state.news?.undo;
      if (!last || state.isUndoing) return;
      set({ isUndoing: true, problem: '' });
      const answer = await last.work();
      set({ isUndoing: false });
      if (!answer.ok) return set({ problem: answer.problem });
      set({ news: { text: answer.text } });
      show(null);
      await last.after();
    },
  };
}

function pairsOf({ found }: Readonly<DuplicatesState>, isDistinct: boolean): Pair[] {
  const isMarked = markedDistinct(found?.partners ?? []);
  return (found?.pairs ?? []).filter((pair) => isMarked(pair) === isDistinct);
}

async function askAgain(store: DuplicatesStore, pair: Pair, show: (pair: Pair) => void): Promise<void> {
  const answer = await unmarkDistinct(store, pair);
  if (!answer.ok) return store.set({ problem: answer.problem });
  store.set({ news: { text: answer.text }, problem: '' });
  show(pair);
}

async function hideEnded({ set }: DuplicatesStore): Promise<void> {
  set({ problem: '' });
  const answer = await callServer('hideEnded');
  if (answer.ok) set({ news: { text: answer.words }, isEndedHidden: answer.isHidden });
  else set({ problem: answer.problem });
}

async function readAll(store: DuplicatesStore): Promise<void> {
  const { set } = store;
  set({ problem: '', waiting: DUPLICATES.reading(0, 0) });
  const answer = await readPartners((count, all) => set({ waiting: DUPLICATES.reading(count, all) }));
  if (answer.ok) await search(store, answer.partners);
  else set({ waiting: '', problem: answer.problem });
}

async function search({ set }: DuplicatesStore, partners: readonly ComparablePartner[]): Promise<void> {
  set({ waiting: DUPLICATES.searching(partners.length) });
  await new Promise((resolve) => setTimeout(resolve, DRAWN_AFTER_MS));
  set({ found: findPairs(partners), waiting: '' });
}

/** Colleagues then see current statuses; the daily check would update them, too. */
async function updateRelationships({ set }: DuplicatesStore, fresh: readonly string[]): Promise<void> {
  const answer = await callServer('updateRelationships', ...fresh);
  if (!answer.ok) set({ problem: answer.problem });
}

async function undoMerge(undoId: string): Promise<Answer<{ text: string }>> {
  const answer = await callServer('undo', undoId);
  return answer.ok ? { ok: true, text: [answer.words, ...answer.leftAsIs.items].join(' ') } : answer;
}

async function unmarkDistinct(store: DuplicatesStore, pair: Pair): Promise<Answer<{ text: string }>> {
  const { one, other } = pair;
  const answer = await callServer('unmarkDistinct', { one: one.id, other: other.id });
  if (!answer.ok) return answer;
  setDistinct(store, pair, false);
  return { ok: true, text: DUPLICATES.askedAgain(excerpt(one.name), excerpt(other.name)) };
}

function setDistinct({ state, set }: DuplicatesStore, pair: Pair, isDistinct: boolean): void {
  if (!state.found) return;
  const { one, other } = pair;
  const partners = state.found.partners.map(({ distinctFrom: marks = [], ...partner }) => {
    const others = withoutPair({ id: partner.id, marks }, one, other);
    const added = isDistinct && partner.id === one.id ? marksFor(one, other) : [];
    return { ...partner, distinctFrom: [...others, ...added] };
  });
  set({ found: { ...state.found, partners } });
}
