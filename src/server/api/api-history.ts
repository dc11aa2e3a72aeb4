import { Day } from '../../domain/dates/day';
import { partnersOfEvent } from '../../domain/events/event';
import {
  historyOfCell,
  historyOfEvent,
  historyOfContact,
  latestFirst,
  latestOfColleague,
  withoutDuplicateDays,
} from '../../domain/partners/history';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { PartnerRow } from '../../sheets/tables/partners';
import type { Answer, History, HistoryItem, RowRef } from '../run/answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';
import { isDoneIn } from '../read/lines-done';
import { Library, openLibrary, refOf } from '../read/library';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { SAVING } from '../../words/saving';

const MOST_ITEMS = 500;

export function readHistory(ref: RowRef): Answer<History> {
  return answer<History>(({ zone, today }) => {
    const library = openLibrary(zone);
    const { partners, directory } = library;
    const people = library.rows.partners;
    const found = people[directory.positionOfId(ref.id) ?? -1]?.name ?? ref.name;
    const person =
      people[directory.positionOfName(found) ?? -1] ??
      refuse(SAVING.rowGone(excerpt(ref.name), TAB_NAMES.partners));
    const items = historyWith(library, person, isDoneIn(library), today);
    const colleague = latestOfColleague(items, readUser(), today);
    return {
      ok: true,
      partner: refOf(partners, person.index, person.name),
      items: capItems(latestFirst(items), MOST_ITEMS, ANSWER_BYTES - 2000),
      openPromises: items.filter(({ kind, state }) => kind === 'promise' && state === 'open').length,
      colleague: colleague ? { ...colleague, words: `${colleague.words}.` } : null,
    };
  });
}

export function historyWith(
  library: Library,
  person: PartnerRow,
  isDone: (lineId: string) => boolean,
  today: Day,
): HistoryItem[] {
  const { partners, events: table, log, rows, directory, contactsWith } = library;
  const contacts = !log
    ? []
    : contactsWith(person).flatMap((contact) => {
        const ref = refOf(log, contact.index, contact.partner);
        return historyOfContact(contact, isDone).map((one) => ({ ...one, ref }));
      });
  const events = rows.events
    .filter((event) =>
      partnersOfEvent(event, directory).some((position) => rows.partners[position ?? -1] === person),
    )
    .map((event) => ({
      ...historyOfEvent(event, today),
      ref: refOf(table, event.index, event.name),
    }));
  const ref = refOf(partners, person.index, person.name);
  const contactsAndEvents = [...contacts, ...events];
  const cell = historyOfCell(person.lastContact, contactsAndEvents).map((one) => ({ ...one, ref }));
  return withoutDuplicateDays([...contactsAndEvents, ...cell]);
}
