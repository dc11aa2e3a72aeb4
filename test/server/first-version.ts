// Libraries' sheets in each version of the tabs: see build/version-workbook.mjs.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { openAddon } from './addon';

const FOLDER = path.resolve(__dirname, '../fixtures/versions');

/** The versions that have a saved workbook. */
export const SAVED_VERSIONS: readonly number[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => Number(path.parse(name).name))
  .sort((one, other) => one - other);

export const savedVersion = (version: number): SavedRuntime =>
  JSON.parse(readFileSync(path.join(FOLDER, `${version}.json`), 'utf8')) as SavedRuntime;

export const firstVersion = (): SavedRuntime => savedVersion(1);

const FEW_ROWS = 60;
let short: string | undefined;

/** The same without most of the empty rows: opened and read many times, it takes a fraction of the time. */
export function shortFirstVersion(): SavedRuntime {
  if (short === undefined) {
    const runtime = openAddon({ workbook: firstVersion() });
    for (const sheet of runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
      const kept = Math.max(sheet.getLastRow() + 1, FEW_ROWS);
      if (sheet.getMaxRows() > kept) sheet.deleteRows(kept + 1, sheet.getMaxRows() - kept);
    }
    short = JSON.stringify(runtime.save());
  }
  return JSON.parse(short) as SavedRuntime;
}

let current: string | undefined;

/** The short one after set-up has brought it up to date. */
export function openUpToDate(): Runtime {
  if (current === undefined) {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    runtime.run('setUpThisSheet');
    current = JSON.stringify(runtime.save());
  }
  return openAddon({ workbook: JSON.parse(current) as SavedRuntime });
}
