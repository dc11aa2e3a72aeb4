// Logging a contact. Its row is written first: what follows from it can be found again from there.

import { countsAsReached } from '../../domain/partners/came-of-it';
import { checkRow, unknownPartner } from '../../domain/changes/check';
import { replacedDays, touchOf, withReplaced } from '../../domain/partners/contact';
import { Day } from '../../domain/basics/day';
import { Values } from '../../domain/basics/fields';
import { ChangeSet, Recorded, inverse } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import { latestOfColleague } from '../../domain/partners/history';
import { noteOperation } from '../../sheets/tables/journal-tab';
import { PartnerRow, differing } from '../../sheets/tables/partners';
import { addRows } from '../../sheets/tables/add-rows';
import { giveId } from '../../sheets/tables/adopting';
import { editRow } from '../../sheets/tables/edit-rows';
import { removeRows } from '../../sheets/tables/remove-rows';
import { dressAdded, makeLog } from '../../sheets/setup/setup';
import { Table, cellsOf, editableAt, filledRows, findId, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, RowRef, SaveAsk, Saved } from '../run/answers';
import { answerWriting } from '../run/answering';
import { historyWith } from './api-history';
import { readUser } from './api-read';
import { Circle, readCircle } from '../read/circle';
import { Clock } from '../run/clock';
import { halfDone } from '../run/half-done';
import {
  addLinesOf,
  answerFollowUps,
  followContact,
  missingLines,
  openLinesOf,
  reopenFollowUps,
  touchPartner,
  touchedBy,
  withdrawTouch,
} from '../save/contact-effects';
import { AskedChange, changeOf, ownId } from '../save/row-change';
import { recordOfSave, undoIdOf } from '../save/save-note';
import { refOf } from '../read/today';
import { rowsNow } from '../read/rows-now';
import { planUndo, refuseIfNothing } from '../undo/undo-rows';

export function saveContact(asked: SaveAsk): Answer<Saved> {
  return answerWriting<Saved>((clock) => {
    const { zone, today } = clock;
    const circle = readCircle(zone);
    const ask = withColumns(asked, circle.log);
    const change = changeOf(ask, circle.log);
    if (change.refusal) return change.refusal;
    const { after, isChanged } = change;
    const linked = circle.log ? textAt(circle.log, change.there, 'partnerId') : '';
    const partner = after['partner'] ?? '';
    // A name that was typed anew is never taken for the old partner by its id.
    const person = circle.personOf({ partner, partnerId: isChanged('partner') ? '' : linked });
    const problems = checkRow('log', after, { today, mayStay: (key) => !isChanged(key) });
    if (!person && partner.trim() !== '' && isChanged('partner')) problems.push(unknownPartner(partner));
    if (problems.some(({ level }) => level === 'stop'))
      return { ok: false, problem: 'Not saved yet: look at the marked fields.', problems };
    const told = change.isNew ? notSeen(circle, person, ask, zone, today) : undefined;
    if (told) return told;
    // Refuses where a column is gone: what is not written is not noted either.
    if (circle.log) cellsOf(circle.log, change.changes);
    const own = { ...ask, id: ownId(circle.log, change, ask.id) };
    const others = circle.contactsWith(person).filter(({ id }) => id !== '' && id !== own.id);
    const plan = readTable('plan', zone);
    const openLines = ask.isNew ? openLinesOf(plan, others) : [];
    // What an edit began with: a run that died may have written the row already.
    const was = ask.isNew ? {} : { ...change.before, ...ask.loaded };
    const done = carryOut(clock, { circle, plan, change, person, was }, own, (follows) =>
      noteOperation(recordOfSave(clock, own, change, 'contact', partner, follows), today),
    );
    if (done.words !== '') problems.push({ field: 'when', message: done.words, level: 'hint' });
    const { ref, status } = done;
    return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners: [], problems, openLines };
  });
}

/** In a log from before this column a contact that counts can be saved all the same: a blank counts, too. */
function withColumns(ask: SaveAsk, log: Table | undefined): SaveAsk {
  const { cameOfIt = '', ...values } = ask.values;
  return log && !log.columns.has('cameOfIt') && countsAsReached(cameOfIt) ? { ...ask, values } : ask;
}

type Written = Pick<AskedChange, 'there' | 'isNew' | 'after' | 'changes'>;

/** A contact about to be written. */
interface Writing {
  circle: Circle;
  plan: Table;
  change: Written;
  person: PartnerRow | undefined;
  was: Values;
  /** What Undo found in the journal of Last Contact Date before. */
  lastContact?: string | undefined;
}

/** The row, and all that follows from it. `note` is told what else changes, before anything is written. */
function carryOut(
  { zone, today }: Clock,
  { circle, plan, change, person, was, lastContact }: Writing,
  { id, isNew }: Pick<SaveAsk, 'id' | 'isNew'>,
  note: (follows: readonly Recorded[]) => void,
): { ref: RowRef; status: string; words: string } {
  const { after } = change;
  const linked = circle.log ? textAt(circle.log, change.there, 'partnerId') : '';
  const lines = missingLines(plan, id, was, after);
  const [then, now] = [touchOf(was), touchOf(after)];
  const isMoved = then !== now || ['when', 'partner', 'cameOfIt'].some((key) => was[key] !== after[key]);
  const replacedBefore = circle.log && !change.isNew ? textAt(circle.log, change.there, 'replaced') : '';
  if (person && findId(circle.partners, person.id) !== person.index)
    person.id = giveId(circle.partners, person.index);
  const isFirst = isNew || then === '' || was['partner'] !== after['partner'];
  note(person && isFirst ? lastContactChange(person, now, today) : []);
  const links = {
    partnerId: person?.id ?? linked,
    replaced: replacedNow(circle, change, person, then, today),
  };
  const before = circle.personOf({ partner: was['partner'] ?? '', partnerId: linked });
  const move = () =>
    before && !isNew && isMoved && then !== ''
      ? moveTouch(circle, before, {
          ...{ id, day: then, now: before === person ? now : '' },
          ...{ known: replacedDays(replacedBefore), lastContact },
        })
      : '';
  // Another partner's days are in the row until it is written: from them a second try knows what to give back.
  const movedFirst = before === person ? '' : move();
  const ref = writeContact(zone, circle.log, change, id, links);
  const words = before === person ? move() : movedFirst;
  let status = '';
  if (person && isMoved) {
    const standing = touchPartner(
      circle.partners,
      person,
      now,
      circle.attemptWith(person, id, after, today),
      today,
    );
    status = standing.status;
    // A contact that is not the latest touch, or was long ago itself, answers nothing.
    const isAnswer = now !== '' && standing.lastTouch === now && standing.kind !== 'lapsed';
    if ((isNew || then === '') && isAnswer) answerFollowUps(plan, circle.rowsOf(person), after);
    if (then !== '' && now === '') reopenFollowUps(plan, circle.rowsOf(person), was);
  }
  // Read again: their section may have moved meanwhile.
  if (lines.length > 0) addLinesOf(readTable('plan', zone), lines);
  if (!isNew) followContact(plan, id, was, after);
  return { ref, status, words };
}

/** What Last Contact Date was, for when the contact is taken back. */
function lastContactChange(
  { id: rowId, lastContact: from }: PartnerRow,
  day: string,
  today: Day,
): Recorded[] {
  const to = touchedBy(from, day, today);
  return to === from ? [] : [{ kind: 'edit', table: 'partners', rowId, field: 'lastContact', from, to }];
}

/**
 * Days in Last Contact Date that this contact replaces, so that none of them is lost: its row keeps them. A run that died
 * may have replaced one already.
 */
function replacedNow(
  circle: Circle,
  { there, isNew, after }: Written,
  person: PartnerRow | undefined,
  then: string,
  today: Day,
): string {
  if (!person) return '';
  const { log } = circle;
  const isTheirs =
    log !== undefined &&
    !isNew &&
    circle.personOf({
      partner: textAt(log, there, 'partner'),
      partnerId: textAt(log, there, 'partnerId'),
    }) === person;
  const before = isTheirs ? textAt(log, there, 'replaced') : '';
  const { lastContact } = person;
  const isReplaced = touchedBy(lastContact, touchOf(after), today) !== lastContact;
  return isReplaced && !(isTheirs && lastContact === then) ? withReplaced(before, lastContact) : before;
}

/** Nobody gets in touch without knowing that a colleague just was. */
function notSeen(circle: Circle, person: PartnerRow | undefined, ask: SaveAsk, zone: Zone, today: Day) {
  if (!person) return undefined;
  const user = readUser() || (ask.values['staff'] ?? '');
  const history = historyWith(circle, person, () => false, zone, today);
  const latest = latestOfColleague(history, user, today);
  if (!latest || ask.seen?.includes(latest.id)) return undefined;
  const problem = `${latest.words}. If you were in touch as well, press Save again.`;
  return { ok: false as const, problem, told: latest.id };
}

function writeContact(
  zone: Zone,
  log: Table | undefined,
  change: Written,
  id: string,
  { partnerId, replaced }: Record<'partnerId' | 'replaced', string>,
) {
  // While it is empty, a run that died may have left it half dressed.
  const table = log && filledRows(log).length > 0 ? log : makeLog(zone);
  const { there, isNew, changes, after } = change;
  const isLinked = !isNew && textAt(table, there, 'partnerId') === partnerId;
  const links = differing(table, isNew ? -1 : there, { replaced });
  const cells = { ...changes, ...links, ...(isLinked ? {} : { partnerId }) };
  let index = there;
  if (isNew)
    index = addRows(table, [{ ...cells, id }], (first, count) => dressAdded(table, first, count), {
      whenMoved: 'follow',
    });
  else if (Object.keys(cells).length > 0) index = editRow(table, there, id, cells);
  return { ...refOf(table, index, after['partner'] ?? ''), id };
}

interface Moved {
  id: string;
  /** The day that it had given the partner, and the one that it gives them now, or ''. */
  day: string;
  now: string;
  /** Days that it replaced in Last Contact Date. */
  known: readonly string[];
  lastContact: string | undefined;
}

/** A corrected day or partner takes Last Contact Date along where the contact had set it. */
const moveTouch = (circle: Circle, person: PartnerRow, { id, day, now, known, lastContact }: Moved): string =>
  withdrawTouch(circle.partners, person, day, [...circle.daysWith(person, id), ...known, now], lastContact);

/**
 * Takes a contact back, or what was corrected in it, with all that followed from it, as far as nobody has changed that;
 * gives what stays. The row goes last, so that trying again works.
 */
export function undoContact({ changes }: ChangeSet, clock: Clock): string[] {
  const { zone } = clock;
  const own = changes.filter(({ table }) => table === 'log');
  const circle = readCircle(zone);
  const { log } = circle;
  const { changes: left, kept } = planUndo({ changes: own }, rowsNow(log ? [log] : []));
  refuseIfNothing(left, kept);
  const index = log ? findId(log, own[0]?.rowId ?? '') : -1;
  if (!log || index < 0) return kept;
  const plan = readTable('plan', zone);
  const [lastContact] = changes.flatMap((change) =>
    change.kind === 'edit' && change.table === 'partners' ? change.from : [],
  );
  if (own.some(({ kind }) => kind === 'added')) {
    if (left.length === 0) return kept;
    return [...kept, ...removeContact(circle, log, plan, index, lastContact)];
  }
  return [...kept, ...undoCorrection(clock, circle, plan, index, own, lastContact)];
}

/** What was written is written back as a correction is; a run that died may have done part of it. */
function undoCorrection(
  clock: Clock,
  circle: Circle,
  plan: Table,
  index: number,
  changes: readonly Recorded[],
  lastContact: string | undefined,
): string[] {
  const { log } = circle;
  if (!log) return [];
  const before = editableAt(log, index);
  const was = { ...before };
  const values: Values = {};
  const edits = inverse(changes).flatMap((change) => (change.kind === 'edit' ? change : []));
  const edited = new Set(reconcile(edits, () => before).conflicts.map(({ change }) => change));
  for (const edit of edits) {
    if (edited.has(edit)) continue;
    was[edit.field] = edit.from;
    values[edit.field] = edit.to;
  }
  const after = { ...before, ...values };
  const partnerId = values['partner'] === undefined ? textAt(log, index, 'partnerId') : '';
  const person = circle.personOf({ partner: after['partner'] ?? '', partnerId });
  const change = { there: index, isNew: false, after, changes: values };
  const ask = { id: textAt(log, index, 'id'), isNew: false };
  const writing = { circle, plan, change, person, was, lastContact };
  const { words } = carryOut(clock, writing, ask, () => undefined);
  return words === '' ? [] : [words];
}

function removeContact(
  circle: Circle,
  log: Table,
  plan: Table,
  index: number,
  lastContact: string | undefined,
): string[] {
  const id = textAt(log, index, 'id');
  const contact = editableAt(log, index);
  const stays: string[] = [];
  const done: string[] = [];
  const person = circle.personOf({
    partner: contact['partner'] ?? '',
    partnerId: textAt(log, index, 'partnerId'),
  });
  const touch = touchOf(contact);
  try {
    if (person && touch !== '') {
      const left = [...circle.daysWith(person, id), ...replacedDays(textAt(log, index, 'replaced'))];
      stays.push(withdrawTouch(circle.partners, person, touch, left, lastContact));
      SpreadsheetApp.flush();
      done.push('Partners is as before the contact');
      reopenFollowUps(plan, circle.rowsOf(person), contact);
    }
    stays.push(...followContact(plan, id, contact, {}));
    SpreadsheetApp.flush();
    done.push('the Weekly Plan is as before the contact');
    removeRows(log, [index], 'follow');
    SpreadsheetApp.flush();
  } catch (error) {
    halfDone(done, error, 'Press Undo again when you may edit those cells: that does the rest.');
  }
  return stays.filter(Boolean);
}
