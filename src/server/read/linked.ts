// All that may name a partner.

import { withIds } from '../../domain/plan/done-lines';
import { Values } from '../../domain/tables/description';
import { Links } from '../../domain/duplicates/merge-follows';
import { fillHiddenCells } from '../../sheets/tables/adopting';
import { readLog } from '../../sheets/tables/contacts';
import { readPartners } from '../../sheets/tables/partners';
import { readPlan } from '../../sheets/plan/plan';
import { readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { adoptRows, readPartnersWithIds } from './adoption';
import { newIds } from '../run/ids';
import { Tables, rowsOfTables } from './library';

export interface LinkedTables extends Omit<Tables, 'settings'> {
  links: Links;
}

export const readLinkedTables = (zone: Zone, partners = readTable('partners', zone)): LinkedTables =>
  withLinks({
    partners,
    events: readTable('events', zone),
    log: readLog(zone),
    plan: readTable('plan', zone),
  });

const withLinks = (tables: Omit<Tables, 'settings'>): LinkedTables => ({
  ...tables,
  links: rowsOfTables(tables),
});

/**
 * The same with ids in all rows, as the daily check gives them; `fresh` are those of events and contacts that had none.
 * Undefined if somebody moved rows meanwhile.
 */
export function readLinkedWithIds(zone: Zone): (LinkedTables & { fresh: Set<string> }) | undefined {
  const partners = readPartnersWithIds(zone);
  if (!partners) return undefined;
  const { events, log, plan } = readLinkedTables(zone, partners);
  const fresh = adoptRows(readPartners(partners), events, log);
  const wanted = withIds(readPlan(plan), newIds()).flatMap(
    ({ index, id, from, given }): [number, Values][] =>
      id === textAt(plan, index, 'id') ? [] : [[index, { id, from, given }]],
  );
  if (!fresh || !fillHiddenCells(plan, new Map(wanted))) return undefined;
  // What was filled in is in the tables as well.
  return { ...withLinks({ partners, events, log, plan }), fresh };
}
