import { columnLetters } from '../tables/formula-grammar';
import { firstRow } from '../tables/frame';
import { hasHints } from '../tables/layout';
import { Table, positionsOf, stretchesOf } from '../tables/table';
import { isInOrder } from '../tables/heading-questions';
import type { TabLook } from './tab-look';
import { SET_UP_WORDS } from '../../words/set-up';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PROTECTION = SET_UP_WORDS.headingsProtection;
const HINTS_ROW = 2;

export function putFrame(table: Table, look: TabLook): boolean {
  if (!isInOrder(table)) return false;
  const rows = firstRow(table.name, table.frame) - 1;
  const isUnfrozen = look.frozenRows() < rows;
  if (isUnfrozen) table.sheet.setFrozenRows(rows);
  return [isUnfrozen, putFilter(table, look), protectHeadings(table, look)].includes(true);
}

/**
 * Sorting moves whole rows only if the filter covers every row and column. So its end is open, and a narrower one is
 * replaced, unless somebody uses it.
 */
export function putFilter({ sheet, name }: Pick<Table, 'sheet' | 'name'>, look: TabLook): boolean {
  if (!hasHints(name)) return false;
  const there = look.filter();
  if (there && !(isNarrow(there.getRange(), look) && isUnused(there))) return false;
  // Google refuses a filter over merged rows, and people who merge cells do not sort.
  if (look.hasMerges()) return false;
  there?.remove();
  sheet.getRange(`A${HINTS_ROW}:${columnLetters(look.columns() - 1)}`).createFilter();
  return true;
}

/** A filter that begins in another row is the library's own. */
const isNarrow = (range: GoogleAppsScript.Spreadsheet.Range, look: TabLook): boolean =>
  range.getRow() === HINTS_ROW &&
  (range.getColumn() > 1 || range.getLastColumn() < look.columns() || range.getLastRow() < look.rows());

function isUnused(filter: GoogleAppsScript.Spreadsheet.Filter): boolean {
  const range = filter.getRange();
  const columns = Array.from({ length: range.getNumColumns() }, (_, offset) => range.getColumn() + offset);
  return columns.every((column) => filter.getColumnFilterCriteria(column) === null);
}

/** Only on our own labels and hints, so people can edit their columns without a warning. */
function protectHeadings({ sheet, name, columns, frame }: Table, look: TabLook): boolean {
  const rows = firstRow(name, frame) - 1;
  const cells = (from: number, to: number) => sheet.getRange(1, from + 1, rows, to - from + 1);
  const wanted = stretchesOf(positionsOf(columns)).map(([from, to]) => cells(from, to));
  const placeOf = (protection: Protection) => protection.getRange().getA1Notation();
  const all = look.protections();
  const ours = all.filter((protection) => protection.getDescription() === PROTECTION);
  const places = wanted.map((range) => range.getA1Notation());
  const missing = wanted.filter((_, at) => !ours.some((one) => placeOf(one) === places[at]));
  // One without a description is from a set-up that died, and would keep colleagues out.
  const unnamed = all.filter((one) => one.getDescription() === '');
  const whole = unnamed.length > 0 ? [cells(0, look.columns() - 1).getA1Notation()] : [];
  const nameless = unnamed.filter((one) => [...places, ...whole].includes(placeOf(one)));
  const surplus = ours.filter((one, at) => {
    const place = placeOf(one);
    return !places.includes(place) || ours.findIndex((other) => placeOf(other) === place) < at;
  });
  for (const range of missing) range.protect().setWarningOnly(true).setDescription(PROTECTION);
  for (const protection of [...nameless, ...surplus]) protection.remove();
  return missing.length + nameless.length + surplus.length > 0;
}
