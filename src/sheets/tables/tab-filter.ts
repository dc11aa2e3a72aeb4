// Conditions in the tab's own filter, for everyone. A script can't make filter views, and a sort would move rows for
// good.

import { refuse } from '../../domain/basics/refusal';
import { FILTER_WORDS } from '../../words/tab-filter';
import { isConstant } from '../cells/constants';
import { isSameFormula } from './formula-grammar';
import type { Sheet } from './table';

type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

interface ColumnFilter {
  /** The first row that it filters. */
  firstRow: number;
  /** Whether this condition is set there. Refuses if a person filters by the column. */
  has: (condition: Criteria) => boolean;
  set: (condition: Criteria) => void;
  clear: () => void;
}

export function columnFilter(
  sheet: Sheet,
  { position, label }: { position: number; label: string },
): ColumnFilter {
  const filter = sheet.getFilter() ?? refuse(FILTER_WORDS.none(sheet.getName()));
  const range = filter.getRange();
  const column = position + 1;
  if (column < range.getColumn() || column > range.getLastColumn())
    refuse(FILTER_WORDS.none(sheet.getName()));
  return {
    firstRow: range.getRow() + 1,
    has: (condition) => {
      const there = filter.getColumnFilterCriteria(column);
      if (there && !isSame(there, condition)) refuse(FILTER_WORDS.inUse(label, sheet.getName()));
      return there !== null;
    },
    set: (condition) => void filter.setColumnFilterCriteria(column, condition),
    clear: () => void filter.removeColumnFilterCriteria(column),
  };
}

function isSame(one: Criteria, other: Criteria): boolean {
  const [kind, wanted] = [one.getCriteriaType(), other.getCriteriaType()];
  // After a column moved, the condition names another column.
  const valueOf = (criteria: Criteria) =>
    String(criteria.getCriteriaValues()[0] ?? '').replace(/\$?[A-Z]{1,3}\$?\d+/g, '');
  return (
    kind !== null &&
    wanted !== null &&
    isConstant(kind, wanted) &&
    isSameFormula(valueOf(one), valueOf(other))
  );
}
