// Which cells Remove someone's name may clean, and how: only what the product made. A library's own columns and tabs,
// formulas, and the answers of a form are left to the librarian.

import { LISTS, MANAGED_SETTINGS, STAFF_EMAILS } from '../../domain/tables/settings';
import { MAIL_COLUMNS } from '../../domain/tables/mail-columns';
import { PERSON_FIELDS } from '../../domain/partners/people';
import type { CellUse } from '../../domain/removal/remove';
import { COLUMNS, Column } from '../tables/layout';
import { isRow } from '../tables/table';
import type { ReadTab } from './read-tabs';

/** Why a place is left to the librarian. */
export type HandReason = 'theirs' | 'formula' | 'form' | 'heading' | 'account';
export type CellKind = { use: CellUse } | { reason: HandReason };

/** Ids, which name nobody. */
const IDS = ['id', 'partnerId', 'partnerIds', 'forId', 'apart', 'replaced'];
const TEXT: CellKind = { use: 'text' };
const THEIRS: CellKind = { reason: 'theirs' };
/** Columns of Settings that hold names, addresses or texts of ours. */
const SETTINGS_COLUMNS: readonly string[] = [
  ...Object.values(LISTS).map(({ label }) => label),
  STAFF_EMAILS,
  ...[MAIL_COLUMNS.staff, MAIL_COLUMNS.address, MAIL_COLUMNS.named],
];

/** In the first row of Settings, its value is in the next cell. */
export const isManagedLabel = (label: string): boolean =>
  (Object.values(MANAGED_SETTINGS) as string[]).includes(label);

export function cellKindOf(
  tab: ReadTab,
): (index: number, position: number, isNote: boolean) => CellKind | 'skip' {
  const byCell = kindsOf(tab);
  return (index, position, isNote) => {
    const kind = byCell(index, position);
    if (isNote) return kind === 'skip' || 'use' in kind ? TEXT : kind;
    if (kind === 'skip' || 'reason' in kind) return kind;
    return tab.formulas[index]?.[position] ? { reason: 'formula' } : kind;
  };
}

function kindsOf({ kind, table, values }: ReadTab): (index: number, position: number) => CellKind | 'skip' {
  const labels = (values[0] ?? []).map((label) => String(label).replace(/^'/, '').trim());
  if (table) {
    const columns = new Map([...table.columns.values()].map((column) => [column.position, column]));
    return (index, position) => {
      const column = columns.get(position);
      if (!column) return THEIRS;
      return isRow(table, index) ? useOf(column) : { reason: 'heading' };
    };
  }
  if (kind === 'made') return () => TEXT;
  if (kind === 'form') return () => ({ reason: 'form' });
  if (kind === 'archive')
    return (index, position) => {
      const column = COLUMNS.plan.find(
        ({ label, formerLabel }) => label === labels[position] || formerLabel === labels[position],
      );
      if (!column) return THEIRS;
      return index === 0 ? { reason: 'heading' } : useOf(column);
    };
  if (kind === 'settings')
    return (index, position) => {
      if (index > 0) return SETTINGS_COLUMNS.includes(labels[position] ?? '') ? TEXT : THEIRS;
      const label = labels[position - 1] ?? '';
      if (label === MANAGED_SETTINGS.account) return { reason: 'account' };
      if (label === MANAGED_SETTINGS.reach) return TEXT;
      return isManagedLabel(label) ? { use: 'name' } : { reason: 'heading' };
    };
  return () => THEIRS;
}

function useOf({ key, required, list }: Column): CellKind | 'skip' {
  if (IDS.includes(key)) return 'skip';
  if (PERSON_FIELDS.some((field) => field === key)) return { use: 'people' };
  if (list === 'staff') return { use: 'list' };
  return { use: required === true || key === 'called' || key.startsWith('level') ? 'name' : 'text' };
}
