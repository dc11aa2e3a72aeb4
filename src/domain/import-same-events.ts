// Which event of the sheet a row means, when several have one name and day: at two places they are two events.

import { timeOfWhen, dayOfWhen } from './event';
import { Values } from './fields';
import type { Group, KnownRow } from './import-groups';
import type { SourceRow } from './import-row';
import { groupsBy } from './like-names';
import { normaliseName } from './names';
import { excerpt } from './partner';
import { identityOf } from './row-identity';

const placeOf = (values: Readonly<Values>): string => normaliseName(values['location'] ?? '');
const dayKeyOf = (values: Readonly<Values>): string => identityOf('events', { ...values, location: '' });

/** In spring clocks skip an hour of the night, and a sheet shows 2:30 of that night as 3:30. */
export function withShownHour(row: SourceRow, isKnown: (values: Values) => boolean): SourceRow {
  const { when = '' } = row.values;
  const [hour = '', minute = ''] = timeOfWhen(when).split(':');
  if (minute === '' || Number(hour) > 3 || isKnown(row.values)) return row;
  const values = { ...row.values, when: `${dayOfWhen(when)} 0${Number(hour) + 1}:${minute}` };
  return isKnown(values) ? { ...row, values } : row;
}

/**
 * A row whose place differs from that of the only event of its name and day is asked about, unless another row of the list
 * is that event. Where one of the two says no place, they are one.
 */
export function findSameDay(groups: readonly Group[], known: readonly KnownRow[]): void {
  const claimed = new Set(groups.flatMap((group) => group.known?.id ?? []));
  const free = groupsBy(
    known.filter(({ id }) => !claimed.has(id)),
    dayKeyOf,
  );
  const listed = groupsBy(groups, ({ lead }) => dayKeyOf(lead.values));
  for (const group of groups) {
    if (group.known) continue;
    const key = dayKeyOf(group.lead.values);
    const place = placeOf(group.lead.values);
    const [there, another] = free.get(key) ?? [];
    const strangers = (listed.get(key) ?? []).filter((one) => !one.known || one.rank === 1);
    if (there) {
      const isOne = !another && strangers.length === 1 && (place === '' || placeOf(there) === '');
      if (isOne) Object.assign(group, { known: there, rank: 1 });
      else group.maybe = { doubt: asked(group, there, { id: there.id }), known: there, group: undefined };
      continue;
    }
    const placed = strangers.find((one) => one !== group && placeOf(one.lead.values) !== '');
    if (place === '' && placed) {
      const doubt = asked(group, placed.lead.values, { row: placed.lead.row });
      group.maybe = { doubt, known: undefined, group: placed };
    }
  }
}

function asked({ lead }: Group, other: Readonly<Values>, which: { id: string } | { row: number }) {
  const where = 'row' in which ? `is in row ${which.row}` : 'is already in Events';
  const at = (other['location'] ?? '').trim();
  const words = `“${excerpt(lead.values['name'] ?? '')}” of that day ${where}${at === '' ? '' : `, at ${excerpt(at)}`}. Same event?`;
  return { kind: 'similar' as const, words, ...which };
}
