// The first page, for a supervisor: this fiscal year beside the last one up to the same day.

import { MONTHS } from '../../words/days';
import { REPORT_TAB } from '../../words/report-tab';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { addDays, daysBetween } from '../dates/day';
import { describeDay } from '../dates/day-names';
import { readTypeParts } from '../events/type-parts';
import { AGE_GROUPS } from '../tables/count-answers';
import { fiscalYearName, isIn, monthStart, Period } from './periods';
import type { ReportFacts } from './report';
import { CountedEvent, titleOf } from './report-facts';
import { numbersOf, peopleCell } from './report-numbers';
import { MOST_NEEDS } from './report-memory';
import { BLANK, ReportRow, chartRoom, row, section } from './report-rows';
import { storyRows } from './stories';
import { partnersDue, relationshipsIn } from './relationships';
import { Count, NOTHING, sumOf, totalsOf } from './totals';

/** What an event adds, whatever line it is on. */
const countOf = ({ outcome }: CountedEvent): Count =>
  outcome.kind !== 'counted' ? NOTHING : outcome.cells.reduce<Count>(sumOf, NOTHING);

export const firstPage = (facts: ReportFacts, year: Period, before: Period): ReportRow[] => [
  ...needsRows(facts.needs),
  ...chartRoom(),
  ...storyRows(facts.stories),
  ...yearTables(facts, year, before),
  ...comingUp(facts),
];

/** Always as many rows, so that the charts stay below them. */
function needsRows(needs: string): ReportRow[] {
  const rows = section(REPORT_TAB.needs, [row('line', excerpt(needs, MOST_NEEDS))]);
  return needs.trim() === '' ? rows.map(() => BLANK) : rows;
}

/** At most `most` types and kinds; the rest are one line. */
export function yearTables(facts: ReportFacts, year: Period, before: Period, most = Infinity): ReportRow[] {
  const { events } = facts;
  const inYear = (period: Period) =>
    events.filter(({ outcome }) => outcome.kind === 'counted' && isIn(period, outcome.day));
  const years = [inYear(year), inYear(before)] as const;
  const names = [
    REPORT_TAB.thisYear(fiscalYearName(year.from)),
    REPORT_TAB.yearBefore(fiscalYearName(before.from)),
  ];
  const heads = (chart: string): ReportRow[] => [
    row('heads', '', REPORT_TAB.sessions, '', REPORT_TAB.people, ''),
    { ...row('heads', '', ...names, ...names), chart },
  ];
  const { hidesSmall } = facts.profile;
  const types = grouped(years, ({ type }) => [readTypeParts(type).type.trim() || REPORT_TAB.noType], most);
  const kinds = grouped(years, (event) => (event.kinds.length > 0 ? event.kinds : [REPORT_TAB.noKind]), most);
  return [
    ...section(REPORT_TAB.glance, [row('heads', '', ...names), ...glance(facts, years, [year, before])]),
    ...section(REPORT_TAB.byAge, [...heads(REPORT_TAB.chartByAge), ...byAge(years, facts)]),
    ...section(REPORT_TAB.byType, [
      ...heads(REPORT_TAB.chartByType),
      ...groupRows(types, peopleInParts(types, hidesSmall)),
    ]),
    ...section(
      REPORT_TAB.byKind,
      [...heads(REPORT_TAB.chartByKind), ...groupRows(kinds, peopleInEach(kinds, hidesSmall))],
      REPORT_TAB.oneAndMore,
    ),
  ];
}

type Years = readonly [readonly CountedEvent[], readonly CountedEvent[]];

function glance({ partners, profile }: ReportFacts, years: Years, periods: readonly Period[]): ReportRow[] {
  const totals = years.map((events) => totalsOf(events.map(({ outcome }) => outcome)));
  const counts = periods.map((period) => relationshipsIn(partners, period));
  const program = totals.map(({ program: table }) => numbersOf(table, profile.hidesSmall).all.all);
  const line = (label: string, cells: readonly (string | number)[]) => row('line', label, ...cells);
  return [
    line(
      REPORT_TAB.program,
      program.map(({ sessions }) => sessions),
    ),
    line(
      REPORT_TAB.atPrograms,
      program.map(({ people: there }) => there),
    ),
    line(
      REPORT_TAB.atBooths,
      totals.map(({ lines }) => peopleCell(lines.outreach.attendance, profile.hidesSmall)),
    ),
    ...(['reached', 'new', 'rebuilt', 'lapsed'] as const).map((kind) =>
      line(
        REPORT_TAB.relationships[kind],
        counts.map((count) => count[kind]),
      ),
    ),
  ];
}

/** As the table for the state has them, so that neither gives away what the other hides. */
function byAge(years: Years, { profile }: ReportFacts): ReportRow[] {
  const numbers = years.map(
    (events) => numbersOf(totalsOf(events.map(({ outcome }) => outcome)).program, profile.hidesSmall).all,
  );
  return AGE_GROUPS.map((age) =>
    row(
      'line',
      age,
      ...numbers.map(({ [age]: one }) => one.sessions),
      ...numbers.map(({ [age]: one }) => one.people),
    ),
  );
}

interface Group {
  name: string;
  /** This year and the year before. */
  counts: [Count, Count];
}

/** The most sessions first; beyond `most`, the rest are one group. */
function grouped(years: Years, keysOf: (event: CountedEvent) => string[], most: number): Group[] {
  const found = new Map<string, Group>();
  years.forEach((events, year) => {
    for (const event of events)
      for (const name of keysOf(event)) {
        const key = normalizeName(name);
        const group = found.get(key) ?? { name, counts: [NOTHING, NOTHING] };
        group.counts[year] = sumOf(group.counts[year] ?? NOTHING, countOf(event));
        found.set(key, group);
      }
  });
  const groups = [...found.values()].sort(
    (one, other) => other.counts[0].sessions - one.counts[0].sessions || (one.name < other.name ? -1 : 1),
  );
  const rest = groups.splice(groups.length > most ? most - 1 : groups.length);
  if (rest.length > 0)
    groups.push({
      name: REPORT_TAB.others(rest.length),
      counts: rest.reduce<[Count, Count]>(
        ([now, then], { counts }) => [sumOf(now, counts[0]), sumOf(then, counts[1])],
        [NOTHING, NOTHING],
      ),
    });
  return groups;
}

/** People for each group and year. Groups that add up to all hide a second number with a small one. */
function peopleInParts(groups: readonly Group[], hidesSmall: boolean): (string | number)[][] {
  const years = [0, 1].map((year) => {
    const counts = groups.map((group) => group.counts[year] ?? NOTHING);
    const lines = [...counts, counts.reduce(sumOf, NOTHING)].map(
      (all, at) => [`line ${at}`, { all }] as const,
    );
    return numbersOf(Object.fromEntries(lines), hidesSmall);
  });
  return groups.map((_, at) => years.map((numbers) => numbers[`line ${at}`]?.all.people ?? ''));
}

/** People for each group and year, if an event may be in several groups. */
const peopleInEach = (groups: readonly Group[], hidesSmall: boolean): (string | number)[][] =>
  groups.map(({ counts }) => counts.map(({ attendance }) => peopleCell(attendance, hidesSmall)));

const groupRows = (
  groups: readonly Group[],
  people: readonly (readonly (string | number)[])[],
): ReportRow[] =>
  groups.length === 0
    ? [row('line', REPORT_TAB.none)]
    : groups.map(({ name, counts }, at) =>
        row('line', name, ...counts.map(({ sessions }) => sessions), ...(people[at] ?? [])),
      );

/** What is due in the next month: how many partners to contact, and the events, the first one first. */
function comingUp({ events, partners, today }: ReportFacts): ReportRow[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const start = monthStart(year, month + 1);
  const next = events
    .filter(({ outcome: { kind, day } }) => kind === 'ahead' && day.slice(0, 7) === start.slice(0, 7))
    .sort((one, other) => daysBetween(other.outcome.day, one.outcome.day))
    .map((event) => ({
      ...row('line', titleOf(event), describeDay(event.outcome.day, today)),
      event: event.index,
    }));
  const title = REPORT_TAB.nextMonth(MONTHS[Number(start.slice(5, 7)) - 1] ?? '');
  const due = partnersDue(partners, { from: start, to: addDays(monthStart(year, month + 2), -1) });
  return section(title, [
    row('line', REPORT_TAB.dueNextMonth, due),
    ...(next.length > 0 ? next : [row('line', REPORT_TAB.noEvents)]),
  ]);
}
