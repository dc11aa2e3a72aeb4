// The first page, for a supervisor: this fiscal year beside the last one up to the same day.

import { MONTHS } from '../../words/days';
import { REPORT_TAB } from '../../words/report-tab';
import { excerpt } from '../basics/text';
import { addDays, daysBetween } from '../dates/day';
import { describeDay } from '../dates/day-names';
import { AGE_GROUPS } from '../tables/count-answers';
import { audienceRows } from './audience-rows';
import { Group, Grouping, YEARS, grouped } from './groups';
import { fiscalYearName, isIn, monthStart, Period, periodsAt } from './periods';
import type { ReportFacts } from './report';
import { titleOf } from './report-facts';
import { amountCell } from './report-numbers';
import { MOST_NEEDS } from './report-memory';
import { BLANK, ReportRow, chartRoom, row, section } from './report-rows';
import { ShownAttendance } from './shown-attendance';
import { storyRows } from './stories';
import { goalRows, promiseRow } from './year-of-work';
import { partnersDue, relationshipsIn } from './relationships';
import { Totals, totalsOf } from './totals';

export const firstPage = (facts: ReportFacts, attendance: ShownAttendance): ReportRow[] => [
  ...needsRows(facts.needs),
  ...chartRoom(),
  ...storyRows(facts.stories),
  ...goalRows(facts.work?.goals ?? [], periodsAt(facts.today, facts.profile.firstMonth).year),
  ...yearTables(facts, attendance),
  ...audienceRows(facts),
  ...comingUp(facts),
];

/** Always as many rows, so that the charts stay below them. */
function needsRows(needs: string): ReportRow[] {
  const rows = section(REPORT_TAB.needs, [row('line', excerpt(needs, MOST_NEEDS))]);
  return needs.trim() === '' ? rows.map(() => BLANK) : rows;
}

/** At most `most` types and kinds; the rest are one line. */
export function yearTables(facts: ReportFacts, attendance: ShownAttendance, most = Infinity): ReportRow[] {
  const { events } = facts;
  const { year, yearBefore: before } = periodsAt(facts.today, facts.profile.firstMonth);
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
  const totals = [year, before].map((period, at) => ({
    period,
    ...totalsOf((years[at] ?? []).map(({ outcome }) => outcome)),
  }));
  const rowsBy = (by: Grouping) => groupRows(grouped(years, by, most), by, attendance);
  return [
    ...section(REPORT_TAB.glance, [row('heads', '', ...names), ...glance(facts, totals, attendance)]),
    ...section(REPORT_TAB.byAge, [...heads(REPORT_TAB.chartByAge), ...byAge(totals, attendance)]),
    ...section(REPORT_TAB.byType, [...heads(REPORT_TAB.chartByType), ...rowsBy('types')]),
    ...section(
      REPORT_TAB.byKind,
      [...heads(REPORT_TAB.chartByKind), ...rowsBy('kinds')],
      REPORT_TAB.oneAndMore,
    ),
  ];
}

type YearTotals = Totals & { period: Period };

function glance(
  { partners, work }: ReportFacts,
  totals: readonly YearTotals[],
  attendance: ShownAttendance,
): ReportRow[] {
  const periods = totals.map(({ period }) => period);
  const counts = periods.map((period) => relationshipsIn(partners, period));
  const line = (label: string, cells: readonly (string | number)[]) => row('line', label, ...cells);
  return [
    line(
      REPORT_TAB.program,
      totals.map(({ program }) => program.all.all.sessions),
    ),
    line(
      REPORT_TAB.atPrograms,
      totals.map(({ period, program }) =>
        amountCell(program.all.all.attendance, attendance.ofProgram(period, 'all', 'all')),
      ),
    ),
    line(
      REPORT_TAB.atBooths,
      totals.map(({ period, lines }) =>
        amountCell(lines.outreach.attendance, attendance.ofLine(period, 'outreach')),
      ),
    ),
    ...(['reached', 'new', 'rebuilt', 'lapsed'] as const).map((kind) =>
      line(
        REPORT_TAB.relationships[kind],
        counts.map((count) => count[kind]),
      ),
    ),
    ...promiseRow(work?.promises ?? [], periods),
  ];
}

const byAge = (totals: readonly YearTotals[], attendance: ShownAttendance): ReportRow[] =>
  AGE_GROUPS.map((age) =>
    row(
      'line',
      age,
      ...totals.map(({ program }) => program.all[age].sessions),
      ...totals.map(({ period, program }) =>
        amountCell(program.all[age].attendance, attendance.ofProgram(period, 'all', age)),
      ),
    ),
  );

const groupRows = (groups: readonly Group[], by: Grouping, attendance: ShownAttendance): ReportRow[] =>
  groups.length === 0
    ? [row('line', REPORT_TAB.none)]
    : groups.map((group) =>
        row(
          'line',
          group.name,
          ...group.counts.map(({ sessions }) => sessions),
          ...YEARS.map((year) =>
            amountCell(group.counts[year].attendance, attendance.ofGroup(year, by, group)),
          ),
        ),
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
