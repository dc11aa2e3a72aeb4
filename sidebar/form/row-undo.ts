// Undoes the last save of a form.

import { CONTACT } from '../../src/words/contact';
import { FORMS } from '../../src/words/forms';
import { namedRow } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import { newId } from '../kit/new-id';
import { callServer } from '../server/call-server';
import { afterUndo, isUnsaved, loadedForm } from './row-form';
import { type RowWork, notice } from './row-work';
import { loadWhole } from './whole-row';

export async function undoSave({ table, context, state, set }: RowWork): Promise<void> {
  const last = state.form.undo;
  if (state.busy !== '' || last === null) return;
  const { fillCount, justSaved } = state.form;
  set({ busy: 'undoing', notice: null });
  const answer = await callServer('undo', last.undoId);
  if (!answer.ok) {
    set({ busy: '', notice: notice('trouble', answer.problem) });
    return;
  }
  if (state.form.fillCount !== fillCount) return;
  const isNew = last.newId !== '';
  const before = isNew ? last.after : state.form.loaded;
  const form = afterUndo(state.form, last, newId());
  const isBackInForm = form.fillCount !== fillCount;
  const words = !isNew
    ? FORMS.undone
    : !isBackInForm
      ? FORMS.undoneOnly(namedRow(table, excerpt(justSaved?.ref.name ?? '')))
      : table === 'log'
        ? CONTACT.undone
        : FORMS.undoneNew;
  const left = answer.leftAsIs.items;
  set({ form, busy: '', notice: notice('good', [words, ...left].join(' ')) });
  context.onSaved({
    before,
    after: form.loaded,
    saved: null,
    isNew: false,
    under: null,
    goneId: last.newId,
  });
  // Undo left what somebody edited since. The form must show that.
  if (!isNew && left.length > 0 && form.ref && !isUnsaved(form)) {
    const loaded = await loadWhole(callServer('loadRow', form.ref));
    if (loaded.ok && state.form === form) set({ form: loadedForm(loaded, form.fillCount + 1) });
  }
}
