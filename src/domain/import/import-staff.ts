// Staff whom a list names and Settings do not: their cells get a red corner.

import type { KnownRow } from './import-groups';
import type { PlannedRow } from './import-plan';
import { normaliseName } from '../basics/names';
import { unlistedIn } from '../basics/staff';

/** As they are typed. Judged by the cell as it will stand, so that a list which is half in gives the same names. */
export function strangersIn(
  rows: readonly PlannedRow[],
  known: readonly KnownRow[],
  staff: readonly string[],
): string[] {
  const there = new Map(known.map((row) => [row.id, row]));
  const names = new Map<string, string>();
  for (const { outcome, id, values, changes } of rows) {
    if (values['staff'] === undefined || !['new', 'changed', 'same'].includes(outcome)) continue;
    const before = id === '' ? values['staff'] : (there.get(id)?.['staff'] ?? '');
    const cell = changes.find(({ field }) => field === 'staff')?.to ?? before;
    for (const name of unlistedIn(cell, staff))
      if (!names.has(normaliseName(name))) names.set(normaliseName(name), name);
  }
  return [...names.values()];
}
