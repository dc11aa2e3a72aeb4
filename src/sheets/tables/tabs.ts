// Tabs by name. Google tells capitals apart when it looks for a tab, yet refuses a second tab of the same letters.

import { isConstant } from '../cells/constants';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const plain = (name: string): string => name.trim().toLowerCase();

export const isNamed = (sheet: Sheet, name: string): boolean => plain(sheet.getName()) === plain(name);

/** A chart on a sheet of its own, and a connected data source, have no cells: most calls throw there. */
const hasCells = (sheet: Sheet): boolean => isConstant(sheet.getType(), SpreadsheetApp.SheetType.GRID);

export const gridSheets = (): Sheet[] => SpreadsheetApp.getActiveSpreadsheet().getSheets().filter(hasCells);

/** With cells or without: no other tab may have its name. */
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

/** Whether the tab has that row and column (1 = the first). Google refuses the range otherwise, so nothing is read. */
function hasCell(sheet: Sheet, row: number, column: number): boolean {
  try {
    sheet.getRange(row, column);
    return true;
  } catch {
    return false;
  }
}

export const hasRow = (sheet: Sheet, row: number): boolean => hasCell(sheet, row, 1);
export const hasColumn = (sheet: Sheet, column: number): boolean => hasCell(sheet, 1, column);

/** Google shows a new tab at once: people get the tab back that they were in. */
export function insertTab(name: string, index: number): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, Math.min(index, spreadsheet.getNumSheets()));
  shown.activate();
  return sheet;
}
