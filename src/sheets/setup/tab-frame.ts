// What holds a tab together: frozen headings, the filter, and the warning on the headings.

import { TableName } from '../../domain/basics/fields';
import { columnLetters } from '../tables/formulas';
import { HEADER_ROWS } from '../tables/layout';
import { Sheet, Table, isInOrder, positionsOf, stretchesOf } from '../tables/table';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PROTECTION = 'Outreach: the headings';
const HINTS_ROW = 2;

export function putFrame(table: Table): boolean {
  if (!isInOrder(table)) return false;
  const { sheet, name } = table;
  const rows = HEADER_ROWS[name];
  const isThawed = sheet.getFrozenRows() < rows;
  if (isThawed) sheet.setFrozenRows(rows);
  return [isThawed, putFilter(sheet, name), protectHeadings(table)].includes(true);
}

/**
 * Sorting by the filter moves whole rows only if it covers every row and column. So its end is open, and one that is
 * narrower than the tab is made anew, unless somebody filters by it.
 */
export function putFilter(sheet: Sheet, name: TableName): boolean {
  if (HEADER_ROWS[name] !== HINTS_ROW) return false;
  const there = sheet.getFilter();
  if (there && !(isNarrow(there.getRange(), sheet) && isUnused(there))) return false;
  const area = sheet.getRange(`A${HINTS_ROW}:${columnLetters(sheet.getMaxColumns() - 1)}`);
  // Google refuses a filter over merged rows, and people who merge cells do not sort.
  if (area.getMergedRanges().length > 0) return false;
  there?.remove();
  area.createFilter();
  return true;
}

/** One that begins in another row is the library's own. */
const isNarrow = (range: GoogleAppsScript.Spreadsheet.Range, sheet: Sheet): boolean =>
  range.getRow() === HINTS_ROW &&
  (range.getColumn() > 1 ||
    range.getLastColumn() < sheet.getMaxColumns() ||
    range.getLastRow() < sheet.getMaxRows());

function isUnused(filter: GoogleAppsScript.Spreadsheet.Filter): boolean {
  const range = filter.getRange();
  const columns = Array.from({ length: range.getNumColumns() }, (_, offset) => range.getColumn() + offset);
  return columns.every((column) => filter.getColumnFilterCriteria(column) === null);
}

/** A warning on our own labels and hints alone: in columns of theirs people are not asked whether they are sure. */
function protectHeadings({ sheet, name, columns }: Table): boolean {
  const rows = HEADER_ROWS[name];
  const cells = (from: number, to: number) => sheet.getRange(1, from + 1, rows, to - from + 1);
  const wanted = stretchesOf(positionsOf(columns)).map(([from, to]) => cells(from, to));
  const placeOf = (protection: Protection) => protection.getRange().getA1Notation();
  const all = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const ours = all.filter((protection) => protection.getDescription() === PROTECTION);
  const places = wanted.map((range) => range.getA1Notation());
  const missing = wanted.filter((_, at) => !ours.some((one) => placeOf(one) === places[at]));
  // One without a name is ours, from a set-up that died: it would keep colleagues out.
  const begun = [...places, cells(0, sheet.getMaxColumns() - 1).getA1Notation()];
  const nameless = all.filter((one) => one.getDescription() === '' && begun.includes(placeOf(one)));
  const surplus = ours.filter((one, at) => {
    const place = placeOf(one);
    return !places.includes(place) || ours.findIndex((other) => placeOf(other) === place) < at;
  });
  for (const range of missing) range.protect().setWarningOnly(true).setDescription(PROTECTION);
  for (const protection of [...nameless, ...surplus]) protection.remove();
  return missing.length + nameless.length + surplus.length > 0;
}
