// Logging a contact. Its row is written first: what follows from it can be found again from there.

import { checkRow, unknownPartner } from '../domain/check';
import { Day } from '../domain/day';
import { Values } from '../domain/fields';
import { latestOfColleague } from '../domain/history';
import { PartnerRow } from '../sheets/partners';
import { addRow, giveId, removeRow, writeRow } from '../sheets/rows';
import { dressGrown, makeLog } from '../sheets/setup';
import { Table, cellsOf, editableAt, filledRows, findId, readTable, textAt } from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Answer, SaveAsk, Saved, TakeBackAsk, TakenBack } from './answers';
import { answerWriting } from './answering';
import { historyWith } from './api-history';
import { readUser } from './api-read';
import { Circle, readCircle } from './circle';
import {
  addLinesOf,
  answerFollowUps,
  followContact,
  missingLines,
  openLinesOf,
  reopenFollowUps,
  touchPartner,
  withdrawTouch,
} from './contact-effects';
import { RowChange, changeOf, ownId, refuseIfTouched } from './row-change';
import { refOf } from './today';

export function saveContact(ask: SaveAsk): Answer<Saved> {
  return answerWriting<Saved>(({ zone, today }) => {
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
    const id = ownId(circle.log, change, ask.id);
    const plan = readTable('plan', zone);
    const others = circle.contactsWith(person).filter((other) => other.id !== '' && other.id !== id);
    const openLines = ask.isNew ? openLinesOf(plan, others) : [];
    // What an edit began with: a run that died may have written the row already.
    const was = ask.isNew ? {} : { ...change.before, ...ask.loaded };
    const lines = missingLines(plan, id, was, after);

    if (person && findId(circle.partners, person.id) !== person.index)
      person.id = giveId(circle.partners, person.index);
    const replaced = person?.lastContact ?? '';
    const ref = writeContact(zone, circle.log, change, id, person?.id ?? linked);
    const isMoved = was['when'] !== after['when'] || was['partner'] !== after['partner'];
    if (!ask.isNew && isMoved) {
      const message = moveTouch(circle, id, was, after, linked);
      if (message !== '') problems.push({ field: 'when', message, level: 'hint' });
    }
    let status = '';
    if (person && isMoved) {
      const standing = touchPartner(circle.partners, person, after['when'] ?? '', today);
      status = standing.status;
      // A contact that is not the latest touch, or was long ago itself, answers nothing.
      if (ask.isNew && standing.lastTouch === after['when'] && standing.kind !== 'lapsed')
        answerFollowUps(plan, circle.rowsOf(person), after);
    }
    // Read again: their section may have moved meanwhile.
    if (lines.length > 0) addLinesOf(readTable('plan', zone), lines);
    if (!ask.isNew) followContact(plan, id, was, after);
    // After a first try that died nobody may know any more what stood there.
    const isKnown = change.isNew || (ask.isNew && replaced !== after['when']);
    const saved = { ref, status, unknownPartners: [], problems, openLines };
    return { ok: true, ...saved, ...(isKnown && { replaced }) };
  });
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

function writeContact(zone: Zone, log: Table | undefined, change: RowChange, id: string, partnerId: string) {
  // While it is empty, a run that died may have left it half dressed.
  const table = log && filledRows(log).length > 0 ? log : makeLog(zone);
  const { there, isNew, changes, after } = change;
  const isLinked = !isNew && textAt(table, there, 'partnerId') === partnerId;
  const cells = isLinked ? changes : { ...changes, partnerId };
  let index = there;
  if (isNew) index = addRow(table, cellsOf(table, { ...cells, id }), () => dressGrown(table));
  else if (Object.keys(cells).length > 0) index = writeRow(table, there, id, cellsOf(table, cells));
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

/** With all that followed from it, as far as nobody has changed that. The row goes last, so that trying again works. */
export function takeBackContact(ask: TakeBackAsk): Answer<TakenBack> {
  return answerWriting<TakenBack>(({ zone }) => {
    const circle = readCircle(zone);
    const { log, partners } = circle;
    const index = log ? findId(log, ask.id) : -1;
    if (!log || index < 0) return { ok: true, stays: [] };
    refuseIfTouched(log, index, ask);
    const contact = editableAt(log, index);
    const plan = readTable('plan', zone);
    const stays: string[] = [];
    const person = circle.personOf({
      partner: contact['partner'] ?? '',
      partnerId: textAt(log, index, 'partnerId'),
    });
    if (person) {
      const left = circle.daysWith(person, ask.id);
      stays.push(withdrawTouch(partners, person, contact['when'] ?? '', left, ask.replaced));
      reopenFollowUps(plan, circle.rowsOf(person), contact);
    }
    stays.push(...followContact(plan, ask.id, contact, {}));
    removeRow(log, index, ask.id);
    return { ok: true, stays: stays.filter(Boolean) };
  });
}
