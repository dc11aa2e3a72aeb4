import { Places } from '../tables/frame';
import { Sheet } from '../tables/table';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

export function writeHints(sheet: Sheet, row: number, columns: Places): void {
  const width = Math.max(...[...columns.values()].map(({ position }) => position)) + 1;
  const hints = Array.from({ length: width }, () => '');
  for (const { hint, position } of columns.values()) hints[position] = hint;
  sheet
    .getRange(row, 1, 1, width)
    .clearDataValidations()
    .setNumberFormat('@')
    .setBackground(null)
    .setFontColor('#5f6368')
    .setFontStyle('italic')
    .setFontWeight('normal')
    .setFontSize(8)
    .setVerticalAlignment('top')
    .setValues([hints]);
}

/** Moves the filter to this row, with its criteria: above the hints, sorting would move them. */
export function moveFilter(sheet: Sheet, row: number): void {
  const filter = sheet.getFilter();
  if (!filter || filter.getRange().getRow() === row) return;
  const range = filter.getRange();
  const [first, last] = [range.getColumn(), range.getLastColumn()];
  const area = sheet.getRange(row, first, Math.max(range.getLastRow() - row + 1, 2), last - first + 1);
  replaceFilter(filter, area);
}

/** Widens the filter to the last column and keeps its criteria: sorting moves only the columns that a filter covers. */
export function widenFilter(sheet: Sheet): void {
  const filter = sheet.getFilter();
  const range = filter?.getRange();
  const last = sheet.getMaxColumns();
  // A filter that begins in another row is the library's own.
  if (!filter || range?.getRow() !== 2 || range.getLastColumn() >= last) return;
  const [row, column] = [range.getRow(), range.getColumn()];
  replaceFilter(filter, sheet.getRange(row, column, range.getNumRows(), last - column + 1));
}

/** Google refuses a filter over merged rows. */
function replaceFilter(filter: Filter, area: GoogleAppsScript.Spreadsheet.Range): void {
  if (area.getMergedRanges().length > 0) return;
  const range = filter.getRange();
  const first = range.getColumn();
  const chosen = Array.from({ length: range.getNumColumns() }, (_, at) =>
    filter
      .getColumnFilterCriteria(first + at)
      ?.copy()
      .build(),
  );
  filter.remove();
  const moved = area.createFilter();
  chosen.forEach((criteria, at) => {
    if (criteria) moved.setColumnFilterCriteria(first + at, criteria);
  });
}
