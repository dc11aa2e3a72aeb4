import { normalizeName } from './names';
import { staffNamesIn } from './staff';

/** Names that the list lacks. None if Settings lists the whole cell as one entry. */
export function unlistedIn(cell: string, list: readonly string[]): string[] {
  const listed = new Set(list.map(normalizeName));
  if (listed.has(normalizeName(cell))) return [];
  return staffNamesIn(cell).filter((name) => !listed.has(normalizeName(name)));
}
