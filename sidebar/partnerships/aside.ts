// What was left unsaved in one project while another one is asked for. It is put aside, in drafts of its own, until
// somebody goes on with it.

import { normalizeName } from '../../src/domain/basics/names';
import type { RowRef } from '../../src/server/run/answers';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import type { DraftStore } from '../form/drafts';
import { refOfName } from '../form/ref-of-name';
import { type RowForm, isUnsaved, newForm } from '../form/row-form';
import type { AskedProject } from '../upkeep/page-change';
import { type Forms, sameRow } from './partnerships-contract';

export interface Aside {
  /** Whose it is; '' if nothing is waiting. */
  name: () => string;
  /** False if it stays in the forms: the browser stores nothing, or something is waiting already. */
  put: () => boolean;
  /** The row whose partner has to be read for it; null if nothing is waiting. */
  of: () => RowRef | null;
  /** Fills the forms with it. */
  take: () => void;
}

export function asideOf({ row, partnerRow, milestone }: Forms, drafts: DraftStore, aside: DraftStore): Aside {
  const forms = [row, milestone, partnerRow];
  const waiting = (): RowForm[] =>
    forms.flatMap(({ table }) => {
      const form = aside.restore(table);
      return form ? [form] : [];
    });
  const clear = (): void => forms.forEach(({ table }) => void aside.save(newForm(table, '')));
  return {
    name: () => nameOf(waiting()[0]),
    of: () => rowOf(waiting()[0]),
    put: () => {
      if (waiting().length > 0) return false;
      const unsaved = forms.filter(({ form }) => isUnsaved(form));
      const isStored = unsaved.every(({ form }) => aside.save(form));
      if (isStored) unsaved.forEach((form) => form.startNew());
      else clear();
      return isStored;
    },
    take: () => {
      for (const form of waiting()) drafts.save(form);
      clear();
      forms.forEach((form) => {
        form.restore();
      });
    },
  };
}

/** Whether what was left unsaved is about another project than the one asked for. */
export function isElsewhere(
  { row, milestone, partnerRow }: Forms,
  partner: string,
  project: AskedProject | undefined,
): boolean {
  const form = [row, milestone, partnerRow].find((one) => one.form.isRestored)?.form;
  if (!form) return false;
  const isOfPartner = form.table === 'partners';
  if (project && !isOfPartner) return !sameRow(project.ref, form.table === 'actions' ? form.under : form.ref);
  const asked = project?.ref.name ?? partner;
  const name = (isOfPartner ? form.ref?.name : form.values['partner']) ?? '';
  return asked !== '' && normalizeName(asked) !== normalizeName(name);
}

function rowOf(form: RowForm | undefined): RowRef | null {
  if (!form) return null;
  // Also if its partner isn't in Partners any more.
  return (
    (form.table === 'actions' ? form.under : form.ref) ?? refOfName('partners', form.values['partner'] ?? '')
  );
}

function nameOf(form: RowForm | undefined): string {
  if (!form) return '';
  const { partner = '', project = '', for: owner = '' } = form.values;
  if (form.table === 'partners') return form.ref?.name ?? '';
  const name = form.table === 'actions' ? owner : project;
  return PARTNERSHIP_STEPS.named(partner, name === partner ? '' : name);
}
