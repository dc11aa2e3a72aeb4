// The session of one pair: both rows, which of them stays, and which text of each field.

import { excerpt } from '../../src/domain/basics/text';
import {
  type Choice,
  PARTNER_FIELDS,
  type Proposal,
  mergedValues,
  namesOf,
  proposeChoices,
} from '../../src/domain/duplicates/merge';
import { type SurvivorReason, proposeSurvivor } from '../../src/domain/duplicates/survivor';
import type { Answer } from '../../src/server/run/answers';
import type { Merged, PairSide } from '../../src/server/run/duplicates-answers';
import { newId } from '../kit/new-id';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import type { Pair } from './duplicate-search';
import { DUPLICATES } from '../../src/words/duplicates';

interface PairState {
  sides: readonly PairSide[] | null;
  /** The row that stays. */
  survivorId: string;
  choices: Choices;
  busy: '' | 'loading' | 'merging' | 'noting';
  problem: string;
}

export interface PairSession extends Subscribable {
  readonly state: Readonly<PairState>;
  /** The row proposed to stay, and why. */
  readonly proposed: { id: string; reason: SurvivorReason } | undefined;
  /** Undefined until both rows are loaded. */
  readonly rows: { survivor: PairSide; other: PairSide } | undefined;
  readonly proposals: readonly Proposal[];
  /** Undefined while the librarian has yet to choose. */
  chosenFor: (proposal: Proposal) => Choice | undefined;
  load: () => Promise<void>;
  chooseSurvivor: (id: string) => void;
  choose: (key: string, choice: Choice) => void;
  /** Returns the key of a field that is still to be chosen, or ''. */
  merge: () => string;
  markDistinct: () => void;
  /** Called when the page closes: an answer that arrives later changes nothing. */
  close: () => void;
}

interface PairOutcome {
  /** `undoId` undoes the merge; `text` says what was done. */
  onMerged: (undoId: string, text: string, merged: Merged) => void;
  onDistinct: () => void;
}

type Choices = Readonly<Record<string, Choice>>;

export function pairSession(pair: Pair, { onMerged, onDistinct }: PairOutcome): PairSession {
  const store = newStore<PairState>({
    ...{ sides: null, survivorId: '', choices: {}, busy: 'loading', problem: '' },
  });
  const { state, set } = store;
  const undoId = newId();
  const ask = { one: pair.one.id, other: pair.other.id };
  let isClosed = false;
  const load = async (): Promise<void> => {
    set({ busy: 'loading' });
    const answer = await callServer('readPair', ask);
    if (isClosed) return;
    set({ busy: '' });
    if (!answer.ok) return set({ problem: answer.problem });
    set({ sides: answer.sides });
    if (state.survivorId === '') set({ survivorId: session.proposed?.id ?? '' });
  };
  const finish = async <Data extends object>(
    busy: 'merging' | 'noting',
    call: () => Promise<Answer<Data>>,
    done: (answer: Data) => void,
  ): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy, problem: '' });
    const answer = await call();
    set({ busy: '' });
    if (answer.ok) return done(answer);
    set({ problem: answer.problem });
    if (answer.conflicts) void load();
  };
  const session: PairSession = {
    state,
    subscribe: store.subscribe,
    get proposed() {
      const [one, other] = (state.sides ?? []).map(({ ref, values }) => ({ id: ref.id, values }));
      return one && other && proposeSurvivor(one, other);
    },
    get rows() {
      const survivor = state.sides?.find(({ ref }) => ref.id === state.survivorId);
      const other = state.sides?.find(({ ref }) => ref.id !== state.survivorId);
      return survivor && other && { survivor, other };
    },
    get proposals() {
      const { rows } = session;
      return rows ? proposeChoices(rows.survivor.values, rows.other.values) : [];
    },
    chosenFor: ({ key, choice, isAsked, mayBeBoth }) => {
      const chosen = state.choices[key];
      return chosen && (chosen !== 'both' || mayBeBoth) ? chosen : isAsked ? undefined : choice;
    },
    load,
    chooseSurvivor: (survivorId) => set({ survivorId, choices: turned(state.choices) }),
    choose: (key, choice) => set({ choices: { ...state.choices, [key]: choice }, problem: '' }),
    merge: () => {
      const { rows, proposals, chosenFor } = session;
      if (!rows) return '';
      const open = proposals.filter((proposal) => chosenFor(proposal) === undefined);
      if (open.length > 0) {
        set({ problem: DUPLICATES.chooseFirst(open.map(labelOf)) });
        return open[0]?.key ?? '';
      }
      const choices = Object.fromEntries(proposals.map((one) => [one.key, chosenFor(one) ?? one.choice]));
      const { survivor, other } = rows;
      const seen = { survivor: survivor.values, other: other.values };
      const order = { id: undoId, survivor: survivor.ref.id, other: other.ref.id, choices, seen };
      const names = namesOf(seen, mergedValues(seen.survivor, seen.other, choices));
      void finish(
        'merging',
        () => callServer('mergePartners', order),
        (merged) => onMerged(undoId, DUPLICATES.merged(excerpt(names[0]), excerpt(names[1])), merged),
      );
      return '';
    },
    markDistinct: () => void finish('noting', () => callServer('markDistinct', ask), onDistinct),
    close: () => {
      isClosed = true;
    },
  };
  return session;
}

export const labelOf = ({ key }: Pick<Proposal, 'key'>): string =>
  PARTNER_FIELDS.find((field) => field.key === key)?.label ?? DUPLICATES.people;

/** The same choices, for when the other row stays. */
const turned = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([key, choice]) => [
      key,
      choice === 'both' ? choice : choice === 'survivor' ? 'other' : 'survivor',
    ]),
  );
