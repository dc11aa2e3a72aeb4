// Today leads to Import and to Find duplicates, which take the place of the sidebar.
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser';
import { brokenRules, buildOnce, openSidebar, overflow, picture } from './open-sidebar';

let browser: Browser;
let file: string;
beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const none = { items: [], more: 0 };
const today = (partnerCount: number) => ({
  ...{ today: '2026-03-04', lapsed: none, dueSoon: none, rebuilding: none, reviews: none, thisWeek: none },
  ...{ questions: none, doneLines: none, isOldWeek: false, partnerCount, stopped: null },
});

test('before there are partners, a list can be brought in', async () => {
  const page = await openSidebar(browser, file, { today: today(0) });
  expect(await page.locator('.empty').getByRole('button').allTextContents()).toEqual([
    'Add the first one',
    'Import a list',
  ]);
  await picture(page, 'today-first-steps');
  await page.getByRole('button', { name: 'Import a list' }).click();
  expect(await page.evaluate(() => window.fake.calls.map(({ name }) => name))).toContain('showImport');
});

test('later both stand at the foot, and a refusal is said beside them', async () => {
  const page = await openSidebar(browser, file, {
    today: today(2),
    next: { showDuplicates: [{ ok: false, problem: 'Press Outreach > Set up this sheet first.' }] },
  });
  await page.getByRole('button', { name: 'Find duplicates' }).click();
  await page.getByText('Press Outreach > Set up this sheet first.').waitFor();
  expect(await page.getByRole('button', { name: 'Import a list' }).count()).toBe(1);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'today-foot', true);
});
