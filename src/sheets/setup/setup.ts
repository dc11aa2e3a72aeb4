// Set-up and repair: looks first, and never overwrites a filled cell.

import { EVENT_INTRODUCTION, TableName } from '../../domain/basics/fields';
import { KEPT_SETTINGS, NUMBER_SETTINGS } from '../../domain/basics/settings';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { CellValue, marked } from '../cells/cells';
import {
  Grammar,
  columnLetters,
  grammarOf,
  heartbeatFormula,
  mirrorFormula,
  putFormula,
} from '../tables/formulas';
import { findColumns } from '../tables/frame';
import { moveFilter } from './hint-row';
import { putFilter, putFrame } from './tab-frame';
import { isJournal, mendJournal } from '../tables/journal-tab';
import { putLooks, putLooksOrRefuse } from '../tables/looks-apart';
import { COLUMNS, HEADER_ROWS, LEVELS_NOTE, TAB_NAMES, TabName } from '../tables/layout';
import { migrate } from '../migrations';
import { putColours } from './rules';
import { putOutline } from './setup-plan';
import { putSettings } from './setup-settings';
import { SettingsCells, readSettings } from '../tables/settings';
import {
  Sheet,
  Table,
  askAboutHeadings,
  isInOrder,
  lookAt,
  missingColumns,
  positionOf,
  readTable,
  sheetOf,
  tabIsThere,
} from '../tables/table';
import { anyTabNamed, gridSheets, insertTab, isNamed, tabNamed } from '../tables/tabs';
import { putRulesAndFormats } from '../tables/validation';
import { Zone } from '../cells/zone';

/** The archive is written as text: nothing in it is found again by its columns. The journal dresses itself. */
type SetUpTab = Exclude<TabName, 'archive' | 'journal'>;
const TABLES: readonly TableName[] = ['partners', 'events', 'plan'];
const TABS: readonly SetUpTab[] = [...TABLES, 'settings'];
/** Labels that, with our first hint, make a tab ours without its id. */
const LABELS_TO_KNOW_IT_BY = 6;
const HEADER_COLOURS = { template: '#1f4e79', own: '#4a6b2f', kept: '#5f6368' };

/** Tabs called like ours that hold something else, by the names they have. */
export function foreignTabs(): string[] {
  return [...TABS, 'log' as const, 'journal' as const].flatMap((tab) => {
    const sheet = anyTabNamed(TAB_NAMES[tab]);
    if (!sheet || (tabNamed(TAB_NAMES[tab]) && isEmptyOrOurs(sheet, tab))) return [];
    return [sheet.getName()];
  });
}

const isEmptyOrOurs = (sheet: Sheet, tab: SetUpTab | 'journal'): boolean =>
  sheet.getLastRow() === 0 || (tab === 'journal' ? isJournal(sheet) : isOurs(sheet, tab));

export function setAside(name: string): void {
  let aside = `${name} (before Outreach)`;
  for (let number = 2; anyTabNamed(aside); number++) aside = `${name} (before Outreach ${number})`;
  anyTabNamed(name)?.setName(aside);
}

/** Whether anything was done, as all steps below tell, and whether the sidebar asks about a heading first. */
export function setUpTabs(zone: Zone): { isChanged: boolean; isAsked: boolean } {
  // A newer sheet is left alone before anything is made.
  if (tabIsThere('settings')) readSettings();
  const done = TABS.map(findOrMakeTab);
  done.push(
    putSettings(),
    migrate(zone, (name, key) => void putColumns(sheetOf(name), name, key)),
  );
  let isAsked = false;
  for (const name of tabIsThere('log') ? [...TABLES, 'log' as const] : TABLES) {
    done.push(putColumns(sheetOf(name), name));
    const table = readTable(name, zone);
    if (missingColumns(name, table.columns).length > 0 || !isInOrder(table)) isAsked = true;
    else {
      const isDressed = putLooksOrRefuse(TAB_NAMES[name], () =>
        [dress(table), putFrame(table)].includes(true),
      );
      done.push(isDressed, name === 'plan' && putOutline(table));
    }
  }
  done.push(mendJournal());
  return { isChanged: done.includes(true), isAsked };
}

/** The Contact Log comes to be with the first contact, right of our other tabs. */
export function makeLog(zone: Zone): Table {
  findOrMakeTab('log', Infinity);
  putColumns(sheetOf('log'), 'log');
  const table = readTable('log', zone);
  dress(table);
  putFrame(table);
  return table;
}

/** One missing column, as set-up makes it; while others are missing, colours and hints wait for them. */
export function addColumn(name: TableName, key: string, zone: Zone): void {
  const sheet = sheetOf(name);
  putColumns(sheet, name, key);
  if (missingColumns(name, findColumns(name, topRows(sheet)[0] ?? [])).length > 0) return;
  dress(readTable(name, zone));
}

/** A tab whose rows were put back in order: what only stands in order can have. */
export function layOut(name: TableName, zone: Zone): void {
  const table = readTable(name, zone);
  if (!isInOrder(table) || missingColumns(name, table.columns).length > 0) return;
  dress(table);
  if (HEADER_ROWS[name] === 2) moveFilter(table.sheet, 2);
  putFrame(table);
}

/** Partners come first: their hints show which grammar works here. */
const dress = (table: Table): boolean => {
  // Else some row of theirs would be dressed as the hints, or the hints as a row.
  if (!isInOrder(table)) return false;
  const grammar = table.name === 'partners' ? putHints(table, readSettings()) : grammarInUse();
  return [putRulesAndFormats(table), putColours(table, grammar)].includes(true);
};

function grammarInUse(): Grammar {
  const partners = sheetOf('partners');
  return grammarOf(partners.getRange(2, 1, 1, partners.getLastColumn()).getFormulas().join(''));
}

/** For rows just added to a full tab: only these are looked at. `first` is a sheet row. */
export const dressAdded = (table: Table, first: number, count: number): void => {
  if (!isInOrder(table)) return;
  putLooks(() => {
    putRulesAndFormats(table, first, count);
    putColours(table, grammarInUse());
    putFilter(table.sheet, table.name);
  });
};

function isOurs(sheet: Sheet, tab: SetUpTab): boolean {
  if (tab === 'settings') {
    const [labels = []] = topRows(sheet);
    return labels[0] === 'Setting' && labels[1] === 'Value';
  }
  const { grid, frame, columns: found } = lookAt(tab, sheet);
  const hints = grid[frame.hints[0] ?? -1] ?? [];
  const own = found.get(tab === 'plan' ? 'level0' : (COLUMNS[tab][0]?.key ?? ''));
  const isAlike = found.size >= LABELS_TO_KNOW_IT_BY;
  return found.has('id')
    ? own !== undefined || isAlike
    : own !== undefined && isAlike && hints[own.position] === COLUMNS[tab][0]?.hint;
}

function topRows(sheet: Sheet): CellValue[][] {
  const width = sheet.getLastColumn();
  const rows = Math.min(2, sheet.getMaxRows());
  return width === 0 ? [] : (sheet.getRange(1, 1, rows, width).getValues() as CellValue[][]);
}

/** A renamed one of ours, else the only empty tab, else a new one. */
function findOrMakeTab(tab: SetUpTab, index: number): boolean {
  const name = TAB_NAMES[tab];
  if (tabNamed(name)) return false;
  const sheets = gridSheets();
  const others = sheets.filter((sheet) => !Object.values(TAB_NAMES).some((one) => isNamed(sheet, one)));
  const only = sheets.length === 1 && others[0]?.getLastRow() === 0 ? others[0] : undefined;
  const there = others.find((sheet) => isOurs(sheet, tab)) ?? only;
  if (there) there.setName(name);
  else insertTab(name, index);
  return true;
}

/** Missing columns go right of everything. The labels last: a set-up that died before them is done again whole. */
function putColumns(sheet: Sheet, table: TableName, only?: string): boolean {
  const now = lookAt(table, sheet);
  if (!isInOrder(now)) return false;
  const width = sheet.getLastColumn();
  const found = now.columns;
  const missing = missingColumns(table, found);
  // A tab without ids is only becoming ours. Else what may just be called otherwise is asked about: beside it, a new
  // column would split what people wrote.
  const asked = missing.length > 0 && found.has('id') ? askAboutHeadings(table) : [];
  const isRenamed = (key: string) => asked.some((one) => one.key === key && one.steps.length > 1);
  const columns = missing.filter(({ key }) => (only === undefined ? !isRenamed(key) : key === only));
  const rows = sheet.getMaxRows();
  const lacksRows = rows <= HEADER_ROWS[table] || (columns.length > 0 && rows < 10);
  if (lacksRows) sheet.insertRowsAfter(rows, 100);
  if (columns.length === 0) return lacksRows;
  const lacking = width + columns.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  const body = HEADER_ROWS[table] + 1;
  const across = (row: number, rows = 1) => sheet.getRange(row, width + 1, rows, columns.length);
  columns.forEach(({ key, hidden, width: pixels }, offset) => {
    const column = width + offset + 1;
    sheet.setColumnWidth(column, pixels);
    if (hidden) sheet.hideColumns(column);
    // Written with a mark: see textReader.
    if (key === 'id') sheet.getRange(1, column).setNumberFormat('@');
  });
  across(1)
    .setBackgrounds([columns.map(({ group }) => HEADER_COLOURS[group])])
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(WRAP);
  if (body === 3) {
    across(2)
      .setFontColor('#5f6368')
      .setFontStyle('italic')
      .setFontSize(8)
      .setVerticalAlignment('top')
      .setWrapStrategy(WRAP);
  }
  const cells = across(body, sheet.getMaxRows() - body + 1).setVerticalAlignment('top');
  // The plan's items run over to the right.
  if (table !== 'plan') cells.setWrapStrategy(WRAP);
  // What nobody sees makes no row taller.
  const letters = columns.flatMap(({ hidden }, at) => (hidden ? [columnLetters(width + at)] : []));
  if (letters.length > 0)
    sheet.getRangeList(letters.map((letter) => `${letter}${body}:${letter}`)).setWrapStrategy(CLIP);
  if (table === 'events' && width === 0) sheet.getRange(1, 1).setNote(EVENT_INTRODUCTION);
  const first = columns.findIndex(({ key }) => key === 'level0');
  if (first >= 0 && width === 0) sheet.getRange(1, first + 1, 1, PLAN_LEVELS).setNote(LEVELS_NOTE);
  const labels = columns.map(({ key, label }) => (key === 'id' ? marked(label) : label));
  const hints = columns.map(({ hint }) => hint);
  across(1, body - 1).setValues(body === 3 ? [labels, hints] : [labels]);
  return true;
}

/** What colours need, and the heartbeat, as hints of Partners. */
function putHints(partners: Table, { rowOf }: SettingsCells): Grammar {
  const put = (key: string, formula: string, format: string) => {
    const hint = partners.sheet.getRange(2, positionOf(partners, key) + 1);
    return putFormula(hint, formula, () => {
      if (format !== '') hint.setNumberFormat(format).setHorizontalAlignment('left');
    });
  };
  const [cadence, dueSoon] = NUMBER_SETTINGS;
  const mirror = ({ label, usual }: { label: string; usual: number }) =>
    mirrorFormula(rowOf(label) ?? 0, usual);
  put('cadence', mirror(cadence), '"Blank means "0');
  put('due', mirror(dueSoon), '"Due soon: up to "0" days before"');
  return put(
    'status',
    heartbeatFormula((key) => rowOf(KEPT_SETTINGS[key].label) ?? 0),
    '',
  );
}
