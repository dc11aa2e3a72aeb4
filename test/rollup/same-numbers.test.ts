// Three ways to the same numbers, from random events: what each branch counts itself, the definition of the report of many
// branches, and the views on DuckDB.
import fc from 'fast-check';
import { AGE_GROUPS, PLACES } from '../../src/domain/tables/count-answers';
import { fiscalYearStart } from '../../src/domain/counting/periods';
import { GENERAL } from '../../src/domain/counting/profile';
import { type Totals, totalsOf } from '../../src/domain/counting/totals';
import type { BranchData, RollUp } from '../../src/domain/rollup/roll-up';
import { rollUp } from '../../src/domain/rollup/roll-up';
import type { RawRow } from '../../src/domain/rollup/read-row';
import { Engine } from '../../rollup/engine';
import { TODAY, countedOf, events, rowsOf, spoiled } from './random-branches';

const RUNS = { numRuns: 30, endOnFailure: true };

const branchOf = (at: number, rows: readonly RawRow[]): BranchData => ({
  ...{ id: `b${at}`, branch: `Branch ${at % 4}`, problem: '', missingColumns: [], directory: [] },
  rows,
});

async function onDuckDb(branches: readonly BranchData[], today = TODAY): Promise<RollUp> {
  const engine = await Engine.open(today);
  try {
    for (const branch of branches) await engine.load(branch);
    return await engine.rollUp();
  } finally {
    engine.close();
  }
}

/** In whatever order they come. */
const sorted = (all: RollUp): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(all).map(([name, rows]) => [
      name,
      (rows as object[]).map((row) => JSON.stringify(Object.entries(row).sort())).sort(),
    ]),
  );

/** [sessions, people, unknown] by cell, without zeros. */
type Cells = Record<string, number[]>;

function cellsOfTotals({ program, lines }: Totals): Cells {
  const all: Cells = {};
  const add = (name: string, { sessions, attendance }: Totals['lines']['outreach']) => {
    const numbers = [sessions, attendance.known, attendance.unknown];
    if (numbers.some((number) => number > 0)) all[name] = numbers;
  };
  for (const place of PLACES)
    for (const age of AGE_GROUPS) add(`program|${place}|${age}`, program[place][age]);
  for (const [line, count] of Object.entries(lines)) add(`${line}||`, count);
  return all;
}

function cellsOfReport(cells: readonly RollUp['byBranch'][number][], taken: boolean): Cells {
  const all: Cells = {};
  for (const { line, place, ageGroup, elsewhere, ...cell } of cells) {
    const less = taken ? elsewhere : { sessions: 0, people: 0, peopleUnknown: 0 };
    const own = [
      cell.sessions - less.sessions,
      cell.people - less.people,
      cell.peopleUnknown - less.peopleUnknown,
    ];
    const name = [line, place, ageGroup].join('|');
    all[name] = own.map((number, at) => number + (all[name]?.[at] ?? 0));
  }
  return Object.fromEntries(
    Object.entries(all).filter(([, numbers]) => numbers.some((number) => number > 0)),
  );
}

const YEARS = ['2023-07-01', '2024-07-01', '2025-07-01', '2026-07-01'];

test('a branch’s numbers are its own counting’s, and the system’s are their sum, less what they shared', async () => {
  let sharedSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(events(40), { minLength: 1, maxLength: 6 }), async (all) => {
      const counted = all.map((one, at) => countedOf(at, one));
      const branches = counted.map((one, at) => branchOf(at, rowsOf(one)));
      const found = await onDuckDb(branches);
      expect(sorted(found)).toEqual(sorted(rollUp(branches, TODAY)));
      sharedSeen += found.shared.length;
      for (const year of YEARS) {
        const inYear = counted.map((one) =>
          one.flatMap(({ outcome }) =>
            outcome.day !== '' && fiscalYearStart(outcome.day, GENERAL.firstMonth) === year ? [outcome] : [],
          ),
        );
        const own = found.byBranch.filter(({ from }) => from === year);
        inYear.forEach((outcomes, at) => {
          const ofBranch = own.filter(({ branchId }) => branchId === `b${at}`);
          expect(cellsOfReport(ofBranch, false)).toEqual(cellsOfTotals(totalsOf(outcomes)));
        });
        const system = found.byFiscalYear.filter(({ from }) => from === year);
        const nothing = { sessions: 0, people: 0, peopleUnknown: 0 };
        const asBranch = system.map((cell) => ({ ...cell, branchId: '', branch: '', elsewhere: nothing }));
        expect(cellsOfReport(asBranch, false)).toEqual(cellsOfReport(own, true));
        const { hours } = totalsOf(inYear.flat());
        const inReport = found.hoursByFiscalYear.find(({ from }) => from === year);
        expect(inReport?.known ?? 0).toBeCloseTo(hours.known, 6);
        expect(inReport?.unknown ?? 0).toBe(hours.unknown);
      }
      expect(found.findings.map(({ kind }) => kind).filter((kind) => !USUAL.includes(kind))).toEqual([]);
    }),
    RUNS,
  );
  expect(sharedSeen).toBeGreaterThan(20);
}, 120_000);

/** Of rows that the add-on wrote. */
const USUAL = ['shared with nobody', 'same name', 'no rows', 'silent'];

test('with every kind of mistake in the rows, the views find what the definition finds', async () => {
  const seen = new Set<string>();
  const branches = fc
    .array(events(25), { minLength: 2, maxLength: 5 })
    // Some of the branches have the same events' ids.
    .chain((all) => fc.tuple(...all.map((one, at) => spoiled(rowsOf(countedOf(at % 3, one))))))
    .map((all) => all.map((rows, at) => branchOf(at, rows)));
  await fc.assert(
    fc.asyncProperty(branches, fc.constantFrom(TODAY, '2026-03-15'), async (all, today) => {
      const found = await onDuckDb(all, today);
      for (const { kind } of found.findings) seen.add(kind);
      expect(sorted(found)).toEqual(sorted(rollUp(all, today)));
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(15);
  expect(seen).toContain('later');
}, 120_000);
