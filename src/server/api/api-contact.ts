// Logging a contact. Its row is written first: what follows from it can be found again from there.

import { countsAsReached } from '../../domain/partners/came-of-it';
import { Recorded } from '../../domain/changes/change';
import { checkRow, unknownPartner } from '../../domain/changes/check';
import { touchOf } from '../../domain/partners/contact';
import { Day } from '../../domain/basics/day';
import { latestOfColleague } from '../../domain/partners/history';
import { giveId } from '../read/adoption';
import { PartnerRow } from '../../sheets/tables/partners';
import { makeLog } from '../../sheets/setup/setup';
import { Table, cellsOf, filledRows, findId, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, SaveAsk, Saved } from '../run/answers';
import { answerLocked } from '../run/answering';
import { historyWith } from './api-history';
import { readUser } from '../run/user';
import { ContactContext, readContactContext } from '../read/circle';
import { Clock } from '../run/clock';
import { Planned, commit } from '../run/commit';
import { contactChanges } from '../save/contact-changes';
import { openLinesOf, lastContactOn } from '../save/contact-effects';
import { changeOf, ownId } from '../save/row-change';
import { recordOfSave, undoIdOf } from '../save/save-note';
import { refOf } from '../read/library';

export const saveContact = (asked: SaveAsk): Answer<Saved> =>
  answerLocked<Saved>((clock) => commit(clock, () => planContact(asked, clock)));

function planContact(asked: SaveAsk, clock: Clock): Planned<Answer<Saved>> {
  const { zone, today } = clock;
  const refusing = (answer: Answer<Saved>) => ({ steps: [], answer: () => answer });
  const circle = readContactContext(zone);
  const ask = withColumns(asked, circle.log);
  const change = changeOf(ask, circle.log);
  if (change.refusal) return refusing(change.refusal);
  const { after, isChanged } = change;
  const linked = circle.log ? textAt(circle.log, change.there, 'partnerId') : '';
  const partner = after['partner'] ?? '';
  // A name that was typed anew is never taken for the old partner by its id.
  const person = circle.personOf({ partner, partnerId: isChanged('partner') ? '' : linked });
  const problems = checkRow('log', after, { today, mayStay: (key) => !isChanged(key) });
  if (!person && partner.trim() !== '' && isChanged('partner')) problems.push(unknownPartner(partner));
  if (problems.some(({ level }) => level === 'stop'))
    return refusing({ ok: false, problem: 'Not saved yet: look at the marked fields.', problems });
  const warning = change.isNew ? notSeen(circle, person, ask, zone, today) : undefined;
  if (warning) return refusing(warning);
  // Refuses where a column is gone: what is not written is not noted either.
  if (circle.log) cellsOf(circle.log, change.changes);
  const own = { ...ask, id: ownId(circle.log, change, ask.id) };
  const others = circle.contactsWith(person).filter(({ id }) => id !== '' && id !== own.id);
  const plan = readTable('plan', zone);
  const openLines = ask.isNew ? openLinesOf(plan, others) : [];
  if (person && findId(circle.partners, person.id) !== person.index)
    person.id = giveId(circle.partners, person.index);
  // While it is empty, a run that died may have left it half dressed.
  const log = circle.log && filledRows(circle.log).length > 0 ? circle.log : makeLog(zone);
  // What an edit began with: a run that died may have written the row already.
  const was = ask.isNew ? {} : { ...change.before, ...ask.loaded };
  const isFirst = ask.isNew || touchOf(was) === '' || was['partner'] !== partner;
  const follows = person && isFirst ? lastContactChange(person, touchOf(after), today) : [];
  const { steps, status, words } = contactChanges(
    { id: own.id, isNew: ask.isNew, circle, log, plan, change, person, was },
    clock,
  );
  if (words !== '') problems.push({ field: 'when', message: words, level: 'hint' });
  return {
    record: recordOfSave(clock, own, change, 'contact', partner, follows),
    steps,
    whenMoved: 'follow',
    answer: (placed) => {
      const ref = { ...refOf(log, placed.get(own.id) ?? change.there, partner), id: own.id };
      return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners: [], problems, openLines };
    },
  };
}

/** In a log from before this column a contact that counts can be saved all the same: a blank counts, too. */
function withColumns(ask: SaveAsk, log: Table | undefined): SaveAsk {
  const { cameOfIt = '', ...values } = ask.values;
  return log && !log.columns.has('cameOfIt') && countsAsReached(cameOfIt) ? { ...ask, values } : ask;
}

/** What Last Contact Date was, for Undo of the contact. */
function lastContactChange(
  { id: rowId, lastContact: from }: PartnerRow,
  day: string,
  today: Day,
): Recorded[] {
  const to = lastContactOn(from, day, today);
  return to === from ? [] : [{ kind: 'edit', table: 'partners', rowId, field: 'lastContact', from, to }];
}

/** Nobody gets in touch without knowing that a colleague just was. */
function notSeen(
  circle: ContactContext,
  person: PartnerRow | undefined,
  ask: SaveAsk,
  zone: Zone,
  today: Day,
) {
  if (!person) return undefined;
  const user = readUser() || (ask.values['staff'] ?? '');
  const history = historyWith(circle, person, () => false, zone, today);
  const latest = latestOfColleague(history, user, today);
  if (!latest || ask.seen?.includes(latest.id)) return undefined;
  const problem = `${latest.words}. If you were in touch as well, press Save again.`;
  return { ok: false as const, problem, warnedAbout: latest.id };
}
