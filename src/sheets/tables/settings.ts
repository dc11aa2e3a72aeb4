import { Day, dayOfWhen, mondayOf } from '../../domain/basics/day';
import { ListName } from '../../domain/tables/description';
import { Heartbeat } from '../../domain/upkeep/heartbeat';
import { ImplausibleCell, isLikelyDay, implausibleDate } from '../../domain/basics/odd-dates';
import {
  MANAGED_SETTINGS,
  ManagedSetting,
  LISTS,
  NUMBER_SETTINGS,
  Settings,
  readList,
  readRules,
} from '../../domain/tables/settings';
import { CellValue, literal, textOf, textReader } from '../cells/cells';
import { SHEET_VERSION, refuseIfNewer, versionIn } from './sheet-version';
import { Sheet, sheetOf, stretchesOf } from './table';
import { Zone } from '../cells/zone';
import { SHEET } from '../../words/sheet';

/** A to C hold settings, E to G lists. */
export const FIRST_LIST_COLUMN = 5;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export interface SettingsCells extends Settings {
  sheet: Sheet;
  /** Sheet row of a label, undefined when it is gone. */
  rowOf: (label: string) => number | undefined;
  /** What stands in the lines that the check keeps; undefined where a line is gone. */
  managed: Record<ManagedSetting, CellValue | undefined>;
  /** The version of the tabs: see sheet-version.ts. */
  version: number;
}

const MANAGED_KEYS = Object.keys(MANAGED_SETTINGS) as ManagedSetting[];

export function readSettings(): SettingsCells {
  const sheet = sheetOf('settings');
  return settingsIn(sheet, sheet.getDataRange().getValues() as CellValue[][]);
}

export function settingsIn(sheet: Sheet, grid: readonly CellValue[][]): SettingsCells {
  const columnAt = (position: number) => grid.map((row) => String(row[position] ?? '').trim());
  const labels = columnAt(0);
  const rowOf = (label: string) => labels.indexOf(label) + 1 || undefined;
  const cells = NUMBER_SETTINGS.map(({ key, label }) => [key, grid[(rowOf(label) ?? 0) - 1]?.[1]]);
  const lists: Record<ListName, string[]> = { staff: [], methods: [], types: [] };
  const tooLong: string[] = [];
  for (const name of LIST_NAMES) {
    const column = columnAt((grid[0] ?? []).indexOf(LISTS[name].label)).slice(1);
    const { entries, question } = readList(name, column);
    lists[name] = entries;
    if (question !== '') tooLong.push(question);
  }
  const kept = MANAGED_KEYS.map((key) => [key, grid[(rowOf(MANAGED_SETTINGS[key].label) ?? 0) - 1]?.[1]]);
  const managedCells = Object.fromEntries(kept) as SettingsCells['managed'];
  const version = versionIn(managedCells.version);
  refuseIfNewer(version);
  const rules = readRules(Object.fromEntries(cells) as Record<string, CellValue>);
  rules.questions.push(...tooLong);
  if (version < SHEET_VERSION) rules.questions.push(SHEET.olderTabs);
  return { ...rules, lists, sheet, rowOf, managed: managedCells, version };
}

/** The id is written with the mark for text: see textReader. */
export const heartbeatIn = ({ managed: kept }: SettingsCells, zone: Zone): Heartbeat => {
  const text = (key: ManagedSetting) => textOf(kept[key], 'when', zone, textReader("'"));
  const moment = (key: ManagedSetting) => (isLikelyDay(dayOfWhen(text(key))) ? text(key) : '');
  return {
    account: text('account'),
    lastRun: moment('lastRun'),
    lastResult: text('lastResult'),
    started: moment('started'),
    setUpIn: kept.setUpIn === undefined ? undefined : text('setUpIn'),
  };
};

/** The Monday of the week that the plan is for; '' before the first. */
export function weekIn({ managed: kept }: SettingsCells, zone: Zone): Day | '' {
  const week = textOf(kept.week, 'day', zone, textReader("'"));
  return isLikelyDay(week) ? mondayOf(week) : '';
}

/** Lines that hold a date, with the text of a cell that holds something odd. */
export function implausibleSettings({ managed: kept, rowOf }: SettingsCells, zone: Zone): ImplausibleCell[] {
  return (['lastRun', 'started', 'week'] as const).flatMap((key) => {
    const { label } = MANAGED_SETTINGS[key];
    const oddity = implausibleDate(textOf(kept[key], 'when', zone, textReader("'")), 'when');
    return oddity === '' ? [] : [{ row: rowOf(label) ?? 0, label, oddity }];
  });
}

/** One write while the lines stand together. `settings` says then what the cells say. */
export function writeManagedSettings(
  { sheet, rowOf, managed: kept }: SettingsCells,
  given: Partial<Record<ManagedSetting, CellValue>>,
): void {
  const values = new Map<number, CellValue>();
  for (const key of MANAGED_KEYS) {
    const row = rowOf(MANAGED_SETTINGS[key].label);
    const value = given[key];
    if (row !== undefined && value !== undefined)
      values.set(row, key === 'setUpIn' || key === 'week' ? literal(String(value)) : value);
  }
  for (const [from, to] of stretchesOf([...values.keys()])) {
    const block = Array.from({ length: to - from + 1 }, (_, offset) => [values.get(from + offset) ?? '']);
    sheet.getRange(from, 2, block.length, 1).setValues(block);
  }
  for (const key of MANAGED_KEYS)
    if (rowOf(MANAGED_SETTINGS[key].label) !== undefined) kept[key] = given[key] ?? kept[key];
}
