// Which attendance the report of many branches shows where counts under 5 are hidden. A hidden number must not follow from
// the totals of its table, from the other months of its fiscal year, or from the other branches.

import { groupsBy } from '../basics/groups';
import { Counted, Line, Shown, countedAs, hideWhatTells, linesOf, unpublished } from '../counting/suppress';
import { Day } from '../dates/day';
import { CellName } from './counted-cells';
import { SystemPeriod, yearsLater } from './fiscal-years';
import { RollUp, StateCell } from './roll-up';

/** A number of the report's tables: 'all' is the total of the places, or of the age groups. */
interface NumberName {
  line: CellName['line'];
  place: CellName['place'] | 'all';
  ageGroup: CellName['ageGroup'] | 'all';
}

export interface ShownPeople {
  /** Attendance of 1 to 4 isn't shown. */
  hidesSmall: boolean;
  inPeriod: (period: Pick<SystemPeriod, 'kind' | 'from'>, name: NumberName) => Shown;
  /** Of all places and age groups, in the branch's fiscal year from that day. */
  ofBranch: (branchId: string, from: Day, line: CellName['line']) => Shown;
}

const ALL_SHOWN: ShownPeople = { hidesSmall: false, inPeriod: () => 'shown', ofBranch: () => 'shown' };

const TOTAL = 'all';
const nameKey = ({ line, place, ageGroup }: NumberName): string => `${line}|${place}|${ageGroup}`;

type Numbers = Map<string, Counted>;
const NOTHING = countedAs(0);

/** A month's or fiscal year's numbers with their totals, and the lines in which these add up. */
function tablesOf(cells: readonly StateCell[]): { numbers: Numbers; lines: Line[] } {
  const numbers: Numbers = new Map();
  const lines = [...groupsBy(cells, ({ line }) => line)].flatMap(([line, own]) => {
    const places = [...new Set(own.map(({ place }) => place)), TOTAL] as const;
    const ages = [...new Set(own.map(({ ageGroup }) => ageGroup)), TOTAL] as const;
    const grid = places.map((place) =>
      ages.map((ageGroup) => {
        const isOf = (cell: StateCell) =>
          (place === TOTAL || cell.place === place) && (ageGroup === TOTAL || cell.ageGroup === ageGroup);
        const number = countedAs(own.filter(isOf).reduce((all, { people }) => all + people, 0));
        numbers.set(nameKey({ line, place, ageGroup }), number);
        return number;
      }),
    );
    return linesOf(grid);
  });
  return { numbers, lines };
}

/** Fiscal years that begin in different months: all of them together are all months together. */
function linesOfAll(months: Tables, years: Tables): Line[] {
  if (new Set([...years.keys()].map((from) => from.slice(5))).size < 2) return [];
  const names = new Set([...years.values()].flatMap(({ numbers }) => [...numbers.keys()]));
  return [...names].flatMap((name) => {
    const inTables = (tables: Tables) =>
      [...tables.values()].flatMap(({ numbers }) => numbers.get(name) ?? []);
    const own = inTables(years);
    const all = unpublished(own.reduce((sum, { people }) => sum + people, 0));
    return [
      [...own, all],
      [...inTables(months), all],
    ];
  });
}

type Tables = ReadonlyMap<Day, ReturnType<typeof tablesOf>>;

const tablesByPeriod = (cells: readonly StateCell[]): Tables =>
  new Map([...groupsBy(cells, ({ from }) => from)].map(([from, own]) => [from, tablesOf(own)]));

export function shownPeople(
  { byMonth, byFiscalYear, byBranch }: Pick<RollUp, 'byMonth' | 'byFiscalYear' | 'byBranch'>,
  hidesSmall: boolean,
): ShownPeople {
  if (!hidesSmall) return ALL_SHOWN;
  const [months, years] = [tablesByPeriod(byMonth), tablesByPeriod(byFiscalYear)];
  const monthLines = [...years].flatMap(([from, { numbers }]) => {
    const own = [...months].flatMap(([month, table]) =>
      from <= month && month < yearsLater(from, 1) ? [table.numbers] : [],
    );
    return [...numbers].map(([name, total]) => [...own.map((one) => one.get(name) ?? NOTHING), total]);
  });
  const branchKey = (branchId: string, from: Day, line: CellName['line']) => `${from}|${line}|${branchId}`;
  const ofBranches: Numbers = new Map(
    [...groupsBy(byBranch, ({ branchId, from, line }) => branchKey(branchId, from, line))].map(
      ([key, own]) => [key, countedAs(own.reduce((all, { people }) => all + people, 0))],
    ),
  );
  const branchLines = [...groupsBy(byBranch, ({ from, line }) => `${from}|${line}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (!first) return [];
      const { from, line } = first;
      const total = years.get(from)?.numbers.get(nameKey({ line, place: TOTAL, ageGroup: TOTAL })) ?? NOTHING;
      const ids = [...new Set(own.map(({ branchId }) => branchId))];
      // What the branches have together is more than the total by what they shared.
      const shared = unpublished(own.reduce((all, { elsewhere }) => all + elsewhere.people, 0));
      const parts = ids.map((id) => ofBranches.get(branchKey(id, from, line)) ?? NOTHING);
      return [[...parts, ...(shared.shown === 'few' ? [shared] : []), total]];
    },
  );
  const tables = [...months.values(), ...years.values()];
  hideWhatTells([
    ...tables.flatMap(({ lines }) => lines),
    ...monthLines,
    ...linesOfAll(months, years),
    ...branchLines,
  ]);
  return {
    hidesSmall,
    inPeriod: ({ kind, from }, name) =>
      (kind === 'month' ? months : years).get(from)?.numbers.get(nameKey(name))?.shown ?? 'shown',
    ofBranch: (branchId, from, line) => ofBranches.get(branchKey(branchId, from, line))?.shown ?? 'shown',
  };
}
