// The shipped pages in frames nested like Google's, on the real Code.js: each failure has its own sentence.
import type { Browser } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { BEN, openAddon } from '../../server/addon';
import { SHIPPED_PAGES } from '../../server/shipped-pages';
import { type Fault, type GoogleFrames, libraryWithPages, openInGoogleFrames } from './google-frames';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function typePartner({ user }: GoogleFrames): Promise<void> {
  await user.getByRole('button', { name: 'Partner', exact: true }).click();
  await user.getByLabel('Partner/Company').fill('Senior Center');
}

test.each(SHIPPED_PAGES)('the page %s opens, fits and raises no errors', async (name) => {
  const runtime = libraryWithPages(`
    function showPage(name) {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(name));
    }`);
  const google = await openInGoogleFrames(browser, { runtime });
  const faults: string[] = [];
  google.page.on('pageerror', ({ message }) => faults.push(message));
  google.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await google.user.getByRole('heading').first().waitFor();
  const before = await google.page.locator('#sandboxFrame').elementHandle();
  runtime.run('showPage', [name]);
  await google.page.waitForFunction((old) => !old?.isConnected, before);
  await google.user.locator('h1, h2').first().waitFor();
  await google.user.locator('body:not(:has-text("Opening…"))').waitFor();
  expect((await google.user.getByRole('alert').allTextContents()).join('')).toBe('');
  expect(
    await google.user.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
  ).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

test('a partner is typed, saved and is in the sheet', async () => {
  const google = await openInGoogleFrames(browser);
  await typePartner(google);
  await google.user.getByRole('button', { name: 'Save partner' }).click();
  await google.user.getByText('Saved: Senior Center.').waitFor();
  expect(google.runtime.values('Partners', 'A3')).toEqual([['Senior Center']]);
  const isForeign = await google.user.locator('body').evaluate((body) => {
    const view = body.ownerDocument.defaultView as unknown as { Error: unknown; parent: { Error: unknown } };
    return view.Error !== view.parent.Error && body.ownerDocument.compatMode === 'CSS1Compat';
  });
  expect(isForeign).toBe(true);
});

test('each fault has a sentence of its own, and what was typed stays', async () => {
  const google = await openInGoogleFrames(browser);
  await typePartner(google);
  const faults: [Fault, string][] = [
    [{ message: 'PERMISSION_DENIED' }, 'use just one in this browser'],
    [
      {
        name: 'AuthRequiredError',
        message: 'Se necesita autorización.',
        authUrl: 'https://accounts.example/',
      },
      'Google needs your permission first.',
    ],
    [{ message: 'Lock timeout: another process was holding the lock for too long.' }, 'The sheet is busy'],
    [{ message: 'Service invoked too many times for one day: premium.' }, 'try again tomorrow'],
    [
      { message: 'Es ist ein Serverfehler aufgetreten.' },
      'Google says: Es ist ein Serverfehler aufgetreten.',
    ],
  ];
  for (const [fault, words] of faults) {
    google.failNext('saveRow', fault);
    await google.user.getByRole('button', { name: 'Save partner' }).click();
    await google.user.getByRole('alert').getByText(words).waitFor();
    expect(await google.user.getByLabel('Partner/Company').inputValue()).toBe('Senior Center');
  }
  await google.user.getByRole('button', { name: 'Save partner' }).click();
  await google.user.getByText('Saved: Senior Center.').waitFor();
});

test('the sidebar tells a colleague that she can’t edit a protected part of the sheet', async () => {
  const library = libraryWithPages(`
    function protectRows() {
      const rows = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners').getRange('A3:Z60').protect();
      rows.removeEditors(rows.getEditors());
    }`);
  library.run('protectRows');
  library.run('showSidebar');
  const html = { Sidebar: library.sidebar()?.html ?? '' };
  const runtime = openAddon({ html, user: BEN, workbook: library.save() });
  const google = await openInGoogleFrames(browser, { runtime });
  await typePartner(google);
  await google.user.getByRole('button', { name: 'Save partner' }).click();
  await google.user.getByText('You can’t edit this part of the sheet because it’s protected.').waitFor();
});

test('the sidebar says at once that files are from different versions', async () => {
  const google = await openInGoogleFrames(browser, { missing: 'openSidebar' });
  await google.user.getByText('The Outreach files are from different versions.').waitFor();
});

test('a sidebar that fails twice in a row asks to be reopened', async () => {
  const google = await openInGoogleFrames(browser);
  await typePartner(google);
  const alert = google.user.getByRole('alert');
  for (const isSecond of [false, true]) {
    google.failNext('saveRow', { name: 'NetworkError', message: 'Connection failure due to HTTP 0' });
    await google.user.getByRole('button', { name: 'Save partner' }).click();
    await alert.getByText('Google didn’t answer.').waitFor();
    expect(await alert.getByText('close the sidebar and choose Outreach > Open the sidebar').count()).toBe(
      isSecond ? 1 : 0,
    );
  }
});
