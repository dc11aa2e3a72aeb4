// Choosing the form whose answers are contacts: look for its tab, see what goes where, start; and stop.

import { type ColumnUse, lackingIn } from '../../src/domain/responses/column-use';
import { fieldOf } from '../../src/domain/tables';
import type { FoundForms } from '../../src/server/run/phone-answers';
import { PHONE_LACKING } from '../../src/words/phone-answers';
import { PHONE_FORM } from '../../src/words/phone-form';
import { oneAtATime } from '../kit/one-at-a-time';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

type FoundForm = FoundForms['forms'][number];
type PhoneWork = 'finding' | 'starting' | 'taking' | 'stopping';

interface PhoneState {
  busy: PhoneWork | '';
  /** Null until somebody looks for them. */
  forms: readonly FoundForm[] | null;
  /** The form whose columns are shown. */
  chosen: FoundForm | null;
  uses: readonly ColumnUse[];
  isAll: boolean;
  words: string;
  problem: string;
}

export interface PhoneSession extends Subscribable {
  readonly state: Readonly<PhoneState>;
  find: () => Promise<void>;
  choose: (form: FoundForm) => void;
  use: (column: number, use: ColumnUse) => void;
  setAll: (isAll: boolean) => void;
  cancel: () => void;
  start: () => Promise<void>;
  takeNow: () => Promise<void>;
  stop: () => Promise<void>;
}

/** What is wrong with the choice, as a sentence; '' if nothing is. */
function problemWith(uses: readonly ColumnUse[]): string {
  const lacking = lackingIn(uses);
  if (!lacking) return '';
  const { kind, use } = lacking;
  if (kind !== 'twice') return PHONE_LACKING[kind];
  return PHONE_LACKING.twice(nameOfUse(use));
}

export function nameOfUse(use: ColumnUse): string {
  if (use === '') return PHONE_FORM.leftOut;
  if (use === 'stamp' || use === 'note') return use === 'stamp' ? PHONE_FORM.stamp : PHONE_FORM.asNote;
  return fieldOf('log', use).label;
}

/** `onChange` is called once the sheet has changed. */
export function phoneSession(onChange: () => void): PhoneSession {
  const store = newStore<PhoneState>({
    ...{ busy: '', forms: null, chosen: null, uses: [], isAll: true, words: '', problem: '' },
  });
  const { state, set } = store;
  const work = oneAtATime(store);
  const choose = (form: FoundForm): void =>
    set({ chosen: form, uses: form.columns.map(({ use }) => use), isAll: true, words: '', problem: '' });
  const take = async (): Promise<Partial<PhoneState>> => {
    let [logged, asked] = [0, 0];
    for (;;) {
      const answer = await callServer('takePhoneAnswers');
      if (!answer.ok) return { problem: answer.problem };
      logged += answer.logged;
      asked += answer.asked;
      if (!answer.isCut) return { words: PHONE_FORM.taken(logged, asked) || PHONE_FORM.nothingNew };
    }
  };
  return {
    state,
    subscribe: store.subscribe,
    find: () =>
      work('finding', async () => {
        const answer = await callServer('findPhoneForms');
        if (!answer.ok) return { problem: answer.problem };
        const [only, ...others] = answer.forms;
        if (only && others.length === 0) choose(only);
        return { forms: answer.forms };
      }),
    choose,
    use: (column, use) =>
      set({ uses: state.uses.map((one, at) => (at === column ? use : one)), problem: '' }),
    setAll: (isAll) => set({ isAll }),
    cancel: () => set({ chosen: null, forms: null, problem: '' }),
    start: () =>
      work('starting', async () => {
        const { chosen, uses, isAll } = state;
        if (!chosen) return {};
        const problem = problemWith(uses);
        if (problem !== '') return { problem };
        const headings = chosen.columns.map(({ heading }) => heading);
        const answer = await callServer('namePhoneForm', {
          tab: chosen.tab,
          headings,
          uses: [...uses],
          isAll,
        });
        if (!answer.ok) return { problem: answer.problem };
        const taken = await take();
        onChange();
        return {
          chosen: null,
          forms: null,
          ...taken,
          words: [answer.words, taken.words].filter(Boolean).join(' '),
        };
      }),
    takeNow: () => work('taking', take),
    stop: () =>
      work('stopping', async () => {
        const answer = await callServer('stopPhoneForm');
        if (!answer.ok) return { problem: answer.problem };
        onChange();
        return { words: answer.words };
      }),
  };
}
