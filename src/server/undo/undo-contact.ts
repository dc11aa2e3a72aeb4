// Undoes a contact or its correction, with all that followed, unless somebody changed that since.

import { ChangeSet, Recorded, markOfRow } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import { inverse } from '../../domain/changes/undo';
import { replacedDays, touchOf } from '../../domain/partners/contact';
import { Values } from '../../domain/tables/description';
import { Table, editableAt, findId, textAt } from '../../sheets/tables/table';
import { idOfRow } from '../read/adoption';
import { currentRows } from '../read/current-rows';
import { Library, openLibrary } from '../read/library';
import { daysWith, rowsOf } from '../read/partner-contacts';
import { Clock } from '../run/clock';
import { Planned, Step, commit } from '../run/commit';
import { contactChanges } from '../save/contact-changes';
import { editsIn, followContact, reopenFollowUps, revertTouch } from '../save/contact-effects';
import { PROBLEMS, planUndo, refuseIfNothing } from './undo-rows';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** The contact as it is now, with all that may follow from it. */
interface Logged {
  library: Library;
  log: Table;
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
  const index = log ? findId(log, own[0]?.rowId ?? '') : -1;
  const isAdded = own.some(({ kind }) => kind === 'added');
  if (!log || index < 0 || (isAdded && left.length === 0)) return { steps: [], answer: () => leftAsIs };
  const [lastContact] = changes.flatMap((change) =>
    change.kind === 'edit' && change.table === 'partners' ? change.from : [],
  );
  const logged = { library, log, index, lastContact };
  const { ids, steps, words } = isAdded ? removal(logged) : correction(logged, own, clock);
  return { ids, steps, whenMoved: 'follow', answer: () => [...leftAsIs, ...words.filter(Boolean)] };
}

/** A run that died may have done part of it. */
function correction({ library, log, index, lastContact }: Logged, own: readonly Recorded[], clock: Clock) {
  const before = editableAt(log, index);
  const was = { ...before };
  const values: Values = {};
  const edits = inverse(own).flatMap((change) => (change.kind === 'edit' ? change : []));
  const edited = new Set(reconcile(edits, () => before).conflicts.map(({ change }) => change));
  for (const edit of edits) {
    if (edited.has(edit)) continue;
    was[edit.field] = edit.from;
    values[edit.field] = edit.to;
  }
  const after = { ...before, ...values };
  const partnerId = values['partner'] === undefined ? textAt(log, index, 'partnerId') : '';
  const person = library.personOf({ partner: after['partner'] ?? '', partnerId });
  const theirs = person && idOfRow(library.partners, person.index);
  if (theirs) person.id = theirs.id;
  const change = { there: index, isNew: false, after, changes: values };
  const id = textAt(log, index, 'id');
  const writing = { id, isNew: false, library, log, change, person, was, lastContact };
  const { steps, words } = contactChanges(writing, clock);
  return { ids: theirs?.fills ?? [], steps, words: [words] };
}

/** The row goes last, so that a retry finds what is left to do. */
function removal({ library, log, index, lastContact }: Logged) {
  const id = textAt(log, index, 'id');
  const contact = editableAt(log, index);
  const person = library.personOf({
    partner: contact['partner'] ?? '',
    partnerId: textAt(log, index, 'partnerId'),
  });
  const touch = touchOf(contact);
  const touched = person && touch !== '' ? person : undefined;
  const left = touched
    ? [...daysWith(library, touched, id), ...replacedDays(textAt(log, index, 'replaced'))]
    : [];
  const withdrawn = touched && revertTouch(touched, touch, left, lastContact);
  const { partners, plan } = library;
  const followed = followContact(plan, id, contact, {});
  return {
    ids: [],
    steps: [
      ...(touched && withdrawn
        ? [
            {
              table: partners,
              changes: editsIn(partners, touched.index, touched.id, { lastContact: withdrawn.lastContact }),
              end: UNDO_ANSWERS.partnersDone,
            },
            { table: plan, changes: reopenFollowUps(plan, rowsOf(library, touched), contact) },
          ]
        : []),
      { table: plan, changes: followed.changes, end: UNDO_ANSWERS.planDone },
      { table: log, changes: [{ kind: 'remove', table: 'log', rowId: id, mark: markOfRow('log', contact) }] },
    ] satisfies Step[],
    words: [withdrawn?.words ?? '', ...followed.words],
  };
}
