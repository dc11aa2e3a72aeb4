// The form of a table that exists only as a description: it is under More and works like the others.
import type { Page } from 'playwright-core';
import { codeWithVolunteers, pagesWithVolunteers } from '../../fixtures/new-table/build';
import { openAddon, rowsOf } from '../../server/addon';
import { type Library, withCalls } from '../../sidebar/library';
import { type Window, brokenRules, openWindow, overflow, picture, waitForFocus } from './open-sidebar';

let window: Window;
let page: Page;
let library: Library;
beforeAll(async () => {
  const [folder, code] = await Promise.all([pagesWithVolunteers(), codeWithVolunteers()]);
  window = await openWindow(folder);
  const runtime = openAddon({ code });
  runtime.run('setUpThisSheet');
  library = withCalls(runtime);
  page = await window.open(library);
});
afterAll(() => window.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const rows = () => rowsOf(library.runtime, 'Volunteers', 2);

test('a volunteer is added, found, edited, saved and undone in the sidebar', async () => {
  await button('More').click();
  await button('Volunteers').click();
  await page.getByRole('heading', { name: 'Find or add a volunteer' }).waitFor();
  await waitForFocus(page, 'volunteers-name');
  expect(await page.locator('form').innerText()).toMatch(
    /Volunteer \(required\)\s+First and last name\s+Phone\s+Where we reach them\s+Since/,
  );
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'form-new-table');

  await page.getByLabel('Volunteer (required)').fill('Kim');
  await page.getByLabel('Role').selectOption('Driver');
  await button('Save volunteer').click();
  await page.getByText('Saved: Kim.').waitFor();
  expect(rows()).toMatchObject([{ Volunteer: 'Kim', Role: 'Driver' }]);

  await page.getByLabel('Volunteer (required)').fill('ki');
  const found = page.locator('.found button').first();
  expect((await found.innerText()).split(/\s*\n\s*/)).toEqual(['Open Kim', 'Driver']);
  await found.click();
  await page.getByRole('heading', { name: 'Editing Kim' }).waitFor();
  await page.getByLabel('Role').selectOption('Reader');
  await button('More').click();
  await page.getByRole('button', { name: 'Volunteers (not saved yet)' }).click();
  await button('Save changes').click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(rows()).toMatchObject([{ Volunteer: 'Kim', Role: 'Reader' }]);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'form-new-table-saved', true);

  await button('Undo').click();
  await page.getByText('Undone.', { exact: true }).waitFor();
  expect(rows()).toMatchObject([{ Volunteer: 'Kim', Role: 'Driver' }]);
  await button('New volunteer').click();
  await page.getByRole('heading', { name: 'Find or add a volunteer' }).waitFor();
});
