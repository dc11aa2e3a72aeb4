// Opens the built sidebar in a page of its size, with the small server of fake-server.ts behind it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type FakeServer, installFakeServer } from './fake-server';

const ROOT = path.resolve(__dirname, '../..');

/** Another page than the sidebar, built with it. */
export const pageBeside = (file: string, name: 'Duplicates'): string =>
  path.join(path.dirname(file), `${name}.html`);

/** Builds the sidebar once for a test file; gives the path of the page. */
export async function buildOnce(): Promise<string> {
  const build = (await import(pathToFileURL(path.join(ROOT, 'build/sidebar.mjs')).href)) as {
    buildSidebar: (options: { outDir: string }) => Promise<string>;
  };
  return build.buildSidebar({ outDir: path.join(ROOT, 'out/sidebar-page') });
}

/** A page of 300 by 700 with the sidebar in it, after it has opened. */
export async function openSidebar(
  browser: Browser,
  file: string,
  given: Partial<FakeServer> = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 700 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  // esbuild may name functions with a helper of its own.
  await page.addInitScript('globalThis.__name = (one) => one;');
  await page.addInitScript(installFakeServer, given);
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes('Opening…'));
  return page;
}

/** The names of the accessibility rules that are broken. */
export async function brokenRules(page: Page): Promise<string[]> {
  // Without frames to put together there is no need of the second page that it would open each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
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
    await page.setViewportSize({ width: 300, height });
  }
  await page.screenshot({ path: path.join(folder, `sidebar-${name}.png`) });
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const widths = [document.documentElement, ...document.querySelectorAll('main, header, footer')];
    return Math.max(...widths.map((one) => one.scrollWidth - one.clientWidth));
  });
}

/** Sets the size of text as a person does in the settings of the browser, in percent. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } });
}
