// The Settings tab as set-up lays it out. A value or a list that somebody changed is never set back.

import { KEPT_SETTINGS, LISTS, NUMBER_SETTINGS } from '../domain/settings';
import { CellValue } from './cells';
import { FIRST_LIST_COLUMN, LIST_NAMES } from './settings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** The sheet row of a setting's label. */
export type SettingRows = (label: string) => number;

const LINES: CellValue[][] = [
  ...NUMBER_SETTINGS.map(({ label, usual, about }) => [label, usual, about]),
  ...Object.values(KEPT_SETTINGS).map(({ label, about }) => [label, '', about]),
];

/** Adds the lines that are missing, on an empty tab also the lists and the looks. */
export function putSettings(sheet: Sheet, timeZone: string): { rowOf: SettingRows; changed: boolean } {
  const isNew = sheet.getLastRow() === 0;
  if (isNew) drawSettings(sheet, timeZone);
  const labels = sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getValues()
    .map(([label]) => String(label).trim());
  const missing = LINES.filter(([label]) => !labels.includes(String(label)));
  if (missing.length > 0) {
    sheet.getRange(labels.length + 1, 1, missing.length, 3).setValues(missing);
    labels.push(...missing.map(([label]) => String(label)));
  }
  return { rowOf: (label) => labels.indexOf(label) + 1, changed: isNew || missing.length > 0 };
}

function drawSettings(sheet: Sheet, timeZone: string): void {
  const lists = LIST_NAMES.map((name) => LISTS[name]);
  const headings = ['Setting', 'Value', 'What it does', '', ...lists.map(({ label }) => label)];
  const lacking = headings.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  sheet.getRange(2, FIRST_LIST_COLUMN, sheet.getMaxRows() - 1, lists.length).setNumberFormat('@');
  const longest = Math.max(LINES.length, ...lists.map(({ start }) => start.length));
  const block = [headings];
  for (let row = 0; row < longest; row++) {
    block.push([
      ...(LINES[row] ?? ['', '', '']),
      '',
      ...lists.map(({ start }) => start[row] ?? ''),
    ] as string[]);
  }
  sheet
    .getRange(1, 1, block.length, headings.length)
    .setValues(block)
    .setVerticalAlignment('top')
    .setWrap(true);
  sheet
    .getRange(1, 1, 1, headings.length)
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackgrounds([headings.map((heading) => (heading === '' ? '#ffffff' : '#1f4e79'))]);
  sheet.getRange(2, 2, LINES.length, 1).setHorizontalAlignment('left');
  sheet.getRange(NUMBER_SETTINGS.length + 3, 2).setNumberFormat('yyyy-mm-dd hh:mm');
  sheet.getRange(1, 2).setNote(`Hours are those of the time zone ${timeZone} (File > Settings).`);
  sheet.setFrozenRows(1);
  [230, 190, 330, 30, 170, 170, 190].forEach((width, index) => sheet.setColumnWidth(index + 1, width));
}
