// The report's events by type of outreach and by kind of partner.

import { REPORT_TAB } from '../../words/report-tab';
import { normalizeName } from '../basics/names';
import { readTypeParts } from '../events/type-parts';
import { CountedEvent } from './report-facts';
import { Count, NOTHING, sumOf } from './totals';

export type Grouping = 'types' | 'kinds';

/** An event has one type, and the kinds of all its partners. */
const NAMES: Readonly<Record<Grouping, (event: CountedEvent) => readonly string[]>> = {
  types: ({ type }) => [readTypeParts(type).type.trim() || REPORT_TAB.noType],
  kinds: ({ kinds }) => (kinds.length > 0 ? kinds : [REPORT_TAB.noKind]),
};

/** What an event adds, whatever line it is on. */
const countOf = ({ outcome }: CountedEvent): Count =>
  outcome.kind !== 'counted' ? NOTHING : outcome.cells.reduce<Count>(sumOf, NOTHING);

export interface Group {
  /** However the name is typed. Several for those that are one line. */
  keys: readonly string[];
  name: string;
  /** This year and the year before. */
  counts: readonly [Count, Count];
}

/** This fiscal year and the one before. */
export const YEARS = [0, 1] as const;
export type Year = (typeof YEARS)[number];

/** This year's and the year before's. */
type Years = readonly [readonly CountedEvent[], readonly CountedEvent[]];

/** The most sessions first; beyond `most`, the rest are one group. */
export function grouped(years: Years, by: Grouping, most = Infinity): Group[] {
  const found = new Map<string, Group>();
  years.forEach((events, year) => {
    for (const event of events)
      for (const name of NAMES[by](event)) {
        const key = normalizeName(name);
        const group = found.get(key) ?? { keys: [key], name, counts: [NOTHING, NOTHING] as const };
        const [now, then] = group.counts;
        const more = countOf(event);
        found.set(key, {
          ...group,
          counts: year === 0 ? [sumOf(now, more), then] : [now, sumOf(then, more)],
        });
      }
  });
  const groups = [...found.values()].sort(
    (one, other) => other.counts[0].sessions - one.counts[0].sessions || (one.name < other.name ? -1 : 1),
  );
  const rest = groups.splice(groups.length > most ? most - 1 : groups.length);
  if (rest.length === 0) return groups;
  const sum = (year: Year) => rest.reduce((all, { counts }) => sumOf(all, counts[year]), NOTHING);
  return [
    ...groups,
    {
      keys: rest.flatMap(({ keys }) => keys),
      name: REPORT_TAB.others(rest.length),
      counts: [sum(0), sum(1)],
    },
  ];
}

/** Whether the groups add up to all events. */
export const isInOneGroup = (events: readonly CountedEvent[], by: Grouping): boolean =>
  events.every((event) => new Set(NAMES[by](event).map(normalizeName)).size === 1);
