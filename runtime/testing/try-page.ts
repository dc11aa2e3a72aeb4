// The page with the fixture's script, built and served once per test file, in its own browser.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';

const ROOT = path.resolve(__dirname, '../..');
const FIXTURES = path.join(__dirname, '../test/page/fixtures');
const RESULTS = path.join(ROOT, 'test-results');

/** A served page and a browser. Every visitor has separate browser storage. */
export interface TryPage {
  /** `locale` is the browser's language: 'en-GB'. */
  visit(locale?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Builds and serves a page; by default the fixture's. `script` is the folder of Code.js. */
export async function openTryPage(
  entry = path.join(FIXTURES, 'page-entry.ts'),
  script = FIXTURES,
): Promise<TryPage> {
  const folder = path.join(ROOT, 'out', `try-page-${String(process.pid)}`);
  // In separate processes: the build's files are modules, which the test runner's scope can't import.
  execFileSync(process.execPath, ['build/page.mjs', entry, script, folder], { cwd: ROOT });
  const served = await servePage(folder);
  return {
    ...served,
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves a page that is already built; `place` is its path below the served folder. */
export async function servePage(folder: string, place = ''): Promise<TryPage> {
  const server = spawn(process.execPath, ['build/serve.mjs', folder], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
  });
  const address = await addressOf(server);
  const browser: Browser = await openBrowser();
  return {
    visit: async (locale = 'en-US') => {
      const context = await browser.newContext({
        // A library's typical laptop.
        viewport: { width: 1366, height: 768 },
        locale,
        timezoneId: 'America/Chicago',
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(address + place);
      await isReady(page);
      return page;
    },
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

/** Waits until the page works. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]');
}

/** Writes a screenshot to test-results/. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: path.join(RESULTS, `${name}.png`) });
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const address = /http:\S+/.exec(text.toString())?.[0];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error('The server of the page stopped.')));
  });
}
