// Set-up and repair: looks first, and never overwrites a filled cell.

import { TableName } from '../../domain/tables';
import { CellValue, marked } from '../cells/cells';
import { Grammar } from '../tables/formula-grammar';
import { repairJournal } from '../tables/journal-tab';
import { Look } from '../tables/last-look';
import { applyFormats, applyFormatsOrRefuse } from '../tables/typed-columns';
import { firstRow } from '../tables/frame';
import { TAB_NAMES, hasHints, hasTitle } from '../tables/layout';
import { isCurrent, migrate } from '../migrations';
import { SettingsCells, readSettings, settingsIn, weekIn } from '../tables/settings';
import {
  Table,
  filledRows,
  isTable,
  missingColumns,
  positionOf,
  readTable,
  sheetOf,
  tableOf,
  widthOf,
} from '../tables/table';
import { askingIn, isInOrder } from '../tables/heading-questions';
import { showColumns } from '../tables/reveal';
import { looksOfRows, putRulesAndFormats } from '../tables/validation';
import { Zone } from '../cells/zone';
import { FoundTab, FoundTabs, SetUpTab, findTabs } from './found-tabs';
import { moveFilter } from './hint-row';
import { grammarInUse, putHints } from './partner-hints';
import { hasColors, putColors } from './colors';
import { putTitle } from '../plan/plan-title';
import { putOutline } from './setup-plan';
import { putCounts, putSettings } from './setup-settings';
import { putColumns, putRequested } from './tab-columns';
import { SET_UP_TABS, lacksTitleRow, tablesToSetUp, valuesInPlace } from './in-place';
import { putFilter, putFrame } from './tab-frame';
import { TabLook, tabLooks } from './tab-look';
import { markFinished, markUnfinished } from './unfinished';
import { SET_UP_WORDS } from '../../words/set-up';

interface SetUp {
  /** Whether anything was done. */
  isChanged: boolean;
  /** Whether the sidebar asks about a heading first. */
  isAsked: boolean;
  settings: SettingsCells;
}

/** `onLooks` is called between making the tabs and laying them out. */
export function setUpTabs(zone: Zone, tabs = findTabs(), onLooks: () => void = () => undefined): SetUp {
  const before = tabs.tab('settings');
  // Refuses a newer sheet before anything is made.
  const isInPlace = valuesInPlace(tabs, zone) !== undefined;
  const version = before && before.grid.length > 0 ? settingsIn(before.sheet, before.grid).version : 0;
  const isMade = SET_UP_TABS.map((tab, index) => tabs.make(tab, index)).includes(true);
  const names = tablesToSetUp(tabs);
  const isFresh = version === 0 && names.every((name) => tabs.tab(name)?.grid.length === 0);
  const untitled = names.filter((name) => lacksTitleRow(found(tabs, name), name));
  const canReadAhead = isFresh || (isCurrent(version) && untitled.length === 0);
  // All reads come before the first write: a read in between would send the waiting writes.
  if (canReadAhead) names.forEach((name) => readAhead(found(tabs, name), name));
  // If all values are in place, only looks are restored.
  if (!isInPlace) markUnfinished(found(tabs, 'settings').sheet);
  const { settings: first, isChanged } = putSettings(found(tabs, 'settings'));
  const isMigrated = migrate(first, zone, isFresh, (name, key) =>
    putColumns(found(findTabs(), name), name, key),
  );
  untitled.forEach((name) => sheetOf(name).insertRowsBefore(1, 1));
  const settings = isMigrated && !isFresh ? readSettings() : first;
  const now = canReadAhead ? tabs : findTabs();
  const areColumnsAdded = names.map((name) => putColumns(found(now, name), name)).includes(true);
  const orgType = askingIn('partners', found(now, 'partners').grid).columns.get('orgType')?.position;
  const areCountsPut = putCounts(settings, orgType, () => found(now, 'settings').look.rows());
  onLooks();
  const { isAsked, ...laidOut } = layOutAll(now, names, settings, zone);
  const done = [
    ...[isMade, isChanged, isMigrated, untitled.length > 0],
    ...[areColumnsAdded, areCountsPut, laidOut.isChanged, repairJournal()],
  ];
  // Otherwise some tab isn't laid out yet.
  if (!isAsked) markFinished();
  return { isChanged: done.includes(true), isAsked, settings };
}

function found(tabs: FoundTabs, name: SetUpTab): FoundTab {
  // Says that it is gone if somebody just deleted it.
  return tabs.tab(name) ?? refuseLost(name);
}

function refuseLost(name: SetUpTab): never {
  sheetOf(name);
  throw new Error(SET_UP_WORDS.deletedMeanwhile(TAB_NAMES[name]));
}

function readAhead({ grid, look }: FoundTab, name: TableName): void {
  const isEmpty = grid.length === 0;
  look.cells(isEmpty ? look.columns() : (grid[0]?.length ?? 0));
  look.rows();
  if (hasColors(name)) look.colors();
  look.frozenRows();
  look.protections();
  if (hasHints(name) && !look.filter()) look.hasMerges();
}

/** Partners come first: their hints show which grammar works here. */
function layOutAll(tabs: FoundTabs, names: readonly TableName[], settings: SettingsCells, zone: Zone) {
  let isAsked = false;
  const done: boolean[] = [];
  let grammar: Grammar | undefined;
  for (const name of names) {
    const { sheet, grid, look, wasEmpty } = found(tabs, name);
    const table = tableOf(name, sheet, grid, zone);
    if (missingColumns(name, table.columns).length > 0 || !isInOrder(table)) {
      isAsked = true;
      continue;
    }
    const put = () => {
      if (isTable(table, 'partners')) grammar = putHints(table, settings, wasEmpty);
      const parts = [formatTab(table, look, grammar), putFrame(table, look)];
      return [...parts, putTitle(table, weekIn(settings, zone))].includes(true);
    };
    done.push(wasEmpty ? put() : applyFormatsOrRefuse(TAB_NAMES[name], put));
    if (isTable(table, 'plan')) done.push(putOutline(table, look));
  }
  return { isAsked, isChanged: done.includes(true) };
}

function formatTab(table: Table, look: TabLook, grammar?: Grammar): boolean {
  const first = firstRow(table.name, table.frame);
  const { rules, formats } = look.cells(widthOf(table.columns));
  const there = { rules: rules.slice(first - 1), formats: formats.slice(first - 1) };
  return [
    putRulesAndFormats(table, first, look.rows() - first + 1, there),
    hasColors(table.name) && putColors(table, grammar ?? grammarInUse(), look),
  ].includes(true);
}

/**
 * Makes a tab with its first row, right of our other tabs. A tab that was just made isn't read back: it holds what was
 * written, and nobody has seen it yet. `readsBackMark` is as in our other tables; not given, the tab is read back.
 */
function makeLater<Name extends TableName>(
  name: Name,
  zone: Zone,
  readsBackMark?: boolean,
): { table: Table<Name>; look: Look<Name> | undefined } {
  const tabs = findTabs();
  tabs.make(name, Infinity);
  const tab = found(tabs, name);
  putColumns(tab, name);
  const table = tableOf(name, tab.sheet, tab.grid, zone);
  if (isInOrder(table)) formatTab(table, tab.look);
  putFrame(table, tab.look);
  if (!tab.look.isNew || readsBackMark === undefined)
    return { table: readTable(name, zone), look: undefined };
  const made = tableOf(name, tab.sheet, readsBackMark ? withMark(tab.grid, table) : tab.grid, zone);
  return { table: made, look: { table: made, isCovered: () => false } };
}

/** What is there, if it holds rows. A run that died may have left an empty tab half laid out. */
export const thereOrMade = <Name extends TableName>(
  there: ReturnType<typeof makeLater<Name>> | undefined,
  name: Name,
  zone: Zone,
  readsBackMark?: boolean,
): ReturnType<typeof makeLater<Name>> =>
  there && filledRows(there.table).length > 0 ? there : makeLater(name, zone, readsBackMark);

/** The labels as they are read if the text mark is read back. */
const withMark = (grid: CellValue[][], table: Table): CellValue[][] =>
  grid.map((row, index) =>
    row.map((cell, at) => (index === 0 && at === positionOf(table, 'id') ? marked(String(cell)) : cell)),
  );

/** One missing column, as set-up makes it; while others are missing, colors and hints wait for them. */
export function addColumn(name: TableName, key: string, zone: Zone): void {
  const tab = found(findTabs(), name);
  putColumns(tab, name, key);
  const table = tableOf(name, tab.sheet, tab.grid, zone);
  if (missingColumns(name, table.columns).length === 0) formatIfInOrder(table, tab.look);
}

/** Columns that set-up doesn't make: added where missing, shown where hidden. */
export function addRequested(name: TableName, keys: readonly string[], zone: Zone): Table {
  const tab = found(findTabs(), name);
  putRequested(tab, name, keys);
  const table = tableOf(name, tab.sheet, tab.grid, zone);
  showColumns(table, keys);
  // Also of columns that are there: a run may have died before this.
  formatIfInOrder(table, tab.look);
  return table;
}

/** After the rows of a tab were put back in order: what can only be done in order. */
export function layOut(name: TableName, zone: Zone): void {
  const before = readTable(name, zone);
  const isUntitled = lacksTitleRow(before, name);
  if (isUntitled) before.sheet.insertRowsBefore(1, 1);
  const table = isUntitled ? readTable(name, zone) : before;
  if (!isInOrder(table) || missingColumns(name, table.columns).length > 0) return;
  const look = tabLooks().of(table.sheet);
  formatIfInOrder(table, look);
  if (hasHints(name)) moveFilter(table.sheet, 2);
  putFrame(table, tabLooks().of(table.sheet));
  if (hasTitle(name)) putTitle(table, weekIn(readSettings(), zone));
}

/** Otherwise a row of data would be formatted as hints, or the hints as data. */
function formatIfInOrder(table: Table, look: TabLook): void {
  if (!isInOrder(table)) return;
  formatTab(table, look, isTable(table, 'partners') ? putHints(table, readSettings(), false) : undefined);
}

/** For rows just added to a full tab: only these are looked at. `first` is a sheet row. */
export const formatAddedRows = (table: Table, first: number, count: number): void => {
  if (!isInOrder(table)) return;
  const look = tabLooks().of(table.sheet);
  applyFormats(() => {
    putRulesAndFormats(table, first, count, looksOfRows(table, first, count));
    if (hasColors(table.name)) putColors(table, grammarInUse(), look);
    putFilter(table, look);
  });
};
