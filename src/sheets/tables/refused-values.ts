// Columns of days and numbers refuse words. Words from before the rule must still be restorable, above all by Undo, so
// the rule is lifted for the write.

import { CellValue } from '../cells/cells';
import { Cells, Table, stretchesOf } from './table';

const REFUSING = ['day', 'whole', 'days'];

interface Suspended {
  /** Whether the rules were read. */
  isRead: boolean;
  restore: () => void;
}

export function suspendValidation(table: Table, cells: ReadonlyMap<number, Cells>): Suspended {
  const { sheet, columns } = table;
  let isRead = false;
  const lifted = [...columns.values()].flatMap(({ kind, position }) => {
    if (!REFUSING.includes(kind)) return [];
    const rows = [...cells].flatMap(([index, row]) => (isRefused(row.get(position), kind) ? [index] : []));
    return stretchesOf(rows).flatMap(([from, to]) => {
      isRead = true;
      const area = sheet.getRange(from + 1, position + 1, to - from + 1, 1);
      const rules = area.getDataValidations();
      if (rules.every(([rule]) => !rule || rule.getAllowInvalid())) return [];
      area.clearDataValidations();
      return [{ area, rules }];
    });
  });
  const restore = () => {
    if (lifted.length === 0) return;
    // A rule restored before the words arrive refuses them.
    SpreadsheetApp.flush();
    for (const { area, rules } of lifted) area.setDataValidations(rules);
  };
  return { isRead, restore };
}

const isRefused = (value: CellValue | undefined, kind: string): boolean =>
  (typeof value === 'string' && value !== '') || (kind === 'days' && value === 0);
