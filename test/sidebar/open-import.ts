// A library with lists that somebody made, and the page Import in it.
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openLibrary } from '../server/addon';
import { type Library, hold, renameHeading as rename, rowsIn, withCalls } from './library';
import { connect, SLOW } from '../browser/sidebar/open-sidebar';

/** After set-up, with tabs that somebody made. */
export function libraryWith(tabs: Record<string, (string | number | boolean)[][]>): Library {
  const runtime = openLibrary({ now: '2026-11-22T17:00:00Z' });
  for (const [name, grid] of Object.entries(tabs)) {
    const width = Math.max(...grid.map((row) => row.length));
    runtime.loadValues(
      name,
      grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
    );
  }
  return withCalls(runtime);
}

/** Opens the page in a context whose storage outlives it. */
export async function openImport(context: BrowserContext, file: string, library: Library): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(SLOW);
  await connect(page, () => library);
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

/** Lets this many blocks through; later ones wait until they are released. */
export const holdBlocksAfter = (library: Library, count: number): (() => void) =>
  hold(library, 'writeImportBlock', count);

/** Partners as they are, by label, without blank cells. */
export const partnersIn = (library: Library): Record<string, unknown>[] =>
  rowsIn(library, 'Partners').map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
  );

/** Somebody types a different heading into row 1 of Partners. */
export const renameHeading = (library: Library, from: string, to: string): void =>
  rename(library, 'Partners', from, to);
