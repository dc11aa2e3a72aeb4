// Version 10. A partner may be a potential one, and the row has room for what is known about it.

import { STAGES } from '../../domain/tables/partners';
import { isConstant } from '../cells/constants';
import { widenFilter } from '../setup/hint-row';
import { firstRow } from '../tables/frame';
import { lookAt, sheetOf, tabIsThere } from '../tables/table';
import { replaceRules, ruleOf } from '../tables/validation';
import type { Migration } from '.';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const NEW_COLUMNS = ['need', 'serves', 'trustedBy', 'whoKnows', 'values'] as const;
const OLD_STAGES = STAGES.slice(1).join();

/** The columns are new, so no heading of the library can be one of them renamed, and nothing is asked. */
export const potentialPartners: Migration = {
  name: 'Potential partners',
  version: 10,
  run: ({ addColumn }) => {
    // A tab without ids isn't set up yet: it gets all its columns at once.
    if (!tabIsThere('partners') || !lookAt('partners').columns.has('id')) return;
    for (const key of NEW_COLUMNS) addColumn('partners', key);
    const sheet = sheetOf('partners');
    widenFilter(sheet);
    const { columns, frame } = lookAt('partners', sheet);
    const stage = columns.get('stage');
    if (stage)
      replaceRules(sheet, stage.position, firstRow('partners', frame), hasOldStages, () =>
        ruleOf({ name: 'partners' }, stage),
      );
  },
};

/** A list that the library changed stays. */
function hasOldStages(rule: Rule): boolean {
  if (!isConstant(rule.getCriteriaType(), SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST)) return false;
  const [list] = rule.getCriteriaValues() as unknown[];
  return Array.isArray(list) && list.join() === OLD_STAGES;
}
