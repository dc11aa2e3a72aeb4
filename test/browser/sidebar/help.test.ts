// The page Help & about: the daily check, repairs, Check this installation and its report.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { PROBE_IDS } from '../../../src/domain/upkeep/probe-outcomes';
import { SHEET_VERSION } from '../../../src/sheets/tables/sheet-version';
import { MARK as KEPT_MARK } from '../../../sidebar/help/page-probes';
import { HELP } from '../../../src/words/help';
import { ANA, BEN, CODE, openLibrary } from '../../server/addon';
import {
  TIMED_OUT,
  callsOf,
  emptySheet,
  fail,
  hold,
  type Library,
  libraryWith,
  usualLibrary,
  usualRows,
  withCalls,
} from '../../sidebar/library';
import { brokenRules, focusedText, overflow, picture, windowForTests } from './open-sidebar';

const ROOT = path.resolve(__dirname, '../../..');
const window = windowForTests();
let page: Page;
let library: Library;

const open = async (given: Library = usualLibrary()) => {
  library = given;
  page = await window.open(library, 'Help');
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const region = (title: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: title }) });
const check = async () => {
  await button('Check this installation').click();
  await button('Copy the report').waitFor();
};
const rows = (title: string) =>
  page.locator('table', { hasText: title }).getByRole('rowheader').allTextContents();
const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('Help says who the daily check runs as, which version this is, and what Outreach may do', async () => {
  await open();
  await page
    .getByText(`Runs every day between 6:00 AM and 7:00 AM as ${ANA} (you). It hasn’t run yet.`)
    .waitFor();
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  await page.getByText(`Outreach ${version}. This sheet is up to date (version ${SHEET_VERSION}).`).waitFor();
  expect(await button('Take over the daily check').count()).toBe(0);
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'help', true);
});

test('each permission in appsscript.json has its sentence, and no other is listed', async () => {
  const { oauthScopes } = JSON.parse(readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
  };
  await open();
  const said = await page.locator('.points').first().getByRole('listitem').allTextContents();
  const named = oauthScopes.map(
    (scope) => HELP.permissions[scope.replace(/.*\/auth\//, '') as keyof typeof HELP.permissions],
  );
  expect(said).toEqual(named);
});

test('a colleague takes over the check by keyboard after confirming, and can run it at once', async () => {
  await open(libraryWith(usualRows, BEN));
  await page.getByText(`as ${ANA}. It hasn’t run yet.`).waitFor();
  await button('Take over the daily check').focus();
  await page.keyboard.press('Enter');
  expect(await focusedText(page)).toBe('Yes, use my account');
  await page.keyboard.press('Enter');
  await page.getByText(`The daily check runs as ${BEN}`).waitFor();
  await page.getByText(`as ${BEN} (you)`).waitFor();
  await button('Check relationships now').click();
  await page.getByText(/^Checked: \d lapsed, \d due soon\./).waitFor();
  expect(callsOf(library, 'checkNow')).toHaveLength(1);
});

test('Repair this sheet sets up what is missing and brings the sidebar back', async () => {
  await open();
  await button('Repair this sheet').click();
  while (library.runtime.sidebar() === null) await page.waitForTimeout(20);
  expect(library.runtime.sidebar()?.html).toContain('<p>Sidebar</p>');
  expect(library.runtime.screen.toasts.at(-1)?.message).toContain('Everything was already in place');
});

test('before setup, Help leads to setup, and the installation can be checked', async () => {
  await open(emptySheet());
  await page.getByText('Choose Outreach > Set up this sheet.').waitFor();
  expect(await button('Check relationships now').count()).toBe(0);
  await check();
  expect(await rows('Needs a look')).toEqual([]);
  await picture(page, 'help-before-set-up', true);
});

test('one press asks all questions and shows what’s fine and what isn’t known yet', async () => {
  await open();
  const letGo = hold(library, 'checkInstallation', 3);
  await button('Check this installation').click();
  await page.getByText(/^Checking: 7 of 24…$/).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'help-checking');
  letGo();
  await button('Copy the report').waitFor();
  await page.getByText('22 fine, 2 not known yet.').waitFor();
  expect(await rows('Not known yet')).toEqual(['The daily timer', 'Drafts in your browser']);
  await page.getByText('Fine (22)').click();
  await page.getByText('Check these yourself').click();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'help-checked', true);
  library.runtime.advanceTo('2026-03-04T17:02:00Z');
  // What an earlier visit to the page stored.
  await page.evaluate((mark) => localStorage.setItem(mark, 'earlier'), KEPT_MARK);
  await button('Check again').click();
  await page.getByText('All 24 are fine.').waitFor();
  expect([await rows('Needs a look'), await rows('Not known yet')]).toEqual([[], []]);
});

test('the report has each question with its answer, and nothing about the library', async () => {
  await open();
  await check();
  await button('Copy the report').click();
  await page.getByText(/^Copied\./).waitFor();
  const [versions = '', ...lines] = (await copied()).trim().split('\n');
  expect(versions).toMatch(/^Outreach \d+\.\d+\.\d+, script \d+\.\d+\.\d+, sheet \d+$/);
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([...PROBE_IDS].sort());
  expect(lines).toContain('storage: begun');
  expect(await copied()).not.toMatch(/WorkSource|Shelter|library\.example|local-spreadsheet/);
});

test('a question that couldn’t be asked says what to do, the rest goes on, and a second press asks again', async () => {
  await open();
  fail(library, 'checkInstallation', TIMED_OUT);
  await check();
  await page.getByText('2 need a look').waitFor();
  expect(await rows('Needs a look')).toEqual(['Phone numbers and other text with digits', 'Formulas']);
  expect(await page.getByText('Couldn’t be checked.').count()).toBe(2);
  await page.getByText('Press Check again for the rest.').first().waitFor();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'help-failed', true);
  await button('Check again').click();
  await page.getByText('22 fine, 2 not known yet.').waitFor();
});

test('if scripts aren’t allowed to copy, the report is selected to copy by hand', async () => {
  await open();
  await check();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    document.execCommand = () => false;
  });
  await button('Copy the report').click();
  await page.getByText('press Ctrl+C').first().waitFor();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('apostrophe: marker');
});

test('a script of another version than the page is reported, with what to do', async () => {
  const old = CODE.replace(/version: '\d+\.\d+\.\d+'/, "version: '0.0.1'");
  expect(old).not.toBe(CODE);
  await open(withCalls(openLibrary({ code: old })));
  await page.getByText('The Outreach files are from different versions.').waitFor();
});

test('where the library added the weekly mail, its permission is listed, too', async () => {
  await open(withCalls(openLibrary({ code: `${CODE}\nfunction startDigest() {}` })));
  await page.getByText(HELP.permissions['script.send_mail']).waitFor();
  await page.getByText('except My week by email').waitFor();
});

test('when Google doesn’t answer, the page still says what Outreach is, and a press asks again', async () => {
  library = usualLibrary();
  fail(library, 'openHelp', TIMED_OUT);
  page = await window.open(library, 'Help');
  await page.getByText('Google didn’t answer.').waitFor();
  expect(await page.getByRole('heading', { name: 'About Outreach' }).count()).toBe(1);
  await picture(page, 'help-no-answer', true);
  await button('Try again').click();
  await region('The daily check').waitFor();
});

test('everything fits with large text and in forced colors', async () => {
  await open();
  await window.setTextSize(200);
  await page.emulateMedia({ forcedColors: 'active' });
  await check();
  await page.getByText(/^Fine/).click();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('rowheader').nth(3).scrollIntoViewIfNeeded();
  await picture(page, 'help-200-forced');
});

test('Help opens from More', async () => {
  library = usualLibrary();
  page = await window.open(library);
  await button('More').click();
  await button('Help & about').click();
  while (library.runtime.sidebar() === null) await page.waitForTimeout(20);
  expect(library.runtime.sidebar()?.html).toContain('<p>Help</p>');
});
