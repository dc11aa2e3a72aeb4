// All that may name a partner.

import { withIds } from '../../domain/plan/done-lines';
import { Fill } from '../../domain/changes/change';
import { Links } from '../../domain/duplicates/merge-follows';
import { readLog } from '../../sheets/tables/contacts';
import { readPartners } from '../../sheets/tables/partners';
import { readPlan } from '../../sheets/plan/plan';
import { Table, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { adoptRows, readPartnersWithIds } from './adoption';
import { commitFills } from '../run/commit';
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
  if (!fresh || !commitFills([{ table: plan, changes: lineFills(plan) }])) return undefined;
  // The tables hold what was filled by now.
  return { ...withLinks({ partners, events, log, plan }), fresh };
}

const lineFills = (plan: Table): Fill[] =>
  withIds(readPlan(plan), newIds()).flatMap(({ index, id, from, given }) =>
    id === textAt(plan, index, 'id')
      ? []
      : Object.entries({ id, from, given }).map(([field, to]): Fill => ({
          ...{ kind: 'fill', table: 'plan', index, field },
          ...{ from: textAt(plan, index, field), to },
        })),
  );
