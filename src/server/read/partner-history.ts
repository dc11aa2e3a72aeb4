import { Day } from '../../domain/dates/day';
import { partnersOfEvent } from '../../domain/events/event';
import {
  LoggedContact,
  historyOfCell,
  historyOfEvent,
  historyOfContact,
  withoutDuplicateDays,
} from '../../domain/partners/history';
import { Owed } from '../../domain/plan/owed';
import { PartnerRow } from '../../sheets/tables/partners';
import type { HistoryItem } from '../run/answers';
import { Library, refOf } from './library';

/** Everything between us and a partner, each with its row. */
export function historyWith(
  library: Library,
  person: PartnerRow,
  owedOf: (contact: LoggedContact) => readonly Owed[],
  today: Day,
): HistoryItem[] {
  const { partners, events: table, log, rows, directory, contactsWith } = library;
  const contacts = !log
    ? []
    : contactsWith(person).flatMap((contact) => {
        const ref = refOf(log, contact.index, contact.partner);
        return historyOfContact(contact, owedOf).map((one) => ({ ...one, ref }));
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
