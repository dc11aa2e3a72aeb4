// The tab Report: see rewritten-tab.ts.

import { ReportMemory } from '../../domain/counting/report-memory';
import { BLANK, ReportRow } from '../../domain/counting/report-rows';
import { REPORT_TAB } from '../../words/report-tab';
import { literal } from '../cells/cells';
import type { Grammar } from '../tables/formula-grammar';
import { Sheet, stretchesOf } from '../tables/table';
import { insertRewritten, writeStyled } from '../tables/rewritten-tab';
import { tabWithId } from '../tables/tabs';

const NAME_WIDTH = 290;
/** Of a number: '1,240 + 12 unknown'. */
const NUMBER_WIDTH = 115;
/** Where lists have the link to the row that a line is about. */
const LINK_CELL = 2;

type Known = Pick<ReportMemory, 'sheet' | 'data' | 'directory'>;

/** Also Report data and Partner directory, which people may have shown. */
export const isReportTab = (sheet: Sheet, memory: Known | undefined): boolean =>
  memory !== undefined && [memory.sheet, memory.data, memory.directory].includes(sheet.getSheetId());

/** No tab has an id below 0. */
export const findReportTab = ({ sheet }: Pick<Known, 'sheet'>): Sheet | undefined =>
  sheet < 0 ? undefined : tabWithId(sheet, REPORT_TAB.name);

export const insertOurs = (name: string): Sheet =>
  insertRewritten(name, (number) => REPORT_TAB.otherName(name, number), REPORT_TAB.protection);

export function makeReportTab(): Sheet {
  const sheet = insertOurs(REPORT_TAB.name);
  sheet.setColumnWidth(1, NAME_WIDTH);
  sheet.setColumnWidths(2, Math.max(1, sheet.getMaxColumns() - 1), NUMBER_WIDTH);
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
    return grammar(`=HYPERLINK("${place}","${REPORT_TAB.show}")`);
  };
  const lines = writeStyled(sheet, rows, BLANK, {
    width,
    isWrapped: ({ look }) => look === 'heads',
    isAtTop: false,
    alignmentOf: ({ event, look }, column) =>
      column > 0 && event === undefined && (look === 'line' || look === 'total' || look === 'heads')
        ? 'right'
        : 'left',
    valueOf: ({ cells, event }, column) => {
      if (event !== undefined && column === LINK_CELL) return '';
      const cell = cells[event !== undefined && column > LINK_CELL ? column - 1 : column] ?? '';
      return typeof cell === 'string' ? literal(cell) : cell;
    },
  });
  const linked = lines.flatMap(({ event }, at) => (event === undefined ? [] : [at]));
  // As formulas, because only of those it is known which grammar works here.
  for (const [from, to] of stretchesOf(linked))
    sheet
      .getRange(from + 1, LINK_CELL + 1, to - from + 1, 1)
      .setFormulas(lines.slice(from, to + 1).map(({ event = 0 }) => [link(event)]));
}
