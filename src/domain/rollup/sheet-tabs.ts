// The tabs of the Roll-up sheet, row by row: the system's report with charts, and what goes with it.

import { counted, listedUpTo } from '../../words/count';
import { REPORT_TAB } from '../../words/report-tab';
import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { SYSTEM_REPORT } from '../../words/system-report';
import { excerpt } from '../basics/text';
import { ReportRow, chartRoom, row, section } from '../counting/report-rows';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { AGE_GROUPS } from '../tables/count-answers';
import { Check, twinsIn } from './checks';
import { Branch, NOBODY, People, plusPeople } from './counted-cells';
import { RollUp } from './roll-up';
import { ShownPeople } from './shown-people';
import { branchRows, checkRows, directoryRows, sharedRows } from './system-lists';
import { SystemPeriod, fiscalYears, otherYears, usualYears } from './fiscal-years';
import { SystemFacts, branchesNamed, monthsShown, systemTable, twinRows } from './system-report';

/** What the tabs are made of. */
export interface SheetFacts {
  total: RollUp;
  checks: readonly Check[];
  /** In the order of the list; `problem` is why one couldn't be read. */
  branches: readonly (Branch & { problem: string })[];
  today: Day;
  shown: ShownPeople;
}

/** Lines in Check. */
const MOST_LINES = 5000;
/** Letters of what somebody typed. */
const MOST_LETTERS = 200;
/** Branches that a sentence names. */
const MOST_NAMED = 12;

const sessionsOf = (cells: readonly People[]): number => cells.reduce(plusPeople, NOBODY).sessions;

/** Two tables with charts: by age group, and by branch. */
function charted({ total, branches, today }: SheetFacts, years: readonly SystemPeriod[]): ReportRow[] {
  const [year, before] = years;
  if (!year) return [];
  const both = before ? [year, before] : [year];
  const heads = (chart: string): ReportRow => ({
    ...row('heads', '', ...both.map(({ name }) => name)),
    chart,
  });
  const inYear = <Cell extends { from: Day; line: string }>(cells: readonly Cell[], { from }: SystemPeriod) =>
    cells.filter((cell) => cell.from === from && cell.line === 'program');
  const others = otherYears(total, fiscalYears({ totals: total, today }));
  const elsewhere = new Set(others.flatMap(({ ids }) => ids));
  const withYear = branches.filter(({ id }) => !elsewhere.has(id));
  const own = withYear.map(({ id, branch }) => ({
    branch,
    sessions: both.map((period) =>
      sessionsOf(inYear(total.byBranch, period).filter(({ branchId }) => branchId === id)),
    ),
  }));
  const most = own.sort((one, other) => (other.sessions[0] ?? 0) - (one.sessions[0] ?? 0));
  return [
    ...section(REPORT_TAB.byAge, [
      heads(REPORT_TAB.chartByAge),
      ...AGE_GROUPS.map((age) =>
        row(
          'line',
          age,
          ...both.map((period) =>
            sessionsOf(inYear(total.byFiscalYear, period).filter(({ ageGroup }) => ageGroup === age)),
          ),
        ),
      ),
    ]),
    ...section(SYSTEM_REPORT.byBranch, [
      heads(SYSTEM_REPORT.chartByBranch),
      ...most.map(({ branch, sessions }) => row('line', excerpt(branch), ...sessions)),
      ...(others.length > 0
        ? [row('note', ROLL_UP_REPORT.notInChart(branchesNamed(others.flatMap((one) => one.branches))))]
        : []),
    ]),
  ];
}

function report(facts: SheetFacts): ReportRow[] {
  const { total, branches, checks, today, shown } = facts;
  const missing = branches.filter(({ problem }) => problem !== '').map(({ branch }) => excerpt(branch));
  const inReport: SystemFacts = { totals: total, today, shown };
  const years = fiscalYears(inReport);
  return [
    row('note', SYSTEM_REPORT.about(fullDay(today), branches.length - missing.length, branches.length)),
    row('note', missing.length > 0 ? SYSTEM_REPORT.without(listedUpTo(missing, MOST_NAMED)) : ''),
    ...twinRows(twinsIn(checks)),
    ...chartRoom(),
    ...systemTable(inReport, [...years, ...monthsShown(today)]),
    ...charted(facts, usualYears(total, years)),
  ];
}

function check({ checks }: SheetFacts): ReportRow[] {
  const shown = checks.map((one) => ({
    ...one,
    branch: excerpt(one.branch),
    eventId: excerpt(one.eventId),
    values: one.values.map((value) => excerpt(value, MOST_LETTERS)),
  }));
  const more = shown.length - MOST_LINES;
  return [
    ...checkRows(shown.slice(0, MOST_LINES)),
    ...(more > 0 ? [row('line', '', '', '', SYSTEM_REPORT.moreToCheck(counted(more, 'more line')))] : []),
  ];
}

export type SheetTab = keyof typeof SYSTEM_REPORT.titles;

const ROWS: Readonly<Record<SheetTab, (facts: SheetFacts) => ReportRow[]>> = {
  report,
  byBranch: ({ total, checks, branches, today, shown }) =>
    branchRows(
      { totals: total, today, shown },
      branches.map((one) => ({ ...one, branch: excerpt(one.branch) })),
      checks,
    ),
  check,
  shared: ({ total, shown }) => sharedRows(total.shared, shown.hidesSmall),
  knows: ({ total }) => directoryRows(total.directory),
};

/** The title is what the tab is known by, so it comes first. */
export const tabRows = (tab: SheetTab, facts: SheetFacts): ReportRow[] => [
  row('title', SYSTEM_REPORT.titles[tab]),
  ...(tab === 'report' ? [] : [row('note', SYSTEM_REPORT.abouts[tab])]),
  ...ROWS[tab](facts),
];
