// The session of one form: its state, and what can be done with it. It lives as long as the sidebar.

import { CONFLICT, FORMS } from '../../src/words/forms';
import type { TableName } from '../../src/domain/tables';
import { normalizeName } from '../../src/domain/basics/names';
import { newId } from '../kit/new-id';
import { type RowForm, decideConflict, isUnsaved, newForm, withTyped } from './row-form';
import { afterRepair, fillForm, openRow, openSaved } from './row-load';
import { noteLeft } from './row-left';
import { saveForm } from './row-save';
import { undoSave } from './row-undo';
import { notice, rowWork } from './row-work';
import type { RowSession, SessionContext } from './session-contract';

export function rowSession(table: TableName, context: SessionContext): RowSession {
  const work = rowWork(table, context);
  const { state, set, startNew } = work;
  return {
    table,
    get form() {
      return state.form;
    },
    get busy() {
      return state.busy;
    },
    get notice() {
      return state.notice;
    },
    get canSaveAsNew() {
      return state.canSaveAsNew;
    },
    get headings() {
      return state.headings;
    },
    get hints() {
      // While a row loads, the form still has the one before.
      return (state.busy !== 'loading' && context.hints?.(state.form)) || [];
    },
    get missing() {
      return context.headings();
    },
    get goTo() {
      return state.goTo;
    },
    subscribe: work.subscribe,
    saveDraft: work.saveDraft,
    save: (incomplete) => saveForm(work, incomplete),
    undo: () => undoSave(work),
    noteLeft: (person) => noteLeft(work, person),
    open: (ref, field) => openRow(work, ref, field),
    openSaved: () => openSaved(work),
    fill: (answer) => fillForm(work, answer),
    afterRepair: (question, words) => void afterRepair(work, question, words),
    startNew,
    restore: () => {
      const form = context.drafts.restore(table);
      if (form) work.show({ ...form, fillCount: state.form.fillCount + 1 });
      else startNew();
    },
    type: (values) =>
      set({
        form: withTyped(state.form, { ...context.follows?.(state.form.values, values), ...values }),
        ...(state.busy === '' && { notice: null }),
      }),
    choose: (under) => set({ form: { ...state.form, under } }),
    saveAsNew: async (incomplete) => {
      if (state.busy !== '') return;
      set({ form: { ...state.form, ref: null, id: newId(), loaded: newForm(table, '').values, undo: null } });
      await saveForm(work, incomplete);
    },
    decide: (field, keep) =>
      set({
        form: decideConflict(state.form, field, keep),
        notice: notice('quiet', CONFLICT.decided),
        goTo: work.to(field),
      }),
    setDefaults: (defaults) => {
      const { form } = state;
      if (form.ref !== null || isUnsaved(form)) return;
      const { loaded, values } = newForm(table, form.id, defaults);
      set({ form: { ...form, loaded, values, fillCount: form.fillCount + 1 } });
    },
    forgetUnknown: (name) => {
      const form = withoutUnknown(state.form, name);
      if (form !== state.form) set({ form });
    },
    discard: () => {
      startNew();
      set({ notice: notice('quiet', FORMS.discarded) });
    },
  };
}

/** The same form if it doesn't ask about this partner. */
function withoutUnknown(form: RowForm, name: string): RowForm {
  const isOther = (one: string): boolean => normalizeName(one) !== normalizeName(name);
  const unknownPartners = form.unknownPartners.filter(isOther);
  const problems = form.problems.filter(
    ({ field }) => field !== 'partner' || isOther(form.values['partner'] ?? ''),
  );
  const isSame =
    unknownPartners.length === form.unknownPartners.length && problems.length === form.problems.length;
  return isSame ? form : { ...form, unknownPartners, problems };
}
