// Opens what was left unsaved when the page closed.

import { type Answers, STEPS, type Screen, screensOf } from '../../src/domain/partnerships/steps';
import type { RowRef } from '../../src/server/run/answers';
import { refOfName } from '../form/ref-of-name';
import type { RowForm } from '../form/row-form';
import type { Forms, PartnershipsState, Place } from './partnerships-contract';

/** False if there is nothing. */
export async function resumed({
  row,
  partnerRow,
  milestone,
  state,
  reading,
  show,
}: Forms & {
  state: Readonly<PartnershipsState>;
  reading: (partner: RowRef) => Promise<boolean>;
  show: (place: Place) => void;
}): Promise<boolean> {
  const restored = [row, milestone, partnerRow].find(({ form }) => form.isRestored)?.form;
  if (!restored) return false;
  const name = restored.table === 'partners' ? restored.ref?.name : restored.values['partner'];
  if (!name || !(await reading(refOfName('partners', name)))) return false;
  // What is asked about the partner itself is the same in each of its projects.
  const project = restored.table === 'partners' ? state.read?.projects.items[0]?.ref : milestone.form.under;
  if (restored.table !== 'partnerships' && project && row.form.ref === null) await row.open(project);
  if (row.form.ref === null) show({ at: 'partner' });
  else show(placeOfDraft(restored, row.form.values));
  return true;
}

function placeOfDraft({ table, values, loaded }: RowForm, answers: Answers): Place {
  const changed = Object.keys(values).find((key) => values[key] !== loaded[key]);
  const isHere = ({ of, keys }: Screen): boolean =>
    table === 'actions' ? of === 'milestones' : of === table && keys.some((key) => key === changed);
  for (const step of STEPS) {
    const screen = screensOf(step, answers).findIndex(isHere);
    if (screen >= 0) return { at: 'step', step, screen };
  }
  return { at: table === 'partners' ? 'steps' : 'details' };
}
