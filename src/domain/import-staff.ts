// Staff whom a list names and Settings do not: their cells get a red corner.

import type { KnownRow } from './import-groups';
import type { PlannedRow } from './import-plan';
import { normaliseName } from './names';
import { staffNamesIn } from './staff';

/** As they are typed; `hasSeveral` where a cell names more than one, which keeps its corner whoever is in Settings. */
export interface Strangers {
  names: string[];
  hasSeveral: boolean;
}

/** Judged by the cell as it will stand, so that a list which is half in gives the same names. */
export function strangersIn(
  rows: readonly PlannedRow[],
  known: readonly KnownRow[],
  staff: readonly string[],
): Strangers {
  const there = new Map(known.map((row) => [row.id, row]));
  const listed = new Set(staff.map(normaliseName));
  const names = new Map<string, string>();
  let hasSeveral = false;
  for (const { outcome, id, values, changes } of rows) {
    if (values['staff'] === undefined || !['new', 'changed', 'same'].includes(outcome)) continue;
    const before = id === '' ? values['staff'] : (there.get(id)?.['staff'] ?? '');
    const cell = changes.find(({ field }) => field === 'staff')?.to ?? before;
    if (listed.has(normaliseName(cell))) continue;
    const named = staffNamesIn(cell);
    const strangers = named.filter((name) => !listed.has(normaliseName(name)));
    for (const name of strangers) if (!names.has(normaliseName(name))) names.set(normaliseName(name), name);
    hasSeveral ||= named.length > 1;
  }
  return { names: [...names.values()], hasSeveral };
}
