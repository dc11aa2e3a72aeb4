// The title row of the Weekly Plan. No cells are merged: texts run over to the right.

import { Day } from '../../domain/dates/day';
import { isWeekTitle, weekTitle } from '../../domain/plan/week-title';
import { PLAN_TITLE } from '../../domain/tables/plan';
import { isEmptyCell } from '../cells/cells';
import { hasTitle } from '../tables/layout';
import type { Sheet, Table } from '../tables/table';

const TITLE_AT = 'done';
const WEEK_AT = 'partner';

export const titleCells = (columns: readonly { key: string }[]): string[] =>
  columns.map(({ key }) => (key === TITLE_AT ? PLAN_TITLE : ''));

export function formatTitle(sheet: Sheet, width: number): void {
  sheet
    .getRange(1, 1, 1, width)
    .setNumberFormat('@')
    .setBackground(null)
    .setFontColor('#1f4e79')
    .setFontSize(14)
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
}

/** The library's own title stays. False if nothing was written. */
export function putTitle(table: Table, week: Day | ''): boolean {
  const { sheet, grid, columns } = table;
  const row = grid[0] ?? [];
  if (!isBlank(table)) return showWeek(table, week);
  formatTitle(sheet, row.length);
  const cells = row.map(() => '');
  cells[columns.get(TITLE_AT)?.position ?? 0] = PLAN_TITLE;
  const place = columns.get(WEEK_AT)?.position;
  if (place !== undefined) cells[place] = weekTitle(week);
  sheet.getRange(1, 1, 1, cells.length).setValues([cells]);
  return true;
}

/** Whether `putTitle` would write anything. */
export const lacksTitle = (table: Table, week: Day | ''): boolean =>
  isBlank(table) || placeForWeek(table, week) !== undefined;

const hasTitleRow = ({ name, frame }: Table): boolean => hasTitle(name) && frame.header === 1;

const isBlank = (table: Table): boolean => hasTitleRow(table) && (table.grid[0] ?? []).every(isEmptyCell);

/** Other words in its place stay. False if nothing was written. */
export function showWeek(table: Table, week: Day | ''): boolean {
  const place = placeForWeek(table, week);
  if (place === undefined) return false;
  table.sheet.getRange(1, place + 1).setValue(weekTitle(week));
  return true;
}

/** Undefined if the week is already shown, or if other words are in its place. */
function placeForWeek(table: Table, week: Day | ''): number | undefined {
  const place = table.columns.get(WEEK_AT)?.position;
  if (!hasTitleRow(table) || place === undefined) return undefined;
  const there = table.grid[0]?.[place] ?? '';
  const isFree = isEmptyCell(there) || isWeekTitle(String(there));
  return isFree && there !== weekTitle(week) ? place : undefined;
}
