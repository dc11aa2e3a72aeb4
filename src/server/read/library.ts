// A library's tabs, each read once, and what was found in them.

import { PartnerDirectory } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES } from '../../domain/basics/text-budget';
import { Zone } from '../../sheets/cells/zone';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { readLog, ContactRow, readContacts } from '../../sheets/tables/contacts';
import { EventRow, readEvents } from '../../sheets/tables/events';
import { PartnerRow, readPartners, PartnerStatus } from '../../sheets/tables/partners';
import { SettingsCells, readSettings } from '../../sheets/tables/settings';
import { Table, readTable, textAt } from '../../sheets/tables/table';
import { RowRef } from '../run/asks';

export interface Tables {
  partners: Table;
  events: Table;
  plan: Table;
  settings: SettingsCells;
  /** Undefined until the first contact is logged. */
  log: Table | undefined;
}

/** Six parts of Today take two each, the questions three, three others one each, the suggestions four. */
export const SHARE = ANSWER_BYTES / 22;

export const NAME_LENGTH = 300;

export const readTables = (zone: Zone): Tables => ({
  partners: readTable('partners', zone),
  events: readTable('events', zone),
  plan: readTable('plan', zone),
  settings: readSettings(),
  log: readLog(zone),
});

export const refOf = (table: Table, index: number, name: string): RowRef => ({
  table: table.name,
  id: textAt(table, index, 'id'),
  row: index + 1,
  name: excerpt(name, NAME_LENGTH),
});

/** The rows of the tabs, each read once. */
export interface TableRows {
  partners: readonly PartnerRow[];
  events: readonly EventRow[];
  contacts: readonly ContactRow[];
  lines: readonly PlanRow[];
}

export const rowsOfTables = ({ partners, events, plan, log }: Omit<Tables, 'settings'>): TableRows => ({
  partners: readPartners(partners),
  events: readEvents(events),
  contacts: readContacts(log),
  lines: readPlan(plan),
});

/** The same, and where each partner stands. */
export interface Read extends Omit<TableRows, 'partners'> {
  people: readonly PartnerStatus[];
  directory: PartnerDirectory;
}

export const present = ({ partners, events, plan, log }: Tables): Table[] => [
  ...[partners, events, plan],
  ...(log ? [log] : []),
];
