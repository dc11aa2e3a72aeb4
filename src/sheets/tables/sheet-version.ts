// Which version of the tabs a spreadsheet has. The number stands in Settings, so that a copy has it, too. A named range on
// it says the same without reading cells: every call that writes asks for it, and that must cost no trip to the sheet.

import { refuse } from '../../domain/basics/refusal';
import { CellValue } from '../cells/cells';
import { SHEET } from '../../words/sheet';

/** The version of this code. A change to tabs that libraries already have needs the next one: see migrations/. */
export const SHEET_VERSION = 8;

const flagOf = (version: number): string => `Outreach_version_${version}`;

/** A larger number is a day or a phone number that was typed there. */
const HIGHEST = 999;

/** Sheets from before versions were written have none: they are version 1. So is what cannot be read: steps look first. */
export function versionIn(cell: CellValue | undefined): number {
  const number = Number(cell);
  const isVersion = !(cell instanceof Date) && Number.isInteger(number) && number > 1 && number <= HIGHEST;
  return isVersion ? number : 1;
}

const refuseNewer = (): never => refuse(SHEET.newerSheet);

export function refuseIfNewer(version: number): void {
  if (version > SHEET_VERSION) refuseNewer();
}

/** By its named range, where Settings is not read. */
export function refuseNewerSheet(): void {
  if (SpreadsheetApp.getActiveSpreadsheet().getRangeByName(flagOf(SHEET_VERSION + 1))) refuseNewer();
}

/** Into `cell` of Settings. Flags of versions before stay: older scripts look for the one that follows theirs. */
export function writeVersion(cell: GoogleAppsScript.Spreadsheet.Range, version: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange(flagOf(version), cell);
  cell.setNumberFormat('0').setValue(version);
}
