// Loads a row of the sheet into a form, and reads it again after a heading is repaired.

import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Loaded, RowRef } from '../../src/server/run/answers';
import { SHELL } from '../../src/words/shell';
import { callServer } from '../server/call-server';
import { checkForm, loadedForm, rebaseForm } from './row-form';
import { type RowWork, notice, withoutQuestions } from './row-work';
import { loadWhole } from './whole-row';

export function fillForm({ context, state, show }: RowWork, answer: Loaded): void {
  const form = loadedForm(answer, state.form.fillCount + 1);
  // What is already odd in the row is only a hint: the person who opens it may not have typed it.
  const problems = checkForm(form, context.today()).map((problem) => ({
    ...problem,
    level: 'hint' as const,
  }));
  context.onHeadings(() => answer.headings);
  show({ ...form, problems });
}

export async function openRow(work: RowWork, ref: RowRef, field = ''): Promise<void> {
  const { state, set, nextTurn, to } = work;
  // Shows the row opened last, no matter which answer arrives last.
  const turn = nextTurn();
  set({ busy: 'loading', notice: notice('quiet', SHELL.loading) });
  const answer = await loadWhole(callServer('loadRow', ref));
  if (state.turn !== turn) return;
  if (answer.ok) {
    fillForm(work, answer);
    if (field !== '') set({ goTo: to(field) });
  } else set({ busy: '', notice: notice('trouble', answer.problem) });
}

/** The new row that was saved last comes back into the form, and its save can still be undone there. */
export async function openSaved(work: RowWork): Promise<void> {
  const { state, set } = work;
  const { notice: news, form } = state;
  const { justSaved, undo } = form;
  if (!justSaved) return;
  await openRow(work, justSaved.ref);
  if (state.form.ref?.id === justSaved.ref.id) set({ form: { ...state.form, undo }, notice: news });
}

/** With the heading repaired, cells that couldn't be read before can be. */
export async function afterRepair(work: RowWork, question: HeadingQuestion, words?: string): Promise<void> {
  const { context, set, to } = work;
  context.onHeadings((known) => withoutQuestions(known, [question]));
  set(words === undefined ? { notice: null } : { notice: notice('good', words), headings: [] });
  await reload(work);
  if (words !== undefined) set({ goTo: to(question.key) });
}

async function reload({ state, set, nextTurn }: RowWork): Promise<void> {
  const { ref } = state.form;
  if (ref === null || state.busy !== '') return;
  const turn = nextTurn();
  // Nobody can type while it loads: the inputs start over with the cells of the row.
  set({ busy: 'loading' });
  const answer = await loadWhole(callServer('loadRow', ref));
  if (state.turn !== turn) return;
  set({ busy: '', ...(answer.ok && { form: rebaseForm(state.form, answer) }) });
  if (!answer.ok) set({ notice: notice('trouble', answer.problem) });
}
