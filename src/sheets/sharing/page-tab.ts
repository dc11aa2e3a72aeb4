// The tab of a page for a partner: values only, on one sheet of paper. See rewritten-tab.ts.

import { Look } from '../../domain/counting/report-rows';
import { RememberedPage } from '../../domain/sharing/page-memory';
import { PartnerPage } from '../../domain/sharing/page-size';
import { excerpt } from '../../domain/basics/text';
import { PAGE_FOR_PARTNER } from '../../words/page-for-partner';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { literal } from '../cells/cells';
import { columnLetters } from '../tables/formula-grammar';
import { insertRewritten, writeStyled } from '../tables/rewritten-tab';
import { Sheet } from '../tables/table';
import { gridSheets, tabWithId } from '../tables/tabs';

/** Google allows up to a hundred letters. */
const LONGEST_NAME = 60;

const tabNameOf = (partner: string): string => PARTNER_PAGE_ANSWERS.tab(excerpt(partner, LONGEST_NAME));

export const isPageTab = (sheet: Sheet, pages: readonly RememberedPage[]): boolean =>
  pages.some(({ sheet: id }) => id === sheet.getSheetId());

export const findPageTab = (page: RememberedPage | undefined, partner: string): Sheet | undefined =>
  page && tabWithId(page.sheet, tabNameOf(partner));

/** The tabs that exist. */
export const pageTabs = (pages: readonly RememberedPage[]): Sheet[] =>
  pages.length === 0 ? [] : gridSheets().filter((sheet) => isPageTab(sheet, pages));

export function makePageTab(partner: string): Sheet {
  const name = tabNameOf(partner);
  const sheet = insertRewritten(
    name,
    (number) => PARTNER_PAGE_ANSWERS.otherTab(excerpt(partner, LONGEST_NAME), number),
    PARTNER_PAGE_ANSWERS.protection,
  );
  sheet.setHiddenGridlines(true);
  return sheet;
}

interface PageRow {
  look: Look;
  cells: readonly string[];
}
const BLANK: PageRow = { look: 'line', cells: [] };

const rowsOf = ({ title, about, note, sections }: PartnerPage): PageRow[] => [
  { look: 'title', cells: [title] },
  { look: 'note', cells: [about] },
  ...sections.flatMap(({ title: part, heads, rows, more }): PageRow[] => [
    BLANK,
    { look: 'section', cells: [part] },
    ...(heads.length > 0 ? [{ look: 'heads' as const, cells: heads }] : []),
    ...rows.map((cells): PageRow => ({ look: 'line', cells })),
    ...(more > 0 ? [{ look: 'note' as const, cells: [PAGE_FOR_PARTNER.more(more)] }] : []),
  ]),
  ...(note === '' ? [] : [BLANK, { look: 'note' as const, cells: [note] }]),
];

export function writePage(sheet: Sheet, page: PartnerPage): void {
  const { widths } = page;
  const lines = writeStyled(sheet, rowsOf(page), BLANK, {
    width: widths.length,
    isWrapped: ({ look }) => look === 'heads' || look === 'line',
    isAtTop: true,
    alignmentOf: () => 'left',
    valueOf: ({ cells }, column) => literal(cells[column] ?? ''),
  });
  widths.forEach((pixels, at) => sheet.setColumnWidth(at + 1, pixels));
  const last = columnLetters(widths.length - 1);
  const all = sheet.getRange(`A1:${columnLetters(sheet.getMaxColumns() - 1)}${lines.length}`);
  all.setBorder(false, false, false, false, false, false);
  const ruled = lines.flatMap(({ look, cells }, at) =>
    look === 'line' && cells.length > 0 ? [`A${at + 1}:${last}${at + 1}`] : [],
  );
  const { SOLID } = SpreadsheetApp.BorderStyle;
  if (ruled.length > 0)
    sheet.getRangeList(ruled).setBorder(null, null, true, null, null, null, '#9fb8d1', SOLID);
  sheet.autoResizeRows(1, lines.length);
}
