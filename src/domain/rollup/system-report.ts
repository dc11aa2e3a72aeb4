// The report of many branches as rows, in the layout of the table that each branch's report has for the state.

import { MONTHS } from '../../words/days';
import { REPORT_TAB } from '../../words/report-tab';
import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { counted } from '../../words/count';
import { LINES } from '../counting/count-event';
import { fiscalYearName, monthStart } from '../counting/periods';
import { ageName, monthOf as monthName } from '../counting/report-names';
import { amountCell, numbersOf, peopleCell } from '../counting/report-numbers';
import { ReportRow, row, section } from '../counting/report-rows';
import { AGE_ROWS, AgeRow, Count, NOTHING, PLACE_ROWS, PlaceRow, sumOf } from '../counting/totals';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { NOT_GIVEN, People } from './counted-cells';
import { Hours, RollUp, StateCell, monthOf } from './roll-up';

export interface SystemFacts {
  totals: Pick<RollUp, 'byMonth' | 'byFiscalYear' | 'hoursByMonth' | 'hoursByFiscalYear'>;
  /** How many branches are in it. */
  answered: number;
  /** Attendance of 1 to 4 isn't shown. */
  hidesSmall: boolean;
  today: Day;
}

/** A column pair of the table. */
export interface SystemPeriod {
  name: string;
  from: Day;
  kind: 'fiscal year' | 'month';
}

const MONTHS_SHOWN = 12;

export const yearsLater = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** This fiscal year and the last one; more where branches begin theirs in different months. */
export function fiscalYears({ totals, today }: Pick<SystemFacts, 'totals' | 'today'>): SystemPeriod[] {
  const all = [...totals.byFiscalYear, ...totals.hoursByFiscalYear].map(({ from }) => from);
  const starts = [...new Set(all)].filter((from) => from <= today && yearsLater(from, 2) > today);
  const names = starts.map(fiscalYearName);
  return starts
    .map((from): SystemPeriod => {
      const own = fiscalYearName(from);
      const isOnlyOne = names.filter((name) => name === own).length === 1;
      const month = MONTHS[Number(from.slice(5, 7)) - 1] ?? '';
      const name = isOnlyOne ? own : ROLL_UP_REPORT.yearSince(own, month);
      return {
        kind: 'fiscal year',
        from,
        name: yearsLater(from, 1) > today ? ROLL_UP_REPORT.soFar(name) : name,
      };
    })
    .sort((one, other) => (one.from < other.from ? 1 : -1));
}

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

/** Sessions that no column has. */
function sessionsOutside({ totals, today }: SystemFacts, periods: readonly SystemPeriod[]): number {
  const first = periods.reduce((least, { from }) => (from < least ? from : least), monthOf(today));
  return totals.byMonth
    .filter(({ from }) => from < monthOf(first) || from > today)
    .reduce((all, { sessions }) => all + sessions, 0);
}

function programRows(facts: SystemFacts, periods: readonly SystemPeriod[]): ReportRow[] {
  const programs = periods.map((period) => cellsIn(facts, period).filter(({ line }) => line === 'program'));
  const isUsed = (key: 'place' | 'ageGroup') =>
    programs.some((cells) => cells.some((cell) => cell[key] === NOT_GIVEN));
  const places = withNotGiven(PLACE_ROWS, isUsed('place'));
  const ages = withNotGiven(AGE_ROWS, isUsed('ageGroup'));
  const numbers = programs.map((cells) => numbersOf(programTable(cells, places, ages), facts.hidesSmall));
  return places.flatMap((place) => [
    row('heads', place === 'all' ? REPORT_TAB.allPlaces : place),
    ...ages.map((age) =>
      row(
        age === 'all' ? 'total' : 'line',
        age === NOT_GIVEN ? age : ageName(age),
        ...numbers.flatMap((one) => [one[place][age].sessions, one[place][age].people]),
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
      return [sessions, peopleCell(attendance, facts.hidesSmall)];
    });
    return [row('line', REPORT_TAB.lines[line], ...cells)];
  });
  const hours = periods.flatMap((period) => [hoursIn(facts, period), '']);
  return [...lines, row('line', REPORT_TAB.hours, ...hours)];
}

/** Each period has two columns, right of the rows' names. */
export function systemTable(facts: SystemFacts, periods: readonly SystemPeriod[]): ReportRow[] {
  const heads = [
    row('heads', '', ...periods.flatMap(({ name }) => [name, ''])),
    row('heads', '', ...periods.flatMap(() => [REPORT_TAB.sessions, REPORT_TAB.people])),
  ];
  const outside = sessionsOutside(facts, periods);
  const notes = [
    [REPORT_TAB.stateAbout, ...(facts.hidesSmall ? [REPORT_TAB.suppressed] : [])].join(' '),
    ROLL_UP_REPORT.sharedOnce,
    ...(outside === 0 ? [] : [ROLL_UP_REPORT.others(counted(outside, 'session'))]),
  ];
  return [
    ...section(REPORT_TAB.state, [
      ...notes.map((note) => row('note', note)),
      ...heads,
      ...programRows(facts, periods),
    ]),
    ...section(REPORT_TAB.notPrograms, [...heads, ...otherRows(facts, periods)]),
  ];
}

export function systemReport(facts: SystemFacts): ReportRow[] {
  const periods = [...fiscalYears(facts), ...monthsShown(facts.today)];
  const branches = counted(facts.answered, 'branch', 'branches');
  return [
    row('title', ROLL_UP_REPORT.title),
    row('note', ROLL_UP_REPORT.about(fullDay(facts.today), branches)),
    ...systemTable(facts, periods),
  ];
}
