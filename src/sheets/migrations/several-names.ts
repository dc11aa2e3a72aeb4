// Version 4. The plan's Partner and Who allowed only one name, so lines with two got a red corner.

import { isConstant } from '../cells/constants';
import { firstRow } from '../tables/frame';
import { lookAt, sheetOf, tabIsThere } from '../tables/table';
import { FOLLOWS_EVENTS, replaceRules } from '../tables/validation';
import type { Migration } from '.';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export const severalNames: Migration = {
  name: 'Several names in the plan',
  version: 4,
  run: () => {
    if (tabIsThere('plan')) removeChoices();
  },
};

function removeChoices(): void {
  const sheet = sheetOf('plan');
  const { columns, frame } = lookAt('plan', sheet);
  const first = firstRow('plan', frame);
  const ours = new Set(
    (['partners', 'settings'] as const).filter(tabIsThere).map((tab) => sheetOf(tab).getSheetId()),
  );
  for (const key of FOLLOWS_EVENTS) {
    const position = columns.get(key)?.position;
    if (position !== undefined) replaceRules(sheet, position, first, (rule) => listsFrom(rule, ours));
  }
}

/** The library's own list stays. */
function listsFrom(rule: Rule, sheets: ReadonlySet<number>): boolean {
  if (!isConstant(rule.getCriteriaType(), SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE)) return false;
  const range = rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range | null;
  return range === null || sheets.has(range.getSheet().getSheetId());
}
