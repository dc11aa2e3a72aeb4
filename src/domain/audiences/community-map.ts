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
  unplaced: string[];
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
  const current = partners
    .filter((one) => !isEnded(one))
    .map((one) => ({ ...one, places: namedIn([one.serves, one.trustedBy].join('\n')).listed }));
  const placed = current.filter(({ places }) => places.length > 0);
  const isTyped = ({ orgType }: ServingPartner) => orgType.trim() !== '';
  // Those without a type come last, below all kinds.
  for (const one of [...placed.filter(isTyped), ...placed.filter((each) => !isTyped(each))]) {
    const { cells } = rowOf(one.orgType);
    for (const at of one.places) cells[at]?.push({ name: one.name.trim(), isPotential: isPotential(one) });
  }
  const unplaced = current.filter(({ places }) => places.length === 0).map(({ name }) => name.trim());
  return { rows: [...rows.values()], unplaced };
}
