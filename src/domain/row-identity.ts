// What makes two rows one and the same: partners by their name, events by name and day.

import { TableName, Values } from './fields';
import { normaliseName } from './names';

export const identityOf = (table: TableName, values: Readonly<Values>): string =>
  `${normaliseName(values['name'] ?? '')}\n${table === 'events' ? (values['when'] ?? '') : ''}`;
