// Rows that were typed by hand become like those of the forms.

import { partnerIdsOf } from '../../domain/events/event';
import { Values } from '../../domain/tables/description';
import { directoryOf } from '../../domain/basics/names';
import { partnerOfContact } from '../../domain/partners/touch';
import { fillHiddenCells, missingIds } from '../../sheets/tables/adopting';
import { readContacts } from '../../sheets/tables/contacts';
import { readEvents } from '../../sheets/tables/events';
import { Table, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';

/** The ids before all else, as follow-ups are known by them; undefined if rows moved. */
export function readPartnersWithIds(zone: Zone): Table | undefined {
  const table = readTable('partners', zone);
  const ids = missingIds(table);
  return fillHiddenCells(table, new Map([...ids].map(([index, id]) => [index, { id }]))) ? table : undefined;
}

/** Gives the ids of rows that had none. Partners have theirs by now; the log is undefined until it is made. Undefined if rows moved meanwhile. */
export function adoptRows(
  partners: readonly { id: string; name: string }[],
  events: Table,
  log: Table | undefined,
): Set<string> | undefined {
  const directory = directoryOf(partners);
  const links = readEvents(events).map((event): Link => ({
    index: event.index,
    there: event.partnerIds,
    right: partnerIdsOf(event, partners, directory),
  }));
  const logLinks = readContacts(log).map((contact): Link => {
    const partner = partners[partnerOfContact(contact, directory) ?? -1];
    return { index: contact.index, there: contact.partnerId, right: partner?.id ?? contact.partnerId };
  });
  const fresh = new Set<string>();
  const isAdopted =
    adopt(events, 'partnerIds', links, fresh) && (!log || adopt(log, 'partnerId', logLinks, fresh));
  return isAdopted ? fresh : undefined;
}

/** Which ids of partners stand in a row, and which should. */
interface Link {
  index: number;
  there: string;
  right: string;
}

function adopt(table: Table, key: string, links: readonly Link[], fresh: Set<string>): boolean {
  const wanted = new Map<number, Values>();
  for (const [index, id] of missingIds(table)) {
    wanted.set(index, { id });
    fresh.add(id);
  }
  for (const { index, there, right } of links)
    if (there !== right) wanted.set(index, { ...wanted.get(index), [key]: right });
  return fillHiddenCells(table, wanted);
}
