// Logging a contact. Its row is written first: what follows from it can be found again from there.

import { checkRow, isSameText, unknownPartner } from '../domain/check';
import { Day } from '../domain/day';
import { Values, kindOf } from '../domain/fields';
import { Change, Operation } from '../domain/journal';
import { latestOfColleague } from '../domain/history';
import { PartnerRow } from '../sheets/partners';
import { addRow, giveId, removeRow, writeRow } from '../sheets/rows';
import { dressAdded, makeLog } from '../sheets/setup';
import { Table, cellsOf, editableAt, filledRows, findId, readTable, textAt } from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Answer, RowRef, SaveAsk, Saved } from './answers';
import { answerWriting } from './answering';
import { historyWith } from './api-history';
import { readUser } from './api-read';
import { Circle, readCircle } from './circle';
import { Clock } from './clock';
import { halfDone } from './half-done';
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
} from './contact-effects';
import { RowChange, changeOf, ownId } from './row-change';
import { noteSave, undoIdOf } from './save-note';
import { refOf } from './today';
import { planUndo, refuseIfNothing, rowsNow } from './undo-rows';

export function saveContact(ask: SaveAsk): Answer<Saved> {
  return answerWriting<Saved>((clock) => {
    const { zone, today } = clock;
    const circle = readCircle(zone);
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
      noteSave(clock, own, change, 'contact', partner, follows),
    );
    if (done.words !== '') problems.push({ field: 'when', message: done.words, level: 'hint' });
    const { ref, status } = done;
    return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners: [], problems, openLines };
  });
}

type Written = Pick<RowChange, 'there' | 'isNew' | 'after' | 'changes'>;

/** A contact about to be written. */
interface Writing {
  circle: Circle;
  plan: Table;
  change: Written;
  person: PartnerRow | undefined;
  was: Values;
}

/** The row, and all that follows from it. `note` is told what else changes, before anything is written. */
function carryOut(
  { zone, today }: Clock,
  { circle, plan, change, person, was }: Writing,
  { id, isNew }: Pick<SaveAsk, 'id' | 'isNew'>,
  note: (follows: readonly Change[]) => void,
): { ref: RowRef; status: string; words: string } {
  const { after } = change;
  const linked = circle.log ? textAt(circle.log, change.there, 'partnerId') : '';
  const lines = missingLines(plan, id, was, after);
  const isMoved = was['when'] !== after['when'] || was['partner'] !== after['partner'];
  if (person && findId(circle.partners, person.id) !== person.index)
    person.id = giveId(circle.partners, person.index);
  note(person && isNew ? touchOf(person, after['when'] ?? '', today) : []);
  const ref = writeContact(zone, circle.log, change, id, person?.id ?? linked);
  const words = !isNew && isMoved ? moveTouch(circle, id, was, after, linked) : '';
  let status = '';
  if (person && isMoved) {
    const standing = touchPartner(circle.partners, person, after['when'] ?? '', today);
    status = standing.status;
    // A contact that is not the latest touch, or was long ago itself, answers nothing.
    if (isNew && standing.lastTouch === after['when'] && standing.kind !== 'lapsed')
      answerFollowUps(plan, circle.rowsOf(person), after);
  }
  // Read again: their section may have moved meanwhile.
  if (lines.length > 0) addLinesOf(readTable('plan', zone), lines);
  if (!isNew) followContact(plan, id, was, after);
  return { ref, status, words };
}

/** What Last Contact Date was, for when the contact is taken back. */
function touchOf({ id: rowId, lastContact: from }: PartnerRow, day: string, today: Day): Change[] {
  const to = touchedBy(from, day, today);
  return to === from ? [] : [{ table: 'partners', rowId, field: 'lastContact', from, to }];
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

function writeContact(zone: Zone, log: Table | undefined, change: Written, id: string, partnerId: string) {
  // While it is empty, a run that died may have left it half dressed.
  const table = log && filledRows(log).length > 0 ? log : makeLog(zone);
  const { there, isNew, changes, after } = change;
  const isLinked = !isNew && textAt(table, there, 'partnerId') === partnerId;
  const cells = isLinked ? changes : { ...changes, partnerId };
  let index = there;
  if (isNew) index = addRow(table, { ...cells, id }, (first, count) => dressAdded(table, first, count));
  else if (Object.keys(cells).length > 0) index = writeRow(table, there, id, cells);
  return { ...refOf(table, index, after['partner'] ?? ''), id };
}

/** A corrected day or partner takes Last Contact Date along where the contact had set it. */
function moveTouch(circle: Circle, id: string, was: Values, after: Values, linked: string): string {
  const person = circle.personOf({ partner: was['partner'] ?? '', partnerId: linked });
  if (!person) return '';
  const left = circle.daysWith(person, id);
  if (circle.personOf({ partner: after['partner'] ?? '', partnerId: linked }) === person)
    left.push(after['when'] ?? '');
  return withdrawTouch(circle.partners, person, was['when'] ?? '', left);
}

/**
 * Takes a contact back, or what was corrected in it, with all that followed from it, as far as nobody has changed that;
 * gives what stays. The row goes last, so that trying again works.
 */
export function undoContact({ changes }: Operation, clock: Clock): string[] {
  const { zone } = clock;
  const own = changes.filter(({ table }) => table === 'log');
  const circle = readCircle(zone);
  const { log } = circle;
  const { steps, kept } = planUndo({ changes: own }, rowsNow(log ? [log] : []));
  refuseIfNothing(steps, kept);
  const index = log ? findId(log, own[0]?.rowId ?? '') : -1;
  if (!log || index < 0) return kept;
  const plan = readTable('plan', zone);
  if (own.some((change) => 'addedMark' in change)) {
    if (steps.length === 0) return kept;
    const touch = changes.flatMap((change) =>
      'field' in change && change.table === 'partners' ? change.from : [],
    );
    return [...kept, ...removeContact(circle, log, plan, index, touch[0])];
  }
  return [...kept, ...undoCorrection(clock, circle, plan, index, own)];
}

/** What was written is written back as a correction is; a run that died may have done part of it. */
function undoCorrection(
  clock: Clock,
  circle: Circle,
  plan: Table,
  index: number,
  changes: readonly Change[],
): string[] {
  const { log } = circle;
  if (!log) return [];
  const before = editableAt(log, index);
  const was = { ...before };
  const values: Values = {};
  for (const change of changes) {
    if (!('field' in change)) continue;
    const { field, from, to } = change;
    const isAs = (text: string) => isSameText(kindOf('log', field), before[field] ?? '', text);
    if (!isAs(from) && !isAs(to)) continue;
    was[field] = to;
    values[field] = from;
  }
  const after = { ...before, ...values };
  const partnerId = values['partner'] === undefined ? textAt(log, index, 'partnerId') : '';
  const person = circle.personOf({ partner: after['partner'] ?? '', partnerId });
  const change = { there: index, isNew: false, after, changes: values };
  const ask = { id: textAt(log, index, 'id'), isNew: false };
  const { words } = carryOut(clock, { circle, plan, change, person, was }, ask, () => undefined);
  return words === '' ? [] : [words];
}

function removeContact(
  circle: Circle,
  log: Table,
  plan: Table,
  index: number,
  replaced: string | undefined,
): string[] {
  const id = textAt(log, index, 'id');
  const contact = editableAt(log, index);
  const stays: string[] = [];
  const done: string[] = [];
  const person = circle.personOf({
    partner: contact['partner'] ?? '',
    partnerId: textAt(log, index, 'partnerId'),
  });
  try {
    if (person) {
      const left = circle.daysWith(person, id);
      stays.push(withdrawTouch(circle.partners, person, contact['when'] ?? '', left, replaced));
      SpreadsheetApp.flush();
      done.push('Partners is as before the contact');
      reopenFollowUps(plan, circle.rowsOf(person), contact);
    }
    stays.push(...followContact(plan, id, contact, {}));
    SpreadsheetApp.flush();
    done.push('the Weekly Plan is as before the contact');
    removeRow(log, index, id);
    SpreadsheetApp.flush();
  } catch (error) {
    halfDone(done, error, 'Press Undo again when you may edit those cells: that does the rest.');
  }
  return stays.filter(Boolean);
}
