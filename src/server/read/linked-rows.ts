import { withIds } from '../../domain/plan/done-lines';
import { Fill } from '../../domain/changes/change';
import { readPlan } from '../../sheets/plan/plan';
import { Table, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { adoptRows, readPartnersWithIds } from './give-ids';
import { commitFills } from '../run/commit';
import { newIds } from '../run/ids';
import { Library, openLibrary } from './library';

/**
 * All rows that may name a partner, each with an id; `fresh` are those of events and contacts that had none.
 * Undefined if rows moved.
 */
export function readLibraryWithIds(zone: Zone): { library: Library; fresh: Set<string> } | undefined {
  const withPartnerIds = readPartnersWithIds(zone);
  if (!withPartnerIds) return undefined;
  const library = openLibrary(zone, { partners: () => withPartnerIds });
  const { partners, events, log, plan, partnerships, actions, goals, rows } = library;
  const fresh = adoptRows(rows.partners, events, log, [partnerships, actions, goals]);
  if (!fresh || !commitFills([{ table: plan, changes: lineFills(plan) }])) return undefined;
  return {
    library: openLibrary(zone, { tables: { partners, events, log, plan, partnerships, actions, goals } }),
    fresh,
  };
}

const LINKS = ['id', 'from', 'given'] as const;

const lineFills = (plan: Table<'plan'>): Fill[] =>
  withIds(readPlan(plan), newIds()).flatMap((line) =>
    line.id === textAt(plan, line.index, 'id')
      ? []
      : LINKS.map((field): Fill => ({
          ...{ kind: 'fill', table: 'plan', index: line.index, field },
          ...{ from: textAt(plan, line.index, field), to: line[field] },
        })),
  );
