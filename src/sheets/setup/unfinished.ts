// A set-up that was cut off. By then the headings may all be there, while drop-downs, formats or colors are missing. So
// a named range marks it as unfinished until it is done: reading that costs no round trip to the sheet, and a copy of
// the spreadsheet has it, too.

import { Sheet } from '../tables/table';

const FLAG = 'Outreach_setup_unfinished';

export const isUnfinished = (): boolean =>
  SpreadsheetApp.getActiveSpreadsheet().getRangeByName(FLAG) !== null;

export function markUnfinished(sheet: Sheet): void {
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange(FLAG, sheet.getRange('A1'));
}

export function markFinished(): void {
  if (isUnfinished()) SpreadsheetApp.getActiveSpreadsheet().removeNamedRange(FLAG);
}

/** A part of set-up's work in one tab. If it is cut off, the next set-up does all of it. */
export function markWhile(sheet: Sheet, work: () => void): void {
  const wasUnfinished = isUnfinished();
  if (!wasUnfinished) markUnfinished(sheet);
  work();
  if (!wasUnfinished) markFinished();
}
