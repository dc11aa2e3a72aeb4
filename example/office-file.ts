// The empty workbook for Excel and LibreOffice, dist/Outreach.xlsx, made by the add-on itself.
import { openRuntime } from 'apps-script-runtime';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { officeCopy } from './office-copy';

/** Returns the file that set-up creates from a new spreadsheet. `code` is Code.js. */
export function emptyWorkbook(code: string): Promise<ArrayBuffer> {
  const runtime = openRuntime({ code, html: { Sidebar: '<!DOCTYPE html>' }, locale: 'en_US' });
  runtime.run('setUpThisSheet');
  return workbookFile(runtime.engine, officeCopy(runtime));
}
