// "Put it into my sheet" on the try-it page: the code on the clipboard, a new sheet, and the steps.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { brokenRules } from 'apps-script-runtime/testing/accessibility';
import { sidebarOf } from 'apps-script-runtime/testing/by-keyboard';
import { picture, servePage, type TryPage } from 'apps-script-runtime/testing/try-page';

const DIST = path.resolve(__dirname, '../../../dist');
const CODE = readFileSync(path.join(DIST, 'Outreach.gs'), 'utf8');

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await servePage(path.join(DIST, 'local'));
});
afterAll(() => tryPage.close());

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Put Outreach into your Google Sheet' });

/** Opens the dialog; `opened` has the addresses of new tabs. */
async function openDialog(): Promise<{ page: Page; opened: string[] }> {
  const page = await tryPage.visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened: string[] = [];
  await page.context().route('https://sheets.new/**', (route) => {
    opened.push(route.request().url());
    return route.fulfill({ body: 'A new sheet.', contentType: 'text/html' });
  });
  await page.getByRole('button', { name: 'Put it into my sheet' }).click();
  await dialogOf(page).waitFor();
  return { page, opened };
}

test('one press copies exactly the file to paste and opens a new sheet', async () => {
  const { page, opened } = await openDialog();
  const tab = page.context().waitForEvent('page');
  await dialogOf(page).getByRole('button', { name: 'Copy the code and open a new sheet' }).click();
  await (await tab).waitForURL('https://sheets.new/');
  expect(opened).toEqual(['https://sheets.new/']);
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CODE);
  await dialogOf(page).getByRole('status').getByText('Follow the steps below in the new tab.').waitFor();
  await picture(page, 'install-copied');
});

test('for an existing sheet, the code is copied and nothing opens', async () => {
  const { page, opened } = await openDialog();
  await dialogOf(page).getByRole('button', { name: 'Copy the code', exact: true }).click();
  await dialogOf(page).getByRole('status').getByText('The code is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CODE);
  expect(opened).toEqual([]);
});

test.each(['refuses', 'has none'])(
  'if the clipboard %s, the code is shown selected, ready to copy',
  async (how) => {
    const { page, opened } = await openDialog();
    await page.evaluate((hasNone) => {
      const writeText = (): Promise<void> => Promise.reject(new DOMException('No.', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: hasNone ? undefined : { writeText } });
    }, how === 'has none');
    await dialogOf(page).getByRole('button', { name: 'Copy the code and open a new sheet' }).click();
    const field = dialogOf(page).getByLabel('The code of Outreach');
    await field.waitFor();
    const selected = await field.evaluate((one: HTMLTextAreaElement) => [
      document.activeElement === one,
      one.value.slice(one.selectionStart, one.selectionEnd),
    ]);
    expect(selected).toEqual([true, CODE]);
    await dialogOf(page).getByRole('link', { name: 'https://sheets.new' }).waitFor();
    expect(opened).toEqual([]);
    await picture(page, 'install-refused');
  },
);

test.each([
  [1366, 768, 'light'],
  [1366, 768, 'dark'],
  [1024, 700, 'light'],
  [1024, 700, 'dark'],
] as const)('four numbered pictures show the steps, at %i × %i, %s', async (width, height, colorScheme) => {
  const { page } = await openDialog();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  const dialog = dialogOf(page);
  const steps = await dialog.getByRole('listitem').locator('p').allInnerTexts();
  expect(steps.map((text) => text.split(/[.,]/)[0])).toEqual([
    'In your sheet',
    'Click into the code',
    expect.stringMatching(/^Save/),
    'Reload the sheet',
  ]);
  expect(await dialog.getByRole('img').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
    expect.stringContaining('Apps Script'),
    expect.stringContaining('all lines of Code.gs are selected'),
    expect.stringContaining('the disk'),
    expect.stringContaining('Set up this sheet'),
  ]);
  const fits = await dialog.evaluate((one) => [
    one.scrollHeight <= one.clientHeight,
    one.scrollWidth <= one.clientWidth,
  ]);
  expect(fits).toEqual([true, true]);
  expect(await brokenRules(page, { without: ['#grid'] })).toEqual([]);
  await picture(page, `install-${String(width)}-${colorScheme}`);
});

test('after the example the button stands out, and the keyboard opens and closes the dialog', async () => {
  const page = await tryPage.visit();
  const button = page.getByRole('button', { name: 'Put it into my sheet' });
  const ground = () => button.evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await ground();
  await page.getByRole('button', { name: 'See an example' }).click();
  await page.getByRole('status').getByText('press Put it into my sheet').waitFor({ timeout: 60_000 });
  await sidebarOf(page).getByRole('heading', { name: 'Who to call' }).waitFor();
  expect(await ground()).not.toBe(before);
  await picture(page, 'install-after-example');
  await button.focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor();
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
}, 120_000);
