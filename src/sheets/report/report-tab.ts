// The tab Report: see rewritten-tab.ts.

import { ReportMemory } from '../../domain/counting/report-memory';
import { BLANK, ReportRow } from '../../domain/counting/report-rows';
import { REPORT_TAB } from '../../words/report-tab';
import { literal } from '../cells/cells';
import type { Grammar } from '../tables/formulas';
import { Sheet, stretchesOf } from '../tables/table';
import { insertRewritten, writeStyled } from '../tables/rewritten-tab';
import { tabWithId } from '../tables/tabs';

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

export const insertOurs = (name: string, otherName: (number: number) => string): Sheet =>
  insertRewritten(name, otherName, REPORT_TAB.protection);

export function makeReportTab(): Sheet {
  const sheet = insertOurs(REPORT_TAB.name, REPORT_TAB.otherName);
  WIDTHS.forEach((pixels, at) => sheet.setColumnWidth(at + 1, pixels));
  sheet.setColumnWidths(WIDTHS.length + 1, Math.max(1, sheet.getMaxColumns() - WIDTHS.length), OTHER_WIDTH);
  sheet.setHiddenGridlines(true);
  return sheet;
}

/** `events` is the tab that rows are linked to. */
export function writeReport(
  sheet: Sheet,
  rows: readonly ReportRow[],
  { width, events, grammar }: { width: number; events: Sheet; grammar: Grammar },
): void {
  const number = events.getSheetId();
  const link = (index: number) => {
    const place = ['#gid', `${number}&range=A${index + 1}`].join('=');
    return grammar(`=HYPERLINK("${place}","${REPORT_TAB.row(index + 1)}")`);
  };
  const lines = writeStyled(sheet, rows, BLANK, {
    width,
    isWrapped: ({ look }) => look === 'heads',
    alignmentOf: ({ event, look }, column) =>
      column > 0 && event === undefined && (look === 'line' || look === 'total' || look === 'heads')
        ? 'right'
        : 'left',
    valueOf: ({ cells, event }, column) => {
      if (event !== undefined && column === ROW_CELL) return '';
      const cell = cells[event !== undefined && column > ROW_CELL ? column - 1 : column] ?? '';
      return typeof cell === 'string' ? literal(cell) : cell;
    },
  });
  const linked = lines.flatMap(({ event }, at) => (event === undefined ? [] : [at]));
  // As formulas, because only of those it is known which grammar works here.
  for (const [from, to] of stretchesOf(linked))
    sheet
      .getRange(from + 1, ROW_CELL + 1, to - from + 1, 1)
      .setFormulas(lines.slice(from, to + 1).map(({ event = 0 }) => [link(event)]));
}
