// The empty workbooks, each made by its own script: dist/Outreach.xlsx for Excel and LibreOffice, dist/RollUp.xlsx to upload.
import { openRuntime } from 'apps-script-runtime';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { ROLL_UP } from '../src/words/roll-up';
import { OFFICE } from '../src/words/office';
import { officeCopy } from './office-copy';

/** Returns the file that set-up creates from a new spreadsheet. `code` is Code.js. */
export function emptyWorkbook(code: string): Promise<ArrayBuffer> {
  const runtime = openRuntime({ code, html: { Sidebar: '<!DOCTYPE html>' }, locale: 'en_US' });
  runtime.run('setUpThisSheet');
  return workbookFile(runtime.engine, officeCopy(runtime));
}

/** Returns the file of a Roll-up sheet whose branches are only names. `code` is RollUp.gs. */
export function rollUpWorkbook(code: string): Promise<ArrayBuffer> {
  const runtime = openRuntime({ code, locale: 'en_US' });
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  const [blank] = book.getSheets();
  runtime.run('setUpRollUp');
  ROLL_UP.examples.forEach((branch, at) => {
    runtime.type(ROLL_UP.branches, `A${at + 2}`, branch);
  });
  runtime.run('updateRollUp');
  if (blank) book.deleteSheet(blank);
  const file = { title: ROLL_UP.fileTitle, creator: OFFICE.creator, paper: 'Letter' } as const;
  return workbookFile(runtime.engine, file);
}
