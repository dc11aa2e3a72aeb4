// Saving on the screen: what it says while it runs, and where the focus goes. What is saved is tested without a page.
import type { Page } from 'playwright-core';
import {
  type Library,
  TIMED_OUT,
  callsOf,
  deleteRow,
  fail,
  hold,
  rowIn,
  selectRow,
  typeCell,
  usualLibrary,
} from '../../sidebar/library';
import { focusedText, picture, waitForFocus, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;
beforeEach(async () => {
  library = usualLibrary();
  page = await window.open(library);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const editWorkSource = async (): Promise<void> => {
  selectRow(library, 'Partners', 'WorkSource');
  await button('Edit selected row').click();
  await heading('Editing WorkSource').waitFor();
};

test('the button says it’s saving, and pressing it again still saves only once', async () => {
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  const letGo = hold(library, 'saveRow');
  const save = page.locator('.bar button.primary');
  await save.click();
  expect(await save.textContent()).toBe('Saving…');
  await save.dispatchEvent('click');
  await page.keyboard.press('Enter');
  letGo();
  await page.getByText('Saved: Senior Center. Status: No contact yet.').waitFor();
  expect(callsOf(library, 'saveRow')).toHaveLength(1);
  expect(await button('Save partner').getAttribute('aria-disabled')).toBe('false');
  await button('Undo').click();
  await page.getByText(/^Undone\./).waitFor();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Senior Center');
});

test('once the next entry is begun, nothing about the last save seems to be about it', async () => {
  await button('Log').click();
  const partner = page.getByLabel('Partner (required)');
  await partner.fill('WorkSource');
  await button('Save contact').click();
  await page.getByText('Saved: WorkSource.').waitFor();
  await partner.fill('Teen Shelter');
  expect(await page.locator('.bar').innerText()).not.toContain('Saved');
  await button('Undo the contact with WorkSource').click();
  await page.getByText('Undone: the contact with WorkSource isn’t in the sheet anymore.').waitFor();
  expect(await partner.inputValue()).toBe('Teen Shelter');
});

test('hints about the saved row name it, because the form is empty for the next one', async () => {
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  await button('Save partner').click();
  await page.getByText('Saved: Senior Center. Status: No contact yet.').waitFor();
  const hints = await page.locator('.bar .help').allTextContents();
  expect(hints.length).toBeGreaterThan(0);
  for (const hint of hints) expect(hint).toMatch(/^Senior Center, /);
  await picture(page, 'saved-hints');
});

test('text is never run or shown as HTML', async () => {
  const text = '<img src=x onerror=alert(1)>&amp;';
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill(text);
  await page.getByLabel('Notes').fill(text);
  await button('Save partner').click();
  await page.getByText(`Saved: ${text}.`).waitFor();
  await button(`Edit ${text}`).click();
  await heading(`Editing ${text}`).waitFor();
  expect(rowIn(library, 'Partners', text)).toMatchObject({ Notes: text });
  await button('Today').click();
  await page.getByText(text).first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
});

test('problems are shown beside their fields and the focus goes to the first', async () => {
  await button('Partner').click();
  await page.getByLabel('Last Contact Date').fill('2026-03-05');
  await button('Save partner').click();
  await page.getByText('Not saved yet: check 2 fields.').waitFor();
  await waitForFocus(page, 'partners-name');
  const name = page.getByLabel('Partner/Company');
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  expect(await name.getAttribute('aria-describedby')).toContain('partners-name-problem');
  expect(await page.locator('#partners-lastContact-problem').textContent()).toContain(
    'This day is in the future.',
  );
  await name.fill('WorkSource');
  await page.getByLabel('Last Contact Date').fill('2026-03-04');
  await button('Save partner').click();
  await page.locator('#partners-name-problem').getByText('is already in Partners.').waitFor();
  await waitForFocus(page, 'partners-name');
});

test('an unfinished date isn’t saved as blank', async () => {
  await editWorkSource();
  for (const typed of ['03', '020002']) {
    await page.getByLabel('Last Contact Date').focus();
    await page.keyboard.type(typed);
    await button('Save changes').click();
    await page.getByText('This isn’t complete. Finish it or clear it.').waitFor();
  }
  expect(callsOf(library, 'saveRow')).toHaveLength(0);
});

test('when Google doesn’t answer, the sidebar says so at once, and everything typed stays', async () => {
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  fail(library, 'saveRow', TIMED_OUT);
  await button('Save partner').click();
  await page.getByRole('alert').getByText('Google didn’t answer. What you typed is still here').waitFor();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Senior Center');
});

test('what somebody else changed meanwhile is shown at its field, and the librarian chooses', async () => {
  await editWorkSource();
  await page.getByLabel('Notes').fill('Mine');
  await page.getByLabel('Previous Partnerships Events').fill('My events');
  const theirs = { Notes: 'Theirs', 'Previous Partnerships Events': 'Their events' };
  typeCell(library, 'Partners', 'WorkSource', theirs);
  await button('Save changes').click();
  await page.getByText('Someone else changed this row').first().waitFor();
  expect(await page.locator('#partners-notes-conflict').textContent()).toContain('Theirs');
  await button('Keep mine: Notes').click();
  await button('Use theirs: Previous Partnerships Events').click();
  await waitForFocus(page, 'partners-previous');
  expect(await page.getByLabel('Previous Partnerships Events').inputValue()).toBe('Their events');
  await button('Save changes').click();
  await page.getByText('Saved. Status:').waitFor();
});

test('a row that somebody deleted can be saved as a new one', async () => {
  await editWorkSource();
  await page.getByLabel('Notes').fill('Mine');
  deleteRow(library, 'Partners', 'WorkSource');
  expect(await button('Save as new').count()).toBe(0);
  await button('Save changes').click();
  await button('Save as new').click();
  await page.getByText('Saved: WorkSource.').waitFor();
});

test('people are added and removed together with their email and phone', async () => {
  await editWorkSource();
  await button('Add person').click();
  await waitForFocus(page, 'partners-contactName-2');
  await page.keyboard.type('Cy');
  await button('Remove person 1').click();
  await button('Save changes').click();
  await page.getByText('Saved. Status:').waitFor();
  expect(rowIn(library, 'Partners', 'WorkSource')).toMatchObject({
    'Contact Name': 'Ben\nCy',
    'Contact Email': 'ben@ws.org',
    'Contact Phone Number': '555 0100',
  });
});

test('the sidebar asks before leaving unsaved changes, with the focus on the harmless answer', async () => {
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Half typed');
  selectRow(library, 'Partners', 'WorkSource');
  await button('Edit selected row').click();
  await page.getByText('You have unsaved changes.').waitFor();
  expect(await focusedText(page)).toBe('Keep editing');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Half typed');
  await button('Today').click();
  await page.getByRole('button', { name: 'Partner (not saved yet)' }).click();
  await button('New partner').click();
  await button('Discard changes').click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('');
});
