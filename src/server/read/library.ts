// The library as one run reads it: each tab once, when first needed.

import { PartnerDirectory, directoryOf } from '../../domain/basics/names';
import { groupsBy } from '../../domain/basics/groups';
import { lazy, once } from '../../domain/basics/memoize';
import { partnerOfContact, partnersOfContacts } from '../../domain/partners/last-contact';
import { withActions } from '../../domain/plan/action-lines';
import { PlannedLine } from '../../domain/plan/week-dates';
import { TableName } from '../../domain/tables';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES } from '../../domain/basics/text-budget';
import { Zone } from '../../sheets/cells/zone';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { ContactRow, readContacts } from '../../sheets/tables/contacts';
import { EventRow, readEvents } from '../../sheets/tables/events';
import { PartnerRow, readPartners, PartnerStatus } from '../../sheets/tables/partners';
import {
  ActionRow,
  GoalRow,
  PartnershipRow,
  actionsToDo,
  readActions,
  readGoals,
  readPartnerships,
} from '../../sheets/tables/partnership-rows';
import { SettingsCells, readSettings } from '../../sheets/tables/settings';
import { readIfThere } from '../../sheets/tables/later-tabs';
import { Table, readTable, textAt } from '../../sheets/tables/table';
import { RowRef } from '../run/call-shapes';

export interface Tables {
  partners: Table<'partners'>;
  events: Table<'events'>;
  plan: Table<'plan'>;
  settings: SettingsCells;
  /** Undefined until the first contact is logged. */
  log: Table<'log'> | undefined;
  /** These are undefined until their first row is saved. */
  partnerships: Table<'partnerships'> | undefined;
  actions: Table<'actions'> | undefined;
  goals: Table<'goals'> | undefined;
  audiences: Table<'audiences'> | undefined;
}

/** Six parts of Today take two each, the questions two and a half, five others one each, the suggestions four and a half. */
export const SHARE = ANSWER_BYTES / 24;

export const NAME_LENGTH = 300;

export interface Library extends Tables {
  table: (name: TableName) => Table | undefined;
  /** What the tabs hold, row by row. */
  rows: TableRows;
  directory: PartnerDirectory;
  personOf: (named: { partner: string; partnerId: string }) => PartnerRow | undefined;
  /** The contacts with a partner, under any name they were logged with. */
  contactsWith: (person: PartnerRow | undefined) => readonly ContactRow[];
}

/** `given` are tabs that are already read, or are read another way. */
export function openLibrary(
  zone: Zone,
  given: {
    partners?: () => Table<'partners'>;
    tables?: Partial<Omit<Tables, 'settings'>>;
    log?: () => Table<'log'> | undefined;
    settings?: SettingsCells;
  } = {},
): Library {
  const { tables = {} } = given;
  const tabs = lazy({
    partners: () => tables.partners ?? (given.partners ? given.partners() : readTable('partners', zone)),
    events: () => tables.events ?? readTable('events', zone),
    plan: () => tables.plan ?? readTable('plan', zone),
    log: () => ('log' in tables ? tables.log : given.log ? given.log() : readIfThere('log', zone)),
    partnerships: () => ('partnerships' in tables ? tables.partnerships : readIfThere('partnerships', zone)),
    actions: () => ('actions' in tables ? tables.actions : readIfThere('actions', zone)),
    goals: () => ('goals' in tables ? tables.goals : readIfThere('goals', zone)),
    audiences: () => readIfThere('audiences', zone),
    settings: () => given.settings ?? readSettings(),
    directory: (): PartnerDirectory => directoryOf(rows.partners),
  });
  const rows = lazy({
    partners: () => readPartners(tabs.partners),
    events: () => readEvents(tabs.events),
    contacts: () => readContacts(tabs.log),
    lines: () => readPlan(tabs.plan),
    partnerships: () => readPartnerships(tabs.partnerships),
    actions: () => readActions(tabs.actions),
    goals: () => readGoals(tabs.goals),
    shown: (): PlannedLine[] => withActions(rows.lines, actionsToDo(tabs.actions), personOf),
  });
  const personOf: Library['personOf'] = (named) =>
    rows.partners[partnerOfContact(named, tabs.directory) ?? -1];
  const contactsByPerson = once(() => {
    const positions = partnersOfContacts(rows.contacts, tabs.directory);
    return groupsBy(rows.contacts, (_, at) => rows.partners[positions[at] ?? -1]?.index);
  });
  return Object.assign(tabs, {
    rows,
    // A table may be described without being listed above.
    table: (name: TableName) => tabs[name] ?? (name in tabs ? undefined : readIfThere(name, zone)),
    personOf,
    contactsWith: (person: PartnerRow | undefined) => (person && contactsByPerson().get(person.index)) ?? [],
  });
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
  partnerships: readonly PartnershipRow[];
  actions: readonly ActionRow[];
  goals: readonly GoalRow[];
  /** The lines with what is only in the Action Plan, for everything that shows what there is to do. */
  shown: readonly PlannedLine[];
}

/** The same, with the status of each partner. */
export interface Read extends Pick<TableRows, 'events' | 'contacts' | 'lines'> {
  people: readonly PartnerStatus[];
  directory: PartnerDirectory;
}

/** The tabs behind Today, as far as they are there. */
export const present = ({ partners, events, plan, log, partnerships, actions }: Tables): Table[] =>
  [partners, events, plan, log, partnerships, actions].filter((table) => table !== undefined);
