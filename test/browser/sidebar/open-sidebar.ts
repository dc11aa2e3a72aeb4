// A built page in a window of the sidebar's size, with the compiled add-on behind it. One page serves a whole test file.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { type Library, callGoogle, googleWith } from '../../sidebar/library';

export { brokenRules } from 'apps-script-runtime/testing/accessibility';

const ROOT = path.resolve(__dirname, '../../..');
const SIZE = { width: 300, height: 700 };
/** Far more than a page takes: the machine that decides whether a change lands may be slow, and a red run then says nothing. */
export const SLOW = 25_000;

const DIST = path.join(ROOT, 'dist');

/** What npm run build made. */
export const fileOf = (name: string, folder = DIST): string => path.join(folder, `${name}.html`);

/** A browser and its one page, opened again for each test as in a browser that has kept nothing. */
export interface Window {
  page: Page;
  /** Opens a page of the add-on in a library. */
  open(library: Library, name?: string): Promise<Page>;
  /** Closes the page and opens it again: what the browser kept is still there. */
  reopen(): Promise<void>;
  setTextSize(percent: number): Promise<void>;
  /** Another context of the same browser. */
  newContext(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const newContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: SIZE, locale: 'en-US', timezoneId: 'UTC' });

/** `folder` has the pages: those of npm run build unless said otherwise. */
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

/** Gives the pages of a context or page their google.script.run. */
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

/** What makes `google` in a page. */
const googleScript = (): string =>
  // esbuild may name functions with a helper of its own.
  `globalThis.__name = (one) => one; window.google = (${googleWith.toString()})((name, args) => window.askAddon(name, args));`;

/** A page that is opened anew, not reloaded, finds nothing that an earlier test has left. */
function forgetOnce(): void {
  if (window.name === location.search) return;
  window.name = location.search;
  try {
    localStorage.clear();
  } catch {
    // Nothing is kept here at all.
  }
}

/** Keeps a picture for people to look at. */
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

/** The same in a page that is not the window's. */
export const setTextSize = async (page: Page, percent: number): Promise<void> =>
  setFontSize(await page.context().newCDPSession(page), percent);

/** Sets the size of text as a person does in the settings of the browser, in percent. */
const setFontSize = async (session: CDPSession, percent: number): Promise<void> =>
  void (await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } }));

/** The text of what has the focus. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** Waits until the element with this id has the focus. */
export const waitForFocus = async (page: Page, id: string): Promise<void> =>
  void (await page.waitForFunction((one) => document.activeElement?.id === one, id));
