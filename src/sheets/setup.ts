// Set-up and repair: makes the tabs as the templates have them, and puts right what is missing. It looks before it
// writes, so a second run changes nothing, and it never writes over a cell in which something stands.

import { EVENT_INTRODUCTION, TableName } from '../domain/fields';
import { KEPT_SETTINGS, NUMBER_SETTINGS } from '../domain/settings';
import { CellValue } from './cells';
import { Grammar, grammarOf, heartbeatFormula, mirrorFormula, putFormula } from './formulas';
import { COLUMNS, HEADER_ROWS, TAB_NAMES } from './layout';
import { putColours } from './rules';
import { putOutline } from './setup-plan';
import { SettingRows, putSettings } from './setup-settings';
import { findColumns, positionIn, sheetOf, stretchesOf } from './table';
import { putRulesAndFormats } from './validation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type TabName = TableName | 'settings';

const TABS: readonly TabName[] = ['partners', 'events', 'plan', 'settings'];
const TABLES: readonly TableName[] = ['partners', 'events', 'plan'];
/** As many of our labels in row 1, and our first hint, make a tab ours even if its id column was deleted. */
const LABELS_TO_KNOW_IT_BY = 6;
const HEADER_COLOURS = { template: '#1f4e79', own: '#4a6b2f', kept: '#5f6368' };
const PROTECTION = 'Outreach: the headings';

/** The names of tabs that are called like ours but hold something else. */
export function foreignTabs(spreadsheet: Spreadsheet): string[] {
  const isForeign = (tab: TabName) => {
    const sheet = spreadsheet.getSheetByName(TAB_NAMES[tab]);
    return sheet !== null && sheet.getLastRow() > 0 && !isOurs(sheet, tab);
  };
  return TABS.filter(isForeign).map((tab) => TAB_NAMES[tab]);
}

/** Gives a tab that is not ours another name, so that its own is free. */
export function setAside(spreadsheet: Spreadsheet, name: string): void {
  let aside = `${name} (before Outreach)`;
  for (let number = 2; spreadsheet.getSheetByName(aside); number++)
    aside = `${name} (before Outreach ${number})`;
  spreadsheet.getSheetByName(name)?.setName(aside);
}

/** Makes or repairs all tabs; gives whether anything had to be done. */
export function setUpTabs(spreadsheet: Spreadsheet): boolean {
  let changed = false;
  const note = (isNew: boolean) => (changed = isNew || changed);
  TABS.forEach((tab, index) => note(findOrMakeTab(spreadsheet, tab, index)));
  const settings = putSettings(sheetOf(spreadsheet, 'settings'), spreadsheet.getSpreadsheetTimeZone());
  note(settings.changed);
  let grammar: Grammar | undefined;
  for (const table of TABLES) {
    const sheet = sheetOf(spreadsheet, table);
    const { positions, isNew } = putColumns(sheet, table);
    // Partners come first: its hint cells show which grammar this spreadsheet takes.
    grammar ??= putHints(sheet, positions, settings.rowOf);
    note(isNew);
    note(dressTable(spreadsheet, table, positions, grammar));
    note(putFrame(sheet, table));
  }
  note(putOutline(sheetOf(spreadsheet, 'plan')));
  return changed;
}

/** Formats, validation and colours for all rows that the tab has now; gives whether any were missing. */
function dressTable(
  spreadsheet: Spreadsheet,
  table: TableName,
  positions: Map<string, number>,
  grammar: Grammar,
): boolean {
  const isNew = putRulesAndFormats(spreadsheet, table, positions, grammar);
  return putColours(sheetOf(spreadsheet, table), table, positions, grammar) || isNew;
}

/** The same for rows that were just added to a full tab. */
export function dressGrown(spreadsheet: Spreadsheet, table: TableName, positions: Map<string, number>): void {
  const partners = sheetOf(spreadsheet, 'partners');
  const hints = partners.getRange(2, 1, 1, partners.getLastColumn()).getFormulas()[0] ?? [];
  dressTable(spreadsheet, table, positions, grammarOf(hints.join('')));
}

/** Whether a tab is one that we made: by its id column, or by our labels and hints. */
function isOurs(sheet: Sheet, tab: TabName): boolean {
  const [labels = [], hints = []] = topRows(sheet);
  if (tab === 'settings') return labels[0] === 'Setting' && labels[1] === 'Value';
  const found = findColumns(tab, labels);
  const own = found.get(tab === 'plan' ? 'level0' : 'name');
  if (own === undefined) return false;
  return found.has('id') || (found.size >= LABELS_TO_KNOW_IT_BY && hints[own] === COLUMNS[tab][0]?.hint);
}

function topRows(sheet: Sheet): CellValue[][] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : (sheet.getRange(1, 1, 2, width).getValues() as CellValue[][]);
}

/** Sees to it that the tab is there: one of ours that was renamed, else the only, empty tab, else a new one. */
function findOrMakeTab(spreadsheet: Spreadsheet, tab: TabName, index: number): boolean {
  const name = TAB_NAMES[tab];
  if (spreadsheet.getSheetByName(name)) return false;
  const sheets = spreadsheet.getSheets();
  const others = sheets.filter((sheet) => !Object.values(TAB_NAMES).includes(sheet.getName()));
  const only = sheets.length === 1 && others[0]?.getLastRow() === 0 ? others[0] : undefined;
  const there = others.find((sheet) => isOurs(sheet, tab)) ?? only;
  if (there) there.setName(name);
  else spreadsheet.insertSheet(name, Math.min(index, sheets.length));
  return true;
}

/** Adds the columns that are missing, right of everything that stands there, with labels, hints, widths and looks. */
function putColumns(sheet: Sheet, table: TableName): { positions: Map<string, number>; isNew: boolean } {
  const width = sheet.getLastColumn();
  const positions = findColumns(table, topRows(sheet)[0] ?? []);
  const columns = COLUMNS[table].filter(({ key }) => !positions.has(key));
  if (columns.length === 0) return { positions, isNew: false };
  const lacking = width + columns.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  if (sheet.getMaxRows() < 10) sheet.insertRowsAfter(sheet.getMaxRows(), 100);
  columns.forEach(({ key }, offset) => positions.set(key, width + offset));
  const { WRAP } = SpreadsheetApp.WrapStrategy;
  const across = (row: number, rows: number) => sheet.getRange(row, width + 1, rows, columns.length);
  const hidden = columns.flatMap((column, offset) => (column.hidden ? [width + offset + 1] : []));
  // The id's label carries a mark that only text cells may keep: see ID_LABEL.
  sheet.getRange(1, (positions.get('id') ?? width) + 1).setNumberFormat('@');
  across(1, 1)
    .setValues([columns.map(({ key, label }) => (key === 'id' ? `'${label}` : label))])
    .setBackgrounds([columns.map(({ group }) => HEADER_COLOURS[group])])
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(WRAP);
  if (HEADER_ROWS[table] === 2) {
    const hints = across(2, 1).setValues([columns.map(({ hint }) => hint)]);
    hints
      .setFontColor('#5f6368')
      .setFontStyle('italic')
      .setFontSize(8)
      .setVerticalAlignment('top')
      .setWrapStrategy(WRAP);
  }
  const rows = sheet.getMaxRows() - HEADER_ROWS[table];
  across(HEADER_ROWS[table] + 1, rows).setVerticalAlignment('top');
  // The plan's items run over into the columns on their right, as an outline does.
  if (table !== 'plan') across(3, rows).setWrapStrategy(WRAP);
  columns.forEach((column, offset) => sheet.setColumnWidth(width + offset + 1, column.width));
  for (const [from, to] of stretchesOf(hidden)) sheet.hideColumns(from, to - from + 1);
  if (table === 'events' && width === 0) sheet.getRange(1, 1).setNote(EVENT_INTRODUCTION);
  return { positions, isNew: true };
}

/** Frozen headings, the filter on the hint row, the warning before headings are changed. */
function putFrame(sheet: Sheet, table: TableName): boolean {
  const rows = HEADER_ROWS[table];
  let changed = false;
  if (sheet.getFrozenRows() < rows) {
    sheet.setFrozenRows(rows);
    changed = true;
  }
  if (rows === 2 && !sheet.getFilter()) {
    sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getLastColumn()).createFilter();
    changed = true;
  }
  const protections = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (!protections.some((protection) => protection.getDescription() === PROTECTION)) {
    sheet
      .getRange(1, 1, rows, sheet.getMaxColumns())
      .protect()
      .setDescription(PROTECTION)
      .setWarningOnly(true);
    changed = true;
  }
  return changed;
}

/** The numbers that colours need, mirrored from Settings, and the heartbeat in words, as hints of Partners. */
function putHints(partners: Sheet, positions: Map<string, number>, rowOf: SettingRows): Grammar {
  const hint = (key: string) => partners.getRange(2, positionIn(positions, key) + 1);
  const [cadence, dueSoon] = NUMBER_SETTINGS;
  const put = putFormula(hint('cadence'), mirrorFormula(rowOf(cadence.label), cadence.usual));
  if (put.changed) hint('cadence').setNumberFormat('"Blank means "0').setHorizontalAlignment('left');
  const soon = putFormula(hint('due'), mirrorFormula(rowOf(dueSoon.label), dueSoon.usual));
  if (soon.changed) hint('due').setNumberFormat('"Due soon: "0" days before"').setHorizontalAlignment('left');
  putFormula(hint('status'), heartbeatFormula(rowOf(KEPT_SETTINGS.lastRun.label)));
  return put.grammar;
}
