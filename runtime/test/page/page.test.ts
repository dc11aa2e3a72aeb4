// The try-it page in a real browser, with a script unrelated to the add-on.
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { brokenRules } from '../../testing/accessibility';
import { goTo } from '../../testing/by-keyboard';
import { isReady, openTryPage, picture, type TryPage } from '../../testing/try-page';

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await openTryPage();
});
afterAll(() => tryPage.close());

async function type(page: Page, a1: string, text: string): Promise<void> {
  await goTo(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until the line above the grid shows this for the cell. */
async function expectCell(page: Page, a1: string, content: string): Promise<void> {
  const line = page.locator('.o-topbar-composer .o-composer');
  const until = Date.now() + 30_000;
  for (;;) {
    await goTo(page, a1);
    const shown = await line.innerText();
    if (shown === content || Date.now() > until) {
      expect([a1, shown]).toEqual([a1, content]);
      return;
    }
    await page.waitForTimeout(100);
  }
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Book club' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('the menu works with the keyboard alone', async () => {
  const page = await tryPage.visit();
  const top = page.getByRole('menuitem', { name: 'Book club' });
  await top.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Set up');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Set up');
  await picture(page, 'page-menu');
  await page.keyboard.press('Escape');
  await expect(top.getAttribute('aria-expanded')).resolves.toBe('false');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('The club is ready.').waitFor();
  await expectCell(page, 'A1', 'Book');
  await picture(page, 'page');
});

test('the sidebar calls the script as Google allows', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Open the sidebar');
  const frame = page.frameLocator('#sidebar iframe');
  const out = frame.locator('#out');
  await frame.locator('#title').fill('Middlemarch');
  await frame.getByRole('button', { name: 'Add' }).click();
  await frame.getByText('Added Middlemarch in row 2!').waitFor();
  const body = frame.locator('body');
  await expect(body.getAttribute('data-answer')).resolves.toBe('of another window');
  await expect(body.getAttribute('data-marks')).resolves.toBe('["a.","b.","a","b"]');
  await expectCell(page, 'D9', '{"title":"Middlemarch","row":2,"marks":["a","b"]}');
  await frame.getByRole('button', { name: 'Fail' }).click();
  await frame.getByText('The shelf is empty.').waitFor();
  await expect(body.getAttribute('data-error')).resolves.toBe('[object Error] of another window');
  await expect(out.textContent()).resolves.toMatch(/^ScriptError: .*The shelf is empty\.\?$/);
  await frame.getByRole('button', { name: 'Which day' }).click();
  await frame.getByText('Day: null').waitFor();
  await frame.getByRole('button', { name: 'Send a date' }).click();
  await frame.getByText('illegal value').waitFor();
  await expect(body.getAttribute('data-reach')).resolves.toBe('kept apart');
  const width = await page.locator('#sidebar').evaluate((element) => element.getBoundingClientRect().width);
  expect(width).toBe(300);
  await picture(page, 'page-sidebar');
});

test('an async function runs to its end, and the page reports its failure', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Count the shelves');
  await expectCell(page, 'H1', '3 shelves');
  await choose(page, 'Count the cellar');
  await page
    .getByRole('dialog', { name: 'There was a problem' })
    .getByText('The cellar is locked.')
    .waitFor();
});

test('what the sidebar stores survives closing it and reloading the page', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Open the sidebar');
  const title = page.frameLocator('#sidebar iframe').locator('#title');
  await title.fill('Half a tit');
  await page.getByRole('button', { name: 'Close Book club' }).click();
  await choose(page, 'Open the sidebar');
  await expect(title.inputValue()).resolves.toBe('Half a tit');
  await page.frameLocator('#sidebar iframe').getByRole('button', { name: 'Close' }).click();
  await page.locator('#sidebar').waitFor({ state: 'hidden' });
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await choose(page, 'Open the sidebar');
  await expect(title.inputValue()).resolves.toBe('Half a tit');
});

test('a cell refuses what its rule refuses, in Google’s words, and accepts what it allows', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Set up');
  await type(page, 'B2', 'soon');
  const dialog = page.getByRole('dialog', { name: 'There was a problem' });
  await dialog
    .getByText('The data you entered in cell B2 violates the data validation rules set on this cell.')
    .waitFor();
  await picture(page, 'page-refusal');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expectCell(page, 'B2', '');
  await type(page, 'B2', '2/1/2024');
  await expectCell(page, 'B2', '2024-02-01');
  await expectCell(page, 'F1', 'edited B2');
});

test('the page asks before a protected heading is changed', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Set up');
  await type(page, 'A1', 'Volume');
  await page.getByRole('dialog', { name: 'Heads up!' }).getByRole('button', { name: 'Cancel' }).click();
  await expectCell(page, 'A1', 'Book');
});

test('the workbook is still there after a reload', async () => {
  const page = await tryPage.visit();
  await type(page, 'A3', 'Persuasion');
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await expectCell(page, 'A3', 'Persuasion');
});

test('going to the next morning, or days ahead, runs what is due', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Set up');
  await page.getByText('The club is ready.').waitFor();
  const date = page.getByLabel('Pretend today is');
  const before = await date.inputValue();
  await page.getByRole('button', { name: 'Next morning' }).click();
  await page.waitForFunction(
    (day) => document.querySelector<HTMLInputElement>('#date')?.value !== day,
    before,
  );
  await expectCell(page, 'E1', '1');
  const later = new Date(Date.parse(before) + 11 * 86_400_000).toISOString().slice(0, 10);
  await date.fill(later);
  await date.press('Enter');
  await expectCell(page, 'E1', '11');
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await expect(date.inputValue()).resolves.toBe(later);
});

test('a script’s question is asked, and its failure is shown', async () => {
  const page = await tryPage.visit();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await choose(page, 'Ask something');
  await expectCell(page, 'A9', 'NO');
  await choose(page, 'Fail');
  await page.getByRole('dialog').getByText('The shelf is empty.').waitFor();
});

test('a dialog calls the script with a form, resizes itself and closes', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Show a dialog');
  const dialog = page.getByRole('dialog', { name: 'Lend a book' });
  const frame = dialog.locator('iframe').contentFrame();
  await frame.getByRole('button', { name: 'Lend' }).click();
  await frame.getByText('Lent to Ana').waitFor();
  await frame.getByRole('button', { name: 'Call often' }).click();
  await frame.getByText('25 answers').waitFor();
  await page.waitForFunction(() => document.querySelector('dialog iframe')?.clientWidth === 320);
  await frame.getByRole('button', { name: 'Wider' }).click();
  await page.waitForFunction(() => document.querySelector('dialog iframe')?.clientWidth === 420);
  await picture(page, 'page-dialog');
  await frame.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expectCell(page, 'A12', '{"reader":"Ana","with":["map","notes"]}');
});

test('emails that the script sent can be viewed', async () => {
  const page = await tryPage.visit();
  await expect(page.getByRole('button', { name: 'Sent mail' }).isVisible()).resolves.toBe(false);
  await choose(page, 'Send mail');
  await page.getByRole('button', { name: 'Sent mail (2)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sent mail' });
  await dialog.locator('iframe').contentFrame().getByText('Persuasion').waitFor();
  await picture(page, 'page-outbox');
  // The frame of an email runs no script, so the check can't look into it and would wait for it.
  expect(await brokenRules(page, { without: ['#grid', '.outbox iframe'], withFrames: true })).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('a chart that a script made is drawn, and only then its library is loaded', async () => {
  const page = await tryPage.visit();
  const hasLibrary = () => page.evaluate(() => 'Chart' in globalThis);
  expect(await hasLibrary()).toBe(false);
  await choose(page, 'Draw a chart');
  await page.waitForSelector('.o-figure canvas');
  expect(await hasLibrary()).toBe(true);
  await picture(page, 'page-chart');
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await page.waitForSelector('.o-figure canvas');
});

test('if the chart library fails to load, its place says so and the sheet works', async () => {
  const page = await tryPage.visit();
  await page.route('**/charts.js', (route) => route.abort());
  await choose(page, 'Draw a chart');
  await page.locator('.o-figure').getByText('A part of this page didn’t load.').waitFor();
  await type(page, 'A20', 'Still here');
  await expectCell(page, 'A20', 'Still here');
});

test('example, download, and starting over', async () => {
  const page = await tryPage.visit();
  await page.getByRole('button', { name: 'Example shelf' }).click();
  // In an empty workbook nothing can be lost. With content, the page asks.
  await expectCell(page, 'A41', 'Book 40');
  await page.getByRole('button', { name: 'Example shelf' }).click();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expectCell(page, 'A41', 'Book 40');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .xlsx' }).click();
  const file = await (await download).path();
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getCell('A41').value).toBe('Book 40');
  expect(sheet?.getCell('A1').note).toBe('The title as on the cover.');
  // An unchecked box is blank.
  expect(sheet?.getCell('D2').value).toBeNull();
  expect(sheet?.getCell('C2').dataValidation).toMatchObject({ type: 'list' });
  await goTo(page, 'A1');
  await picture(page, 'page-example');
  await page.getByRole('button', { name: 'Start over' }).click();
  await picture(page, 'page-question');
  await page.getByRole('button', { name: 'Delete and start over' }).click();
  await page.getByText('Here is an empty workbook.').waitFor();
  await expectCell(page, 'A41', '');
});

test('the page around the grid passes the accessibility check', async () => {
  const page = await tryPage.visit();
  await choose(page, 'Open the sidebar');
  await page.frameLocator('#sidebar iframe').locator('#title').waitFor();
  await page.getByRole('menuitem', { name: 'Book club' }).click();
  const check = async (): Promise<void> => {
    // The grid is the engine's component, drawn on a canvas; its markup is not ours to fix.
    expect(await brokenRules(page, { without: ['#grid'], withFrames: true })).toEqual([]);
  };
  await check();
  await page.getByRole('button', { name: 'Start over' }).click();
  await check();
});

test('everything is still there at 200 % zoom', async () => {
  const page = await tryPage.visit();
  await page.setViewportSize({ width: 640, height: 400 });
  await choose(page, 'Open the sidebar');
  await page.frameLocator('#sidebar iframe').locator('#title').waitFor();
  await picture(page, 'page-zoomed');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(640);
  await expect(page.getByRole('button', { name: 'Next morning' }).isVisible()).resolves.toBe(true);
});
