// A promise or next step that names its day: the day goes into the field beside it.

import type { Day } from '../../src/domain/dates/day';
import { dayInText } from '../../src/domain/dates/day-in-text';
import { DAY_OF } from '../../src/domain/partners/contact';
import type { Values } from '../../src/domain/tables/description';

/** The days that follow from the typed text. A day that somebody chose or cleared doesn't change. */
export function daysInText(now: Values, typed: Values, today: Day): Values {
  const days: Values = {};
  for (const [key, dayKey] of Object.entries(DAY_OF)) {
    const text = typed[key];
    if (text === undefined) continue;
    const before = dayInText(now[key] ?? '', today);
    const day = dayInText(text, today);
    const current = now[dayKey] ?? '';
    if (day !== before && (current === '' || current === before)) days[dayKey] = day;
  }
  return days;
}
