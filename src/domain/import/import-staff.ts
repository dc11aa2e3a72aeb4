// Staff that a list names but Settings doesn't. Their cells get a red corner.

import type { KnownRow } from './import-matching';
import type { PlannedRow } from './import-plan';
import { normalizeName } from '../basics/names';
import { unlistedIn } from '../basics/unlisted-staff';

/**
 * Names as typed. Checks each cell as it will be after the import, so that a half-imported list gives the same names.
 */
export function unlistedStaffIn(
  rows: readonly PlannedRow[],
  known: readonly KnownRow[],
  staff: readonly string[],
): string[] {
  const byId = new Map(known.map((row) => [row.id, row]));
  const names = new Map<string, string>();
  for (const { outcome, id, values, changes } of rows) {
    if (values.staff === undefined || !['new', 'changed', 'same'].includes(outcome)) continue;
    const before = id === '' ? values.staff : (byId.get(id)?.staff ?? '');
    const cell = changes.find(({ field }) => field === 'staff')?.to ?? before;
    for (const name of unlistedIn(cell, staff))
      if (!names.has(normalizeName(name))) names.set(normalizeName(name), name);
  }
  return [...names.values()];
}
