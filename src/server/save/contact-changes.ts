// Everything that saving a contact changes, in the order of writing: its row, Last Contact Date, the Weekly Plan.

import { RowChange, editsOf } from '../../domain/changes/change';
import { replacedDays, touchOf, withReplaced } from '../../domain/partners/contact';
import { Day } from '../../domain/dates/day';
import type { ValuesOf } from '../../domain/tables';
import { differing, editsIn } from '../../sheets/tables/differing';
import { PartnerRow } from '../../sheets/tables/partners';
import { Table, textAt } from '../../sheets/tables/table';
import { Library } from '../read/library';
import { attemptWith, daysWith, rowsOf } from '../read/partner-contacts';
import { Clock } from '../run/clock';
import { Step } from '../run/commit';
import { lookIn, rereadTable } from '../../sheets/tables/last-look';
import {
  addToFollowUps,
  answerFollowUps,
  followContact,
  missingLines,
  reopenFollowUps,
} from './contact-lines';
import { applyTouch, lastContactOn, revertTouch } from './contact-touch';
import { AskedChange } from './row-change';

/** A contact that is about to be written. */
export interface Writing {
  id: string;
  /** Whether the form says it is new. Its row may be there already, if the answer to a first try was lost. */
  isNew: boolean;
  library: Library;
  log: Table<'log'>;
  change: Pick<AskedChange<'log'>, 'there' | 'isNew' | 'after' | 'changes'>;
  person: PartnerRow | undefined;
  /** The contact before. */
  was: ValuesOf<'log'>;
  /** Last Contact Date before the contact, as Undo recorded it. */
  lastContact?: string | undefined;
}

interface ContactChanges {
  /** In the order of writing: from the row, a retry sees what is left to do. */
  steps: Step[];
  status: string;
  /** A sentence about what couldn't be corrected, or ''. */
  words: string;
}

export function contactChanges(writing: Writing, clock: Clock): ContactChanges {
  const { id, isNew, library, log, change, person, was } = writing;
  const { after } = change;
  const { partners, plan } = library;
  const [then, now] = [touchOf(was), touchOf(after)];
  const isMoved =
    then !== now || (['when', 'partner', 'cameOfIt'] as const).some((key) => was[key] !== after[key]);
  const before = library.personOf({ partner: was.partner ?? '', partnerId: linkIn(writing) });
  const staff = { was: before?.staff ?? '', now: person?.staff ?? '' };
  const lines = missingLines(plan, id, was, after, staff.now);
  const withdrawn = before && !isNew && isMoved && then !== '' ? withdrawnFrom(before, writing) : undefined;
  // Written before the row, which until then names the other partner's days: a retry needs those.
  const first =
    before && before !== person && withdrawn
      ? editsIn(partners, before.index, before.id, { lastContact: withdrawn.lastContact })
      : [];
  const touched =
    person && isMoved
      ? touchedNow(writing, person, before === person ? withdrawn : undefined, clock)
      : undefined;
  const ticked = touched?.isAnswer && (isNew || then === '') ? rowsOf(library, touched.person) : [];
  const reopened = touched && then !== '' && now === '' ? rowsOf(library, touched.person) : [];
  const followed = isNew ? [] : followContact(plan, id, was, after, staff).changes;
  return {
    steps: [
      { table: partners, changes: first },
      { table: log, changes: ownChanges(writing, clock) },
      { table: partners, changes: touched?.edits ?? [] },
      {
        table: plan,
        changes: [...answerFollowUps(plan, ticked, after), ...reopenFollowUps(plan, reopened, was), ...lines],
        // Their section may have moved since the plan was read.
        add: (rows, writing) => addToFollowUps(lookIn(writing, plan)?.table ?? rereadTable(plan), rows),
      },
      { table: plan, changes: followed },
    ],
    status: touched?.status ?? '',
    words: withdrawn?.words ?? '',
  };
}

const linkIn = ({ log, change }: Pick<Writing, 'log' | 'change'>): string =>
  textAt(log, change.there, 'partnerId');

/** Correcting a day or partner also corrects Last Contact Date if the contact had set it. */
function withdrawnFrom(before: PartnerRow, { id, library, log, change, person, was, lastContact }: Writing) {
  const known = change.isNew ? [] : replacedDays(textAt(log, change.there, 'replaced'));
  const now = before === person ? touchOf(change.after) : '';
  return revertTouch(
    before,
    touchOf(was),
    [...daysWith(library, before, new Set([id])), ...known, now],
    lastContact,
  );
}

function touchedNow(
  { id, library, change: { after } }: Writing,
  person: PartnerRow,
  withdrawn: { lastContact: string } | undefined,
  { today }: Clock,
) {
  const now = touchOf(after);
  const lastContact = withdrawn?.lastContact ?? person.lastContact;
  const attempt = attemptWith(library, person, id, after, today);
  const { edits, standing } = applyTouch(library.partners, { ...person, lastContact }, now, attempt, today);
  // A contact that isn't the latest touch, or was long ago, answers no follow-up.
  const isAnswer = now !== '' && standing.lastTouch === now && standing.kind !== 'lapsed';
  return { person, edits, isAnswer, status: standing.status };
}

function ownChanges(writing: Writing, { today }: Clock): RowChange[] {
  const { id, log, change, person } = writing;
  const { there, isNew, changes } = change;
  const partnerId = person?.id ?? linkIn(writing);
  const replaced = replacedNow(writing, today);
  const isLinked = !isNew && linkIn(writing) === partnerId;
  const links = differing(log, isNew ? -1 : there, { replaced });
  const values = { ...changes, ...links, ...(isLinked ? {} : { partnerId }) };
  return isNew ? [{ kind: 'add', table: 'log', rowId: id, values }] : editsOf('log', id, {}, values);
}

/**
 * Days in Last Contact Date that this contact replaces, stored so that none is lost. A run that died may have
 * replaced one already.
 */
function replacedNow({ library, log, change, person, was }: Writing, today: Day): string {
  if (!person) return '';
  const { there, isNew, after } = change;
  const isTheirs =
    !isNew &&
    library.personOf({
      partner: textAt(log, there, 'partner'),
      partnerId: textAt(log, there, 'partnerId'),
    }) === person;
  const before = isTheirs ? textAt(log, there, 'replaced') : '';
  const { lastContact } = person;
  const isReplaced = lastContactOn(lastContact, touchOf(after), today) !== lastContact;
  return isReplaced && !(isTheirs && lastContact === touchOf(was))
    ? withReplaced(before, lastContact)
    : before;
}
