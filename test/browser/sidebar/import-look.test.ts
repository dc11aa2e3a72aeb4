// How the steps of Import look to a librarian with a messy list: few words, 300 pixels wide, large, dark and in forced
// colors.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { PARTNERS_BEFORE, TWENTY_ROWS } from '../../fixtures/import/twenty-rows';
import { addRow } from '../../server/addon';
import { libraryWith, openImport } from '../../sidebar/open-import';
import { fileOf, newContext, picture } from './open-sidebar';
import { visibleWords } from './visible-words';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('before', async () => {
  const library = libraryWith({ 'Old list': TWENTY_ROWS });
  for (const values of PARTNERS_BEFORE) addRow(library.runtime, 'partners', values);
  const page: Page = await openImport(await newContext(browser), fileOf('Import'), library);
  await page.getByRole('button', { name: /^Old list/ }).click();
  console.log('columns', (await visibleWords(page)).length);
  await picture(page, 'before-columns');
  await page.getByRole('button', { name: /Look at what|Preview/ }).click();
  await page.getByRole('heading', { level: 2, name: /What will|Preview/ }).waitFor();
  const words = await visibleWords(page);
  console.log('preview', words.length, words.join(' '));
  await page.setViewportSize({ width: 300, height: 1800 });
  await picture(page, 'before-preview');
});
