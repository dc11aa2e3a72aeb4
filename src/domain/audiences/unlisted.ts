// Names of audiences that partners and events use already, but Audiences lacks: a start for a library without any.

import { readTypeParts } from '../events/type-parts';
import { audienceKey } from './audience-names';
import { audienceReader } from './named-audiences';
import { LibraryReach } from './reach';

/** The most used first. */
export function unlistedAudiences({ audiences, partners, events }: LibraryReach): string[] {
  const { namedIn } = audienceReader(audiences);
  const counts = new Map<string, { name: string; count: number }>();
  const cells = [
    ...partners.flatMap(({ serves, trustedBy }) => [serves, trustedBy]),
    ...events.map(({ type }) => readTypeParts(type).audience),
  ];
  for (const name of cells.flatMap((cell) => namedIn(cell).others)) {
    const key = audienceKey(name);
    const known = counts.get(key) ?? { name, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ name }) => name);
}
