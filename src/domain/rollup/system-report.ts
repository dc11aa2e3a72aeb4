// The report of many branches as rows, in the layout of the table that each branch's report has for the state.

import { REPORT_TAB } from '../../words/report-tab';
import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { counted, moreOf } from '../../words/count';
import { excerpt } from '../basics/text';
import { LINES } from '../counting/lines';
import { monthStart } from '../counting/periods';
import { ageName, monthOf as monthName } from '../counting/report-names';
import { amountCell } from '../counting/report-numbers';
import { ReportRow, row, section } from '../counting/report-rows';
import { AGE_ROWS, AgeRow, Count, NOTHING, PLACE_ROWS, PlaceRow, sumOf } from '../counting/totals';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { rowsWithoutSessions, twinsIn } from './checks';
import { NOT_GIVEN, People } from './counted-cells';
import { FindingKind } from './findings';
import { SystemPeriod, fiscalYears, monthInWords, otherYears, programSessions } from './fiscal-years';
import { Hours, RollUp, StateCell } from './roll-up';
import { ShownPeople } from './shown-people';

export interface SystemFacts {
  totals: Omit<RollUp, 'directory'>;
  shown: ShownPeople;
  today: Day;
}

const MONTHS_SHOWN = 12;
/** Branches that a sentence names. */
const MOST_NAMED = 12;

/** The last twelve, this month first. */
export function monthsShown(today: Day): SystemPeriod[] {
  return Array.from({ length: MONTHS_SHOWN }, (_, back): SystemPeriod => {
    const from = monthStart(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - back);
    return {
      kind: 'month',
      from,
      name: back === 0 ? ROLL_UP_REPORT.soFar(monthName(from)) : monthName(from),
    };
  });
}

type Place = PlaceRow | typeof NOT_GIVEN;
type Age = AgeRow | typeof NOT_GIVEN;

const countOf = ({ sessions, people, peopleUnknown }: People): Count => ({
  sessions,
  attendance: { known: people, unknown: peopleUnknown },
});

const withNotGiven = <Row extends string>(
  rows: readonly Row[],
  isUsed: boolean,
): (Row | typeof NOT_GIVEN)[] => (isUsed ? [...rows.slice(0, -1), NOT_GIVEN, ...rows.slice(-1)] : [...rows]);

function programTable(
  cells: readonly StateCell[],
  places: readonly Place[],
  ages: readonly Age[],
): Record<Place, Record<Age, Count>> {
  const isOf = (wanted: string, name: string) => wanted === 'all' || wanted === name;
  const entries = places.map((place) => [
    place,
    Object.fromEntries(
      ages.map((age) => [
        age,
        cells
          .filter((cell) => isOf(place, cell.place) && isOf(age, cell.ageGroup))
          .map(countOf)
          .reduce(sumOf, NOTHING),
      ]),
    ),
  ]);
  return Object.fromEntries(entries) as Record<Place, Record<Age, Count>>;
}

const cellsIn = ({ totals }: SystemFacts, { kind, from }: SystemPeriod): StateCell[] =>
  (kind === 'month' ? totals.byMonth : totals.byFiscalYear).filter((cell) => cell.from === from);

function hoursIn({ totals }: SystemFacts, { kind, from }: SystemPeriod): string | number {
  const all: readonly Hours[] = kind === 'month' ? totals.hoursByMonth : totals.hoursByFiscalYear;
  return amountCell(all.find((one) => one.from === from) ?? { known: 0, unknown: 0 });
}

/** Program sessions of fiscal years without a column. Each is in the fiscal year of its own branch. */
function sessionsOutside({ totals }: SystemFacts, periods: readonly SystemPeriod[]): number {
  const shown = new Set(periods.flatMap(({ kind, from }) => (kind === 'fiscal year' ? from : [])));
  return programSessions(totals.byFiscalYear.filter(({ from }) => !shown.has(from)));
}

function programRows(facts: SystemFacts, periods: readonly SystemPeriod[]): ReportRow[] {
  const programs = periods.map((period) => ({
    period,
    cells: cellsIn(facts, period).filter(({ line }) => line === 'program'),
  }));
  const isUsed = (key: 'place' | 'ageGroup') =>
    programs.some(({ cells }) => cells.some((cell) => cell[key] === NOT_GIVEN));
  const places = withNotGiven(PLACE_ROWS, isUsed('place'));
  const ages = withNotGiven(AGE_ROWS, isUsed('ageGroup'));
  const tables = programs.map(({ period, cells }) => ({ period, table: programTable(cells, places, ages) }));
  return places.flatMap((place) => [
    row('heads', place === 'all' ? REPORT_TAB.allPlaces : place),
    ...ages.map((age) =>
      row(
        age === 'all' ? 'total' : 'line',
        age === NOT_GIVEN ? age : ageName(age),
        ...tables.flatMap(({ period, table }) => {
          const { sessions, attendance } = table[place][age];
          const name = { line: 'program', place, ageGroup: age } as const;
          return [sessions, amountCell(attendance, facts.shown.inPeriod(period, name))];
        }),
      ),
    ),
  ]);
}

function otherRows(facts: SystemFacts, periods: readonly SystemPeriod[]): ReportRow[] {
  const lines = LINES.flatMap((line) => {
    if (line === 'program') return [];
    const cells = periods.flatMap((period) => {
      const { sessions, attendance } = cellsIn(facts, period)
        .filter((cell) => cell.line === line)
        .map(countOf)
        .reduce(sumOf, NOTHING);
      const name = { line, place: 'all', ageGroup: 'all' } as const;
      return [sessions, amountCell(attendance, facts.shown.inPeriod(period, name))];
    });
    return [row('line', REPORT_TAB.lines[line], ...cells)];
  });
  const hours = periods.flatMap((period) => [hoursIn(facts, period), '']);
  return [...lines, row('line', REPORT_TAB.hours, ...hours)];
}

/** Names as a sentence has them, the first dozen. */
export const branchesNamed = (names: readonly string[]): string[] => {
  const shown = names.slice(0, MOST_NAMED).map((name) => excerpt(name));
  return names.length > MOST_NAMED ? [...shown, moreOf(names.length - MOST_NAMED)] : shown;
};

/** Events after the report's day. */
export const laterEvents = ({ findings }: Pick<RollUp, 'findings'>): number =>
  findings.filter(({ kind }) => kind === 'later').length;

/** Each period has two columns, right of the rows' names. */
export function systemTable(facts: SystemFacts, periods: readonly SystemPeriod[]): ReportRow[] {
  const heads = [
    row('heads', '', ...periods.flatMap(({ name }) => [name, ''])),
    row('heads', '', ...periods.flatMap(() => [REPORT_TAB.sessions, REPORT_TAB.people])),
  ];
  const { byMonth, byFiscalYear, shared, findings } = facts.totals;
  const outside = sessionsOutside(facts, periods);
  const monthsOnly = programSessions(byMonth) - programSessions(byFiscalYear);
  const unread = rowsWithoutSessions(findings);
  const later = laterEvents(facts.totals);
  const notes = [
    [REPORT_TAB.stateAbout, ...(facts.shown.hidesSmall ? [REPORT_TAB.suppressed] : [])].join(' '),
    shared.length > 0 ? ROLL_UP_REPORT.sharedOnce : '',
    unread > 0 ? ROLL_UP_REPORT.noSessions(unread) : '',
    later > 0 ? ROLL_UP_REPORT.later(counted(later, 'event')) : '',
    ...otherYears(facts.totals, fiscalYears(facts)).map(({ period, branches }) =>
      ROLL_UP_REPORT.ownYear(branchesNamed(branches), monthInWords(period), period.name),
    ),
    outside > 0 ? ROLL_UP_REPORT.others(counted(outside, 'program session')) : '',
    monthsOnly > 0 ? ROLL_UP_REPORT.monthsOnly(counted(monthsOnly, 'program session')) : '',
  ].filter(Boolean);
  return [
    ...section(REPORT_TAB.state, [
      ...notes.map((note) => row('note', note)),
      ...heads,
      ...programRows(facts, periods),
    ]),
    ...section(REPORT_TAB.notPrograms, [...heads, ...otherRows(facts, periods)]),
  ];
}

/** How many branches there should be, and which aren't in the report: names. */
export interface Presence {
  all: number;
  notRead: readonly string[];
  /** The list has them, but nobody gave their files. */
  noFile: readonly string[];
  /** Files that are copies of others. */
  copies: readonly string[];
  /** Files that the list doesn't have. */
  notListed: readonly string[];
  twins: ReturnType<typeof twinsIn>;
}

export const twinRows = (twins: Presence['twins']): ReportRow[] =>
  twins.length > 0 ? [row('note', ROLL_UP_REPORT.twins(branchesNamed(twins.map(ROLL_UP_REPORT.twin))))] : [];

/** What stands at its top: who is in it, and who isn't. */
export function presenceRows(
  { totals: { findings }, today }: SystemFacts,
  { all, notRead, noFile, copies, notListed, twins }: Presence,
): ReportRow[] {
  const words = ROLL_UP_REPORT;
  const named = (wanted: FindingKind) =>
    branchesNamed(findings.filter(({ kind }) => kind === wanted).map(({ branch }) => branch));
  const [empty, silent] = [named('no rows'), named('silent')];
  return [
    row('note', words.about(fullDay(today), all - notRead.length - noFile.length, all)),
    ...(notRead.length > 0 ? [row('note', words.notRead(branchesNamed(notRead)))] : []),
    ...(noFile.length > 0 ? [row('note', words.noFile(branchesNamed(noFile)))] : []),
    ...(copies.length > 0 ? [row('note', words.copies(copies))] : []),
    ...twinRows(twins),
    ...(notListed.length > 0 ? [row('note', words.notListed(branchesNamed(notListed)))] : []),
    ...(empty.length > 0 ? [row('note', words.noEvents(empty))] : []),
    ...(silent.length > 0 ? [row('note', words.silent(silent))] : []),
  ];
}

export function systemReport(facts: SystemFacts, presence: Presence): ReportRow[] {
  const periods = [...fiscalYears(facts), ...monthsShown(facts.today)];
  return [
    row('title', ROLL_UP_REPORT.title),
    ...presenceRows(facts, presence),
    ...systemTable(facts, periods),
  ];
}
