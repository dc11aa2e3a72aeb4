// Notes that a person left the partner in the form, and shows the row without them.

import { type Person, peopleCells } from '../../src/domain/partners/people';
import { hashOf } from '../../src/domain/basics/text-hash';
import { LEFT } from '../../src/words/handoff';
import { callServer } from '../server/call-server';
import { isUnsaved, loadedForm } from './row-form';
import { type RowWork, notice } from './row-work';
import { loadWhole } from './whole-row';

export async function noteLeft({ context, state, set }: RowWork, person: Person): Promise<void> {
  const { ref, fillCount, loaded: before } = state.form;
  if (state.busy !== '' || ref === null) return;
  if (isUnsaved(state.form)) return set({ notice: notice('trouble', LEFT.saveFirst) });
  set({ busy: 'saving', notice: null });
  // The same at each attempt, so that a second press after a lost answer adds no second line to the plan.
  const id = `left-${ref.id}-${hashOf(JSON.stringify([person, context.today()]))}`;
  const answer = await callServer('contactLeft', {
    ...{ id, ref, person, who: context.user?.() ?? '' },
    seen: peopleCells(before),
  });
  if (!answer.ok) return set({ busy: '', notice: notice('trouble', answer.problem) });
  const { undoId, words } = answer;
  const row = await loadWhole(callServer('loadRow', ref));
  set({ busy: '', notice: notice('good', words) });
  if (!row.ok) return set({ notice: notice('trouble', row.problem) });
  // The form shows another row by now.
  if (state.form.fillCount !== fillCount) return;
  const form = loadedForm(row, fillCount + 1);
  const undo = undoId === '' ? null : { undoId, newId: '', before, after: form.values };
  set({ form: { ...form, undo } });
  context.onSaved({
    ...{ before, after: form.values, isNew: false, under: null, goneId: '' },
    saved: { ref, undoId, status: '', unknownPartners: [], problems: [], isSelfContained: true },
  });
}
