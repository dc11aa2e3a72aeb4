// The page Undo in the sidebar: the latest changes, what would stay, and undoing them.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { BEN, ask, newRow, ok } from '../../server/addon';
import {
  type Library,
  callsOf,
  libraryWith,
  rowsIn,
  typeCell,
  usualRows,
  withCalls,
} from '../../sidebar/library';
import { brokenRules, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

/** Ana has started the week, and Ben has saved two partners, one of which was edited since. */
function threeSteps(runtime: Runtime): void {
  usualRows(runtime);
  ok(ask(runtime, 'rememberUser', 'Ben', BEN));
  for (const name of ['Park', '<b>Zoo</b>']) ok(ask(runtime, 'saveRow', newRow('partners', { name }), BEN));
  typeCell(withCalls(runtime), 'Partners', 'Park', { Notes: 'since then' });
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const open = async (fill = threeSteps) => {
  library = libraryWith(fill);
  page = await window.open(library);
  await button('More').click();
  await button('Undo').click();
};
const card = (words: string) => page.getByRole('main').locator('.cards > li', { hasText: words });

test('Undo is under More, and says what was done, what stays, and what can no longer be undone', async () => {
  await open();
  // Text from the sheet never becomes part of the page.
  await card('Added <b>Zoo</b> · 12:00 PM · Ben').waitFor();
  expect(await card('Added Park').innerText()).toContain(
    '“Park” in Partners was changed since it was added, so it stays.',
  );
  expect(await card('Added Park').getByRole('button').count()).toBe(0);
  expect(await card('Started the week of Mar 1').getByRole('button').count()).toBe(1);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'undo-edited', true);
  await window.setTextSize(200);
  expect(await overflow(page)).toBe(0);
});

test('one is undone by keyboard, and the list is read again', async () => {
  await open();
  const undo = button('Undo: Added <b>Zoo</b> · 12:00 PM · Ben');
  await undo.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').waitFor();
  await card('Added Park').waitFor();
  expect(await undo.count()).toBe(0);
  expect(rowsIn(library, 'Partners').map((row) => row['Partner/Company'])).not.toContain('<b>Zoo</b>');
  expect(callsOf(library, 'updateRelationships')).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await button('Back to More').click();
});

test('a refusal is shown, and the list is unchanged', async () => {
  await open();
  const letGo = library.runtime.holdLock('document');
  await button(/^Undo: Added/)
    .first()
    .click();
  await page.getByText('Someone else is saving right now.').waitFor();
  await page.getByText('Added <b>Zoo</b>').waitFor();
  letGo();
});

test('Undo says when there is nothing to undo', async () => {
  await open((runtime) => void ok(ask(runtime, 'rememberUser', 'Ana')));
  await page.getByText('There’s nothing to undo.').waitFor();
});
