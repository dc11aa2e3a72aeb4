// Which kinds of partners serve which audiences, with the names in the cells. A blank shows where nobody is known.

import { normalizeName } from '../basics/names';
import { isEnded, isPotential } from '../partners/stage';
import { audienceReader } from './named-audiences';
import { ServingPartner } from './reach';

export interface MapName {
  name: string;
  isPotential: boolean;
}

export interface MapRow {
  /** '' for partners without a type. */
  kind: string;
  /** For each audience, in their order. */
  cells: MapName[][];
}

export interface CommunityMap {
  rows: MapRow[];
  /** Partners that aren't on the map, because nothing says whom they serve. */
  unplaced: number;
}

/** `kinds` are shown even if no partner is of that kind. Partners that an audience trusts are shown with it, too. */
export function communityMap(
  audiences: readonly { name: string }[],
  partners: readonly ServingPartner[],
  kinds: readonly string[],
): CommunityMap {
  const { namedIn } = audienceReader(audiences);
  const rows = new Map<string, MapRow>();
  const rowOf = (kind: string): MapRow => {
    const key = normalizeName(kind);
    const row = rows.get(key) ?? { kind: kind.trim(), cells: audiences.map(() => []) };
    rows.set(key, row);
    return row;
  };
  for (const kind of kinds) rowOf(kind);
  let unplaced = 0;
  const untyped: ServingPartner[] = [];
  const place = (partner: ServingPartner): void => {
    const { cells } = rowOf(partner.orgType);
    for (const at of namedIn([partner.serves, partner.trustedBy].join('\n')).listed)
      cells[at]?.push({ name: partner.name.trim(), isPotential: isPotential(partner) });
  };
  for (const partner of partners.filter((one) => !isEnded(one))) {
    if (namedIn([partner.serves, partner.trustedBy].join('\n')).listed.length === 0) unplaced++;
    else if (partner.orgType.trim() === '') untyped.push(partner);
    else place(partner);
  }
  // Last, below all kinds.
  untyped.forEach(place);
  return { rows: [...rows.values()], unplaced };
}
