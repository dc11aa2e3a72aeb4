// Google distinguishes capitals when it looks up a tab, yet refuses a second tab with the same letters.

import { isConstant } from '../cells/constants';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const plain = (name: string): string => name.trim().toLowerCase();

export const isNamed = (sheet: Sheet, name: string): boolean => plain(sheet.getName()) === plain(name);

/** Most calls throw on a chart sheet or a connected data source. */
const hasCells = (sheet: Sheet): boolean => isConstant(sheet.getType(), SpreadsheetApp.SheetType.GRID);

export const gridSheets = (): Sheet[] => SpreadsheetApp.getActiveSpreadsheet().getSheets().filter(hasCells);

export function anyTabNamed(name: string): Sheet | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return (
    spreadsheet.getSheetByName(name) ?? spreadsheet.getSheets().find((sheet) => isNamed(sheet, name)) ?? null
  );
}

export function tabNamed(name: string): Sheet | null {
  const sheet = anyTabNamed(name);
  return sheet && hasCells(sheet) ? sheet : null;
}

/** Row, column, rows and columns, from 1. Undefined if the tab is smaller: Google refuses the range then. */
export function rangeIfThere(
  sheet: Sheet,
  [row, column, rows = 1, columns = 1]: readonly [
    row: number,
    column: number,
    rows?: number,
    columns?: number,
  ],
): GoogleAppsScript.Spreadsheet.Range | undefined {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    return undefined;
  }
}

export const hasRow = (sheet: Sheet, row: number): boolean => rangeIfThere(sheet, [row, 1]) !== undefined;
export const hasColumn = (sheet: Sheet, column: number): boolean =>
  rangeIfThere(sheet, [1, column]) !== undefined;

export function ensureRows(sheet: Sheet, rows: number): void {
  const most = sheet.getMaxRows();
  if (rows > most) sheet.insertRowsAfter(most, rows - most);
}

export function ensureColumns(sheet: Sheet, columns: number): void {
  const most = sheet.getMaxColumns();
  if (columns > most) sheet.insertColumnsAfter(most, columns - most);
}

/** By Google's id, which stays when somebody renames the tab. `name` is what it was called last: that is looked at first. */
export function tabWithId(id: number, name: string): Sheet | undefined {
  const named = tabNamed(name);
  return named?.getSheetId() === id ? named : gridSheets().find((sheet) => sheet.getSheetId() === id);
}

/** Google switches to a new tab; this goes back to the one people were in. */
export function insertTab(name: string, index: number): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, Math.min(index, spreadsheet.getNumSheets()));
  shown.activate();
  return sheet;
}
