import { blockWrite, blocksOf } from './blocks';
import { Day, dayOfWhen } from '../../domain/dates/day';
import { ListName } from '../../domain/tables/description';
import { Heartbeat } from '../../domain/upkeep/heartbeat';
import { ImplausibleCell, isLikelyDay, implausibleDate } from '../../domain/dates/odd-dates';
import {
  MANAGED_SETTINGS,
  ManagedSetting,
  LISTS,
  NUMBER_SETTINGS,
  ORG_TYPE_COUNT,
  STAFF_EMAILS,
  Settings,
  noLists,
  readList,
  readRules,
} from '../../domain/tables/settings';
import { CellValue, literal, textOf, textReader } from '../cells/cells';
import { SHEET_VERSION, refuseIfNewer, versionIn } from './sheet-version';
import { laterColumnIn } from './later-column';
import { Sheet, sheetOf } from './table';
import { Zone } from '../cells/zone';
import { SHEET } from '../../words/sheet';

/** A to C hold settings, from E on each column is a list, beside the last one a count. */
export const FIRST_LIST_COLUMN = 5;
const ALL_LISTS = Object.keys(LISTS) as ListName[];
/** Those that set-up makes. */
export const LIST_NAMES = ALL_LISTS.filter((name) => !LISTS[name].isMadeLater);
/**
 * Hidden columns behind a gap: in row 1 the labels of MANAGED_SETTINGS, each with its value to the right. Row 1,
 * because people delete rows below it with a name.
 */
export const FIRST_MANAGED_COLUMN = FIRST_LIST_COLUMN + LIST_NAMES.length + 2;

/** A sheet row and column. */
export interface CellPlace {
  row: number;
  column: number;
}

export interface SettingsCells extends Settings {
  sheet: Sheet;
  /** Sheet row of a label, undefined when it is gone. */
  rowOf: (label: string) => number | undefined;
  /** Where one of the managed settings is, undefined when it is gone. */
  placeOf: (key: ManagedSetting) => CellPlace | undefined;
  /** The column that counts partners by type, and whether it does; undefined when its heading is gone. */
  orgTypeCount: { column: number; isThere: boolean } | undefined;
  /** What they hold; undefined if one is gone. */
  managed: Record<ManagedSetting, CellValue | undefined>;
  /** Cells of the column Staff email. */
  staffEmails: readonly string[];
  /** The version of the tabs: see sheet-version.ts. */
  version: number;
}

export const MANAGED_KEYS = Object.keys(MANAGED_SETTINGS) as ManagedSetting[];

export function readSettings(): SettingsCells {
  const sheet = sheetOf('settings');
  return settingsIn(sheet, sheet.getDataRange().getValues() as CellValue[][]);
}

export function settingsIn(sheet: Sheet, grid: readonly CellValue[][]): SettingsCells {
  const columnAt = (position: number) => grid.map((row) => String(row[position] ?? '').trim());
  const labels = columnAt(0);
  const rowOf = (label: string) => labels.indexOf(label) + 1 || undefined;
  const cells = NUMBER_SETTINGS.map(({ key, label }) => [key, grid[(rowOf(label) ?? 0) - 1]?.[1]]);
  const lists = noLists();
  const tooLong: string[] = [];
  for (const name of ALL_LISTS) {
    const { label, start, isMadeLater } = LISTS[name];
    const position = (grid[0] ?? []).indexOf(label);
    const { entries, question } = readList(name, columnAt(position).slice(1));
    if (position < 0 && isMadeLater) entries.push(...start);
    lists[name] = entries;
    if (question !== '') tooLong.push(question);
  }
  const [first = []] = grid;
  const placeOf = (key: ManagedSetting): CellPlace | undefined => {
    const label = MANAGED_SETTINGS[key];
    const position = first.findIndex((text, at) => at > 0 && String(text).trim() === label);
    if (position >= 0) return { row: 1, column: position + 2 };
    const row = rowOf(label);
    return row === undefined ? undefined : { row, column: 2 };
  };
  const cellAt = (place: CellPlace | undefined) => place && (grid[place.row - 1]?.[place.column - 1] ?? '');
  const kept = MANAGED_KEYS.map((key) => [key, cellAt(placeOf(key))]);
  const managedCells = Object.fromEntries(kept) as SettingsCells['managed'];
  const count = first.findIndex((text) => String(text).trim() === ORG_TYPE_COUNT);
  const counted = String(grid[1]?.[count] ?? '');
  const orgTypeCount =
    count < 0 ? undefined : { column: count + 1, isThere: counted !== '' && !counted.startsWith('#') };
  const version = versionIn(managedCells.version);
  refuseIfNewer(version);
  const rules = readRules(Object.fromEntries(cells) as Record<string, CellValue>);
  rules.questions.push(...tooLong);
  if (version < SHEET_VERSION) rules.questions.push(SHEET.olderTabs);
  return {
    ...rules,
    staffEmails: laterColumnIn(grid, STAFF_EMAILS).cells,
    ...{ lists, sheet, rowOf, placeOf, orgTypeCount, version },
    managed: managedCells,
  };
}

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

/** The week that was last started; '' before the first. */
export function weekIn({ managed: kept }: SettingsCells, zone: Zone): Day | '' {
  const week = textOf(kept.week, 'day', zone, textReader("'"));
  return isLikelyDay(week) ? week : '';
}

export function implausibleSettings(
  { managed: kept, placeOf }: SettingsCells,
  zone: Zone,
): ImplausibleCell[] {
  return (['lastRun', 'started', 'week'] as const).flatMap((key) => {
    const label = MANAGED_SETTINGS[key];
    const oddity = implausibleDate(textOf(kept[key], 'when', zone, textReader("'")), 'when');
    return oddity === '' ? [] : [{ row: placeOf(key)?.row ?? 0, label, oddity }];
  });
}

export const managedCell = (key: ManagedSetting, value: CellValue): CellValue =>
  typeof value === 'string' && (key === 'setUpIn' || key === 'week')
    ? literal(value.replace(/^'/, ''))
    : value;

/** One write while they are side by side. Updates `settings`, too. */
export function writeManagedSettings(
  { sheet, placeOf, managed: kept }: SettingsCells,
  given: Partial<Record<ManagedSetting, CellValue>>,
): void {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const key of MANAGED_KEYS) {
    const place = placeOf(key);
    const value = given[key];
    if (!place || value === undefined) continue;
    const { row, column } = place;
    const cells = rows.get(row - 1) ?? new Map<number, CellValue>();
    cells.set(column - 1, managedCell(key, value));
    if (row === 1) cells.set(column - 2, MANAGED_SETTINGS[key]);
    rows.set(row - 1, cells);
    kept[key] = value;
  }
  for (const block of blocksOf(rows)) blockWrite({ sheet }, block, rows)();
}
