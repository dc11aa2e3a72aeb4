// Attendance under 5 in the report of many branches: hidden, with every number that would give it away.
import fc from 'fast-check';
import { spanOf } from '../counting/attacker';
import { BranchData, rollUp } from '../../../src/domain/rollup/roll-up';
import { shownPeople } from '../../../src/domain/rollup/shown-people';
import { branchRows, sharedRows } from '../../../src/domain/rollup/system-lists';
import { systemReport } from '../../../src/domain/rollup/system-report';
import { AGE_GROUPS } from '../../../src/domain/tables/count-answers';
import { FEW, HIDDEN } from '../../../src/words/count-reasons';

const TODAY = '2027-06-20';
const YEAR = '2026-07-01';
const MONTHS = ['2026-08', '2026-09', '2027-02'];
const PLACES = ['On-site', 'Off-site'];
const LINES = ['program', 'outreach'];

interface Session {
  month: string;
  line: string;
  place: string;
  age: string;
  people: number;
  shared?: string;
}
const session: fc.Arbitrary<Session> = fc.record({
  month: fc.constantFrom(...MONTHS),
  line: fc.constantFrom(...LINES),
  place: fc.constantFrom(...PLACES),
  age: fc.constantFrom(...AGE_GROUPS),
  people: fc.nat(12),
});

/** Two that have many, and one that has few. */
const branchesOfSessions = fc.tuple(
  fc.array(session, { maxLength: 25 }),
  fc.array(session, { maxLength: 25 }),
  fc.array(session, { maxLength: 5 }),
);

const branchOf = (id: string, all: readonly Session[]): BranchData => ({
  ...{ id, branch: `Branch ${id}`, problem: '', missingColumns: [], directory: [] },
  rows: all.map(({ month, line, place, age, people, shared = '' }, at) => ({
    rowNumber: at + 2,
    texts: {
      ...{ version: '2', event_id: `${id}-${at}`, first_day: `${month}-05`, last_day: `${month}-05` },
      ...{
        fiscal_year_start: YEAR,
        status: 'counted',
        counts_as: line,
        place,
        age_group: age,
        sessions: '1',
      },
      ...{ attendance_in_person: String(people), refreshed_on: TODAY, shared_with: shared },
    },
  })),
});
const one = (month: string, age: string, people: number, shared = ''): Session => ({
  ...{ month, line: 'program', place: 'On-site', age, people, shared },
});

interface Number {
  people: number;
  isHidden: boolean;
}

/** The lines of numbers that add up, with the total last, as anybody with the report could check them. */
function linesIn(branches: readonly BranchData[]): Number[][] {
  const totals = rollUp(branches, TODAY);
  const shown = shownPeople(totals, true);
  const sum = (cells: readonly { people: number }[]) => cells.reduce((all, { people }) => all + people, 0);
  const numberIn = (
    kind: 'month' | 'fiscal year',
    from: string,
    name: Record<'line' | 'place' | 'age', string>,
  ) => {
    const cells = (kind === 'month' ? totals.byMonth : totals.byFiscalYear).filter(
      (cell) =>
        cell.from === from &&
        cell.line === name.line &&
        [cell.place, 'all'].includes(name.place) &&
        [cell.ageGroup, 'all'].includes(name.age),
    );
    const asked = { line: name.line, place: name.place, ageGroup: name.age } as never;
    return { people: sum(cells), isHidden: shown.inPeriod({ kind, from }, asked) !== 'shown' };
  };
  const periods = [
    ...MONTHS.map((month) => ['month', `${month}-01`] as const),
    ['fiscal year', YEAR] as const,
  ];
  return LINES.flatMap((line) => {
    // Only programs are split.
    const places = line === 'program' ? [...PLACES, 'all'] : ['all'];
    const ages = line === 'program' ? [...AGE_GROUPS, 'all'] : ['all'];
    const tables = periods.map(([kind, from]) =>
      places.map((place) => ages.map((age) => numberIn(kind, from, { line, place, age }))),
    );
    const rows = line === 'program' ? tables.flat() : [];
    const columns =
      ages.length > 1
        ? tables.flatMap((grid) => ages.map((_, at) => grid.map((row) => row[at] as Number)))
        : [];
    const months = places.flatMap((_, row) =>
      ages.map((__, at) => tables.map((grid) => grid[row]?.[at] as Number)),
    );
    const ofBranches = [
      ...branches.map(({ id }) => ({
        people: sum(totals.byBranch.filter((cell) => cell.branchId === id && cell.line === line)),
        isHidden: shown.ofBranch(id, YEAR, line as never) !== 'shown',
      })),
      numberIn('fiscal year', YEAR, { line, place: 'all', age: 'all' }),
    ];
    return [...rows, ...columns, ...months, ofBranches];
  });
}

test('no number under 5 is shown, and none is the only hidden one of its table, fiscal year, or branches', () => {
  fc.assert(
    fc.property(branchesOfSessions, (all) => {
      for (const line of linesIn(all.map((sessions, at) => branchOf(String(at), sessions)))) {
        for (const { people, isHidden } of line) if (people > 0 && people < 5) expect(isHidden).toBe(true);
        expect(line.filter(({ isHidden }) => isHidden).length).not.toBe(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('no small number follows from all months, years and branches together', () => {
  let small = 0;
  fc.assert(
    fc.property(branchesOfSessions, (all) => {
      const totals = rollUp(
        all.map((sessions, at) => branchOf(String(at), sessions)),
        TODAY,
      );
      const shown = shownPeople(totals, true);
      const sessions = all.flatMap((own, branch) => own.map((each) => ({ ...each, branch: String(branch) })));
      type Where = Omit<(typeof sessions)[number], 'people' | 'shared'>;
      // The attacker knows where there were sessions, and how many each branch had, but not which.
      const spots = [
        ...new Map(
          sessions.flatMap(({ month, line, place, age }) =>
            sessions
              .filter((other) => other.line === line)
              .map(({ branch }) => ({ month, line, place, age, branch }))
              .map((spot) => [JSON.stringify(spot), spot] as const),
          ),
        ).values(),
      ];
      const numberOf = (isIn: (one: Where) => boolean, shownAs: string) => ({
        sums: spots.map((spot) => (isIn(spot) ? 1 : 0)),
        people: sessions.reduce((sum, each) => sum + (isIn(each) ? each.people : 0), 0),
        shownAs,
      });
      const numbers = LINES.flatMap((line) => [
        ...[...MONTHS, ''].flatMap((month) =>
          [...PLACES, 'all'].flatMap((place) =>
            [...AGE_GROUPS, 'all'].flatMap((age) => {
              if (line !== 'program' && (place !== 'all' || age !== 'all')) return [];
              const period =
                month === ''
                  ? ({ kind: 'fiscal year', from: YEAR } as const)
                  : ({ kind: 'month', from: `${month}-01` } as const);
              return numberOf(
                (each) =>
                  each.line === line &&
                  [each.month, ''].includes(month) &&
                  [each.place, 'all'].includes(place) &&
                  [each.age, 'all'].includes(age),
                shown.inPeriod(period, { line, place, ageGroup: age } as never),
              );
            }),
          ),
        ),
        ...all.map((_, branch) =>
          numberOf(
            (each) => each.line === line && each.branch === String(branch),
            shown.ofBranch(String(branch), YEAR, line as never),
          ),
        ),
      ]);
      const isTold = spanOf(numbers.filter(({ shownAs }) => shownAs === 'shown').map(({ sums }) => sums));
      for (const { sums, people, shownAs } of numbers) {
        if (people === 0 || people >= 5) continue;
        small++;
        expect(shownAs).toBe('few');
        expect(isTold(sums)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
  expect(small).toBeGreaterThan(300);
});

test('a month under 5 takes the next smallest month with it, though each is alone in its own table', () => {
  const totals = rollUp(
    [branchOf('a', [one('2026-08', '0–5', 3), one('2026-09', '0–5', 9), one('2027-02', '0–5', 40)])],
    TODAY,
  );
  const shown = shownPeople(totals, true);
  const inMonth = (month: string) =>
    shown.inPeriod(
      { kind: 'month', from: `${month}-01` },
      { line: 'program', place: 'all', ageGroup: 'all' },
    );
  expect(MONTHS.map(inMonth)).toEqual(['few', 'hidden', 'shown']);
});

const BRANCHES = [
  branchOf('a', [one('2026-08', '0–5', 3)]),
  branchOf('b', [one('2026-08', '0–5', 20, 'the fair')]),
  branchOf('c', [one('2026-08', '0–5', 60, 'the fair')]),
];

test('By branch hides a branch under 5 and the next smallest, and Shared events shows nobody', () => {
  const totals = rollUp(BRANCHES, TODAY);
  const people = (hidesSmall: boolean) =>
    branchRows({ totals, shown: shownPeople(totals, hidesSmall), today: TODAY }, BRANCHES, [])
      .slice(2)
      .map(({ cells }) => cells[2]);
  const [, , , all] = people(false);
  expect(people(false)).toEqual([3, 20, 60, all]);
  expect(people(true)).toEqual([FEW, HIDDEN, 60, all]);
  const shared = (hidesSmall: boolean) =>
    sharedRows(totals.shared, hidesSmall)
      .slice(1)
      .map(({ cells }) => cells[5]);
  expect(shared(false).sort()).toEqual([20, 60]);
  expect(shared(true)).toEqual([HIDDEN, HIDDEN]);
});

test('without the choice, every number is shown', () => {
  const totals = rollUp(BRANCHES, TODAY);
  const presence = { all: 3, notRead: [], noFile: [], copies: [], notListed: [], twins: [] };
  const facts = { totals, shown: shownPeople(totals, false), today: TODAY };
  const cells = systemReport(facts, presence).flatMap((row) => row.cells);
  expect(cells).not.toContain(FEW);
  expect(cells).not.toContain(HIDDEN);
});

test('what few people came to together doesn’t follow from the branches and the total', () => {
  // The fair counts at b, and 3 of a's people with it: a and b have 3 more than the total.
  const totals = rollUp(
    [
      branchOf('a', [one('2026-08', '0–5', 3, 'the fair'), one('2026-09', '0–5', 30)]),
      branchOf('b', [one('2026-08', '0–5', 20, 'the fair'), one('2026-09', '0–5', 50)]),
    ],
    TODAY,
  );
  const shown = shownPeople(totals, true);
  const parts = ['a', 'b'].map((id) => shown.ofBranch(id, YEAR, 'program'));
  const total = shown.inPeriod(
    { kind: 'fiscal year', from: YEAR },
    { line: 'program', place: 'all', ageGroup: 'all' },
  );
  expect([...parts, total].filter((one) => one !== 'shown').length).toBeGreaterThan(0);
});
