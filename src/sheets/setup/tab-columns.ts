// The columns of a tab, with their labels and hints.

import { TABLES, TableName } from '../../domain/tables';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { marked } from '../cells/cells';
import { columnLetters } from '../tables/formulas';
import { COLUMNS, Column, HEADER_ROWS, LEVELS_NOTE } from '../tables/layout';
import {
  Sheet,
  askingIn,
  isInOrder,
  missingColumns,
  questionsAboutHeadings,
  readGrid,
} from '../tables/table';
import { hasColumn } from '../tables/tabs';
import type { FoundTab } from './found-tabs';

const HEADER_COLORS = { template: '#1f4e79', own: '#4a6b2f', managed: '#5f6368' };

/** Missing columns go right of everything. The labels last: a set-up that died before them is done again whole. */
export function putColumns(tab: FoundTab, table: TableName, only?: string): boolean {
  const { look } = tab;
  const isMissing = missingColumns(table, askingIn(table, tab.grid).columns).length > 0;
  // Somebody may have typed a heading since.
  if (isMissing && tab.grid.length > 0) tab.grid = readGrid(tab.sheet);
  const now = askingIn(table, tab.grid);
  if (!isInOrder(now)) return false;
  const found = now.columns;
  const missing = missingColumns(table, found);
  // A tab without ids is only becoming ours. Else what may just be called otherwise is asked about: beside it, a new
  // column would split what people wrote.
  const asked = missing.length > 0 && found.has('id') ? questionsAboutHeadings(now) : [];
  const isRenamed = (key: string) => asked.some((one) => one.key === key && one.steps.length > 1);
  const columns = missing.filter(({ key }) => (only === undefined ? !isRenamed(key) : key === only));
  const rows = look.rows();
  const lacksRows = rows <= HEADER_ROWS[table] || (columns.length > 0 && rows < 10);
  if (lacksRows) look.addRows(100);
  if (columns.length === 0) return lacksRows;
  writeColumns(tab, table, columns);
  return true;
}

function writeColumns(tab: FoundTab, table: TableName, columns: readonly Column[]): void {
  const { sheet, look } = tab;
  const width = tab.grid[0]?.length ?? 0;
  const body = HEADER_ROWS[table] + 1;
  const needed = width + columns.length;
  if (!hasColumn(sheet, needed)) look.addColumns(needed - look.columns());
  columns.forEach(({ key, hidden, width: pixels }, offset) => {
    const column = width + offset + 1;
    sheet.setColumnWidth(column, pixels);
    if (hidden) sheet.hideColumns(column);
    // Written with a mark: see textReader.
    if (key === 'id') sheet.getRange(1, column).setNumberFormat('@');
  });
  paintHeadings(sheet, width, body, columns);
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  const cells = sheet
    .getRange(body, width + 1, look.rows() - body + 1, columns.length)
    .setVerticalAlignment('top');
  // The plan's items run over to the right.
  if (table !== 'plan') cells.setWrapStrategy(WRAP);
  // What nobody sees makes no row taller.
  const letters = columns.flatMap(({ hidden }, at) => (hidden ? [columnLetters(width + at)] : []));
  if (letters.length > 0)
    sheet.getRangeList(letters.map((letter) => `${letter}${body}:${letter}`)).setWrapStrategy(CLIP);
  const { note } = TABLES[table];
  if (note !== undefined && width === 0) sheet.getRange(1, 1).setNote(note);
  const first = columns.findIndex(({ key }) => key === 'level0');
  if (first >= 0 && width === 0) sheet.getRange(1, first + 1, 1, PLAN_LEVELS).setNote(LEVELS_NOTE);
  const labels = columns.map(({ key, label }) => (key === 'id' ? marked(label) : label));
  const hints = columns.map(({ hint }) => hint);
  sheet.getRange(1, width + 1, body - 1, columns.length).setValues(body === 3 ? [labels, hints] : [labels]);
  const written = [COLUMNS[table].map(({ label }) => label), hints].slice(0, body - 1);
  // A tab that held nothing holds just that now.
  tab.grid = tab.grid.length === 0 && columns.length === COLUMNS[table].length ? written : readGrid(sheet);
}

function paintHeadings(sheet: Sheet, width: number, body: number, columns: readonly Column[]): void {
  const { WRAP } = SpreadsheetApp.WrapStrategy;
  const across = (row: number) => sheet.getRange(row, width + 1, 1, columns.length);
  across(1)
    .setBackgrounds([columns.map(({ group }) => HEADER_COLORS[group])])
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(WRAP);
  if (body !== 3) return;
  across(2)
    .setFontColor('#5f6368')
    .setFontStyle('italic')
    .setFontSize(8)
    .setVerticalAlignment('top')
    .setWrapStrategy(WRAP);
}
