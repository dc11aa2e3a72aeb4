// The sidebar says that the daily check has stopped, and helps in one step.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { BEN, settingOf, settingPlace } from '../../server/addon';
import { type Library, callsOf, libraryWith, usualLibrary, usualRows } from '../../sidebar/library';
import { brokenRules, focusedText, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const typeSetting = (runtime: Runtime, label: string, text: string): void => {
  runtime.type('Settings', settingPlace(runtime, label), text, { user: BEN });
};

/** Ana's check has not run for days. */
function late(runtime: Runtime): void {
  usualRows(runtime);
  typeSetting(runtime, 'Daily check set up', '2026-02-20 06:00');
  typeSetting(runtime, 'Daily check last ran', '2026-03-01 06:13');
}
/** The check ran this morning and found no Events. */
function failed(runtime: Runtime): void {
  usualRows(runtime);
  typeSetting(
    runtime,
    'What it found',
    'The check stopped on Mar 3, 2026, 6:13 AM: The tab “Events” is missing.',
  );
}
const open = async (given: Library) => {
  library = given;
  page = await window.open(library);
};
const TAKE_OVER = 'Take over the daily check';
const takeOver = () => page.getByRole('button', { name: TAKE_OVER });

test('while the check runs as it should, Today doesn’t mention it', async () => {
  await open(usualLibrary());
  expect(await page.getByText('The daily check').count()).toBe(0);
});

test('a check that doesn’t run is reported at the top of Today, with whom to ask and one step', async () => {
  await open(libraryWith(late, BEN));
  const banner = page.getByRole('region', { name: 'The daily check isn’t running' });
  const words = 'The daily check hasn’t run since Mar 1, 2026, 6:13 AM. Ask ana@library.example why, or';
  expect(await banner.getByText(words).isVisible()).toBe(true);
  expect(await banner.getByRole('button').allTextContents()).toEqual([TAKE_OVER]);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'stopped-check');
  await window.setTextSize(200);
  expect(await overflow(page)).toBe(0);
});

test('taking over by keyboard alone asks once more, and then says who the check runs as', async () => {
  await open(libraryWith(late, BEN));
  await takeOver().focus();
  await page.keyboard.press('Enter');
  expect(await focusedText(page)).toBe('Yes, use my account');
  expect(callsOf(library, 'takeOver')).toEqual([]);
  await picture(page, 'stopped-check-sure');
  await page.keyboard.press('Enter');
  await page.getByText(/^The daily check runs as ben@library.example, between 6:00 AM and 7:00 AM/).waitFor();
  await takeOver().waitFor({ state: 'detached' });
  expect(library.calls.at(-1)?.name).toBe('readToday');
  expect(settingOf(library.runtime, 'Daily check runs as')).toBe(BEN);
});

test('canceling changes nothing, and a refusal is shown and may be tried again', async () => {
  await open(libraryWith(late, BEN));
  await takeOver().click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await focusedText(page)).toBe(TAKE_OVER);
  expect(callsOf(library, 'takeOver')).toEqual([]);
  const letGo = library.runtime.holdLock('document');
  await takeOver().click();
  await page.getByRole('button', { name: 'Yes, use my account' }).click();
  await page.getByText('Someone else is saving right now.').waitFor();
  expect(await focusedText(page)).toBe(TAKE_OVER);
  letGo();
});

test('a check that stopped can be tried again at once', async () => {
  await open(libraryWith(failed));
  await page.getByText('The tab “Events” is missing.').waitFor();
  await page.getByRole('button', { name: 'Check relationships now' }).click();
  await page.getByText(/^Checked: 0 lapsed, \d due soon\./).waitFor();
  await page.getByText('The check stopped').waitFor({ state: 'detached' });
});
