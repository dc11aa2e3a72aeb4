// Cells for days and numbers have a rule that refuses words. Words that stood there before the rule did must be put back
// all the same, by Undo above all: the rule is lifted while they are written.

import { CellValue } from '../cells/cells';
import { Cells, Table, stretchesOf } from './table';

const REFUSING = ['day', 'whole', 'days'];

/** Lifts the rules of cells that would refuse what is to be written; the answer puts them back. No call where there are none. */
export function suspendValidation(table: Table, cells: ReadonlyMap<number, Cells>): () => void {
  const { sheet, columns } = table;
  const lifted = [...columns.values()].flatMap(({ kind, position }) => {
    if (!REFUSING.includes(kind)) return [];
    const rows = [...cells].flatMap(([index, row]) => (isRefused(row.get(position), kind) ? [index] : []));
    return stretchesOf(rows).flatMap(([from, to]) => {
      const area = sheet.getRange(from + 1, position + 1, to - from + 1, 1);
      const rules = area.getDataValidations();
      if (rules.every(([rule]) => !rule || rule.getAllowInvalid())) return [];
      area.clearDataValidations();
      return [{ area, rules }];
    });
  });
  return () => {
    if (lifted.length === 0) return;
    // A rule that is there again when the words come refuses them.
    SpreadsheetApp.flush();
    for (const { area, rules } of lifted) area.setDataValidations(rules);
  };
}

const isRefused = (value: CellValue | undefined, kind: string): boolean =>
  (typeof value === 'string' && value !== '') || (kind === 'days' && value === 0);
