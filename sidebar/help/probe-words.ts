// The sentence for each answer of Check this installation.

import type { KnownOutcome, ProbeAnswer } from '../../src/domain/upkeep/probes';
import type { ProbeId } from '../../src/domain/upkeep/probe-outcomes';
import { HELP } from '../../src/words/help';
import { PROBES_FOUND } from '../../src/words/probes-found';

interface Verdict {
  words: string;
  /** What to do. */
  step?: string;
  /** The answer needs another press. */
  isLater?: true;
}

export const UNCHECKED_STEP = HELP.installation.uncheckedStep;
const UNCHECKED: Verdict = { words: HELP.installation.unchecked, step: UNCHECKED_STEP };

export const PROBE_WORDS: {
  [Id in ProbeId]: { title: string; outcomes: Record<KnownOutcome<Id>, Verdict> };
} = PROBES_FOUND;

export function verdictOf({ id, outcome }: ProbeAnswer): Verdict {
  const outcomes: Partial<Record<string, Verdict>> = PROBE_WORDS[id].outcomes;
  return outcomes[outcome] ?? UNCHECKED;
}
