// A runtime with one blank sheet, for tests of the spreadsheet classes.
import { openRuntime, type RuntimeOptions } from '../node';

/** Opens it on March 1, 2026, UTC, as its owner by default. */
export function openSheet(options: RuntimeOptions = {}) {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', user: 'owner@library.example', ...options });
  const app = runtime.globals.SpreadsheetApp;
  const book = app.getActiveSpreadsheet();
  return { runtime, app, book, sheet: book.getActiveSheet() };
}

/** The same workbook, saved and opened again. */
export function reopened(runtime: ReturnType<typeof openSheet>['runtime']) {
  const saved: unknown = JSON.parse(JSON.stringify(runtime.save()));
  return openSheet({ workbook: saved as ReturnType<typeof runtime.save> });
}
