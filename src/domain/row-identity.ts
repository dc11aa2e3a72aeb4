// What makes two rows one and the same: partners by their name, events by name, day and place.

import { TableName, Values } from './fields';
import { normaliseName } from './names';

export function identityOf(table: TableName, values: Readonly<Values>): string {
  const name = normaliseName(values['name'] ?? '');
  if (table !== 'events') return `${name}\n`;
  return [name, values['when'] ?? '', normaliseName(values['location'] ?? '')].join('\n');
}
