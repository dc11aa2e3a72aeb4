// The title row of the Weekly Plan. No cells are merged: texts run over to the right.

import { Day } from '../../domain/basics/day';
import { isWeekTitle, weekTitle } from '../../domain/plan/week-title';
import { PLAN_TITLE } from '../../domain/tables/plan';
import { isEmptyCell } from '../cells/cells';
import { hasTitle } from '../tables/layout';
import type { Sheet, Table } from '../tables/table';

const TITLE_AT = 'done';
const WEEK_AT = 'partner';

export const titleCells = (columns: readonly { key: string }[]): string[] =>
  columns.map(({ key }) => (key === TITLE_AT ? PLAN_TITLE : ''));

export function dressTitle(sheet: Sheet, width: number): void {
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

/** A title of the library's own stays. False if nothing was written. */
export function putTitle(table: Table, week: Day | ''): boolean {
  const { name, sheet, grid, frame, columns } = table;
  const row = grid[0] ?? [];
  if (!hasTitle(name) || frame.header !== 1) return false;
  if (!row.every(isEmptyCell)) return showWeek(table, week);
  dressTitle(sheet, row.length);
  const cells = row.map(() => '');
  cells[columns.get(TITLE_AT)?.position ?? 0] = PLAN_TITLE;
  const place = columns.get(WEEK_AT)?.position;
  if (place !== undefined) cells[place] = weekTitle(week);
  sheet.getRange(1, 1, 1, cells.length).setValues([cells]);
  return true;
}

/** Other words in its place stay. False if nothing was written. */
export function showWeek({ name, sheet, grid, frame, columns }: Table, week: Day | ''): boolean {
  const place = columns.get(WEEK_AT)?.position;
  if (!hasTitle(name) || frame.header !== 1 || place === undefined) return false;
  const there = grid[0]?.[place] ?? '';
  const words = weekTitle(week);
  if (there === words || !(isEmptyCell(there) || isWeekTitle(String(there)))) return false;
  sheet.getRange(1, place + 1).setValue(words);
  return true;
}
