import { normalizeName } from '../../domain/basics/names';
import { refuse } from '../../domain/basics/refusal';
import { TABLES, TableName } from '../../domain/tables';
import { REPORT_ANSWERS } from '../../words/report-answers';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { marked } from '../cells/cells';
import { columnLetters } from '../tables/formula-grammar';
import { firstRow } from '../tables/frame';
import {
  COLUMNS,
  Column,
  LEVELS_NOTE,
  hasHints,
  hasTitle,
  headingRow,
  levelKey,
  startsHidden,
} from '../tables/layout';
import { formatTitle, titleCells } from '../plan/plan-title';
import { Sheet, missingColumns, readGrid } from '../tables/table';
import { askingIn, isInOrder, questionsAboutHeadings } from '../tables/heading-questions';
import { hasColumn } from '../tables/tabs';
import type { FoundTab } from './found-tabs';
import { foldNew } from './column-group';

export const NARROW_FONT = 8;
const NARROW_LEVELS: readonly string[] = Array.from({ length: PLAN_LEVELS - 1 }, (_, level) =>
  levelKey(level),
);
/** Room for three lines of a hint, and below them for the filter's buttons. */
export const HINT_HEIGHT = 58;
const HEADER_COLORS = { template: '#1f4e79', own: '#4a6b2f', managed: '#5f6368' };

/** Missing columns go right of everything. Labels are written last: a set-up that died before them starts over. */
export function putColumns(tab: FoundTab, table: TableName, only?: string): boolean {
  const { look } = tab;
  const isMissing = missingColumns(table, askingIn(table, tab.grid).columns).length > 0;
  if (isMissing && tab.grid.length > 0) tab.grid = readGrid(tab.sheet);
  const now = askingIn(table, tab.grid);
  if (!isInOrder(now)) return false;
  const found = now.columns;
  const missing = missingColumns(table, found);
  // A tab without ids isn't ours yet. In one with ids, a renamed column is asked about, because a new one beside it
  // would split what people wrote.
  const asked = missing.length > 0 && found.has('id') ? questionsAboutHeadings(now) : [];
  const isRenamed = (key: string) => asked.some((one) => one.key === key && one.steps.length > 1);
  const columns = missing.filter(({ key }) => (only === undefined ? !isRenamed(key) : key === only));
  const rows = look.rows();
  const lacksRows = rows < frameOfTab(tab, table).body || (columns.length > 0 && rows < 10);
  if (lacksRows) look.addRows(100);
  if (columns.length === 0) return lacksRows;
  writeColumns(tab, table, columns);
  return true;
}

/** By their labels alone: a column of the library's own with such a heading becomes ours. */
export function putRequested(tab: FoundTab, table: TableName, keys: readonly string[]): void {
  tab.grid = readGrid(tab.sheet);
  const asking = askingIn(table, tab.grid);
  if (!isInOrder(asking)) refuse(REPORT_ANSWERS.headingsFirst, { headings: questionsAboutHeadings(asking) });
  const labels = (tab.grid[asking.frame.header] ?? []).map((label) => normalizeName(String(label)));
  const columns = COLUMNS[table].filter(
    ({ key, label }) => keys.includes(key) && !labels.includes(normalizeName(label)),
  );
  if (columns.length > 0) writeColumns(tab, table, columns);
}

/** Sheet rows: where the headings are, or go in a blank tab, and where the table's rows begin. */
function frameOfTab({ grid }: FoundTab, table: TableName): { top: number; body: number } {
  const header = grid.length === 0 ? headingRow(table) - 1 : askingIn(table, grid).frame.header;
  return { top: header + 1, body: firstRow(table, { header, hints: [] }) };
}

function writeColumns(tab: FoundTab, table: TableName, columns: readonly Column[]): void {
  const { sheet, look } = tab;
  const width = tab.grid[0]?.length ?? 0;
  const { top, body } = frameOfTab(tab, table);
  const needed = width + columns.length;
  if (!hasColumn(sheet, needed)) look.addColumns(needed - look.columns());
  columns.forEach((one, offset) => {
    const { key, width: pixels } = one;
    const column = width + offset + 1;
    sheet.setColumnWidth(column, pixels);
    if (startsHidden(one)) sheet.hideColumns(column);
    // Its label has a mark: see textReader.
    if (key === 'id') sheet.getRange(top, column).setNumberFormat('@');
  });
  paintHeadings(sheet, width, top, columns);
  if (hasHints(table)) paintHints(sheet, width, top + 1, columns);
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  const cells = sheet
    .getRange(body, width + 1, look.rows() - body + 1, columns.length)
    .setVerticalAlignment('top');
  cells.setWrapStrategy(WRAP);
  // Hidden columns don't grow their rows.
  const letters = columns.flatMap((one, at) => (startsHidden(one) ? [columnLetters(width + at)] : []));
  if (letters.length > 0)
    sheet.getRangeList(letters.map((letter) => `${letter}${body}:${letter}`)).setWrapStrategy(CLIP);
  if (table === 'plan') runOver(sheet, body, look.rows(), width, columns);
  const { note } = TABLES[table];
  if (note !== undefined && width === 0) sheet.getRange(top, 1).setNote(note);
  if (hasHints(table)) sheet.setRowHeight(top + 1, HINT_HEIGHT);
  if (width === 0) foldNew(sheet, table);
  const first = columns.findIndex(({ key }) => key === 'level0');
  if (first >= 0 && width === 0) sheet.getRange(top, first + 1).setNote(LEVELS_NOTE);
  const labels = columns.map(({ key, label }) => (key === 'id' ? marked(label) : label));
  const hints = columns.map(({ hint }) => hint);
  const isNew = tab.grid.length === 0;
  const title = isNew && hasTitle(table) ? [titleCells(columns)] : [];
  if (title.length > 0) formatTitle(sheet, columns.length);
  const rows = (heads: string[]) => [...title, heads, ...(hasHints(table) ? [hints] : [])];
  const values = rows(labels);
  sheet.getRange(top - title.length, width + 1, values.length, columns.length).setValues(values);
  // A blank tab now holds just this.
  const isWhole = columns.length === missingColumns(table, new Map()).length;
  tab.grid = isNew && isWhole ? rows(columns.map(({ label }) => label)) : readGrid(sheet);
}

/** Items run over into blank cells; only the last level wraps. Days and words under When begin at the same edge. */
function runOver(sheet: Sheet, body: number, rows: number, width: number, columns: readonly Column[]): void {
  const first = columns.findIndex(({ key }) => key === levelKey(0));
  const narrow = columns.filter(({ key }) => NARROW_LEVELS.includes(key)).length;
  if (first < 0) return;
  sheet
    .getRange(body, width + first + 1, rows - body + 1, narrow)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
  sheet.getRange(body - 1, width + first + 1, 1, narrow).setFontSize(NARROW_FONT);
  const when = columns.findIndex(({ key }) => key === 'when');
  if (when >= 0) sheet.getRange(body, width + when + 1, rows - body + 1, 1).setHorizontalAlignment('left');
}

function paintHeadings(sheet: Sheet, width: number, top: number, columns: readonly Column[]): void {
  const { WRAP } = SpreadsheetApp.WrapStrategy;
  sheet
    .getRange(top, width + 1, 1, columns.length)
    .setBackgrounds([columns.map(({ group }) => HEADER_COLORS[group])])
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(WRAP);
}

function paintHints(sheet: Sheet, width: number, row: number, columns: readonly Column[]): void {
  sheet
    .getRange(row, width + 1, 1, columns.length)
    .setFontColor('#5f6368')
    .setFontStyle('italic')
    .setFontSize(8)
    .setVerticalAlignment('top')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
}
