// Each form when empty, edited, saved, refused and in conflict: no accessibility rule is broken, everything fits, and
// there are pictures in light, dark, large text and forced colors for people to look at.
import type { Page } from 'playwright-core';
import { ask, newRow, ok } from '../../server/addon';
import { type Library, libraryWith, selectRow, typeCell, usualRows } from '../../sidebar/library';
import { lookInEveryMode } from './every-mode';
import { windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

interface Form {
  form: string;
  view: string;
  tab: string;
  row: string;
  title: string;
  /** The label of the field that names a row, and a step for whatever else a new row needs. */
  name: string;
  newName: string;
  needs?: () => Promise<void>;
  /** A text field of the row, with the same label in the form and in the sheet. */
  text: string;
}

const FORMS: Form[] = [
  {
    ...{ form: 'partner', view: 'Partner', tab: 'Partners', row: 'WorkSource', title: 'Editing WorkSource' },
    ...{ name: 'Partner/Company', newName: 'Senior Center', text: 'Notes' },
  },
  {
    ...{ form: 'event', view: 'Event', tab: 'Events', row: 'Career Fair', title: 'Editing Career Fair' },
    ...{ name: 'Event/Program Name', newName: 'Spring Fair', text: 'Notes' },
  },
  {
    ...{ form: 'plan', view: 'Plan', tab: 'Weekly Plan', row: 'Small Business Support' },
    ...{ title: 'Editing Small Business Support', name: 'Item (required)', newName: 'Posters' },
    text: 'Outcome / notes',
  },
  {
    ...{ form: 'contact', view: 'Log', tab: 'Contact Log', row: 'They hire in May' },
    ...{ title: 'Editing the contact with WorkSource', name: 'Partner (required)', newName: 'Teen Shelter' },
    text: 'What we heard',
  },
];

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const edit = async ({ tab, row, title }: Form) => {
  selectRow(library, tab, row);
  await press('Edit selected row');
  await page.getByRole('heading', { name: title }).waitFor();
};

const STATES: Record<string, (form: Form) => Promise<unknown>> = {
  empty: ({ view }) => press(view),
  editing: edit,
  saved: async ({ view, name, newName }) => {
    await press(view);
    await page.getByLabel(name).fill(newName);
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Saved: ${newName}.`).waitFor();
  },
  error: async ({ view }) => {
    await press(view);
    await press(/^Save /);
    await page.getByText('Not saved yet: check').waitFor();
  },
  conflict: async (form) => {
    await edit(form);
    await page.getByLabel(form.text).fill('Mine');
    typeCell(library, form.tab, form.row, { [form.text]: 'Theirs, typed meanwhile' });
    await press('Save changes');
    await page.getByRole('button', { name: `Keep mine: ${form.text}` }).waitFor();
  },
};

describe.each(FORMS)('the $form form', (form) => {
  test.each(Object.keys(STATES))('is easy to read and use: %s', async (state) => {
    library = libraryWith((runtime) => {
      usualRows(runtime);
      const contact = { partner: 'WorkSource', when: '2026-03-03', how: 'Phone', heard: 'They hire in May' };
      ok(ask(runtime, 'saveContact', newRow('log', contact)));
    });
    page = await window.open(library);
    await STATES[state]?.(form);
    await lookInEveryMode(window, `form-${form.form}-${state}`);
  });
});
