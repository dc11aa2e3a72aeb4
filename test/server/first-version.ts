// The sheet of a library as the first version of the tabs had it: see test/fixtures/make-workbook-1.mjs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { openAddon } from './addon';

const FILE = path.resolve(__dirname, '../fixtures/workbook-1.json');

export const firstVersion = (): SavedRuntime => JSON.parse(readFileSync(FILE, 'utf8')) as SavedRuntime;

const FEW_ROWS = 60;
let short: string | undefined;

/** The same without most of the empty rows below: opened and looked at many times, it takes a fraction of the time. */
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
