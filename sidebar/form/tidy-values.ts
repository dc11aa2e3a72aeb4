// Converts typed text to the form in which the sheet stores it.

import { roughNumber } from '../../src/domain/audiences/rough-number';
import { kindOf } from '../../src/domain/tables';
import type { TableName } from '../../src/domain/tables';
import type { Day } from '../../src/domain/dates/day';
import type { FieldKind, Values } from '../../src/domain/tables/description';
import { describeWhen } from '../../src/domain/dates/stored-when';
import { fixedDate, fixedWhen } from '../../src/domain/dates/parse-relative-day';
import type { Problem } from '../../src/domain/changes/check-input';
import { WHEN } from '../../src/words/when';
import { readWhen } from '../../src/domain/dates/parse-when';
import { storedDay } from '../../src/domain/events/event-span';

/** 'tomorrow' with its date. */
function dated(kind: FieldKind, text: string, today: Day): string {
  if (kind === 'freeWhen') return fixedWhen(text, today);
  return kind === 'day' || kind === 'when' || kind === 'end' ? fixedDate(text, today) : text;
}

/** Numbers, days and times as the sheet would return them, 'tomorrow' with its date; other text as typed. */
export function tidyValues(table: TableName, values: Values, today: Day): Values {
  const tidy: Values = {};
  for (const key of Object.keys(values)) {
    const value = values[key] ?? '';
    const kind = kindOf(table, key);
    const typed = value.trim();
    if (table === 'audiences' && key === 'people') tidy[key] = roughNumber(value);
    else if ((kind === 'whole' || kind === 'days') && /^\d{1,9}$/.test(typed))
      tidy[key] = String(Number(typed));
    else tidy[key] = storedDay(kind, dated(kind, value, today));
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

/** For each day typed without its date, how it was read. */
export const readingsOf = (table: TableName, typed: Values, today: Day): Problem[] =>
  Object.entries(typed).flatMap(([field, text]): Problem[] => {
    const read = dated(kindOf(table, field), text, today);
    return read === text ? [] : [{ field, message: WHEN.readAs(describeWhen(read, today)), level: 'hint' }];
  });
