// The built page Import with the compiled add-on behind it, on a local spreadsheet.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Runtime, openRuntime } from '../../local/runtime';

const dist = path.resolve(__dirname, '../../dist');

/** What is used of Google's types, which these tests do not know. */
interface Globals {
  SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getSheetByName(name: string): {
        getRange(row: number, column: number): { setValue(value: string): void };
      };
      insertSheet(name: string): {
        getMaxRows(): number;
        insertRowsAfter(row: number, count: number): void;
        getRange(
          row: number,
          column: number,
          rows: number,
          columns: number,
        ): { setValues(block: unknown[][]): void };
      };
    };
  };
}

export interface Library {
  runtime: Runtime;
  /** Names of the functions that were called, the latest last. */
  calls: string[];
  /** How often calls of a function still fail, as Google words it; answered: only the answer is lost. */
  failing: Record<string, { times: number; answered?: boolean }>;
  /** What a call waits for before it reaches Google. */
  wait: (name: string) => Promise<void> | undefined;
}

/** Set up, with tabs as somebody made them. */
export function libraryWith(tabs: Record<string, (string | number | boolean)[][]>): Library {
  const runtime = openRuntime({
    code: readFileSync(path.join(dist, 'Code.js'), 'utf8'),
    html: Object.fromEntries(['Sidebar', 'Import', 'Duplicates'].map((page) => [page, '<!DOCTYPE html>'])),
    manifest: JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8')) as object,
    now: '2026-11-22T17:00:00Z',
    timeZone: 'America/New_York',
    user: 'ana@library.example',
  });
  runtime.run('setUpThisSheet');
  const globals = runtime.globals as unknown as Globals;
  for (const [name, grid] of Object.entries(tabs)) {
    const sheet = globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
    const width = Math.max(...grid.map((row) => row.length));
    const block = grid.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = row[column] ?? '';
        return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
      }),
    );
    const lacking = grid.length - sheet.getMaxRows();
    if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
    sheet.getRange(1, 1, grid.length, width).setValues(block);
  }
  return { runtime, calls: [], failing: {}, wait: () => undefined };
}

export const newContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 300, height: 700 }, locale: 'en-US', timezoneId: 'UTC' });

/** Opens the page in a context, whose storage outlives it. */
export async function openImport(context: BrowserContext, file: string, library: Library): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.exposeFunction('askAddon', async (name: string, args: unknown[]) => {
    library.calls.push(name);
    await library.wait(name);
    const failing = library.failing[name];
    const isFailing = failing !== undefined && failing.times-- > 0;
    const fault = 'Service Spreadsheets timed out while accessing document with id x.';
    if (isFailing && !failing.answered) return { fault };
    try {
      const answer = library.runtime.run(name, args, { as: 'sidebar' });
      return isFailing ? { fault } : { answer };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript('globalThis.__name = (one) => one;');
  await page.addInitScript(() => {
    type Handler = (given: unknown) => void;
    const ask = (
      window as unknown as {
        askAddon: (name: string, args: unknown[]) => Promise<{ answer?: unknown; fault?: string }>;
      }
    ).askAddon;
    const runner = (success: Handler, failure: Handler): object =>
      new Proxy(
        {},
        {
          get: (_, name: string) => {
            if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure);
            if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler);
            return (...args: unknown[]) =>
              void ask(name, args).then(({ answer, fault }) =>
                fault === undefined ? success(answer) : failure(new Error(fault)),
              );
          },
        },
      );
    const nothing = (): void => undefined;
    Object.assign(window, { google: { script: { run: runner(nothing, nothing) } } });
  });
  await page.goto(pathToFileURL(file.replace('Sidebar.html', 'Import.html')).href);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

/** Lets so many blocks through; those after them wait until they are let go. */
export function holdBlocksAfter(library: Library, count: number): () => void {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  let blocks = 0;
  library.wait = (name) => (name === 'writeImportBlock' && ++blocks > count ? gone : undefined);
  return letGo;
}

/** Partners as they stand, by label, filled cells only. */
export function partnersIn({ runtime }: Library): Record<string, unknown>[] {
  const [labels = [], , ...rows] = runtime.values('Partners');
  return rows
    .map((row) =>
      Object.fromEntries(row.flatMap((cell, at) => (cell === '' ? [] : [[String(labels[at]), cell]]))),
    )
    .filter((row) => Object.keys(row).length > 0);
}

/** Somebody types another heading into row 1 of Partners. */
export function renameHeading({ runtime }: Library, from: string, to: string): void {
  const { SpreadsheetApp } = runtime.globals as unknown as Globals;
  const at = (runtime.values('Partners')[0] ?? []).indexOf(from);
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName('Partners')
    .getRange(1, at + 1)
    .setValue(to);
}
