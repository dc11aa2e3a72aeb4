// Opens what was left unsaved when the page closed.

import { STEPS, type Screen, screensOf } from '../../src/domain/partnerships/steps';
import type { TableName } from '../../src/domain/tables';
import type { RowRef } from '../../src/server/run/answers';
import type { RowSession } from '../form/session-contract';
import { refOfName } from '../form/use-found';
import type { Forms, Place } from './partnerships-contract';

/** False if there is nothing. */
export async function resumed({
  row,
  partnerRow,
  milestone,
  reading,
  show,
}: Forms & {
  reading: (partner: RowRef) => Promise<boolean>;
  show: (place: Place) => void;
}): Promise<boolean> {
  const restored = [row, milestone, partnerRow].find(({ form }) => form.isRestored)?.form;
  if (!restored) return false;
  const name = restored.table === 'partners' ? restored.ref?.name : restored.values['partner'];
  if (!name || !(await reading(refOfName('partners', name)))) return false;
  const { under } = milestone.form;
  if (restored.table === 'actions' && under && row.form.ref === null) await row.open(under);
  if (row.form.ref === null) show({ at: 'partner' });
  else show(placeOfDraft(restored.table, row));
  return true;
}

function placeOfDraft(table: TableName, row: RowSession): Place {
  const { values, loaded } = row.form;
  if (table === 'partners') return { at: 'step', step: 'refreshing', screen: 1 };
  const changed = Object.keys(values).find((key) => values[key] !== loaded[key]);
  for (const step of STEPS) {
    const isHere = (screen: Screen): boolean =>
      table === 'actions'
        ? screen.of === 'milestones'
        : screen.of === 'partnerships' && screen.keys.some((key) => key === changed);
    const screen = screensOf(step, values).findIndex(isHere);
    if (screen >= 0) return { at: 'step', step, screen };
  }
  return { at: 'details' };
}
