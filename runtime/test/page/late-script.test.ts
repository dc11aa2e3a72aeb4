// The page shows its grid and menus without the script and loads it at the first press. Here the script is slow to load.
import type { Page } from 'playwright-core';
import { expectCell, goTo } from '../../testing/by-keyboard';
import { isReady, openTryPage, type TryPage } from '../../testing/try-page';

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await openTryPage();
});
afterAll(() => tryPage.close());

/** Makes the script wait; the returned function lets it arrive. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/addon.js', async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await isLoaded(page);
  };
}

async function isLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => 'addonFiles' in globalThis);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function type(page: Page, a1: string, text: string): Promise<void> {
  await goTo(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const hasScript = (page: Page) => page.evaluate(() => 'addonFiles' in globalThis);

test('edits made before the script arrived start onEdit when it arrives', async () => {
  const page = await tryPage.visit();
  const arrive = await holdScript(page);
  await type(page, 'A3', 'Persuasion');
  await type(page, 'A4', 'Villette');
  await goTo(page, 'A3');
  await page.keyboard.press('Delete');
  await expectCell(page, 'Sheet1', 'A4', 'Villette');
  await expectCell(page, 'Sheet1', 'F1', '');
  await arrive();
  await expectCell(page, 'Sheet1', 'F1', 'edited A3');
});

test('a menu opened by mouse stays open when the script arrives, and its item runs', async () => {
  const page = await tryPage.visit();
  const arrive = await holdScript(page);
  await page.getByRole('menuitem', { name: 'Book club' }).click();
  const item = page.getByRole('menuitem', { name: 'Set up' });
  await item.waitFor();
  expect(await hasScript(page)).toBe(false);
  await arrive();
  expect(await item.isVisible()).toBe(true);
  await item.click();
  await page.getByText('The club is ready.').waitFor();
});

test('an item chosen by keyboard before the script arrived runs when it arrives', async () => {
  const page = await tryPage.visit();
  const arrive = await holdScript(page);
  await page.getByRole('menuitem', { name: 'Book club' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Running “Set up”…').waitFor();
  await arrive();
  await page.getByText('The club is ready.').waitFor();
  await expectCell(page, 'Sheet1', 'A1', 'Book');
});

test('a page that nobody touches never loads the script, not even at the next visit', async () => {
  const page = await tryPage.visit();
  await page.reload();
  await isReady(page);
  await page.waitForLoadState('networkidle');
  expect(await hasScript(page)).toBe(false);
  expect(await page.getByRole('menuitem', { name: 'Book club' }).isVisible()).toBe(true);
});

test('a saved workbook loads the script at once and runs its onOpen', async () => {
  const page = await tryPage.visit();
  await type(page, 'A3', 'Persuasion');
  await expectCell(page, 'Sheet1', 'F1', 'edited A3');
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await isLoaded(page);
  expect(await page.getByRole('menuitem', { name: 'Book club' }).isVisible()).toBe(true);
  await expectCell(page, 'Sheet1', 'A3', 'Persuasion');
});

test('if the script doesn’t load, an edit stays, the page says so, and the next press starts onEdit', async () => {
  const page = await tryPage.visit();
  await page.route('**/addon.js', (route) => route.abort());
  await type(page, 'A3', 'Persuasion');
  await page.getByText('A part of this page didn’t load. Check your connection and try again.').waitFor();
  await expectCell(page, 'Sheet1', 'A3', 'Persuasion');
  await page.unroute('**/addon.js');
  // A press during an attempt that is about to fail belongs to that attempt.
  while (!(await hasScript(page))) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
  }
  await isLoaded(page);
  await expectCell(page, 'Sheet1', 'F1', 'edited A3');
});
