// Whether set-up has anything to do, as far as values show: the tabs, their headings and hints, Settings, the sections
// of the plan. Looks (drop-downs, formats, colors) take a read per thing and tab, so only a repair reads them.

import { TABLE_NAMES, TableName, isMadeLater } from '../../domain/tables';
import { Zone } from '../cells/zone';
import { isCurrent } from '../migrations';
import { lacksTitle } from '../plan/plan-title';
import { firstRow } from '../tables/frame';
import { askingIn, isInOrder } from '../tables/heading-questions';
import { hasTitle } from '../tables/layout';
import { isTheirs } from '../tables/our-tab';
import { SettingsCells, settingsIn, weekIn } from '../tables/settings';
import { Table, isTable, missingColumns, tableOf } from '../tables/table';
import { hasRow } from '../tables/tabs';
import { FoundTab, FoundTabs, SetUpTab } from './found-tabs';
import { lackingHints } from './partner-hints';
import { missingSections } from './setup-plan';
import { lacksCounts, lackingSettings } from './setup-settings';
import { isUnfinished } from './unfinished';

const SET_UP_TABLES = TABLE_NAMES.filter((table) => !isMadeLater(table));
const LATER_TABLES = TABLE_NAMES.filter(isMadeLater);
/** The tabs that every library has. */
export const SET_UP_TABS: readonly SetUpTab[] = [...SET_UP_TABLES, 'settings'];

/** Tables that set-up lays out: all but those that are made later and aren't there yet. */
export const tablesToSetUp = (tabs: FoundTabs): TableName[] => [
  ...SET_UP_TABLES,
  ...LATER_TABLES.filter((name) => {
    const tab = tabs.tab(name);
    return tab && !isTheirs(askingIn(name, tab.grid));
  }),
];

/** Plans of older versions begin with their headings, and so does one whose first row was deleted. */
export function lacksTitleRow({ grid }: Pick<FoundTab, 'grid'>, name: TableName): boolean {
  const { columns, frame } = askingIn(name, grid);
  return hasTitle(name) && columns.has('id') && frame.header === 0;
}

/** What is in Settings if nothing is missing, else undefined. One read besides the tabs. */
export function settingsInPlace(tabs: FoundTabs, zone: Zone): SettingsCells | undefined {
  const found = isUnfinished() ? undefined : valuesInPlace(tabs, zone);
  return found && lackingHints(found.partners, found.settings).length === 0 ? found.settings : undefined;
}

/** The same without the formulas of the hints: no read besides the tabs. */
export function valuesInPlace(
  tabs: FoundTabs,
  zone: Zone,
): { settings: SettingsCells; partners: Table<'partners'> } | undefined {
  const there = tabs.tab('settings');
  if (!there || there.grid.length === 0) return undefined;
  const settings = settingsIn(there.sheet, there.grid);
  if (!isCurrent(settings.version) || lackingSettings(settings).isLacking) return undefined;
  const tables = tablesToSetUp(tabs).flatMap(
    (name) => tableInPlace(tabs.tab(name), name, settings, zone) ?? [],
  );
  const partners = tables.find((table) => isTable(table, 'partners'));
  const isWhole = partners && tables.length === tablesToSetUp(tabs).length;
  if (!isWhole || lacksCounts(settings, partners.columns.get('orgType')?.position)) return undefined;
  return { settings, partners };
}

function tableInPlace(
  tab: FoundTab | undefined,
  name: TableName,
  settings: SettingsCells,
  zone: Zone,
): Table | undefined {
  if (!tab || tab.grid.length === 0) return undefined;
  const asking = askingIn(name, tab.grid);
  const isAsked = missingColumns(name, asking.columns).length > 0 || !isInOrder(asking);
  if (isAsked || lacksTitleRow(tab, name)) return undefined;
  const table = tableOf(name, tab.sheet, tab.grid, zone);
  const isLacking =
    !hasRow(tab.sheet, firstRow(name, table.frame)) ||
    lacksTitle(table, weekIn(settings, zone)) ||
    (isTable(table, 'plan') && missingSections(table).length > 0);
  return isLacking ? undefined : table;
}
