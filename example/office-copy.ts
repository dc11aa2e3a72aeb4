// What a copy of the workbook needs when no script runs: formulas in place of what the daily check writes, a check mark
// ready on every plan line, a plan narrow enough for paper, and none of the script's own records.
import type { OfficeCopy } from 'apps-script-runtime/page';
import { localeOf, type Locale } from '../src/domain/basics/locale';
import { dueFormula, statusFormula } from '../src/domain/partners/status-without-script';
import { PLAN_LEVELS } from '../src/domain/plan/week-plan';
import { TABLES, type TableName } from '../src/domain/tables';
import { MANAGED_SETTINGS, type ManagedSetting } from '../src/domain/tables/settings';
import { columnLetters } from '../src/sheets/tables/formula-grammar';
import { findColumns, firstRow, frameOf, type Frame, type Places } from '../src/sheets/tables/frame';
import { COLUMNS, levelKey, TAB_NAMES, type KeyIn } from '../src/sheets/tables/layout';
import { inOneLine } from '../src/sheets/tables/long-items';
import type { CellValue } from '../src/sheets/cells/cells';
import { OFFICE } from '../src/words/office';

type Runtime = Parameters<OfficeCopy>[0];
type Book = ReturnType<Runtime['globals']['SpreadsheetApp']['getActiveSpreadsheet']>;
type Sheet = NonNullable<ReturnType<Book['getSheetByName']>>;

/** Formulas are ready in this many rows below the last partner. */
const MORE_PARTNERS = 300;
/** Pixels. The plan's ten-point text prints at eight points in portrait, and the template's week fits on one page. */
const PAPER_WIDTHS: Record<string, number> = {
  ...{ done: 46, when: 154, partner: 105, who: 50, contactKind: 74, outcome: 136 },
  ...Object.fromEntries([0, 1, 2, 3].map((level) => [levelKey(level), 34])),
};
/** The last level's width: all that the paper leaves. */
const LAST_LEVEL = { Letter: 256, A4: 230 } as const;
/** On average, in the usual font; a line holds fewer if its last word wraps to the next one. */
const PIXELS_A_LETTER = 6.2;
const [ONE_LINE, NEXT_LINE, PADDING] = [21, 17, 6];
/** They would describe another spreadsheet, or a check that doesn't run. */
const OF_THE_SCRIPT: readonly ManagedSetting[] = [
  'account',
  'lastRun',
  'lastResult',
  'started',
  'setUpIn',
  'form',
];

/** Changes the copy. Tabs that it doesn't know stay unchanged. */
export const officeCopy: OfficeCopy = (copy) => {
  const book = copy.globals.SpreadsheetApp.getActiveSpreadsheet();
  const locale = localeOf(book.getSpreadsheetLocale());
  const partners = tabOf(copy, 'partners');
  if (partners) computeStatus(copy, partners, locale);
  const plan = tabOf(copy, 'plan');
  if (plan) preparePlan(plan, locale);
  const settings = book.getSheetByName(TAB_NAMES.settings);
  if (settings) forgetScript(settings);
  const journal = book.getSheetByName(TAB_NAMES.journal);
  if (journal) book.deleteSheet(journal);
  return { title: OFFICE.title, creator: OFFICE.creator, paper: locale.paper };
};

interface Tab {
  name: TableName;
  sheet: Sheet;
  columns: Places;
  frame: Frame;
  /** The sheet row of the last row with a value. */
  last: number;
}

function tabOf(copy: Runtime, name: TableName): Tab | undefined {
  const sheet = copy.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TABLES[name].tab);
  if (!sheet || sheet.getLastRow() === 0) return undefined;
  const grid = copy.values(TABLES[name].tab) as CellValue[][];
  const frame = frameOf(name, grid);
  return { name, sheet, frame, columns: findColumns(name, grid[frame.header] ?? []), last: grid.length };
}

function computeStatus(copy: Runtime, { name, sheet, columns, frame, last }: Tab, locale: Locale): void {
  const place = (key: KeyIn<'partners'>): number | undefined => columns.get(key)?.position;
  const needed = [
    'name',
    'lastContact',
    'latest',
    'ahead',
    'cadence',
    'stage',
    'pausedUntil',
    'due',
    'status',
  ] as const;
  if (needed.some((key) => place(key) === undefined)) return;
  const { engine } = copy;
  const sheetId = engine.getters
    .getSheetIds()
    .find((id) => engine.getters.getSheetName(id) === sheet.getName());
  if (sheetId === undefined) return;
  const top = firstRow(name, frame);
  const rows = Math.min(last + MORE_PARTNERS, sheet.getMaxRows());
  const patches = Array.from({ length: rows - top + 1 }, (_, offset) => {
    const at = (key: KeyIn<'partners'>, row = top + offset): string =>
      `$${columnLetters(place(key) ?? 0)}${row === 2 ? '$' : ''}${String(row)}`;
    const row = top + offset - 1;
    return [
      { row, col: place('due') ?? 0, content: dueFormula(at) },
      // The column's own format is plain text, in which a formula would be text.
      { row, col: place('status') ?? 0, content: statusFormula(at, locale), format: '' },
      // Its sentences count days: tomorrow they would be wrong.
      { row, col: place('why') ?? 0, content: '' },
    ];
  }).flat();
  engine.write(sheetId, patches);
  const [hints] = frame.hints;
  if (hints !== undefined) sheet.getRange(hints + 1, (place('status') ?? 0) + 1).setValue(OFFICE.statusHint);
}

function preparePlan({ name, sheet, columns, frame }: Tab, { paper }: Locale): void {
  const top = firstRow(name, frame);
  const rows = sheet.getMaxRows() - top + 1;
  const done = columns.get('done');
  if (done) {
    const boxes = sheet.getRange(top, done.position + 1, rows, 1);
    const checked = boxes.getValues() as CellValue[][];
    boxes.insertCheckboxes().setValues(checked.map(([value]) => [value === true ? value : textOr(value)]));
  }
  const when = columns.get('when');
  // A day would be at the right edge, and words at the left one.
  if (when) sheet.getRange(top, when.position + 1, rows, 1).setHorizontalAlignment('left');
  for (let level = 0; level < PLAN_LEVELS; level++) joinLines(sheet, columns, levelKey(level));
  for (const { key, width } of COLUMNS.plan) {
    const position = columns.get(key)?.position;
    const narrow = key === levelKey(PLAN_LEVELS - 1) ? LAST_LEVEL[paper] : PAPER_WIDTHS[key];
    if (position === undefined || narrow === undefined) continue;
    if (sheet.getColumnWidth(position + 1) === width) sheet.setColumnWidth(position + 1, narrow);
  }
  wrapLongItems(sheet, columns, top);
}

/**
 * An item overflows into the blank cells to its right, but Excel cuts it off at a cell with text, such as Partner. So
 * the cells of such an item are merged into one, in which it wraps. The last level wraps automatically.
 */
function wrapLongItems(sheet: Sheet, columns: Places, first: number): void {
  const last = columns.get(levelKey(PLAN_LEVELS - 1))?.position ?? -1;
  const start = last - PLAN_LEVELS + 1;
  const isInOrder = Array.from(
    { length: PLAN_LEVELS },
    (_, level) => columns.get(levelKey(level))?.position,
  ).every((position, level) => position === start + level);
  const end = Math.max(
    ...COLUMNS.plan.map(({ key }) => (PAPER_WIDTHS[key] ? (columns.get(key)?.position ?? -1) : -1)),
  );
  const count = sheet.getLastRow() - first + 1;
  if (!isInOrder || count < 1) return;
  const widths = Array.from({ length: end + 1 }, (_, position) => sheet.getColumnWidth(position + 1));
  const cells = sheet.getRange(first, 1, count, end + 1).getValues() as CellValue[][];
  cells.forEach((row, at) => {
    const position = row.findIndex((value, place) => place >= start && place < last && value !== '');
    if (position < 0) return;
    const text = String(row[position]);
    const next = row.findIndex((value, place) => place > position && value !== '');
    if (linesOf(text, widths.slice(position, next < 0 ? end + 1 : next)) < 2) return;
    // A row whose height is set no longer grows with the cells beside it.
    const beside = row.map((value, place) =>
      place > last ? linesOf(String(value), widths.slice(place, place + 1)) : 1,
    );
    const lines = Math.max(linesOf(text, widths.slice(position, last + 1)), ...beside);
    // Read before the item wraps: the row would grow to what one narrow cell needs.
    const height = Math.max(sheet.getRowHeight(first + at), ONE_LINE + (lines - 1) * NEXT_LINE);
    sheet
      .getRange(first + at, position + 1, 1, last - position + 1)
      .merge()
      .setWrap(true);
    sheet.setRowHeight(first + at, height);
  });
}

/** How many lines a text takes across columns of these widths. */
function linesOf(text: string, widths: readonly number[]): number {
  const most = Math.floor((widths.reduce((sum, width) => sum + width, 0) - PADDING) / PIXELS_A_LETTER);
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > most) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > most) [lines, used] = [lines + Math.floor((used - 1) / most), ((used - 1) % most) + 1];
  }
  return lines;
}

/** Joins lines that were broken for the sheet's own widths, which would make the page too long. */
function joinLines(sheet: Sheet, columns: Places, key: KeyIn<'plan'>): void {
  const position = columns.get(key)?.position;
  if (position === undefined) return;
  const cells = sheet.getRange(1, position + 1, sheet.getLastRow(), 1);
  (cells.getValues() as CellValue[][]).forEach(([value], at) => {
    const whole = typeof value === 'string' ? inOneLine(key, value) : value;
    if (whole !== value && whole !== undefined) cells.getCell(at + 1, 1).setValue(whole);
  });
}

/** Words under Done stay; an unchecked box becomes blank. */
const textOr = (value: CellValue | undefined): CellValue => (typeof value === 'string' ? value : '');

function forgetScript(sheet: Sheet): void {
  const [labels = []] = sheet
    .getRange(1, 1, 1, Math.max(sheet.getLastColumn(), 1))
    .getValues() as CellValue[][];
  for (const key of OF_THE_SCRIPT) {
    const position = labels.indexOf(MANAGED_SETTINGS[key]);
    if (position >= 0) sheet.getRange(1, position + 2).clearContent();
  }
}
