// What Import's preview shows a librarian with a messy list: few words, and numbers that add up.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { PARTNERS_BEFORE, TWENTY_ROWS } from '../../fixtures/import/twenty-rows';
import { addRow } from '../../server/addon';
import { libraryWith, openImport } from '../../sidebar/open-import';
import { fileOf, newContext } from './open-sidebar';
import { visibleWords } from './visible-words';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The number of words in this list's preview before they were cut. */
const WORDS_BEFORE = 243;
const MOST_WORDS = 150;

const open = async (): Promise<Page> => {
  const library = libraryWith({ 'Old list': TWENTY_ROWS });
  for (const values of PARTNERS_BEFORE) addRow(library.runtime, 'partners', values);
  return openImport(await newContext(browser), fileOf('Import'), library);
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

test('the preview of twenty messy rows says what matters in 150 words', async () => {
  const page = await open();
  await press(page, /^Old list/);
  await press(page, 'Preview');
  await step(page, 'Preview');
  const words = await visibleWords(page);
  console.log(`Words in the preview: ${WORDS_BEFORE} before, ${words.length} now`);
  expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
});

test('one press leaves out any row, even one with a question, and the numbers agree', async () => {
  const page = await open();
  await press(page, /^Old list/);
  await press(page, 'Preview');
  await step(page, 'Preview');
  await press(page, 'Leave out FAITH GROUPS');
  await page.getByText('3 rows need answers').waitFor();
  await page.getByText('1 left out', { exact: true }).waitFor();
  expect(await page.getByText('Only a name.').count()).toBe(0);
  await page.getByText('11 new', { exact: true }).click();
  await press(page, 'Leave out Rotary');
  await page.getByRole('button', { name: 'Import 10 new' }).waitFor();
  await page.getByText('10 new', { exact: true }).waitFor();
  await page.getByText('2 left out').click();
  await press(page, 'Include FAITH GROUPS');
  await page.getByText('4 rows need answers').waitFor();
});
