// Empties a copy of another library's sheet: deletes every tab, and set-up makes new ones, so nothing stays in notes or
// hidden columns. Meanwhile, a separate tab holds the settings to keep, so that a run that died can continue.

import { ListName } from '../../domain/tables/description';
import { LISTS, NUMBER_SETTINGS } from '../../domain/tables/settings';
import { CellValue, isEmptyCell, literal } from '../cells/cells';
import { readSettings, settingsIn } from '../tables/settings';
import { addToLaterColumn, readLaterColumn } from './later-column';
import { normalizeName } from '../../domain/basics/names';
import { isOurTab } from '../tables/later-tabs';
import { Sheet, sheetOf, tabIsThere } from '../tables/table';
import { insertTab, isNamed, ensureRows } from '../tables/tabs';
import { CLEAR_ANSWERS } from '../../words/clear-copy-answers';

const KEPT_LISTS = ['methods', 'types', 'orgTypes'] as const satisfies readonly ListName[];

interface KeptSettings {
  numbers: Partial<Record<string, number>>;
  lists: Partial<Record<ListName, string[]>>;
}

const meanwhileTab = (): Sheet | null =>
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(CLEAR_ANSWERS.meanwhile);

export const isHalfCleared = (): boolean => meanwhileTab() !== null;

/** `isOurs` knows tabs of ours that have no fixed name. */
export const otherTabs = (isOurs: (sheet: Sheet) => boolean = () => false): string[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => !isOurs(sheet) && !isOurTab(sheet) && !isNamed(sheet, CLEAR_ANSWERS.meanwhile))
    .map((sheet) => sheet.getName());

/** With every named range. Set-up comes next, then `restoreSettings`. */
export function deleteAllTabs(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const meanwhile = keepSettings();
  for (const range of spreadsheet.getNamedRanges()) range.remove();
  const name = meanwhile.getName();
  for (const sheet of spreadsheet.getSheets()) if (sheet.getName() !== name) spreadsheet.deleteSheet(sheet);
  SpreadsheetApp.flush();
}

/** A blank tab is from a run that was cut off before it deleted anything. */
function keepSettings(): Sheet {
  const before = meanwhileTab();
  if (before && (!before.getRange('A1').isBlank() || !tabIsThere('settings'))) return before;
  const { cadence, dueSoon, checkHour, lists } = readSettings();
  const values = readLaterColumn(LISTS.values.label);
  const kept: KeptSettings = {
    numbers: { cadence, dueSoon, checkHour },
    lists: {
      ...Object.fromEntries(KEPT_LISTS.map((list) => [list, lists[list]])),
      ...(values.hasColumn && { values: values.cells }),
    },
  };
  const sheet = before ?? insertTab(CLEAR_ANSWERS.meanwhile, 0);
  sheet.getRange('A1').setValue(literal(JSON.stringify(kept)));
  SpreadsheetApp.flush();
  return sheet;
}

export function restoreSettings(): void {
  const meanwhile = meanwhileTab();
  if (!meanwhile) return;
  const kept = keptIn(String(meanwhile.getRange('A1').getValue()));
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const settings = settingsIn(sheet, grid);
  for (const { key, label } of NUMBER_SETTINGS) {
    const row = settings.rowOf(label);
    const number = kept.numbers[key];
    if (row !== undefined && number !== undefined) sheet.getRange(row, 2).setValue(number);
  }
  for (const list of KEPT_LISTS) {
    const position = (grid[0] ?? []).findIndex((text) => text === LISTS[list].label);
    const entries = kept.lists[list];
    if (position < 0 || entries === undefined) continue;
    const there = grid.slice(1).filter((row) => !isEmptyCell(row[position] ?? '')).length;
    const rows = Math.max(there, entries.length);
    ensureRows(sheet, rows + 1);
    const cells = Array.from({ length: rows }, (_, at) => [literal(entries[at] ?? '')]);
    if (rows > 0) sheet.getRange(2, position + 1, rows, 1).setValues(cells);
  }
  const { values } = kept.lists;
  if (values) addToLaterColumn(LISTS.values.label, { entries: values, keyOf: normalizeName });
  SpreadsheetApp.getActiveSpreadsheet().deleteSheet(meanwhile);
}

/** Nothing if somebody typed into that cell. */
function keptIn(text: string): KeptSettings {
  try {
    const { numbers = {}, lists = {} } = JSON.parse(text.replace(/^'/, '')) as Partial<KeptSettings>;
    return { numbers, lists };
  } catch {
    return { numbers: {}, lists: {} };
  }
}
