// Brings what was typed into the form in which the sheet stores it.

import { fieldOf } from '../../src/domain/tables';
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import { readWhen } from '../../src/domain/basics/when-words';
import { storedDay } from '../../src/domain/events/event-span';

/** Numbers, days and times as the sheet would give them back; other text as typed. */
export function tidyValues(table: TableName, values: Values): Values {
  const tidy: Values = {};
  for (const key of Object.keys(values)) {
    const value = values[key] ?? '';
    const kind = fieldOf(table, key).kind;
    const typed = value.trim();
    if ((kind === 'whole' || kind === 'days') && /^\d{1,9}$/.test(typed)) tidy[key] = String(Number(typed));
    else tidy[key] = storedDay(kind, value);
  }
  // '3/14/2026, 2-4 PM' also has the end.
  const { when = '', endsAt } = tidy;
  const { day, endDay, from, to, rest } = readWhen(when);
  if (table === 'events' && (endDay || to) !== '' && rest === '' && endsAt?.trim() === '') {
    tidy['when'] = [day, from].filter(Boolean).join(' ');
    tidy['endsAt'] = [endDay, to].filter(Boolean).join(' ');
  }
  return tidy;
}
