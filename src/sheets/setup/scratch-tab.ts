// A tab to try something in, deleted afterward. Its name shows if one is left over from a run that died.

import { Sheet } from '../tables/table';
import { insertTab } from '../tables/tabs';

const SCRATCH = 'Outreach check';
const NAME = new RegExp(`^${SCRATCH} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`, 'i');

/** `isLeftOver`: the next run removes the tab. */
interface Tried<Result> {
  result: Result;
  isLeftOver: boolean;
}

/** Two at once would remove each other's tab. */
export function inScratchTab<Result>(work: (sheet: Sheet) => Result): Tried<Result> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  removeScratchTabs();
  const shown = spreadsheet.getActiveSheet();
  let isLeftOver = true;
  const tidy = () => {
    for (let attempt = 0; isLeftOver && attempt < 2; attempt++) isLeftOver = !isTidied(shown);
  };
  try {
    const sheet = insertTab(`${SCRATCH} ${Utilities.getUuid()}`, spreadsheet.getNumSheets());
    const result = work(sheet);
    tidy();
    return { result, isLeftOver };
  } finally {
    tidy();
  }
}

function isTidied(shown: Sheet): boolean {
  try {
    removeScratchTabs();
    shown.activate();
    SpreadsheetApp.flush();
    return true;
  } catch {
    return false;
  }
}

function removeScratchTabs(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of spreadsheet.getSheets()) if (NAME.test(sheet.getName())) spreadsheet.deleteSheet(sheet);
}
