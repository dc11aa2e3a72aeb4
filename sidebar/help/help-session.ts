// Check this installation: asks the script part by part, then the page. Every question gets an answer, even if
// something fails.

import { errorMessage } from '../../src/domain/basics/google-fault';
import {
  type PageProbe,
  type ProbeAnswer,
  SCRIPT_PARTS,
  SCRIPT_PROBES,
  withoutIds,
} from '../../src/domain/upkeep/probes';
import { PROBE_IDS } from '../../src/domain/upkeep/probe-outcomes';
import { callServer } from '../server/call-server';
import type { PageProbes } from './page-probes';
import { verdictOf } from './probe-words';
import { newStore, type Subscribable } from '../kit/store';

interface HelpState {
  answers: readonly ProbeAnswer[];
  isChecking: boolean;
  /** Whether a scratch tab couldn't be deleted. */
  isLeftOver: boolean;
}

export interface HelpSession extends Subscribable {
  readonly state: Readonly<HelpState>;
  check: () => Promise<void>;
}

const PAGE_PROBES = PROBE_IDS.filter(
  (id): id is PageProbe => !(SCRIPT_PROBES as readonly string[]).includes(id),
);

export function helpSession(probes: PageProbes): HelpSession {
  const store = newStore<HelpState>({ answers: [], isChecking: false, isLeftOver: false });
  const { state, set } = store;
  const add = (...answers: ProbeAnswer[]): void => set({ answers: [...state.answers, ...answers] });
  return {
    state,
    subscribe: store.subscribe,
    check: async () => {
      if (state.isChecking) return;
      set({ answers: [], isChecking: true, isLeftOver: false });
      for (const part of SCRIPT_PARTS) {
        const answer = await callServer('checkInstallation', { probes: [...part] });
        if (answer.ok) {
          add(...answer.answers);
          // The next part deletes it, if there is one.
          set({ isLeftOver: answer.isLeftOver });
        } else
          add(
            ...part.map((id): ProbeAnswer => ({
              id,
              outcome: 'unchecked',
              detail: withoutIds(answer.problem),
            })),
          );
      }
      for (const id of PAGE_PROBES) add(await askPage(id, probes));
      set({ isChecking: false });
    },
  };
}

async function askPage(id: PageProbe, probes: PageProbes): Promise<ProbeAnswer> {
  try {
    return { id, ...(await probes[id]()) };
  } catch (error) {
    return { id, outcome: 'unchecked', detail: errorMessage(error) };
  }
}

export type ProbeRating = 'look' | 'later' | 'fine';

export function ratingOf(answer: ProbeAnswer): ProbeRating {
  const { step, isLater } = verdictOf(answer);
  return isLater ? 'later' : step === undefined ? 'fine' : 'look';
}

/** Versions, and each question with its answer. It contains no data of the library. */
export function reportOf(versions: string, answers: readonly ProbeAnswer[]): string {
  const lines = answers.map(({ id, outcome, detail }) =>
    detail === '' ? `${id}: ${outcome}` : `${id}: ${outcome} (${detail})`,
  );
  return [versions, ...lines, ''].join('\n');
}
