// The Settings tab: a list of settings with their values, the lists behind the drop-downs, and the lines in which
// the daily check says when it last ran.

import { ListName } from '../domain/fields';
import { KEPT_SETTINGS, LISTS, NUMBER_SETTINGS, Settings, readRules } from '../domain/settings';
import { CellValue } from './cells';
import { sheetOf } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns A to C hold the settings, E to G the lists; a sheet of 1,000 rows holds more names than any library. */
export const FIRST_LIST_COLUMN = 5;
export const LIST_ROWS = 200;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export interface SettingsCells extends Settings {
  sheet: Sheet;
  /** Sheet row of a label, undefined when it is gone. */
  rowOf(label: string): number | undefined;
}

/** All settings in one read. */
export function readSettings(spreadsheet: Spreadsheet): SettingsCells {
  const sheet = sheetOf(spreadsheet, 'settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const rowOf = (label: string) => {
    const index = grid.findIndex((row) => String(row[0]).trim() === label);
    return index < 0 ? undefined : index + 1;
  };
  const cells: Record<string, CellValue> = {};
  for (const { key, label } of NUMBER_SETTINGS) {
    const row = rowOf(label);
    if (row !== undefined) cells[key] = grid[row - 1]?.[1] ?? '';
  }
  const lists = {} as Record<ListName, string[]>;
  for (const name of LIST_NAMES) {
    const position = (grid[0] ?? []).indexOf(LISTS[name].label);
    const column = position < 0 ? [] : grid.slice(1).map((row) => String(row[position] ?? '').trim());
    lists[name] = [...new Set(column.filter((text) => text !== ''))].slice(0, LIST_ROWS);
  }
  return { ...readRules(cells), lists, sheet, rowOf };
}

/** Notes when the daily check ran and what it found; one write when the lines stand together as set-up laid them. */
export function writeHeartbeat(
  settings: SettingsCells,
  ran: { account: string; at: Date; result: string },
): void {
  const lines: [string, CellValue][] = [
    [KEPT_SETTINGS.account.label, ran.account],
    [KEPT_SETTINGS.lastRun.label, ran.at],
    [KEPT_SETTINGS.lastResult.label, ran.result],
  ];
  const rows = lines.map(([label]) => settings.rowOf(label));
  const first = rows[0];
  if (first !== undefined && rows.every((row, index) => row === first + index)) {
    settings.sheet.getRange(first, 2, lines.length, 1).setValues(lines.map(([, value]) => [value]));
    return;
  }
  lines.forEach(([, value], index) => {
    const row = rows[index];
    if (row !== undefined) settings.sheet.getRange(row, 2).setValue(value);
  });
}
