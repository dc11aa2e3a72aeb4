// Which partners a person said are not the same. One of the two rows stores the id of the other, and a mark for their two
// names, because a row may be renamed or deleted later.

import { normalizeName } from '../basics/names';
import { hashOf } from '../basics/text-hash';

/** `id` is '' for a row of a list. */
export interface NamedPartner {
  id: string;
  name: string;
}

export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

const NAMES = '~';
/** '' for two rows with the same name: other rows may have that name, too. */
function namesMark(one: string, other: string): string {
  const names = [one, other].map(normalizeName).sort();
  return names[0] === names[1] ? '' : NAMES + hashOf(JSON.stringify(names));
}

export const marksIn = (cell: string): string[] => cell.split(/\s+/).filter(Boolean);

export const marksFor = (one: NamedPartner, other: NamedPartner): string[] =>
  [other.id, namesMark(one.name, other.name)].filter(Boolean);

interface MarkedRow {
  id: string;
  marks: readonly string[];
}

export function distinctIn(rows: readonly MarkedRow[]): (one: NamedPartner, other: NamedPartner) => boolean {
  const marked = new Set(
    rows.flatMap(({ id, marks }) => marks.map((mark) => (mark.startsWith(NAMES) ? mark : pairKey(id, mark)))),
  );
  return (one, other) => marked.has(pairKey(one.id, other.id)) || marked.has(namesMark(one.name, other.name));
}

export function withoutPair({ id, marks }: MarkedRow, one: NamedPartner, other: NamedPartner): string[] {
  const names = namesMark(one.name, other.name);
  return marks.filter((mark) => mark !== names && pairKey(id, mark) !== pairKey(one.id, other.id));
}
