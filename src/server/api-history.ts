// Who has been in touch with a partner: contacts, events, promises kept and open, in one list.

import { latestOfColleague, wordTouch } from '../domain/contact';
import { partnersOfEvent } from '../domain/event';
import { happeningOfCell, happeningOfEvent, happeningsOfContact, latestFirst } from '../domain/history';
import { excerpt } from '../domain/partner';
import { refuse } from '../domain/refusal';
import { ANSWER_BYTES, capItems } from '../domain/text-budget';
import { readArchive } from '../sheets/archive';
import { readEvents } from '../sheets/events';
import { PartnerRow } from '../sheets/partners';
import { readPlan } from '../sheets/plan';
import { readTable } from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Answer, History, HistoryItem, RowRef } from './answers';
import { answer } from './answering';
import { readUser } from './api-read';
import { Circle, readCircle } from './circle';
import { refOf } from './today';

const MOST_ITEMS = 500;

export function readHistory(ref: RowRef): Answer<History> {
  return answer<History>(({ zone, today }) => {
    const circle = readCircle(zone);
    const { partners, people, directory } = circle;
    const position = directory.positionOfId(ref.id) ?? directory.positionOfName(ref.name) ?? -1;
    const person =
      people[position] ??
      refuse(`“${excerpt(ref.name)}” is not in Partners any more: it was renamed or deleted.`);
    const partner = refOf(partners, person.index, person.name);
    const items = [...contactsOf(circle, person, zone), ...eventsOf(circle, position, zone, today)];
    items.push(...happeningOfCell(person.lastContact, items).map((one) => ({ ...one, ref: partner })));
    const colleague = latestOfColleague(circle.contactsWith(person), readUser(), today);
    return {
      ok: true,
      partner,
      items: capItems(latestFirst(items), MOST_ITEMS, ANSWER_BYTES - 2000),
      openPromises: items.filter(({ kind, state }) => kind === 'promise' && state === 'open').length,
      colleague: colleague ? { id: colleague.id, words: `${wordTouch(colleague, today)}.` } : null,
    };
  });
}

function contactsOf({ log, contactsWith }: Circle, person: PartnerRow, zone: Zone): HistoryItem[] {
  if (!log) return [];
  const lines = new Map(readPlan(readTable('plan', zone)).map(({ id, isDone }) => [id, isDone]));
  const filed = readArchive().done;
  const isDone = (id: string) => lines.get(id) ?? filed.has(id);
  return contactsWith(person).flatMap((contact) => {
    const ref = refOf(log, contact.index, contact.partner);
    return happeningsOfContact(contact, isDone).map((one) => ({ ...one, ref }));
  });
}

function eventsOf({ directory }: Circle, position: number, zone: Zone, today: string): HistoryItem[] {
  const table = readTable('events', zone);
  return readEvents(table)
    .filter((event) => partnersOfEvent(event, directory).includes(position))
    .map((event) => ({ ...happeningOfEvent(event, today), ref: refOf(table, event.index, event.name) }));
}
