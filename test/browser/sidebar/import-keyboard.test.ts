// Questions in Import's preview, answered with the arrow keys: each press answers, and the next still reaches the list.
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { addRow } from '../../server/addon';
import { libraryWith, openImport, partnersIn } from '../../sidebar/open-import';
import { brokenRules, fileOf, newContext, picture } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HEAD = ['Organisation', 'Contact', 'Phone', 'Email'];
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
const toPreview = async (rows: string[][]) => {
  const library = libraryWith({ 'Old list': [HEAD, ...rows] });
  addRow(library.runtime, 'partners', {
    ...{ name: 'WorkSource', contactName: 'Jane Doe', contactEmail: 'jane@work.example' },
    ...{ contactPhone: '(555) 010-1111', staff: 'Ana' },
  });
  const page = await openImport(await newContext(browser), fileOf('Import'), library);
  await press(page, /^Old list/);
  await press(page, 'Preview');
  await step(page, 'Preview');
  return { library, page };
};
const WORK_SOURCE = ['Work Source', 'Jane Doe', '(555) 010-1234', 'jane@work.example'];
const isFocused = (select: Locator) => select.evaluate((one) => one === document.activeElement);
const settled = (page: Page) => page.getByText('Comparing with your sheet…').waitFor({ state: 'detached' });

test('two presses of the Down arrow reach the second answer, and the question stays where it is', async () => {
  const { library, page } = await toPreview([WORK_SOURCE]);
  const select = page.locator('select[id^="import-similar-"]');
  await select.focus();
  await page.keyboard.press('ArrowDown');
  expect(await select.inputValue()).toBe('go');
  // The question that this answer raises appears below.
  await page.getByRole('group', { name: /^Change what Partners says/ }).waitFor();
  expect(await isFocused(select)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Import 1 new' }).waitFor();
  expect(await select.inputValue()).toBe('new');
  expect(await isFocused(select)).toBe(true);
  expect(await page.getByRole('group', { name: /^Change what Partners says/ }).count()).toBe(0);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'import-answered');
  await press(page, 'Import 1 new');
  await step(page, 'Done');
  expect(partnersIn(library).map((row) => row['Partner/Company'])).toEqual(['WorkSource', 'Work Source']);
});

test('when two presses are faster than the comparison, the last one counts', async () => {
  const { page } = await toPreview([WORK_SOURCE]);
  const select = page.locator('select[id^="import-similar-"]');
  await select.focus();
  await select.evaluate((one: HTMLSelectElement) => {
    for (const answer of ['go', 'new']) {
      one.value = answer;
      one.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await page.getByRole('button', { name: 'Import 1 new' }).waitFor();
  await settled(page);
  expect(await select.inputValue()).toBe('new');
});

test('the answer for all of them can be changed with the next press', async () => {
  const { page } = await toPreview([
    ['YMCA', 'Ann', '', ''],
    ['YMCA', 'Bob', '', ''],
    ['Zoo', 'Cem', '', ''],
    ['Zoo', 'Dot', '', ''],
  ]);
  const all = page.getByLabel('For all of them');
  await all.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText('2 combined with another row', { exact: true }).waitFor();
  expect(await isFocused(all)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.getByText('2 left out', { exact: true }).waitFor();
  expect(await isFocused(all)).toBe(true);
});

test('a question raised by another answer stays, too, once it’s answered', async () => {
  const { page } = await toPreview([WORK_SOURCE]);
  await page.locator('select[id^="import-similar-"]').selectOption('go');
  const select = page.locator('select[id^="import-overwrite-"]');
  await select.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Import 1 changed' }).waitFor();
  expect(await isFocused(select)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  expect(await select.inputValue()).toBe('note');
  expect(await isFocused(select)).toBe(true);
  await picture(page, 'import-answered-two');
});
