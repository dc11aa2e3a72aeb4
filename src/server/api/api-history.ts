// Who has been in touch with a partner: contacts, events, promises kept and open, in one list.

import { Day } from '../../domain/basics/day';
import { partnersOfEvent } from '../../domain/events/event';
import {
  happeningOfCell,
  happeningOfEvent,
  happeningsOfContact,
  latestFirst,
  latestOfColleague,
  withoutDuplicateDays,
} from '../../domain/partners/history';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { readArchive } from '../../sheets/tables/archive';
import { readEvents } from '../../sheets/tables/events';
import { PartnerRow } from '../../sheets/tables/partners';
import { readPlan } from '../../sheets/plan/plan';
import { readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, History, HistoryItem, RowRef } from '../run/answers';
import { answer } from '../run/answering';
import { readUser } from '../run/user';
import { ContactContext, readContactContext } from '../read/circle';
import { refOf } from '../read/library';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { SAVING } from '../../words/saving';

const MOST_ITEMS = 500;

export function readHistory(ref: RowRef): Answer<History> {
  return answer<History>(({ zone, today }) => {
    const circle = readContactContext(zone);
    const { people, directory } = circle;
    const found = people[directory.positionOfId(ref.id) ?? -1]?.name ?? ref.name;
    const person =
      people[directory.positionOfName(found) ?? -1] ??
      refuse(SAVING.rowGone(excerpt(ref.name), TAB_NAMES.partners));
    const items = historyWith(circle, person, isDoneIn(circle, zone), zone, today);
    const colleague = latestOfColleague(items, readUser(), today);
    return {
      ok: true,
      partner: refOf(circle.partners, person.index, person.name),
      items: capItems(latestFirst(items), MOST_ITEMS, ANSWER_BYTES - 2000),
      openPromises: items.filter(({ kind, state }) => kind === 'promise' && state === 'open').length,
      colleague: colleague ? { ...colleague, words: `${colleague.words}.` } : null,
    };
  });
}

/** Whether a promise or next step was done, in the plan or in a week that is filed. */
function isDoneIn({ log }: ContactContext, zone: Zone): (lineId: string) => boolean {
  if (!log) return () => false;
  const lines = new Map(readPlan(readTable('plan', zone)).map(({ id, isDone }) => [id, isDone]));
  const filed = readArchive().done;
  return (id) => lines.get(id) ?? filed.has(id);
}

/** All that was with one of the partners, in no order. */
export function historyWith(
  { partners, people, directory, log, contactsWith }: ContactContext,
  person: PartnerRow,
  isDone: (lineId: string) => boolean,
  zone: Zone,
  today: Day,
): HistoryItem[] {
  const contacts = !log
    ? []
    : contactsWith(person).flatMap((contact) => {
        const ref = refOf(log, contact.index, contact.partner);
        return happeningsOfContact(contact, isDone).map((one) => ({ ...one, ref }));
      });
  const table = readTable('events', zone);
  const events = readEvents(table)
    .filter((event) =>
      partnersOfEvent(event, directory).some((position) => people[position ?? -1] === person),
    )
    .map((event) => ({ ...happeningOfEvent(event, today), ref: refOf(table, event.index, event.name) }));
  const ref = refOf(partners, person.index, person.name);
  const contactsAndEvents = [...contacts, ...events];
  const cell = happeningOfCell(person.lastContact, contactsAndEvents).map((one) => ({ ...one, ref }));
  return withoutDuplicateDays([...contactsAndEvents, ...cell]);
}
