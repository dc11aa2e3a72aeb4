// Version 5. Settings had rows that nobody may change, like the spreadsheet's id. They go to hidden cells of row 1,
// where deleting a name from a list doesn't delete them. Adds organization types.

import { ensureRows } from '../tables/tabs';
import { LISTS, MANAGED_SETTINGS, ManagedSetting, ORG_TYPE_COUNT } from '../../domain/tables/settings';
import { CellValue } from '../cells/cells';
import { addManaged, formatHeading } from '../setup/setup-settings';
import { tabLooks } from '../setup/tab-look';
import { FIRST_LIST_COLUMN, LIST_NAMES, MANAGED_KEYS, settingsIn } from '../tables/settings';
import { Sheet, sheetOf } from '../tables/table';
import type { Migration } from '.';

const COLUMN = FIRST_LIST_COLUMN + LIST_NAMES.indexOf('orgTypes');

/** Other words in these cells are the library's own. */
const OLD_WORDS: Partial<Record<ManagedSetting, string>> = {
  account: 'The Google account whose daily check this is.',
  lastRun: 'Written by the daily check each time it has finished.',
  lastResult: 'Or what went wrong, in plain words.',
  started: 'When it was set up or taken over.',
  setUpIn: 'The id of this spreadsheet. A copy notices by it that it is one.',
  week: 'A Monday. Outreach > Start this week moves it on and files the week before under Plan Archive.',
  version: 'Written by Outreach when it has brought the tabs up to date. Leave it as it is.',
};

export const settingsForPeople: Migration = {
  name: 'Settings for people only',
  version: 5,
  run: () => {
    const sheet = sheetOf('settings');
    moveManaged(sheet);
    addOrgTypes(sheet);
  },
};

const gridOf = (sheet: Sheet) => sheet.getDataRange().getValues() as CellValue[][];

function moveManaged(sheet: Sheet): void {
  const grid = gridOf(sheet);
  const { placeOf, rowOf, managed } = settingsIn(sheet, grid);
  const shown = MANAGED_KEYS.filter((key) => rowOf(MANAGED_SETTINGS[key]) !== undefined);
  const waiting = shown.filter((key) => placeOf(key)?.row !== 1);
  if (waiting.length > 0) addManaged(sheet, grid, tabLooks().of(sheet), waiting, managed);
  if (shown.length === 0) return;
  // They are in their new place before they are removed from the old one.
  SpreadsheetApp.flush();
  const places = shown.flatMap((key) => {
    const row = rowOf(MANAGED_SETTINGS[key]) ?? 0;
    const isOurs = String(grid[row - 1]?.[2] ?? '') === OLD_WORDS[key];
    return `A${row}:${isOurs ? 'C' : 'B'}${row}`;
  });
  sheet.getRangeList(places).clearContent();
}

/** The library's own columns move right. */
function addOrgTypes(sheet: Sheet): void {
  const grid = gridOf(sheet);
  const { label, start } = LISTS.orgTypes;
  if (grid[0]?.includes(label)) return;
  const isFree = grid.every((row) => [0, 1].every((offset) => (row[COLUMN - 1 + offset] ?? '') === ''));
  if (!isFree) sheet.insertColumnsBefore(COLUMN, 2);
  ensureRows(sheet, start.length + 1);
  sheet.setColumnWidth(COLUMN, 170);
  sheet.setColumnWidth(COLUMN + 1, 130);
  const cells = sheet.getRange(1, COLUMN, start.length + 1, 2);
  cells.setVerticalAlignment('top').setWrap(true);
  formatHeading(sheet.getRange(1, COLUMN, 1, 2));
  sheet.getRange(2, COLUMN, sheet.getMaxRows() - 1, 1).setNumberFormat('@');
  cells.setValues([[label, ORG_TYPE_COUNT], ...start.map((type) => [type, ''])]);
}
