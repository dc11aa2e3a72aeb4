// Which event of the sheet a row means if several have the same name and day. Events at two places are two events.

import { IMPORT_ROW } from '../../words/import';
import { timeOfWhen, dayOfWhen } from '../dates/day';
import type { ImportValues } from '../tables';
import { mergeValues } from './merge-row';
import type { Group, KnownRow } from './import-matching';
import type { SourceRow } from './source-row';
import { groupsBy } from '../basics/groups';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { identityOf } from '../changes/row-identity';

const placeOf = (values: Readonly<ImportValues>): string => normalizeName(values.location ?? '');
const dayKeyOf = (values: Readonly<ImportValues>): string =>
  identityOf('events', { ...values, location: '' });

/**
 * In spring, clocks skip an hour of one night, and a sheet shows 2:30 of that night as 3:30. A row at 2:30 then means
 * the event at 3:30, unless the list has a separate event at 3:30.
 */
export function withShownHour(
  row: SourceRow,
  isKnown: (values: ImportValues) => boolean,
  isListed: (values: ImportValues) => boolean,
): SourceRow {
  const { when = '' } = row.values;
  const [hour = '', minute = ''] = timeOfWhen(when).split(':');
  if (minute === '' || Number(hour) > 3 || isKnown(row.values)) return row;
  const values = { ...row.values, when: `${dayOfWhen(when)} 0${Number(hour) + 1}:${minute}` };
  return isKnown(values) && !isListed(values) ? { ...row, values } : row;
}

/**
 * Asks about a row whose place differs from that of an event with the same name and day, unless another row of the list
 * is that event. If one of the two gives no place and there is no third, they are the same.
 */
export function findSameDay(groups: readonly Group[], known: readonly KnownRow[]): void {
  const claimed = new Set(groups.flatMap((group) => group.known?.id ?? []));
  const stored = groupsBy(known, dayKeyOf);
  const listed = groupsBy(groups, ({ lead }) => dayKeyOf(lead.values));
  for (const group of groups) {
    if (group.known) continue;
    const { values } = group.lead;
    const all = stored.get(dayKeyOf(values)) ?? [];
    const free = all.filter(({ id }) => !claimed.has(id));
    const others = (listed.get(dayKeyOf(values)) ?? []).filter((one) => one !== group);
    const hasPlace = placeOf(values) !== '';
    const [only, another] = all;
    const isOne = only && !another && others.length === 0 && !(hasPlace && placeOf(only) !== '');
    const placed = hasPlace ? undefined : others.find(({ lead }) => placeOf(lead.values) !== '');
    // If both would do, the one that this row was combined with when the list was new.
    const listedBefore = placed?.known ? [placed.known] : [];
    const covering = hasPlace ? undefined : [...listedBefore, ...all].find((row) => isCovered(values, row));
    const match = isOne ? only : covering;
    const [maybe] = [...free, ...listedBefore];
    if (match) Object.assign(group, { known: match, rank: 1 });
    else if (maybe)
      group.maybe = { doubt: doubtAbout(group, maybe, { id: maybe.id }), known: maybe, group: undefined };
    else if (placed) {
      const doubt = doubtAbout(group, placed.lead.values, { row: placed.lead.row });
      group.maybe = { doubt, known: undefined, group: placed };
    }
  }
}

function isCovered(values: Readonly<ImportValues>, row: KnownRow): boolean {
  const { changes, differing } = mergeValues('events', row, values, 'ask');
  return changes.length + differing.length === 0;
}

function doubtAbout({ lead }: Group, other: Readonly<ImportValues>, which: { id: string } | { row: number }) {
  const [name, place] = [excerpt(lead.values.name ?? ''), excerpt((other.location ?? '').trim())];
  const words =
    'row' in which ? IMPORT_ROW.sameDayRow(name, which.row, place) : IMPORT_ROW.sameDay(name, place);
  return { kind: 'similar' as const, words, ...which };
}
