// A library that gets contacts from a form on the phone.
import type { Runtime } from 'apps-script-runtime';
import type { FoundForms, PhoneQuestion } from '../../src/server/run/phone-answers';
import type { Today } from '../../src/server/run/today-answers';
import { addRow, ask, ok, openFilled, rowsOf } from './addon';

export const QUESTIONS = ['Partner', 'What came of it', 'What we heard', 'Next step', 'Who logged it'];
export const TAB = 'Form Responses 1';

interface Sent {
  partner?: string | number;
  came?: string;
  heard?: string;
  next?: string;
  who?: string;
  at?: string;
}

/** Somebody sends an answer from the phone. */
export const send = (
  runtime: Runtime,
  {
    partner = 'WorkSource',
    came = 'Reached',
    heard = '',
    next = '',
    who = 'Ana',
    at = '2026-03-02T15:04:05Z',
  }: Sent,
): void => runtime.submitForm(TAB, [partner, came, heard, next, who], at);

export const formsIn = (runtime: Runtime) => ok(ask<FoundForms>(runtime, 'findPhoneForms')).forms;

/** Names the tab as the form's, with the guessed fields for its questions. */
export const name = (runtime: Runtime, isAll = true): void =>
  void ok(ask(runtime, 'namePhoneForm', namingIn(runtime, isAll)));

export function namingIn(runtime: Runtime, isAll = true) {
  const form = formsIn(runtime).find(({ tab }) => tab === TAB);
  if (!form) throw new Error('No tab looks like answers');
  const { columns } = form;
  return {
    tab: TAB,
    headings: columns.map(({ heading }) => heading),
    uses: columns.map(({ use }) => use),
    isAll,
  };
}

/** Three partners, one of them lapsed with a follow-up in the plan, and a form that nobody has filled in yet. */
function withForm(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana' });
  addRow(runtime, 'partners', { name: 'Lincoln School', lastContact: '2026-02-20' });
  addRow(runtime, 'partners', { name: 'Zoo', notes: 'Also called: City Zoo' });
  runtime.run('checkNow');
  runtime.linkForm(QUESTIONS);
  name(runtime);
}
export const openWithForm = (): Runtime => openFilled(withForm);

export const night = (runtime: Runtime): unknown => runtime.run('dailyCheck', [], { as: 'clock' });
export const logRows = (runtime: Runtime) => rowsOf(runtime, 'Contact Log', 1);
export const todayOf = (runtime: Runtime): Today => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
export const questionsOf = (runtime: Runtime): PhoneQuestion[] => todayOf(runtime).phone.items;
