// What fields suggest: read with Today, and updated in every form as soon as one of them saves.

import { normalizeName } from '../../src/domain/basics/names';
import type { Suggestions } from '../../src/server/run/today-answers';
import { callServer } from '../server/call-server';
import type { Store } from '../kit/store';
import type { WorkspaceState } from './workspace-contract';

export const suggestionsIn = ({
  partnerNames,
  lists,
  locations,
  planParents,
  audiences,
  onRequest,
}: Suggestions) => ({
  names: partnerNames.items,
  knowsAllNames: partnerNames.more === 0,
  lists,
  locations,
  parents: planParents.items,
  audiences,
  onRequest,
});

/** Fields opened in quick succession share one answer. */
const FRESH_MS = 15000;

interface KnownSuggestions {
  /** Called before a field suggests names: a colleague may have added some. */
  refresh: () => Promise<void>;
  addNames: (names: readonly string[]) => void;
  removeName: (name: string) => void;
  /** Takes the result of reading Today. */
  onRead: (found: { problem: string; suggestions: Suggestions | null }) => void;
}

export function knownSuggestions({ state, set }: Store<WorkspaceState>): KnownSuggestions {
  /** Why Today couldn't be read last time. */
  let readProblem = '';
  let readAt = Date.now();
  const addNames = (more: readonly string[]): void => {
    const known = new Set(state.names.map(normalizeName));
    const fresh = more.filter((name) => !known.has(normalizeName(name)));
    if (fresh.length > 0) set({ names: [...state.names, ...fresh] });
  };
  return {
    refresh: async () => {
      if (Date.now() - readAt < FRESH_MS) return;
      readAt = Date.now();
      const { lists } = state;
      const answer = await callServer('readLists');
      if (!answer.ok) return;
      addNames(answer.partnerNames.items);
      // A name added here during the call may be missing from the answer.
      if (state.lists === lists) set({ lists: answer.lists });
    },
    addNames,
    removeName: (name) =>
      set({ names: state.names.filter((one) => normalizeName(one) !== normalizeName(name)) }),
    onRead: ({ problem, suggestions }) => {
      // A message about something else stays, and someone at a form isn't waiting for Today.
      const isShown = problem === '' ? state.problem === readProblem : state.view === 'today';
      if (isShown) set({ problem });
      if (isShown || problem === '') readProblem = problem;
      if (suggestions === null) return;
      readAt = Date.now();
      const known = state.names;
      set(suggestionsIn(suggestions));
      // If one answer doesn't hold all names, keep those already looked up.
      if (!state.knowsAllNames) addNames(known);
    },
  };
}
