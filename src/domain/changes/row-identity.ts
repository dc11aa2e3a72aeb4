// Partners are the same by name; events by name, day and place.

import { TableName, ValuesOf } from '../tables';
import { normalizeName } from '../basics/names';

export function identityOf(table: TableName, values: Readonly<ValuesOf<'partners' | 'events'>>): string {
  const name = normalizeName(values.name ?? '');
  if (table !== 'events') return `${name}\n`;
  return [name, values.when ?? '', normalizeName(values.location ?? '')].join('\n');
}
