// Logging a contact. Its row is written first, because a retry finds the rest from it.

import { countsAsReached } from '../../domain/partners/came-of-it';
import { Recorded } from '../../domain/changes/change';
import { Problem, checkRow, unknownPartner } from '../../domain/changes/check-input';
import { staffNamesIn } from '../../domain/basics/staff';
import { excerpt } from '../../domain/basics/text';
import { touchOf } from '../../domain/partners/contact';
import { Day } from '../../domain/dates/day';
import { MOST_PROMISES, openPromises } from '../../domain/plan/owed';
import { latestOfColleague } from '../../domain/partners/history';
import { idOfRow } from '../read/give-ids';
import { ContactRow } from '../../sheets/tables/contacts';
import { PartnerRow } from '../../sheets/tables/partners';
import { Look, prepareLook } from '../../sheets/tables/last-look';
import { thereOrMade } from '../../sheets/setup/setup';
import { Zone } from '../../sheets/cells/zone';
import { Table, tabIsThere, textAt } from '../../sheets/tables/table';
import { cellsOf } from '../../sheets/tables/row-cells';
import type { Answer, SaveAsk, Saved } from '../run/answers';
import { answerLockedToTheEnd } from '../run/to-answer';
import { historyWith } from '../read/partner-history';
import { readUser } from '../run/user';
import { Clock } from '../run/clock';
import { RecordedPlan, commitRecorded } from '../run/commit';
import { contactChanges } from '../save/contact-changes';
import { openLinesOf } from '../save/contact-lines';
import { lastContactOn } from '../save/contact-touch';
import { changeOf, ownId } from '../save/row-change';
import { recordOfSave, undoIdOf } from '../save/save-note';
import { Library, openLibrary, refOf } from '../read/library';
import { filedPerhaps } from '../read/owed-in';
import { CONTACT_ANSWERS, SAVING } from '../../words/saving';

export const saveContact = (asked: SaveAsk): Answer<Saved> =>
  answerLockedToTheEnd<Saved>((clock) => {
    const who = asked.who ?? readUser();
    return commitRecorded(clock, () => planContact(asked, who, clock));
  });

function planContact(asked: SaveAsk, who: string, clock: Clock): RecordedPlan<Answer<Saved>> {
  const { today } = clock;
  const refusing = (answer: Answer<Saved>) => ({ steps: [], answer: () => answer });
  const { library, look } = readForContact(asked, clock.zone);
  const ask = withColumns(asked, library.log);
  const change = changeOf(ask, library.log);
  if (change.refusal) return refusing(change.refusal);
  const { after, isChanged } = change;
  const linked = library.log ? textAt(library.log, change.there, 'partnerId') : '';
  const partner = after.partner ?? '';
  // A retyped name never means the old partner by its id.
  const person = library.personOf({ partner, partnerId: isChanged('partner') ? '' : linked });
  const problems = checkRow('log', after, { today, mayStay: (key) => !isChanged(key) });
  if (!person && partner.trim() !== '' && isChanged('partner')) problems.push(unknownPartner(partner));
  if (problems.some(({ level }) => level === 'stop'))
    return refusing({ ok: false, problem: SAVING.checkFields, problems });
  const warning = change.isNew ? notSeen(library, person, ask, who, today) : undefined;
  if (warning) return refusing(warning);
  // Refuses if a column is gone: what can't be written isn't recorded, either.
  if (library.log) cellsOf(library.log, change.changes);
  const given = ownId(library.log, change, ask.id);
  const own = { ...ask, id: given.id };
  const others = library.contactsWith(person).filter(({ id }) => id !== '' && id !== own.id);
  const openLines = ask.isNew ? openLinesOf(library.plan, others, person?.name) : [];
  const theirs = person && idOfRow(library.partners, person.index);
  if (theirs) person.id = theirs.id;
  const { table: log, look: logLook } = thereOrMade(
    library.log && { table: library.log, look },
    'log',
    clock.zone,
    library.partners.readsBackMark,
  );
  // What the edit started from: a run that died may have written the row already.
  const was = ask.isNew ? {} : { ...change.before, ...ask.loaded };
  const isFirst = ask.isNew || touchOf(was) === '' || was.partner !== partner;
  const follows = person && isFirst ? lastContactChange(person, touchOf(after), today) : [];
  const { steps, status, words } = contactChanges(
    { id: own.id, isNew: ask.isNew, library, log, change, person, was },
    clock,
  );
  if (words !== '') problems.push({ field: 'when', message: words, level: 'hint' });
  if ((was.promised ?? '').trim() === '' && (after.promised ?? '').trim() !== '')
    problems.push(...manyPromises(library, own.id, after.staff ?? '', person, clock));
  return {
    record: recordOfSave(clock, who, own, change, 'contact', partner, follows),
    ids: [...given.fills, ...(theirs?.fills ?? [])],
    steps,
    whenMoved: 'follow',
    look: logLook,
    answer: (placed) => {
      const ref = { ...refOf(log, placed.get(own.id) ?? change.there, partner), id: own.id };
      return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners: [], problems, openLines };
    },
  };
}

/** The log comes last, because its row is written first. */
function readForContact({ isNew }: SaveAsk, zone: Zone): { library: Library; look: Look<'log'> | undefined } {
  const readCells = tabIsThere('log') ? prepareLook('log') : () => undefined;
  const library = openLibrary(zone, { log: () => look?.table });
  library.table('partners');
  library.table('plan');
  // A colleague may have met them there.
  if (isNew) library.table('events');
  const look = readCells(zone);
  return { library, look };
}

/** A log without this column, from an older version, can hold a contact that counts, because a blank counts, too. */
function withColumns(ask: SaveAsk, log: Table<'log'> | undefined): SaveAsk {
  const { cameOfIt = '', ...values } = ask.values;
  return log && !log.columns.has('cameOfIt') && countsAsReached(cameOfIt) ? { ...ask, values } : ask;
}

/** For each who now has more open promises than anybody keeps. */
function manyPromises(
  library: Library,
  own: string,
  staff: string,
  person: PartnerRow | undefined,
  clock: Clock,
): Problem[] {
  const { contacts, lines } = library.rows;
  const { today } = clock;
  const filed = filedPerhaps(library, clock);
  const staffOf = (contact: ContactRow) => library.personOf(contact)?.staff ?? '';
  const others = contacts.filter(({ id }) => id !== own);
  return staffNamesIn(staff.trim() === '' ? (person?.staff ?? '') : staff)
    .map((name) => ({ name, count: openPromises(others, lines, { name, staffOf, filed, today }) + 1 }))
    .filter(({ count }) => count > MOST_PROMISES)
    .map(({ name, count }) => ({
      field: 'promised',
      message: CONTACT_ANSWERS.manyPromises(excerpt(name), count),
      level: 'hint',
    }));
}

function lastContactChange(
  { id: rowId, lastContact: from }: PartnerRow,
  day: string,
  today: Day,
): Recorded[] {
  const to = lastContactOn(from, day, today);
  return to === from ? [] : [{ kind: 'edit', table: 'partners', rowId, field: 'lastContact', from, to }];
}

function notSeen(library: Library, person: PartnerRow | undefined, ask: SaveAsk, who: string, today: Day) {
  if (!person) return undefined;
  const user = who || (ask.values.staff ?? '');
  const history = historyWith(library, person, () => [], today);
  const latest = latestOfColleague(history, user, today);
  if (!latest || ask.seen?.includes(latest.id)) return undefined;
  const problem = SAVING.colleagueFirst(latest.words);
  return { ok: false as const, problem, warnedAbout: latest.id };
}
