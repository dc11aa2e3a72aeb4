// Organization types in a list go into Settings, to be offered and counted there.

import { refusalOf } from '../../domain/basics/refusal';
import { addToList } from '../../sheets/tables/settings-lists';
import type { ImportBlock } from '../run/import-answers';

/** A longer text is a description. */
const LONGEST = 40;

export function listNewTypes({ table, rows }: ImportBlock): void {
  if (table !== 'partners') return;
  const types = rows
    .map((row) =>
      'changes' in row
        ? (row.changes.find(({ field }) => field === 'orgType')?.to ?? '')
        : (row.values.orgType ?? ''),
    )
    .filter((type) => type.trim() !== '' && type.length <= LONGEST);
  if (types.length === 0) return;
  try {
    addToList('orgTypes', types);
  } catch (error) {
    // No room, or no such list: the partners are written anyway.
    if (refusalOf(error) === undefined) throw error;
  }
}
