// The tab Report. It is found by its Google id, so a library's own tab with that name is never taken for it, unless that tab
// is blank. All of it is rewritten each time, in one block; nobody types into it.

import { ReportMemory } from '../../domain/counting/report-memory';
import { BLANK, Look, ReportRow } from '../../domain/counting/report-rows';
import { REPORT_TAB } from '../../words/report-tab';
import { literal } from '../cells/cells';
import { columnLetters } from '../tables/formulas';
import type { Grammar } from '../tables/formulas';
import { Sheet, stretchesOf } from '../tables/table';
import { anyTabNamed, ensureColumns, ensureRows, insertTab, tabNamed, tabWithId } from '../tables/tabs';

const WIDTHS = [290, 110, 110];
const OTHER_WIDTH = 95;
/** Where lists have the row that a line is about. */
const ROW_CELL = 2;

type Known = Pick<ReportMemory, 'sheet' | 'data'>;

/** Also Report data, which people may have shown. */
export const isReportTab = (sheet: Sheet, memory: Known | undefined): boolean =>
  memory !== undefined && [memory.sheet, memory.data].includes(sheet.getSheetId());

/** No tab has an id below 0. */
export const findReportTab = ({ sheet }: Pick<Known, 'sheet'>): Sheet | undefined =>
  sheet < 0 ? undefined : tabWithId(sheet, REPORT_TAB.name);

/** A blank tab of that name is from a run that was cut off. Nobody needs to type into it. */
export function insertOurs(name: string, otherName: (number: number) => string): Sheet {
  const named = tabNamed(name);
  const isBlank = named !== null && named.getLastRow() === 0;
  const sheet = isBlank ? named : insertTab(freeName(name, otherName), Infinity);
  sheet.protect().setDescription(REPORT_TAB.protection).setWarningOnly(true);
  return sheet;
}

export function makeReportTab(): Sheet {
  const sheet = insertOurs(REPORT_TAB.name, REPORT_TAB.otherName);
  WIDTHS.forEach((pixels, at) => sheet.setColumnWidth(at + 1, pixels));
  sheet.setColumnWidths(WIDTHS.length + 1, Math.max(1, sheet.getMaxColumns() - WIDTHS.length), OTHER_WIDTH);
  sheet.setHiddenGridlines(true);
  return sheet;
}

function freeName(name: string, otherName: (number: number) => string): string {
  if (!anyTabNamed(name)) return name;
  let number = 1;
  while (anyTabNamed(otherName(number))) number++;
  return otherName(number);
}

interface Style {
  background: string | null;
  color: string;
  weight: 'bold' | 'normal';
  size: number;
}

const TEXT = { background: null, color: '#202124', weight: 'normal', size: 10 } as const satisfies Style;
const STYLES: Record<Look, Style> = {
  line: TEXT,
  title: { ...TEXT, color: '#1f4e79', weight: 'bold', size: 16 },
  section: { ...TEXT, color: '#1f4e79', weight: 'bold', size: 12 },
  heads: { ...TEXT, background: '#e8eef5', weight: 'bold' },
  total: { ...TEXT, background: '#f3f6fa', weight: 'bold' },
  note: { ...TEXT, color: '#5f6368', size: 9 },
};

/** Rows that are left of a longer report become blank in the same write. `events` is the tab that rows are linked to. */
export function writeReport(
  sheet: Sheet,
  rows: readonly ReportRow[],
  { width: ours, events, grammar }: { width: number; events: Sheet; grammar: Grammar },
): void {
  const height = Math.max(rows.length, sheet.getLastRow());
  const width = Math.max(ours, sheet.getLastColumn());
  ensureRows(sheet, height);
  ensureColumns(sheet, width);
  const number = events.getSheetId();
  const link = (index: number) => {
    const place = ['#gid', `${number}&range=A${index + 1}`].join('=');
    return grammar(`=HYPERLINK("${place}","${REPORT_TAB.row(index + 1)}")`);
  };
  const lines = Array.from({ length: height }, (_, at) => rows[at] ?? BLANK);
  const inAll = <Value>(valueOf: (row: ReportRow, column: number) => Value): Value[][] =>
    lines.map((row) => Array.from({ length: width }, (_, column) => valueOf(row, column)));
  const styled = <Key extends keyof Style>(key: Key) =>
    inAll(({ look, cells }, column) =>
      look === 'heads' || look === 'total'
        ? STYLES[column < cells.length ? look : 'line'][key]
        : STYLES[look][key],
    );
  const area = sheet.getRange(`A1:${columnLetters(width - 1)}${height}`);
  area.setBackgrounds(styled('background'));
  area.setFontColors(styled('color'));
  area.setFontWeights(styled('weight'));
  area.setFontSizes(styled('size'));
  area.setWraps(inAll(({ look }) => look === 'heads'));
  area.setHorizontalAlignments(
    inAll(({ event, look }, column) =>
      column > 0 && event === undefined && (look === 'line' || look === 'total' || look === 'heads')
        ? 'right'
        : 'left',
    ),
  );
  area.setValues(
    inAll(({ cells, event }, column) => {
      if (event !== undefined && column === ROW_CELL) return '';
      const cell = cells[event !== undefined && column > ROW_CELL ? column - 1 : column] ?? '';
      return typeof cell === 'string' ? literal(cell) : cell;
    }),
  );
  const linked = lines.flatMap(({ event }, at) => (event === undefined ? [] : [at]));
  // As formulas, because only of those it is known which grammar works here.
  for (const [from, to] of stretchesOf(linked))
    sheet
      .getRange(from + 1, ROW_CELL + 1, to - from + 1, 1)
      .setFormulas(lines.slice(from, to + 1).map(({ event = 0 }) => [link(event)]));
}
