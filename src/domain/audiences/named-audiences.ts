// Which audiences a cell names: Serves and Trusted by of a partner, the target audience of an event.

import { normalizeName } from '../basics/names';
import { readTypeParts } from '../events/type-parts';
import { audienceKey, audienceNamesIn } from './audience-names';

interface NamedAudiences {
  /** Positions in the list of audiences. */
  listed: number[];
  /** Names that the list doesn't have, as typed. */
  others: string[];
}

export interface AudienceReader {
  /** Of 'Teens, Adults, 65 and over', separated by commas, semicolons or lines. A listed name may contain a comma. */
  namedIn: (cell: string) => NamedAudiences;
  /** By the cell with type and target audience. */
  ofEvent: (type: string) => number[];
}

/** Names with more commas aren't worth the search. */
const MOST_PIECES = 4;

/** Of audiences with the same name, the first one is meant. A name as it is listed goes before one in singular or plural. */
export function audienceReader(audiences: readonly { name: string }[]): AudienceReader {
  const positions = new Map<string, number>();
  const alike = new Map<string, number>();
  audiences.forEach(({ name }, position) => {
    const add = (to: Map<string, number>, key: string): void => {
      if (key !== '' && !to.has(key)) to.set(key, position);
    };
    for (const one of [name, ...audienceNamesIn(name)]) {
      add(positions, normalizeName(one));
      add(alike, audienceKey(one));
    }
  });
  const positionOf = (name: string): number | undefined =>
    positions.get(normalizeName(name)) ?? alike.get(audienceKey(name));
  const namedIn = (cell: string): NamedAudiences => {
    const pieces = cell.split(/[,;\n]/).map((piece) => piece.trim());
    const named = (from: number, size: number): string => pieces.slice(from, from + size).join(', ');
    const listed = new Set<number>();
    const others: string[] = [];
    for (let start = 0; start < pieces.length;) {
      let size = Math.min(MOST_PIECES, pieces.length - start);
      while (size > 1 && positionOf(named(start, size)) === undefined) size--;
      const name = named(start, size);
      const position = positionOf(name);
      if (position !== undefined) listed.add(position);
      else if (name !== '') others.push(name);
      start += size;
    }
    return { listed: [...listed], others };
  };
  return {
    namedIn,
    // A cell that isn't in two parts may list the audience after the type: 'School visit, Teens'.
    ofEvent: (type) => {
      const { type: kind, audience } = readTypeParts(type.trim());
      return namedIn(audience === '' ? kind : audience).listed;
    },
  };
}
