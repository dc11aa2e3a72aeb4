// The sidebar says that the daily check does not run, and helps in one step.
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const none = { items: [], more: 0 };
const LATE = {
  sentence:
    'The daily check has not run since 2026-03-01 06:13. Ask ana@library.example why, or take it over.',
  step: 'takeOver',
};
const FAILED = {
  sentence:
    'The check stopped: The tab “Events” is not there. (2026-03-03 06:13; Outreach > Check relationships now tries again.)',
  step: 'checkNow',
};
const open = (stopped: unknown, more: object = {}) => {
  const lists = {
    lapsed: none,
    dueSoon: none,
    rebuilding: none,
    reviews: none,
    thisWeek: none,
    questions: none,
    doneLines: none,
    isOldWeek: false,
  };
  return openSidebar(browser, file, {
    today: { today: '2026-03-04', ...lists, partnerCount: 2, stopped },
    ...more,
  });
};
const TAKE_OVER = 'Take over the daily check';

test('while the check runs nothing is said about it', async () => {
  const page = await open(null);
  expect(await page.getByText('The daily check').count()).toBe(0);
});

test('a check that does not run is told at the top of Today, with whom to ask and one step', async () => {
  const page = await open(LATE);
  const banner = page.getByRole('region', { name: 'The daily check does not run' });
  expect(await banner.getByText(LATE.sentence).isVisible()).toBe(true);
  expect(await banner.getByRole('button').allTextContents()).toEqual([TAKE_OVER]);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'stopped-check');
  await setTextSize(page, 200);
  expect(await overflow(page)).toBe(0);
});

test('taking over asks once more, by keyboard alone, and then says as whom it runs', async () => {
  const page = await open(LATE);
  await page.getByRole('button', { name: TAKE_OVER }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Yes, with my account');
  expect(await page.evaluate(() => window.fake.calls.some(({ name }) => name === 'takeOver'))).toBe(false);
  await picture(page, 'stopped-check-sure');
  await page.keyboard.press('Enter');
  await page.getByText('The daily check runs as ben@library.example, between 6:00 and 7:00.').waitFor();
  await page.getByRole('button', { name: TAKE_OVER }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.fake.calls.at(-1)?.name)).toBe('readToday');
});

test('whoever cancels has changed nothing', async () => {
  const page = await open(LATE);
  await page.getByRole('button', { name: TAKE_OVER }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(TAKE_OVER);
  expect(await page.evaluate(() => window.fake.calls.some(({ name }) => name === 'takeOver'))).toBe(false);
});

test('what Google answers is said in plain words, and may be tried again', async () => {
  const problem = 'Google lets an account have 20 triggers in a script, and yours are all taken.';
  const page = await open(LATE, { next: { takeOver: [{ ok: false, problem }] } });
  await page.getByRole('button', { name: TAKE_OVER }).click();
  await page.getByRole('button', { name: 'Yes, with my account' }).click();
  await page.getByText(problem).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(TAKE_OVER);
});

test('a check that stopped is tried again at once', async () => {
  const page = await open(FAILED);
  await page.getByText('The tab “Events” is not there.').waitFor();
  await page.getByRole('button', { name: 'Check again now' }).click();
  await page.getByText('Checked: all is up to date.').waitFor();
  await page.getByText('The check stopped').waitFor({ state: 'detached' });
});
