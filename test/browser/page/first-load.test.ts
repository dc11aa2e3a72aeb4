// What the try-it page requests from a web server: little before the first press, the rest when it is needed. It works
// from any folder of a web site, and from a disk.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import {
  chooseFromMenu,
  expectCell,
  goTo,
  showTab,
  sidebarOf,
} from 'apps-script-runtime/testing/by-keyboard';
import { isReady, servePage, type TryPage } from 'apps-script-runtime/testing/try-page';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(ROOT, 'dist/local');

let sizes: { FIRST_BUDGET: number; gzipSize: (file: string) => number };
let tryPage: TryPage;
beforeAll(async () => {
  sizes = (await import(pathToFileURL(path.join(ROOT, 'build/page-sizes.mjs')).href)) as typeof sizes;
  // In a subfolder, as on a site that also hosts other things.
  tryPage = await servePage(path.join(ROOT, 'dist'), 'local/');
});
afterAll(() => tryPage.close());

const DISK = pathToFileURL(path.join(FOLDER, 'index.html')).href;

/** Opens the page with an empty cache and records what it requests, by the path below its folder. */
async function open(where: 'a folder of a web site' | 'a disk', width = 1366) {
  const first = await tryPage.visit();
  const address = where === 'a disk' ? DISK : first.url();
  const page = await first.context().newPage();
  await page.setViewportSize({ width, height: 768 });
  const asked: string[] = [];
  const failed: string[] = [];
  const below = (url: string) => url.replace(new URL('.', address).href, '').replace(/\?.*$/, '');
  page.on('request', (request) => asked.push(below(request.url())));
  page.on('requestfailed', (request) => failed.push(below(request.url())));
  page.on('response', (response) => response.status() >= 400 && failed.push(below(response.url())));
  page.on('pageerror', (error) => failed.push(error.message));
  await page.goto(address);
  await isReady(page);
  await page.waitForLoadState('networkidle');
  return { page, asked, failed };
}

test.each([1366, 1024, 640])(
  'at %i pixels wide, the page asks for nine files within the budget before the first press: no script, no icon font',
  async (width) => {
    const { page, asked } = await open('a folder of a web site', width);
    await page.getByRole('button', { name: 'See an example' }).waitFor();
    await page.getByRole('menuitem', { name: 'Outreach' }).waitFor();
    expect(asked.map((file) => file || 'index.html')).toEqual([
      ...['index.html', 'base.css', 'engine/o_spreadsheet.css', 'page.css'],
      ...['engine/owl.js', 'engine/o_spreadsheet.js', 'engine/templates.js', 'opening.js', 'page.js'],
    ]);
    const bytes = asked.map((file) => sizes.gzipSize(path.join(FOLDER, file || 'index.html')));
    const sum = bytes.reduce((one, other) => one + other, 0);
    expect(sum).toBeLessThanOrEqual(sizes.FIRST_BUDGET);
  },
);

/** Opens the engine's menu of a cell, which has icons from the font. */
async function showIcons(page: Page): Promise<void> {
  await page.locator('.o-grid-overlay').click({ button: 'right' });
  await page.locator('.o-menu').first().waitFor();
  await page.waitForFunction(() => document.fonts.check('14px FontAwesome'));
  await page.keyboard.press('Escape');
}

test.each(['a folder of a web site', 'a disk'] as const)(
  'from %s, the parts left out at first load when they’re needed',
  async (where) => {
    const { page, asked, failed } = await open(where);
    expect(asked).not.toContain('addon.js');
    await page.getByRole('button', { name: 'See an example' }).click({ timeout: 60_000 });
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('heading', { name: 'Who to call' }).waitFor({ timeout: 60_000 });
    expect(asked).toContain('addon.js');

    await chooseFromMenu(page, 'Import a list');
    await sidebar.getByRole('heading', { level: 1, name: 'Import a list' }).waitFor();

    expect(asked).not.toContain('excel.js');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .xlsx' }).click();
    expect(await (await download).failure()).toBeNull();
    expect(asked).toContain('excel.js');

    await showIcons(page);
    expect(failed).toEqual([]);
  },
  120_000,
);

test('the page says when a part doesn’t load, and the next press tries again', async () => {
  const { page } = await open('a folder of a web site');
  await page.route('**/addon.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Start with my own list' }).click();
  const dialog = page.getByRole('dialog', { name: 'There was a problem' });
  await dialog.getByText('A part of this page didn’t load.').waitFor();
  await page.keyboard.press('Enter');
  await page.unroute('**/addon.js');
  await page.getByRole('button', { name: 'Start with my own list' }).click();
  await sidebarOf(page).getByLabel('Your first name').waitFor();
});

test('a partner typed before the script arrived gets a status when it arrives, even in a saved workbook', async () => {
  const { page } = await open('a folder of a web site');
  await page.getByRole('button', { name: 'Start with my own list' }).click();
  await sidebarOf(page).getByLabel('Your first name').waitFor();
  await page.getByText('All changes saved.').waitFor();
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/addon.js', async (route) => {
    await held;
    await route.continue();
  });
  // The load event waits for the script.
  await page.reload({ waitUntil: 'domcontentloaded' });
  await isReady(page);
  await showTab(page, 'Partners');
  await goTo(page, 'A3');
  await page.keyboard.type('Cedar School');
  await page.keyboard.press('Enter');
  await expectCell(page, 'Partners', 'M3', '');
  arrive();
  await expectCell(page, 'Partners', 'M3', 'No contact yet');
});

/** All of Bootstrap and Font Awesome, as base.css would be without PurgeCSS. */
async function wholeBase(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['runtime/page/base.css'],
    bundle: true,
    write: false,
    minify: true,
    loader: { '.woff2': 'empty', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty' },
  });
  return outputFiles[0]?.text ?? '';
}

/** The selectors that base.css left out although some element of the page matches them now. */
const missed = ([whole, kept]: [string, string]): string[] => {
  const selectors = (css: string): Set<string> => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const rules = (list: CSSRuleList): string[] =>
      [...list].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? rule.selectorText.split(/,(?![^(]*\))/).map((one) => one.trim())
          : rule instanceof CSSMediaRule
            ? rules(rule.cssRules)
            : [],
      );
    return new Set(rules(sheet.cssRules));
  };
  const left = selectors(kept);
  return [...selectors(whole)].filter((selector) => {
    if (left.has(selector)) return false;
    // Selectors that can't be queried match no element.
    const plain = selector
      .replace(/::[\w-]+(?:\([^)]*\))?/g, '')
      .replace(/:(?:hover|focus|active)[\w-]*/g, '');
    try {
      return document.querySelector(plain || '*') !== null;
    } catch {
      return false;
    }
  });
};

test('no CSS rule that was left out would apply, even with menus, dialogs and the engine’s panels open', async () => {
  const { page } = await open('a folder of a web site');
  const both: [string, string] = [await wholeBase(), readFileSync(path.join(FOLDER, 'base.css'), 'utf8')];
  const found = new Set<string>();
  const look = async () => (await page.evaluate(missed, both)).forEach((one) => found.add(one));
  await look();
  for (const title of ['More formats', 'Font Size', 'Text Color', 'Borders', 'Horizontal align']) {
    await page.getByTitle(title, { exact: true }).click();
    await look();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'See an example' }).click({ timeout: 60_000 });
  await sidebarOf(page).getByRole('heading', { name: 'Who to call' }).waitFor({ timeout: 60_000 });
  await look();
  await page.locator('.o-grid-overlay').click({ button: 'right', position: { x: 200, y: 150 } });
  await page.locator('.o-menu').first().waitFor();
  await look();
  await page.keyboard.press('Escape');
  await page.locator('.o-grid-overlay').click();
  await page.keyboard.press('Control+h');
  await page.locator('.o-sidePanel').waitFor();
  await look();
  await page.getByRole('button', { name: 'Put it into my sheet' }).click();
  await look();
  expect([...found]).toEqual([]);
}, 120_000);
