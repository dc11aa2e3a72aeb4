// Never sets a changed value or list back.

import { MANAGED_SETTINGS, LISTS, NUMBER_SETTINGS } from '../../domain/tables/settings';
import { CellValue } from '../cells/cells';
import { FIRST_LIST_COLUMN, LIST_NAMES, SettingsCells, readSettings, settingsIn } from '../tables/settings';
import { Sheet } from '../tables/table';
import type { FoundTab } from './found-tabs';
import type { TabLook } from './tab-look';
import { SET_UP_WORDS } from '../../words/set-up';

const LINES: [label: string, value: CellValue, about: string][] = [
  ...NUMBER_SETTINGS.map(({ label, usual, about }): [string, number, string] => [label, usual, about]),
  ...Object.values(MANAGED_SETTINGS).map(({ label, about }): [string, string, string] => [label, '', about]),
];

export function putSettings({ sheet, grid, look }: FoundTab): {
  settings: SettingsCells;
  isChanged: boolean;
} {
  const isNew = grid.length === 0;
  const settings = settingsIn(sheet, isNew ? drawSettings(sheet, look) : grid);
  const missing = LINES.filter(([label]) => settings.rowOf(label) === undefined);
  if (missing.length === 0) return { settings, isChanged: isNew };
  addLines(sheet, missing);
  return { settings: readSettings(), isChanged: true };
}

/** Below the lines that are there, beside lists of any length. */
function addLines(sheet: Sheet, lines: typeof LINES): void {
  const rows = sheet.getRange(1, 1, sheet.getLastRow(), 3).getValues();
  const filled = rows.flatMap((row, index) => (row.every((value) => value === '') ? [] : [index + 1]));
  const first = (filled.pop() ?? 1) + 1;
  const lacking = first + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet.getRange(first, 1, lines.length, 3).setValues(lines);
  showMoments(sheet, first, lines);
}

/** Lines that start at that row: moments are shown with their hour. */
function showMoments(sheet: Sheet, first: number, lines: typeof LINES): void {
  const { lastRun, started } = MANAGED_SETTINGS;
  lines.forEach(([label], offset) => {
    if (label === lastRun.label || label === started.label)
      sheet.getRange(first + offset, 2).setNumberFormat('yyyy-mm-dd hh:mm');
  });
}

/** Gives what the cells say then. */
function drawSettings(sheet: Sheet, look: TabLook): CellValue[][] {
  const lists = LIST_NAMES.map((name) => LISTS[name]);
  const headings = ['Setting', 'Value', 'What it does', '', ...lists.map(({ label }) => label)];
  const width = headings.length;
  const lacking = width - look.columns();
  if (lacking > 0) look.addColumns(lacking);
  sheet.getRange(2, FIRST_LIST_COLUMN, look.rows() - 1, lists.length).setNumberFormat('@');
  const rows = Math.max(LINES.length, ...lists.map(({ start }) => start.length));
  const lines = Array.from({ length: rows }, (_, row) => [
    ...(LINES[row] ?? ['', '', '']),
    '',
    ...lists.map(({ start }) => start[row] ?? ''),
  ]);
  const all = sheet
    .getRange(1, 1, rows + 1, width)
    .setVerticalAlignment('top')
    .setWrap(true);
  sheet
    .getRange(1, 1, 1, width)
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackgrounds([headings.map((heading) => (heading === '' ? '#ffffff' : '#1f4e79'))]);
  sheet.getRange(2, 2, LINES.length, 1).setHorizontalAlignment('left');
  showMoments(sheet, 2, LINES);
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  sheet.getRange(1, 2).setNote(SET_UP_WORDS.hours(timeZone));
  sheet.setFrozenRows(1);
  [230, 190, 330, 30, 170, 170, 190].forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  // Last: a tab with nothing in it is drawn again.
  const grid = [headings, ...lines];
  all.setValues(grid);
  return grid;
}
