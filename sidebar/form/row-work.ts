// What the steps of a form share: the row, the draft written while somebody types, and the message below the form.

import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import { newId } from '../kit/new-id';
import { type Subscribable, newStore } from '../kit/store';
import { type RowForm, isUnsaved, newForm } from './row-form';
import type { Notice, RowSession, SessionContext } from './session-contract';

const DRAFT_AFTER_MS = 250;

interface RowState {
  form: RowForm;
  busy: RowSession['busy'];
  notice: Notice | null;
  canSaveAsNew: boolean;
  headings: readonly HeadingQuestion[];
  goTo: RowSession['goTo'];
  /** Grows with each row that is opened: an answer about an earlier one comes too late. */
  turn: number;
}

export interface RowWork extends Subscribable {
  readonly table: TableName;
  readonly context: SessionContext;
  readonly state: Readonly<RowState>;
  set: (change: Partial<RowState>) => void;
  saveDraft: () => void;
  /** Puts another row into the form. */
  show: (form: RowForm, notice?: Notice | null) => void;
  startNew: (defaults?: Values, id?: string) => string;
  nextTurn: () => number;
  /** What `goTo` becomes when the focus goes to this field. */
  to: (field: string) => RowSession['goTo'];
}

export function rowWork(table: TableName, context: SessionContext): RowWork {
  const { state, set, subscribe } = newStore<RowState>({
    form: context.drafts.restore(table) ?? newForm(table, newId(), context.defaults()),
    busy: '',
    notice: null,
    canSaveAsNew: false,
    headings: [],
    goTo: { field: '', count: 0 },
    turn: 0,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveDraft = (): void => {
    clearTimeout(timer);
    context.drafts.save(state.form);
  };
  const work: RowWork = {
    table,
    context,
    state,
    subscribe,
    saveDraft,
    set: (change) => {
      if (change.form) {
        clearTimeout(timer);
        // A long text isn't written at every key. The draft of a saved or discarded form is deleted at once.
        if (isUnsaved(change.form)) timer = setTimeout(saveDraft, DRAFT_AFTER_MS);
        else context.drafts.save(change.form);
      }
      set(change);
    },
    show: (form, notice = null) => {
      work.nextTurn();
      work.set({ form, notice, busy: '', canSaveAsNew: false, headings: [] });
    },
    startNew: (defaults = {}, id = newId()) => {
      const blank = newForm(table, id, context.defaults(), state.form.fillCount + 1);
      work.show({ ...blank, values: { ...blank.values, ...defaults } });
      return blank.id;
    },
    nextTurn: () => (state.turn += 1),
    to: (field) => ({ field, count: state.goTo.count + 1 }),
  };
  return work;
}

export const notice = (tone: Notice['tone'], text: string): Notice => ({ tone, text });

export const withoutQuestions = (
  known: readonly HeadingQuestion[],
  gone: readonly HeadingQuestion[],
): readonly HeadingQuestion[] => known.filter(({ key }) => !gone.some((one) => one.key === key));
