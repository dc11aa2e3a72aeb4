// Saves the row of a form, after checking it here.

import { CHECKS } from '../../src/words/checks';
import { FORMS } from '../../src/words/forms';
import { nameFieldOf } from '../../src/domain/tables';
import type { Problem } from '../../src/domain/changes/check-input';
import { excerpt } from '../../src/domain/basics/text';
import type { Answer, SaveAsk, Saved } from '../../src/server/run/answers';
import { newId } from '../kit/new-id';
import { FAULTS } from '../../src/words/google-faults';
import { callServer } from '../server/call-server';
import { type RowForm, afterSave, askToSave, changedKeys, checkForm, withListedMethods } from './row-form';
import { type RowWork, notice, withoutQuestions } from './row-work';
import { completeConflicts } from './whole-row';

type Refusal = Extract<Answer<Saved>, { ok: false }>;

/** `incomplete` names the fields whose input holds half a date or time. */
export async function saveForm(work: RowWork, incomplete: readonly string[]): Promise<void> {
  const { table, context, state, set } = work;
  if (state.busy !== '') return;
  const form = withListedMethods(state.form, context.methods());
  if (form !== state.form) set({ form });
  const problems = problemsOf(work, incomplete);
  if (isHeldBack(work, problems)) return;
  const placed = context.under ? { ...form, under: context.under(form.under) } : form;
  const ask = askToSave(placed, context.today());
  set({ form: { ...form, problems }, busy: 'saving', notice: null, canSaveAsNew: false, headings: [] });
  if (ask.isNew && context.seen) ask.seen = context.seen();
  if (context.user) ask.who = context.user();
  const answer = await callServer(table === 'log' ? 'saveContact' : 'saveRow', ask);
  // If another row was opened meanwhile and this text discarded, the answer isn't about this form.
  const isAboutThis = state.form.fillCount === form.fillCount;
  if (answer.ok) {
    if (isAboutThis) showSaved(work, form, ask, answer);
    reportSaved(work, form, ask, answer);
  } else if (isAboutThis) await showRefused(work, form, problems, answer);
}

function problemsOf({ context, state }: RowWork, incomplete: readonly string[]): Problem[] {
  const checked = checkForm(state.form, context.today()).filter(({ field }) => !incomplete.includes(field));
  const unfinished = incomplete.map((field): Problem => {
    return { field, message: FORMS.incomplete, level: 'stop' };
  });
  return [...checked, ...unfinished];
}

/** Whether the row can't be saved yet, or needn't be; the form then says why. */
function isHeldBack({ state, set, to }: RowWork, problems: Problem[]): boolean {
  const { form } = state;
  const [conflict] = Object.keys(form.conflicts);
  if (conflict !== undefined) {
    set({ notice: notice('trouble', CHECKS.conflict), goTo: to(`conflict-${conflict}`) });
    return true;
  }
  const stops = problems.filter(({ level }) => level === 'stop');
  if (stops.length > 0) {
    set({
      form: { ...form, problems },
      notice: notice('trouble', FORMS.fixFirst(stops.length)),
      goTo: to(firstStop(form, stops)),
    });
    return true;
  }
  const isUnchanged = form.ref !== null && changedKeys(form).length === 0;
  if (isUnchanged) set({ form: { ...form, problems }, notice: notice('quiet', FORMS.nothingChanged) });
  return isUnchanged;
}

function showSaved(work: RowWork, sentFrom: RowForm, ask: SaveAsk, saved: Saved): void {
  const { table, context, state, set, to } = work;
  const next = { id: newId(), values: context.defaults() };
  const form = afterSave(state.form, sentFrom, ask, saved, next);
  const isEmptied = form.justSaved !== null;
  const text = [
    isEmptied ? FORMS.savedNew(excerpt(saved.ref.name)) : FORMS.saved,
    saved.status === '' ? '' : FORMS.status(saved.status),
  ];
  set({
    form,
    busy: '',
    notice: notice('good', text.filter(Boolean).join(' ')),
    ...(isEmptied && { goTo: to(nameFieldOf(table)) }),
  });
}

function reportSaved({ context }: RowWork, form: RowForm, ask: SaveAsk, saved: Saved): void {
  context.onSaved({
    before: form.loaded,
    after: { ...form.values, ...ask.values },
    saved,
    isNew: ask.isNew,
    under: ask.under ?? null,
    goneId: '',
  });
}

async function showRefused(
  { context, state, set, to }: RowWork,
  form: RowForm,
  checked: Problem[],
  answer: Refusal,
): Promise<void> {
  const { problem, problems: found = [], conflicts = {}, headings = [], warnedAbout } = answer;
  if (warnedAbout !== undefined) context.onColleague?.(warnedAbout);
  if (headings.length > 0) context.onHeadings((known) => [...withoutQuestions(known, headings), ...headings]);
  const theirs = await completeConflicts(form.ref, conflicts);
  if (theirs === undefined) {
    set({ busy: '', notice: notice('trouble', FAULTS.silent) });
    return;
  }
  const fields = [...Object.keys(theirs).map((key) => `conflict-${key}`), firstStop(form, found)];
  set({
    form: { ...state.form, problems: found.length > 0 ? found : checked, conflicts: theirs },
    busy: '',
    notice: notice('trouble', problem),
    // Nothing in the form is wrong: the row itself can no longer be saved.
    canSaveAsNew: form.ref !== null && !answer.problems && !answer.conflicts && !answer.headings,
    headings,
    goTo: to(fields.find((field) => field !== '') ?? ''),
  });
}

function firstStop(form: RowForm, problems: readonly Problem[]): string {
  const stops = new Set(problems.filter(({ level }) => level === 'stop').map(({ field }) => field));
  return Object.keys(form.values).find((key) => stops.has(key)) ?? '';
}
