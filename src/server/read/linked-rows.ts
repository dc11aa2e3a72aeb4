// All rows that may name a partner, each with an id.

import { withIds } from '../../domain/plan/done-lines';
import { Values } from '../../domain/tables/description';
import { fillHiddenCells } from '../../sheets/tables/adopting';
import { textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { adoptRows, readPartnersWithIds } from './adoption';
import { newIds } from '../run/ids';
import { Library, openLibrary } from './library';

/**
 * Every row gets its id, as from the daily check; `fresh` are those of events and contacts that had none. Undefined if
 * somebody moved rows meanwhile.
 */
export function readLibraryWithIds(zone: Zone): { library: Library; fresh: Set<string> } | undefined {
  const withPartnerIds = readPartnersWithIds(zone);
  if (!withPartnerIds) return undefined;
  const library = openLibrary(zone, { partners: withPartnerIds });
  const { partners, events, log, plan, rows } = library;
  const fresh = adoptRows(rows.partners, events, log);
  const wanted = withIds(rows.lines, newIds()).flatMap(({ index, id, from, given }): [number, Values][] =>
    id === textAt(plan, index, 'id') ? [] : [[index, { id, from, given }]],
  );
  if (!fresh || !fillHiddenCells(plan, new Map(wanted))) return undefined;
  // The tables know what was filled in; their rows are worked out again.
  return { library: openLibrary(zone, { tables: { partners, events, log, plan } }), fresh };
}
