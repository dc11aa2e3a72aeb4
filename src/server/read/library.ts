// The library as one run reads it: each tab once, when first needed.

import { PartnerDirectory, directoryOf } from '../../domain/basics/names';
import { once } from '../../domain/basics/once';
import { partnerOfContact } from '../../domain/partners/touch';
import { TableName } from '../../domain/tables';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES } from '../../domain/basics/text-budget';
import { Zone } from '../../sheets/cells/zone';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { readLog, ContactRow, readContacts } from '../../sheets/tables/contacts';
import { EventRow, readEvents } from '../../sheets/tables/events';
import { PartnerRow, readPartners, PartnerStatus } from '../../sheets/tables/partners';
import { SettingsCells, readSettings } from '../../sheets/tables/settings';
import { Table, readTable, tabIsThere, textAt } from '../../sheets/tables/table';
import { RowRef } from '../run/asks';

export interface Tables {
  partners: Table;
  events: Table;
  plan: Table;
  settings: SettingsCells;
  /** Undefined until the first contact is logged. */
  log: Table | undefined;
}

/** Six parts of Today take two each, the questions three, four others one each, the suggestions four. */
export const SHARE = ANSWER_BYTES / 23;

export const NAME_LENGTH = 300;

export interface Library extends Tables {
  table: (name: TableName) => Table | undefined;
  /** What the tabs hold, row by row. */
  rows: TableRows;
  directory: PartnerDirectory;
  personOf: (named: { partner: string; partnerId: string }) => PartnerRow | undefined;
  /** The contacts with a partner, under whichever name they were logged. */
  contactsWith: (person: PartnerRow | undefined) => readonly ContactRow[];
}

/** `given` are tabs that are read already, or are read another way. */
export function openLibrary(
  zone: Zone,
  given: {
    partners?: () => Table;
    tables?: Omit<Tables, 'settings'>;
    log?: () => Table | undefined;
    settings?: SettingsCells;
  } = {},
): Library {
  const { tables } = given;
  const partners = once(
    () => tables?.partners ?? (given.partners ? given.partners() : readTable('partners', zone)),
  );
  const events = once(() => tables?.events ?? readTable('events', zone));
  const plan = once(() => tables?.plan ?? readTable('plan', zone));
  const log = once(() => (tables ? tables.log : given.log ? given.log() : readLog(zone)));
  const settings = once(() => given.settings ?? readSettings());
  const people = once(() => readPartners(partners()));
  const eventRows = once(() => readEvents(events()));
  const contacts = once(() => readContacts(log()));
  const lines = once(() => readPlan(plan()));
  const directory = once(() => directoryOf(people()));
  const personOf: Library['personOf'] = (named) => people()[partnerOfContact(named, directory()) ?? -1];
  const contactsByPerson = once(() => {
    const found = new Map<PartnerRow | undefined, ContactRow[]>();
    for (const contact of contacts()) {
      const person = personOf(contact);
      const others = found.get(person);
      if (others) others.push(contact);
      else found.set(person, [contact]);
    }
    return found;
  });
  const known: Partial<Record<TableName, () => Table | undefined>> = { partners, events, plan, log };
  return {
    get partners() {
      return partners();
    },
    get events() {
      return events();
    },
    get plan() {
      return plan();
    },
    get log() {
      return log();
    },
    get settings() {
      return settings();
    },
    get directory() {
      return directory();
    },
    rows: {
      get partners() {
        return people();
      },
      get events() {
        return eventRows();
      },
      get contacts() {
        return contacts();
      },
      get lines() {
        return lines();
      },
    },
    table: (name) => known[name]?.() ?? (tabIsThere(name) ? readTable(name, zone) : undefined),
    personOf,
    contactsWith: (person) => (person && contactsByPerson().get(person)) ?? [],
  };
}

export const refOf = (table: Table, index: number, name: string): RowRef => ({
  table: table.name,
  id: textAt(table, index, 'id'),
  row: index + 1,
  name: excerpt(name, NAME_LENGTH),
});

interface TableRows {
  partners: readonly PartnerRow[];
  events: readonly EventRow[];
  contacts: readonly ContactRow[];
  lines: readonly PlanRow[];
}

/** The same, and where each partner stands. */
export interface Read extends Omit<TableRows, 'partners'> {
  people: readonly PartnerStatus[];
  directory: PartnerDirectory;
}

export const present = ({ partners, events, plan, log }: Tables): Table[] => [
  ...[partners, events, plan],
  ...(log ? [log] : []),
];
