// Undoes a contact, its correction, or several logged together, with what followed, unless somebody changed that since.

import { ChangeSet, Recorded, markOfRow } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import { inverse } from '../../domain/changes/undo';
import { laterDay } from '../../domain/dates/day';
import { replacedDays, touchOf } from '../../domain/partners/contact';
import { ValuesOf, isFieldOf } from '../../domain/tables';
import { editsIn } from '../../sheets/tables/differing';
import { Table, editableAt, findId, textAt } from '../../sheets/tables/table';
import { idOfRow } from '../read/give-ids';
import { currentRows } from '../read/current-rows';
import { Library, openLibrary } from '../read/library';
import { daysWith, rowsOf } from '../read/partner-contacts';
import { Clock } from '../run/clock';
import { Planned, Step, commit } from '../run/commit';
import { contactChanges } from '../save/contact-changes';
import { followContact, reopenFollowUps } from '../save/contact-lines';
import { revertTouch } from '../save/contact-touch';
import { PROBLEMS, planUndo, refuseIfNothing } from './undo-rows';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** A contact as it is now, with everything that may follow from it. */
interface Logged {
  library: Library;
  log: Table<'log'>;
  index: number;
  /** Last Contact Date before the contact. */
  lastContact: string | undefined;
}

export const undoContact = (set: ChangeSet, clock: Clock): string[] =>
  commit(() => planUndoOfContact(set, clock), PROBLEMS);

function planUndoOfContact({ changes }: ChangeSet, clock: Clock): Planned<string[]> {
  const own = changes.filter(({ table }) => table === 'log');
  const library = openLibrary(clock.zone);
  const { log } = library;
  const { changes: left, leftAsIs } = planUndo({ changes: own }, currentRows([log]));
  refuseIfNothing(left, leftAsIs);
  const isAdded = own.some(({ kind }) => kind === 'added');
  const index = log ? findId(log, own[0]?.rowId ?? '') : -1;
  if (!log || (isAdded ? left.length === 0 : index < 0)) return { steps: [], answer: () => leftAsIs };
  const before = new Map(
    changes.flatMap((change) =>
      change.kind === 'edit' && change.table === 'partners' ? [[change.rowId, change.from] as const] : [],
    ),
  );
  const { ids, steps, words } = isAdded
    ? removal(library, log, new Set(left.map(({ rowId }) => rowId)), before)
    : correction({ library, log, index, lastContact: [...before.values()][0] }, own, clock);
  return { ids, steps, whenMoved: 'follow', answer: () => [...leftAsIs, ...words.filter(Boolean)] };
}

/** A run that died may have done part of it. */
function correction({ library, log, index, lastContact }: Logged, own: readonly Recorded[], clock: Clock) {
  const before = editableAt(log, index);
  const was = { ...before };
  const values: ValuesOf<'log'> = {};
  const edits = inverse(own).flatMap((change) => (change.kind === 'edit' ? change : []));
  const edited = new Set(reconcile(edits, () => before).conflicts.map(({ change }) => change));
  for (const edit of edits) {
    if (edited.has(edit) || !isFieldOf('log', edit.field)) continue;
    was[edit.field] = edit.from;
    values[edit.field] = edit.to;
  }
  const after = { ...before, ...values };
  const partnerId = values.partner === undefined ? textAt(log, index, 'partnerId') : '';
  const person = library.personOf({ partner: after.partner, partnerId });
  const theirs = person && idOfRow(library.partners, person.index);
  if (theirs) person.id = theirs.id;
  const change = { there: index, isNew: false, after, changes: values };
  const id = textAt(log, index, 'id');
  const writing = { id, isNew: false, library, log, change, person, was, lastContact };
  const { steps, words } = contactChanges(writing, clock);
  return { ids: theirs?.fills ?? [], steps, words: [words] };
}

/** Rows are removed last, so a retry finds what is left to do. `before` has Last Contact Dates by the partner's id. */
function removal(
  library: Library,
  log: Table<'log'>,
  ids: ReadonlySet<string>,
  before: ReadonlyMap<string, string>,
) {
  const { partners, plan } = library;
  const contacts = [...ids].map((id) => {
    const index = findId(log, id);
    const contact = editableAt(log, index);
    const partnerId = textAt(log, index, 'partnerId');
    const person = library.personOf({ partner: contact.partner, partnerId });
    const followed = followContact(plan, id, contact, {}, { was: person?.staff ?? '', now: '' });
    return { id, contact, person, replaced: replacedDays(textAt(log, index, 'replaced')), followed };
  });
  const touched = contacts.filter(({ person, contact }) => person && touchOf(contact) !== '');
  const withdrawn = [...new Set(touched.map(({ person }) => person))].flatMap((person) => {
    if (!person) return [];
    const theirs = touched.filter((one) => one.person === person);
    const gone = theirs.map(({ contact }) => touchOf(contact));
    const replaced = theirs.flatMap((one) => one.replaced).filter((day) => !gone.includes(day));
    const left = [...daysWith(library, person, ids), ...replaced];
    return { person, ...revertTouch(person, gone.reduce(laterDay, ''), left, before.get(person.id)) };
  });
  return {
    ids: [],
    steps: [
      ...(withdrawn.length > 0
        ? [
            {
              table: partners,
              changes: withdrawn.flatMap(({ person, lastContact }) =>
                editsIn(partners, person.index, person.id, { lastContact }),
              ),
              end: UNDO_ANSWERS.partnersDone,
            },
            {
              table: plan,
              changes: touched.flatMap(({ person, contact }) =>
                person ? reopenFollowUps(plan, rowsOf(library, person), contact) : [],
              ),
            },
          ]
        : []),
      {
        table: plan,
        changes: contacts.flatMap(({ followed }) => followed.changes),
        end: UNDO_ANSWERS.planDone,
      },
      {
        table: log,
        changes: contacts.map(({ id, contact }) => ({
          ...{ kind: 'remove' as const, table: 'log' as const, rowId: id },
          mark: markOfRow('log', contact),
        })),
      },
    ] satisfies Step[],
    words: [...withdrawn.map(({ words }) => words), ...contacts.flatMap(({ followed }) => followed.words)],
  };
}
