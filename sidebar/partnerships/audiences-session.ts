// The tools about audiences: what the library says of them, and the form of one audience.

import { alsoCalled } from '../../src/domain/audiences/audience-names';
import type { Values } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import type { AudiencesRead } from '../../src/server/run/audience-answers';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import { pageForm, readInto } from './page-form';

interface AudiencesState {
  busy: '' | 'reading';
  read: AudiencesRead | null;
  /** Whether the form is shown instead of the list. */
  isEditing: boolean;
  /** Grows each time one takes the place of the other: the focus goes to it. */
  arrival: number;
  problem: string;
}

export interface AudiencesSession extends Subscribable {
  readonly state: Readonly<AudiencesState>;
  readonly form: RowSession;
  open: () => Promise<void>;
  edit: (ref: RowRef) => Promise<void>;
  add: (name: string) => void;
  /** The form of the audience, with one more of what it is called. A person saves it. */
  nameToo: (ref: RowRef, name: string) => Promise<void>;
  /** What is unsaved stays in the form. */
  showList: () => void;
}

export function audiencesSession(drafts: DraftStore): AudiencesSession {
  const store = newStore<AudiencesState>({
    ...{ busy: '', read: null, isEditing: false, arrival: 0, problem: '' },
  });
  const { state, set } = store;
  const read = () => readInto(store, () => callServer('readAudiences'));
  const form = pageForm(store, 'audiences', { drafts, defaults: () => ({}), onSaved: () => void read() });
  const show = (isEditing: boolean): void => set({ isEditing, arrival: state.arrival + 1 });
  const begin = (values: Values): void => {
    if (!isUnsaved(form.form)) form.startNew(values);
    show(true);
  };
  const edit = async (ref: RowRef): Promise<void> => {
    show(true);
    if (!isUnsaved(form.form)) await form.open(ref);
  };
  return {
    state,
    form,
    subscribe: store.subscribe,
    open: async () => {
      if (form.form.isRestored) show(true);
      await read();
    },
    edit,
    nameToo: async (ref, name) => {
      const isFree = !isUnsaved(form.form);
      await edit(ref);
      const { loaded, ref: opened } = form.form;
      if (isFree && opened?.id === ref.id) form.type({ name: alsoCalled(loaded['name'] ?? '', name) });
    },
    add: (name) => begin(name === '' ? {} : { name }),
    showList: () => show(false),
  };
}
