// The partners, and who was in touch with them: what every call about contacts reads.

import { Attempt } from '../../domain/partners/came-of-it';
import { touchOf } from '../../domain/partners/contact';
import { Day } from '../../domain/basics/day';
import { Values } from '../../domain/tables/description';
import { PartnerDirectory, directoryOf, normalizeName } from '../../domain/basics/names';
import { partnerOfContact, touchesOf } from '../../domain/partners/touch';
import { ContactRow, readContacts, readLog } from '../../sheets/tables/contacts';
import { PartnerRow, readPartners } from '../../sheets/tables/partners';
import { Table, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';

export interface ContactContext {
  partners: Table;
  people: PartnerRow[];
  directory: PartnerDirectory;
  /** Undefined until the first contact is logged. */
  log: Table | undefined;
  personOf: (named: { partner: string; partnerId: string }) => PartnerRow | undefined;
  /** The rows of one name: they are one partner. */
  rowsOf: (person: PartnerRow) => PartnerRow[];
  contactsWith: (person: PartnerRow | undefined) => ContactRow[];
  /** Days on which somebody was reached, one contact left out. */
  daysWith: (person: PartnerRow, exceptId: string) => string[];
  /** The latest contact that reached nobody, once the one with this id says `contact`. */
  attemptWith: (person: PartnerRow, id: string, contact: Values, today: Day) => Attempt | undefined;
}

export function readContactContext(zone: Zone): ContactContext {
  const partners = readTable('partners', zone);
  const people = readPartners(partners);
  const directory = directoryOf(people);
  const log = readLog(zone);
  const personOf: ContactContext['personOf'] = (named) => people[partnerOfContact(named, directory) ?? -1];
  const rowsOf: ContactContext['rowsOf'] = ({ name }) => {
    const plain = normalizeName(name);
    return people.filter((one) => normalizeName(one.name) === plain);
  };
  const contactsWith: ContactContext['contactsWith'] = (person) =>
    person ? readContacts(log).filter((contact) => personOf(contact) === person) : [];
  const daysWith: ContactContext['daysWith'] = (person, exceptId) =>
    contactsWith(person).flatMap((one) => (one.id === exceptId ? [] : touchOf(one) || []));
  const attemptWith: ContactContext['attemptWith'] = (person, ownId, contact, today) => {
    const { when = '', cameOfIt = '' } = contact;
    const others = contactsWith(person).filter(({ id }) => id !== ownId);
    const contacts = [...others, { when, cameOfIt }].map((one) => ({
      ...one,
      partner: person.name,
      partnerId: '',
    }));
    return touchesOf([person], [], contacts, today)[0]?.attempt;
  };
  return { partners, people, directory, log, personOf, rowsOf, contactsWith, daysWith, attemptWith };
}
