// A built page in a window of the sidebar's size, with the compiled add-on behind it. A test file shares one page.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { type Library, callGoogle, callsOf, googleWith } from '../../sidebar/library';

export { brokenRules } from 'apps-script-runtime/testing/accessibility';

const ROOT = path.resolve(__dirname, '../../..');
const SIZE = { width: 300, height: 700 };
/** Far more than a page needs: the machine of the required checks may be slow, and a timeout there says nothing. */
export const SLOW = 25_000;

const DIST = path.join(ROOT, 'dist');

/** A page that npm run build made. */
export const fileOf = (name: string, folder = DIST): string => path.join(folder, `${name}.html`);

/** A browser and its one page, reopened for each test as in a browser that has stored nothing. */
export interface Window {
  page: Page;
  /** Opens a page of the add-on in a library. */
  open(library: Library, name?: string): Promise<Page>;
  /** The page that this one gives way to; what the browser stored is still there. */
  turnTo(name: string): Promise<void>;
  /** Closes the page and opens it again; what the browser stored is still there. */
  reopen(): Promise<void>;
  setTextSize(percent: number): Promise<void>;
  /** Another context of the same browser. */
  newContext(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const newContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: SIZE, locale: 'en-US', timezoneId: 'UTC' });

/** The window of all tests of a file. */
export function windowForTests(): Window {
  let opened: Window | undefined;
  const now = (): Window => {
    if (!opened) throw new Error('The window opens before the first test.');
    return opened;
  };
  beforeAll(async () => {
    opened = await openWindow();
  });
  afterAll(() => opened?.close());
  return {
    get page() {
      return now().page;
    },
    open: (...given) => now().open(...given),
    turnTo: (name) => now().turnTo(name),
    reopen: () => now().reopen(),
    setTextSize: (percent) => now().setTextSize(percent),
    newContext: () => now().newContext(),
    close: () => now().close(),
  };
}

/** `folder` has the pages; by default those of npm run build. */
export async function openWindow(folder = DIST): Promise<Window> {
  const browser = await openBrowser();
  const context = await newContext(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let library: Library | undefined;
  const page = await context.newPage();
  page.setDefaultTimeout(SLOW);
  const session = await context.newCDPSession(page);
  await connect(page, () => library);
  await page.addInitScript(forgetOnce);
  let opened = 0;
  let isChanged = false;
  return {
    page,
    open: async (given, name = 'Sidebar') => {
      // A last call of the page before must not reach the next library.
      await page.goto('about:blank');
      library = given;
      if (isChanged) await setFontSize(session, 100);
      if (isChanged) await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
      isChanged = true;
      await page.setViewportSize(SIZE);
      await page.goto(`${pathToFileURL(fileOf(name, folder)).href}?opened=${++opened}`);
      await ready(page);
      return page;
    },
    turnTo: async (name) => {
      await page.goto(`${pathToFileURL(fileOf(name, folder)).href}${new URL(page.url()).search}`);
      await ready(page);
    },
    reopen: async () => {
      await page.reload();
      await ready(page);
    },
    setTextSize: (percent) => setFontSize(session, percent),
    newContext: () => newContext(browser),
    close: () => browser.close(),
  };
}

async function ready(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes('Opening…'));
}

/** Adds google.script.run to the pages of a context or page. */
export async function connect(
  page: Pick<Page, 'exposeFunction' | 'addInitScript'>,
  libraryNow: () => Library | undefined,
): Promise<void> {
  await page.exposeFunction('askAddon', (name: string, args: unknown[]) => {
    const library = libraryNow();
    if (!library) throw new Error('No library is open');
    return callGoogle(library, name, args);
  });
  await page.addInitScript(googleScript());
}

/** The script that creates `google` in a page. */
const googleScript = (): string =>
  // esbuild may name functions with its own helper.
  `globalThis.__name = (one) => one; window.google = (${googleWith.toString()})((name, args) => window.askAddon(name, args));`;

/** Does what asks Google for another page, and waits until Google has answered. */
export async function pageAsked(
  page: Page,
  library: Library,
  name: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  const asked = () => callsOf(library, `show${name}`).length;
  const before = asked();
  await ask();
  while (asked() === before || library.pending > 0) await page.waitForTimeout(20);
}

/** A page that is newly opened, not reloaded, finds nothing that an earlier test stored. */
function forgetOnce(): void {
  if (window.name === location.search) return;
  window.name = location.search;
  try {
    // A browser that gives the next page another process also gives it another window's name.
    if (localStorage.getItem('test-opened') === location.search) return;
    localStorage.clear();
    localStorage.setItem('test-opened', location.search);
  } catch {
    // This page can't store anything.
  }
}

/** Saves a picture for people to look at. */
export async function picture(page: Page, name: string, isWhole = false): Promise<void> {
  const folder = path.join(ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  if (isWhole) {
    const height = await page.evaluate(() => {
      const main = document.querySelector('main');
      const bars = document.body.scrollHeight - (main?.clientHeight ?? 0);
      return (main?.scrollHeight ?? 0) + bars;
    });
    await page.setViewportSize({ width: SIZE.width, height });
  }
  await page.screenshot({ path: path.join(folder, `sidebar-${name}.png`) });
  if (isWhole) await page.setViewportSize(SIZE);
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const widths = [document.documentElement, ...document.querySelectorAll('main, header, footer')];
    return Math.max(...widths.map((one) => one.scrollWidth - one.clientWidth));
  });
}

/** The same for a page other than the window's. */
export const setTextSize = async (page: Page, percent: number): Promise<void> =>
  setFontSize(await page.context().newCDPSession(page), percent);

/** Sets the text size, in percent, as a person does in the browser's settings. */
const setFontSize = async (session: CDPSession, percent: number): Promise<void> =>
  void (await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } }));

/** The text of the focused element. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** Waits until the element with this id has the focus. */
export const waitForFocus = async (page: Page, id: string): Promise<void> =>
  void (await page.waitForFunction((one) => document.activeElement?.id === one, id));
