import { TableName } from '../tables';
import { normalizeName } from '../basics/names';
import { Fill } from './change';

/** A row with something in our columns. */
export interface IdentifiedRow {
  index: number;
  id: string;
  name: string;
  /** The id backup: see idBackup. */
  called: string;
  /** People left nothing in it, so it is no partner anymore. */
  isVacant: boolean;
}

/** Sorted along with the name, so that a name sorted away from its id gets it back. */
export const idBackup = ({ id, name }: { id: string; name: string }): string =>
  id === '' ? '' : `${id} ${name}`;

function backupIn(called: string): { id: string; name: string } {
  const [id = '', ...name] = called.split(' ');
  return { id, name: normalizeName(name.join(' ')) };
}

/** A row without its own id gets the one stored with its name, or a new one. A row that people cleared loses its id. */
export function missingIds(table: TableName, rows: readonly IdentifiedRow[], newId: () => string): Fill[] {
  const names = new Set(rows.map(({ name }) => normalizeName(name)));
  const nameOf = new Map<string, string>();
  for (const { called } of rows) {
    const backup = backupIn(called);
    if (backup.id !== '') nameOf.set(backup.id, backup.name);
  }
  const stored = [...nameOf.keys()];
  const taken = new Set(['']);
  // If its old name is in no row, somebody renamed the partner.
  const isOwn = (id: string, name: string) => {
    const before = nameOf.get(id) ?? name;
    return !taken.has(id) && (before === name || !names.has(before));
  };
  return rows.flatMap((row) => {
    const { index, id: from } = row;
    const fill = (to: string): Fill[] =>
      to === from ? [] : [{ kind: 'fill', table, index, field: 'id', from, to }];
    if (row.isVacant) return fill('');
    const name = normalizeName(row.name);
    const isFree = (id: string) => nameOf.get(id) === name && !taken.has(id);
    const id = isOwn(from, name) ? from : (stored.find(isFree) ?? newId());
    taken.add(id);
    return fill(id);
  });
}
