// Version 2. Rules for numbers and addresses were formulas, which Google may read in another grammar than the
// sheet's.

import { TableName } from '../../domain/tables';
import { firstRow } from '../tables/frame';
import { Column } from '../tables/layout';
import { lookAt, sheetOf, tabIsThere } from '../tables/table';
import { replaceRules, ruleOf } from '../tables/validation';
import type { Migration } from '.';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const OUR_FORMULAS = /^=(ISNUMBER\(FIND\("@"[,;]|AND\(ISNUMBER\([^)]*\)[,;].*=INT\()/i;
const TABLES: readonly TableName[] = ['partners', 'events', 'plan', 'log'];

export const googleCriteria: Migration = {
  name: 'Rules without formulas',
  version: 2,
  run: () => TABLES.filter(tabIsThere).forEach(replaceFormulaRules),
};

const hadFormula = ({ key, kind }: Column): boolean =>
  key === 'contactEmail' || kind === 'days' || kind === 'whole';

function replaceFormulaRules(table: TableName): void {
  const sheet = sheetOf(table);
  const { columns, frame } = lookAt(table, sheet);
  const first = firstRow(table, frame);
  for (const column of columns.values())
    if (hadFormula(column))
      replaceRules(sheet, column.position, first, isOurFormula, () => ruleOf({ name: table }, column));
}

/** One call per cell: a tab may have ten thousand rows. */
const isOurFormula = (rule: Rule): boolean => OUR_FORMULAS.test(String(rule.getCriteriaValues()[0]));
