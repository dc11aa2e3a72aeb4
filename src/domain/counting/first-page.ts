// The first page, for a supervisor: this fiscal year beside the last one up to the same day.

import { MONTHS } from '../../words/days';
import { REPORT_TAB } from '../../words/report-tab';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { Day } from '../dates/day';
import { describeDay } from '../dates/day-names';
import { readTypeParts } from '../events/type-parts';
import { AGE_GROUPS } from '../tables/count-answers';
import { Amount } from './count-event';
import { fiscalYearName, isIn, Period } from './periods';
import type { ReportFacts } from './report';
import { CountedEvent } from './report-facts';
import { amountCell, numbersOf } from './report-numbers';
import { MOST_NEEDS } from './report-memory';
import { ReportRow, chartRoom, row, section } from './report-rows';
import { isFew } from './suppress';
import { relationshipsIn } from './relationships';
import { Count, plus, totalsOf } from './totals';

const NOTHING: Count = { sessions: 0, attendance: { known: 0, unknown: 0 } };

const sumOf = (one: Count, other: Count): Count => ({
  sessions: one.sessions + other.sessions,
  attendance: plus(one.attendance, other.attendance),
});

/** What an event adds, whatever line it is on. */
const countOf = ({ outcome }: CountedEvent): Count =>
  outcome.kind !== 'counted' ? NOTHING : outcome.cells.reduce<Count>(sumOf, NOTHING);

export const firstPage = (facts: ReportFacts, year: Period, before: Period): ReportRow[] => [
  // Always one row, so that the charts stay below it.
  ...section(REPORT_TAB.needs, [row('line', excerpt(facts.needs, MOST_NEEDS) || REPORT_TAB.noNeeds)]),
  ...chartRoom(),
  ...yearTables(facts, year, before),
  ...comingUp(facts.events, facts.today),
];

/** `most` types and kinds; the rest are one line. */
export function yearTables(facts: ReportFacts, year: Period, before: Period, most = Infinity): ReportRow[] {
  const { events } = facts;
  const inYear = (period: Period) =>
    events.filter(({ outcome }) => outcome.kind === 'counted' && isIn(period, outcome.day));
  const years = [inYear(year), inYear(before)] as const;
  const names = [
    REPORT_TAB.thisYear(fiscalYearName(year.from)),
    REPORT_TAB.yearBefore(fiscalYearName(before.from)),
  ];
  const heads = (chart?: string): ReportRow[] => [
    row('heads', '', REPORT_TAB.sessions, '', REPORT_TAB.people, ''),
    { ...row('heads', '', ...names, ...names), ...(chart !== undefined && { chart }) },
  ];
  const groups = (keysOf: (event: CountedEvent) => string[]) => grouped(years, keysOf, facts, most);
  return [
    ...section(REPORT_TAB.glance, [row('heads', '', ...names), ...glance(facts, years, [year, before])]),
    ...section(REPORT_TAB.byAge, [...heads(REPORT_TAB.chartByAge), ...byAge(years, facts)]),
    ...section(REPORT_TAB.byType, [
      ...heads(REPORT_TAB.chartByType),
      ...groups(({ type }) => [readTypeParts(type).type.trim() || REPORT_TAB.noType]),
    ]),
    ...section(
      REPORT_TAB.byKind,
      [
        ...heads(REPORT_TAB.chartByKind),
        ...groups(({ kinds }) => (kinds.length > 0 ? kinds : [REPORT_TAB.noKind])),
      ],
      REPORT_TAB.oneAndMore,
    ),
  ];
}

type Years = readonly [readonly CountedEvent[], readonly CountedEvent[]];

function glance({ partners, profile }: ReportFacts, years: Years, periods: readonly Period[]): ReportRow[] {
  const totals = years.map((events) => totalsOf(events.map(({ outcome }) => outcome)));
  const counts = periods.map((period) => relationshipsIn(partners, period));
  const program = totals.map(({ program: table }) => numbersOf(table, profile.hidesSmall).all.all);
  const people = (amounts: readonly Amount[]) =>
    amounts.map(
      (amount) =>
        numbersOf({ all: { all: { sessions: 0, attendance: amount } } }, profile.hidesSmall).all.all.people,
    );
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
    line(REPORT_TAB.atBooths, people(totals.map(({ lines }) => lines.outreach.attendance))),
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

/** The most sessions first. */
function grouped(
  years: Years,
  keysOf: (event: CountedEvent) => string[],
  { profile }: ReportFacts,
  most: number,
): ReportRow[] {
  const found = new Map<string, { name: string; counts: [Count, Count] }>();
  years.forEach((events, year) => {
    for (const event of events)
      for (const name of keysOf(event)) {
        const key = normalizeName(name);
        const group = found.get(key) ?? { name, counts: [NOTHING, NOTHING] };
        group.counts[year] = sumOf(group.counts[year] ?? NOTHING, countOf(event));
        found.set(key, group);
      }
  });
  const people = ({ attendance }: Count) =>
    amountCell(attendance, profile.hidesSmall && isFew(attendance.known) ? 'few' : 'shown');
  const groups = [...found.values()].sort(
    (one, other) => other.counts[0].sessions - one.counts[0].sessions || (one.name < other.name ? -1 : 1),
  );
  if (groups.length === 0) return [row('line', REPORT_TAB.none)];
  const rest = groups.splice(groups.length > most ? most - 1 : groups.length);
  if (rest.length > 0)
    groups.push({
      name: REPORT_TAB.others(rest.length),
      counts: rest.reduce<[Count, Count]>(
        ([now, then], { counts }) => [sumOf(now, counts[0]), sumOf(then, counts[1])],
        [NOTHING, NOTHING],
      ),
    });
  return groups.map(({ name, counts }) =>
    row('line', name, ...counts.map(({ sessions }) => sessions), ...counts.map(people)),
  );
}

/** Events of the next month, the first one first. */
function comingUp(events: readonly CountedEvent[], today: Day): ReportRow[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const start =
    month === 12 ? `${year + 1}-01-01` : `${today.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  const next = events
    .filter(({ outcome: { kind, day } }) => kind === 'ahead' && day.slice(0, 7) === start.slice(0, 7))
    .sort((one, other) => (one.outcome.day < other.outcome.day ? -1 : 1))
    .map(({ index, name, outcome: { day } }) => ({
      ...row('line', name.trim() || REPORT_TAB.noName, describeDay(day, today)),
      event: index,
    }));
  const title = REPORT_TAB.nextMonth(MONTHS[Number(start.slice(5, 7)) - 1] ?? '');
  return section(title, next.length > 0 ? next : [row('line', REPORT_TAB.none)]);
}
