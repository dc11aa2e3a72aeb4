// More leads to Import and Find duplicates, which replace the sidebar.
import type { Page } from 'playwright-core';
import { ask, ok } from '../../server/addon';
import { TIMED_OUT, fail, libraryWith, usualLibrary } from '../../sidebar/library';
import { brokenRules, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();

test('before there are partners, a list can be imported', async () => {
  const library = libraryWith((runtime) => void ok(ask(runtime, 'rememberUser', 'Ana')));
  const page: Page = await window.open(library);
  expect(await page.locator('.empty').getByRole('button').allTextContents()).toEqual([
    'Add a partner',
    'Import a list',
  ]);
  await picture(page, 'today-no-partners');
  await page.getByRole('button', { name: 'Import a list' }).click();
  while (library.runtime.sidebar() === null) await page.waitForTimeout(20);
  expect(library.runtime.sidebar()?.html).toContain('<p>Import</p>');
});

test('once there are partners, Import and Find duplicates are under More, and a refusal is shown beside them', async () => {
  const library = usualLibrary();
  const page = await window.open(library);
  fail(library, 'showDuplicates', TIMED_OUT);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Find duplicates' }).click();
  await page.getByText('Google didn’t answer.').waitFor();
  expect(await page.getByRole('button', { name: 'Import a list' }).count()).toBe(1);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'more-refused', true);
  await page.getByRole('button', { name: 'Find duplicates' }).click();
  while (library.runtime.sidebar() === null) await page.waitForTimeout(20);
});
