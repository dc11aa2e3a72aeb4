// The page Undo in the sidebar: what was done last, what would stay, and taking it back.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import type { FakeServer } from './fake-server';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;
let page: Page;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

const LONG = 'A'.repeat(60);
const OPERATIONS: FakeServer['operations'] = [
  {
    id: 'week-2026-03-02',
    words: 'Ana started the week of 2026-03-02, today 9:12',
    isPossible: true,
    kept: {
      items: ['“Ask the union” was changed since, so it stays.', `“${LONG}” is new, so it stays.`],
      more: 3,
    },
  },
  {
    id: 'partners-1',
    words: 'Ben saved <b>Zoo</b>, yesterday 16:40',
    isPossible: true,
    kept: { items: [], more: 0 },
  },
  {
    id: 'partners-2',
    words: 'Ben saved Park, Mon 2026-02-23 8:00',
    isPossible: false,
    kept: { items: ['“Park” in Partners was edited since it was added, so it stays.'], more: 0 },
  },
];
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const callsOf = (name: string) =>
  page.evaluate(
    (one) => window.fake.calls.filter((call) => call.name === one).map(({ args }) => args[0]),
    name,
  );
const openList = async (given: Partial<FakeServer> = {}) => {
  page = await openSidebar(browser, file, { operations: OPERATIONS, ...given });
  await button('Undo').click();
};

test('it stands at the foot of Today, and says what was done, what stays, and what can no longer be undone', async () => {
  await openList();
  await page.getByText('Ana started the week of 2026-03-02, today 9:12').waitFor();
  const cards = page.getByRole('main').locator('.cards > li');
  expect(await cards.nth(0).innerText()).toContain('“Ask the union” was changed since, so it stays.');
  expect(await cards.nth(0).innerText()).toContain('and 3 more');
  // Text of the sheet is never a part of the page.
  expect(await cards.nth(1).innerText()).toContain('<b>Zoo</b>');
  expect(await cards.nth(2).getByRole('button').count()).toBe(0);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'undo', true);
  await setTextSize(page, 200);
  expect(await overflow(page)).toBe(0);
});

test('one is taken back by keyboard, and the list is read again', async () => {
  await openList();
  const undo = button('Undo: Ben saved <b>Zoo</b>, yesterday 16:40');
  await undo.waitFor();
  await undo.focus();
  await page.keyboard.press('Enter');
  await page.getByText('It is taken back.').waitFor();
  expect(await callsOf('undo')).toEqual(['partners-1']);
  expect(await callsOf('updateRelationships')).toHaveLength(1);
  await page.getByText('Ben saved Park').waitFor();
  expect(await undo.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await button('Back to Today').click();
  await button('Refresh').waitFor();
});

test('a refusal is said, and the list is as it was', async () => {
  await openList({ next: { undo: [{ ok: false, problem: 'Somebody else is saving right now.' }] } });
  await button(/^Undo: Ben saved/).click();
  await page.getByText('Somebody else is saving right now.').waitFor();
  await page.getByText('Ben saved <b>Zoo</b>').waitFor();
});

test('where nothing was done, it says so', async () => {
  await openList({ operations: [] });
  await page.getByText('There is nothing to undo.').waitFor();
});

test('after a week was started, Undo stands beside the words', async () => {
  page = await openSidebar(browser, file, {
    operations: OPERATIONS,
    today: {
      ...(await openToday()),
      isOldWeek: true,
    },
  });
  await button('Start this week').click();
  await page.getByText('This week is ready').waitFor();
  await button('Undo').first().click();
  await page.getByText('Ana started the week of 2026-03-02, today 9:12').waitFor();
});

async function openToday(): Promise<Record<string, unknown>> {
  const first = await openSidebar(browser, file);
  const today = await first.evaluate(() => window.fake.today);
  await first.context().close();
  return today;
}
