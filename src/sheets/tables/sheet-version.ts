// The version of a spreadsheet's tabs. The number is in Settings, so that a copy has it, too. A named range says the
// same without reading cells, because every call that writes asks.

import { refuse } from '../../domain/basics/refusal';
import { CellValue } from '../cells/cells';
import { LOCK } from '../../words/lock';

/** A change to tabs that libraries already have needs the next number: see migrations/. */
export const SHEET_VERSION = 10;

const flagOf = (version: number): string => `Outreach_version_${version}`;

/** Somebody typed a larger number. */
const HIGHEST = 999;

/** Unreadable means 1: migrations check before they change anything. */
export function versionIn(cell: CellValue | undefined): number {
  const number = Number(cell);
  const isVersion = !(cell instanceof Date) && Number.isInteger(number) && number > 1 && number <= HIGHEST;
  return isVersion ? number : 1;
}

const refuseNewer = (): never => refuse(LOCK.newerSheet);

export function refuseIfNewer(version: number): void {
  if (version > SHEET_VERSION) refuseNewer();
}

export function refuseNewerSheet(): void {
  if (SpreadsheetApp.getActiveSpreadsheet().getRangeByName(flagOf(SHEET_VERSION + 1))) refuseNewer();
}

/** Older flags stay: an older script looks for the one after its own. */
export function writeVersion(cell: GoogleAppsScript.Spreadsheet.Range, version: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange(flagOf(version), cell);
  cell.setNumberFormat('0').setValue(version);
}
