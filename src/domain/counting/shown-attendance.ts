// Which attendance the report shows where counts under 5 are hidden: one answer for all of its tables and pages, so that none
// gives away what another one hides.

import { Day, addDays } from '../dates/day';
import { Grouping, Group, YEARS, Year, grouped, isInOneGroup } from './groups';
import { LINES } from './lines';
import { Period, isIn, periodsAt } from './periods';
import { Profile } from './profile';
import { CountedEvent } from './report-facts';
import { Counted, Line, Shown, countedAs, hideWhatTells, linesOf, unpublished } from './suppress';
import { AGE_ROWS, AgeRow, PLACE_ROWS, PlaceRow, Totals, totalsOf } from './totals';

type OtherLine = keyof Totals['lines'];

export interface ShownAttendance {
  ofProgram: (period: Period, place: PlaceRow, age: AgeRow) => Shown;
  ofLine: (period: Period, line: OtherLine) => Shown;
  ofGroup: (year: Year, by: Grouping, group: Group) => Shown;
}

const ALL_SHOWN: ShownAttendance = {
  ofProgram: () => 'shown',
  ofLine: () => 'shown',
  ofGroup: () => 'shown',
};

const OTHER_LINES = LINES.filter((line): line is OtherLine => line !== 'program');
const GROUPINGS: readonly Grouping[] = ['types', 'kinds'];

const groupKey = (year: Year, by: Grouping, key: string): string => `${year} ${by} ${key}`;

interface Table {
  program: Counted[][];
  lines: Record<OtherLine, Counted>;
}

function tableOf({ program, lines }: Totals, isShown: boolean): Table {
  const numberOf = isShown ? countedAs : unpublished;
  return {
    program: PLACE_ROWS.map((place) => AGE_ROWS.map((age) => numberOf(program[place][age].attendance.known))),
    lines: Object.fromEntries(
      OTHER_LINES.map((line) => [line, numberOf(lines[line].attendance.known)]),
    ) as Table['lines'],
  };
}

const numbersIn = ({ program, lines }: Table): Counted[] => [
  ...program.flat(),
  ...OTHER_LINES.map((line) => lines[line]),
];

type Span = Pick<Period, 'from' | 'to'>;
const keyOf = ({ from, to }: Span): string => `${from} ${to}`;

/** The stretches between any two days on which a period begins or has ended: each period is made of some of them. */
function stretchesOf(periods: readonly Period[]): Span[] {
  const days = [...new Set(periods.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return days.slice(1).map((next, at) => ({ from: days[at] ?? next, to: addDays(next, -1) }));
}

/** The numbers of each period, and of what is between them, by keyOf. */
type Tables = ReadonlyMap<string, Table>;

/** Each number of a period is the sum of those of its stretches. */
const linesOfPeriods = (tables: Tables, periods: readonly Period[], stretches: readonly Span[]): Line[] =>
  periods.flatMap((period): Line[] => {
    const whole = tables.get(keyOf(period));
    const parts = stretches
      .filter(({ from, to }) => period.from <= from && to <= period.to)
      .flatMap((span) => tables.get(keyOf(span)) ?? []);
    if (!whole || parts.length < 2) return [];
    const numbers = parts.map(numbersIn);
    return numbersIn(whole).map((total, at) => [...numbers.flatMap((own) => own[at] ?? []), total]);
  });

/** All events of a fiscal year are on one of its lines, and of one type. */
function linesOfYear(
  { program, lines }: Table,
  inYear: readonly CountedEvent[],
  groups: Readonly<Record<Grouping, readonly Counted[]>>,
): Line[] {
  const programs = program.slice(-1).flatMap((all) => all.slice(-1));
  const parts = [...programs, ...OTHER_LINES.map((line) => lines[line])];
  const all = unpublished(parts.reduce((sum, { people }) => sum + people, 0));
  return [
    [...parts, all],
    ...GROUPINGS.filter((by) => isInOneGroup(inYear, by)).map((by): Line => [...groups[by], all]),
  ];
}

export function shownAttendance(
  events: readonly CountedEvent[],
  { hidesSmall, firstMonth }: Pick<Profile, 'hidesSmall' | 'firstMonth'>,
  today: Day,
): ShownAttendance {
  if (!hidesSmall) return ALL_SHOWN;
  const named = periodsAt(today, firstMonth);
  const periods = Object.values(named);
  const stretches = stretchesOf(periods);
  const counted = events.filter(({ outcome }) => outcome.kind === 'counted');
  const inSpan = (span: Span) => counted.filter(({ outcome }) => isIn(span, outcome.day));
  const published = new Set(periods.map(keyOf));
  const tables: Tables = new Map(
    [...stretches, ...periods].map((span) => [
      keyOf(span),
      tableOf(totalsOf(inSpan(span).map(({ outcome }) => outcome)), published.has(keyOf(span))),
    ]),
  );
  const years = [named.year, named.yearBefore] as const;
  const inYears = [inSpan(years[0]), inSpan(years[1])] as const;
  const groups = new Map<string, Counted>();
  const numbersBy = (year: Year, by: Grouping) =>
    grouped(inYears, by).map(({ keys: [key = ''], counts }) => {
      const number = countedAs(counts[year].attendance.known);
      groups.set(groupKey(year, by, key), number);
      return number;
    });
  const groupLines = YEARS.flatMap((year) => {
    const numbers = { types: numbersBy(year, 'types'), kinds: numbersBy(year, 'kinds') };
    const table = tables.get(keyOf(years[year]));
    return table ? linesOfYear(table, inYears[year], numbers) : [];
  });
  hideWhatTells([
    ...[...tables.values()].flatMap(({ program }) => linesOf(program)),
    ...linesOfPeriods(tables, periods, stretches),
    ...groupLines,
  ]);
  const tableIn = (period: Period) => tables.get(keyOf(period));
  return {
    ofProgram: (period, place, age) =>
      tableIn(period)?.program[PLACE_ROWS.indexOf(place)]?.[AGE_ROWS.indexOf(age)]?.shown ?? 'shown',
    ofLine: (period, line) => tableIn(period)?.lines[line].shown ?? 'shown',
    ofGroup: (year, by, { keys }) => {
      const own = keys.map((key) => groups.get(groupKey(year, by, key))?.shown ?? 'shown');
      const [first = 'shown'] = own;
      return own.length === 1 || own.every((one) => one === 'shown') ? first : 'hidden';
    },
  };
}
