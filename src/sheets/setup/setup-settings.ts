// Never sets a changed value or list back.

import { ensureRows } from '../tables/tabs';
import {
  LISTS,
  MADE_LATER,
  MANAGED_SETTINGS,
  ManagedSetting,
  NUMBER_SETTINGS,
  SETTINGS_HEADINGS,
  ORG_TYPE_COUNT,
} from '../../domain/tables/settings';
import { CellValue } from '../cells/cells';
import { columnLetters } from '../tables/formula-grammar';
import { TAB_NAMES } from '../tables/layout';
import {
  FIRST_LIST_COLUMN,
  FIRST_MANAGED_COLUMN,
  LIST_NAMES,
  MANAGED_KEYS,
  SettingsCells,
  managedCell,
  readSettings,
  settingsIn,
} from '../tables/settings';
import { Sheet, readGrid } from '../tables/table';
import type { FoundTab } from './found-tabs';
import { TabLook, tabLooks } from './tab-look';
import { SET_UP_WORDS } from '../../words/set-up';

const LINES = NUMBER_SETTINGS.map(({ label, usual, about }): [string, CellValue, string] => [
  label,
  usual,
  about,
]);
/** At most this many types are counted. */
const MOST_COUNTED = 40;
const SET_UP_KEYS = MANAGED_KEYS.filter((key) => !MADE_LATER.includes(key));
const WIDTHS = [230, 110, 330, 30, 170, 170, 190, 170, 130];

export function putSettings({ sheet, grid, look }: FoundTab): {
  settings: SettingsCells;
  isChanged: boolean;
} {
  const isNew = grid.length === 0;
  const settings = settingsIn(sheet, isNew ? drawSettings(sheet, look) : grid);
  const { lines, managed, isLacking } = lackingSettings(settings);
  if (!isLacking) return { settings, isChanged: isNew };
  if (lines.length > 0) addLines(sheet, lines);
  if (managed.length > 0) addManaged(sheet, grid, look, managed);
  return { settings: readSettings(), isChanged: true };
}

export function lackingSettings({ rowOf, placeOf }: SettingsCells) {
  const lines = LINES.filter(([label]) => rowOf(label) === undefined);
  const managed = SET_UP_KEYS.filter((key) => placeOf(key) === undefined);
  return { lines, managed, isLacking: lines.length > 0 || managed.length > 0 };
}

/** Below the existing lines, beside lists of any length. */
function addLines(sheet: Sheet, lines: typeof LINES): void {
  const rows = sheet.getRange(1, 1, sheet.getLastRow(), 3).getValues();
  const filled = rows.flatMap((row, index) => (row.every((value) => value === '') ? [] : [index + 1]));
  const first = (filled.pop() ?? 1) + 1;
  ensureRows(sheet, first + lines.length - 1);
  sheet.getRange(first, 1, lines.length, 3).setValues(lines);
}

/** Hidden, right of everything: a label and its value each, all in row 1. Values last: labels alone hold nothing. */
export function addManaged(
  sheet: Sheet,
  grid: readonly CellValue[][],
  look: Pick<TabLook, 'columns' | 'addColumns'>,
  keys: readonly ManagedSetting[],
  values: Partial<Record<ManagedSetting, CellValue | undefined>> = {},
): void {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const first = Math.max(FIRST_MANAGED_COLUMN, width + 1);
  const row = keys.flatMap((key) => [MANAGED_SETTINGS[key], managedCell(key, values[key] ?? '')]);
  const lacking = first + row.length - 1 - look.columns();
  if (lacking > 0) look.addColumns(lacking);
  sheet.hideColumns(first, row.length);
  const cells = sheet.getRange(1, first, 1, row.length);
  cells.setWrap(false).setNumberFormats([keys.flatMap((key) => ['@', formatOf(key)])]);
  cells.setValues([row]);
}

/** The settings, with a hidden cell for this one: made now, unless there is one. */
export function settingsWithPlace(key: ManagedSetting): SettingsCells {
  const settings = readSettings();
  if (settings.placeOf(key)) return settings;
  addManaged(settings.sheet, readGrid(settings.sheet), tabLooks().of(settings.sheet), [key]);
  return readSettings();
}

const FORMATS: Partial<Record<ManagedSetting, string>> = {
  lastRun: 'yyyy-mm-dd hh:mm',
  started: 'yyyy-mm-dd hh:mm',
  version: '0',
};
const formatOf = (key: ManagedSetting): string => FORMATS[key] ?? 'General';

/**
 * How many partners there are of each type, beside the list. Zero is not shown. The formulas need no argument
 * separator, so they are right in any locale.
 */
export function putCounts(settings: SettingsCells, orgType: number | undefined, rows: () => number): boolean {
  const { sheet, orgTypeCount } = settings;
  if (!lacksCounts(settings, orgType) || !orgTypeCount || orgType === undefined) return false;
  const [partners, type] = [columnLetters(orgType), columnLetters(orgTypeCount.column - 2)];
  const formulas = Array.from({ length: Math.min(MOST_COUNTED, rows() - 1) }, (_, at) => [
    `=SUMPRODUCT((${TAB_NAMES.partners}!$${partners}$3:$${partners}=${type}${at + 2})*(${type}${at + 2}<>""))`,
  ]);
  sheet
    .getRange(2, orgTypeCount.column, formulas.length, 1)
    .setNumberFormat('0;;')
    .setHorizontalAlignment('left')
    .setFontColor('#5f6368')
    .setFormulas(formulas);
  return true;
}

export const lacksCounts = ({ orgTypeCount }: SettingsCells, orgType: number | undefined): boolean =>
  orgTypeCount !== undefined && !orgTypeCount.isThere && orgType !== undefined;

/** The heading of a column in Settings. */
export function formatHeading(cells: GoogleAppsScript.Spreadsheet.Range): void {
  cells.setFontWeight('bold').setFontColor('#ffffff').setBackground('#1f4e79');
}

/** Returns what the cells hold afterwards. */
function drawSettings(sheet: Sheet, look: TabLook): CellValue[][] {
  const lists = LIST_NAMES.map((name) => LISTS[name]);
  const managed = SET_UP_KEYS.flatMap((key) => [MANAGED_SETTINGS[key], '']);
  const shown = [...SETTINGS_HEADINGS, '', ...lists.map(({ label }) => label), ORG_TYPE_COUNT];
  const headings = [...shown, '', ...managed];
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
  sheet
    .getRange(1, 1, rows + 1, shown.length)
    .setVerticalAlignment('top')
    .setWrap(true);
  formatHeading(sheet.getRange(1, 1, 1, 3));
  formatHeading(sheet.getRange(1, FIRST_LIST_COLUMN, 1, lists.length + 1));
  sheet.getRange(2, 2, LINES.length, 1).setHorizontalAlignment('left');
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  sheet.getRange(1, 2).setNote(SET_UP_WORDS.hours(timeZone));
  sheet.setFrozenRows(1);
  WIDTHS.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.hideColumns(FIRST_MANAGED_COLUMN, managed.length);
  const formats = SET_UP_KEYS.flatMap((key) => ['@', formatOf(key)]);
  sheet.getRange(1, FIRST_MANAGED_COLUMN, 1, managed.length).setWrap(false).setNumberFormats([formats]);
  const blank = Array.from({ length: width - (lines[0]?.length ?? 0) }, () => '');
  const grid = [headings, ...lines.map((line) => [...line, ...blank])];
  // Written last: a tab with nothing in it is drawn again.
  sheet.getRange(1, 1, grid.length, width).setValues(grid);
  return grid;
}
