// The report of branches whose fiscal years begin in different months, and what it says about its own limits.
import { rowFactsOf, checksOf } from '../../../src/domain/rollup/checks';
import { BranchData, rollUp } from '../../../src/domain/rollup/roll-up';
import { shownPeople } from '../../../src/domain/rollup/shown-people';
import { branchRows } from '../../../src/domain/rollup/system-lists';
import { fiscalYears, otherYears, usualYears } from '../../../src/domain/rollup/fiscal-years';
import { presenceRows, systemReport } from '../../../src/domain/rollup/system-report';
import { ROLL_UP_REPORT } from '../../../src/words/roll-up-report';

const TODAY = '2026-12-01';

interface Session {
  day: string;
  year: string;
  line?: string;
  sessions?: string;
}

const branchOf = (id: string, all: readonly Session[]): BranchData => ({
  ...{ id, branch: `Branch ${id}`, problem: '', missingColumns: [], directory: [] },
  rows: all.map(({ day, year, line = 'program', sessions = '1' }, at) => ({
    rowNumber: at + 2,
    texts: {
      ...{ version: '2', event_id: `${id}-${at}`, first_day: day, last_day: day, fiscal_year_start: year },
      ...{ status: 'counted', counts_as: line, place: 'On-site', age_group: '0–5', sessions },
      ...{ attendance_in_person: '12', refreshed_on: TODAY },
    },
  })),
});

/** Two from July, one from January. */
const BRANCHES = [
  branchOf('a', [
    { day: '2026-10-05', year: '2026-07-01' },
    { day: '2025-03-01', year: '2024-07-01' },
    { day: '2025-03-01', year: '2024-07-01', line: 'outreach' },
  ]),
  branchOf('b', [
    { day: '2026-09-05', year: '2026-07-01' },
    { day: '2025-10-05', year: '2025-07-01' },
  ]),
  branchOf('c', [
    { day: '2026-02-05', year: '2026-01-01' },
    { day: '2026-11-05', year: '2026-01-01' },
    { day: '2025-03-01', year: '2025-01-01' },
    { day: '2024-12-01', year: '2024-01-01' },
  ]),
];

const PRESENCE = { all: 3, notRead: [], noFile: [], copies: [], notListed: [], twins: [] };
const factsOf = (branches: readonly BranchData[], today = TODAY) => {
  const totals = rollUp(branches, today);
  return { totals, shown: shownPeople(totals, false), today };
};
const notesOf = (branches: readonly BranchData[]) =>
  systemReport(factsOf(branches), PRESENCE)
    .filter(({ look }) => look === 'note')
    .map(({ cells }) => cells[0]);

test('sessions outside the columns are counted by each branch’s own fiscal years, and only programs', () => {
  // March 2025 is in a column of c's; a's year has none.
  expect(notesOf(BRANCHES)).toContain(ROLL_UP_REPORT.others('2 program sessions'));
  expect(notesOf(BRANCHES.slice(1, 2))).not.toContainEqual(expect.stringContaining('other fiscal years'));
});

test('sessions without a fiscal year, and rows whose sessions can’t be read, are told', () => {
  const notes = notesOf([
    branchOf('a', [
      { day: '2026-10-05', year: 'FY27' },
      { day: '2026-10-06', year: '2026-07-01', sessions: 'two' },
    ]),
  ]);
  expect(notes).toContain(ROLL_UP_REPORT.monthsOnly('1 program session'));
  expect(notes).toContain(ROLL_UP_REPORT.noSessions(1));
});

test('what is after the report’s day is in no number, and its count is told', () => {
  const facts = factsOf(BRANCHES, '2026-02-05');
  expect(
    facts.totals.byMonth
      .map(({ from }) => from)
      .sort()
      .at(-1),
  ).toBe('2026-02-01');
  const later = BRANCHES.flatMap(({ rows }) => rows).filter(
    ({ texts }) => (texts.first_day ?? '') > '2026-02-05',
  );
  expect(later.length).toBeGreaterThan(1);
  const notes = systemReport(facts, PRESENCE).map(({ cells }) => cells[0]);
  expect(notes).toContain(ROLL_UP_REPORT.later(`${later.length} events`));
  // They aren't mistakes, so nobody has to look at them.
  const checks = checksOf(facts.totals.findings, rowFactsOf(BRANCHES), BRANCHES);
  expect(checks.filter(({ rows }) => rows.length > 0)).toEqual([]);
});

test('the usual fiscal year is that of most branches, and the others are named with their own', () => {
  const { totals } = factsOf(BRANCHES);
  const years = fiscalYears({ totals, today: TODAY });
  expect(usualYears(totals, years).map(({ from }) => from)).toEqual(['2026-07-01', '2025-07-01']);
  expect(otherYears(totals, years)).toEqual([
    expect.objectContaining({ branches: ['Branch c'], ids: ['c'], sessions: 2 }),
  ]);
  expect(notesOf(BRANCHES)).toContain(ROLL_UP_REPORT.ownYear(['Branch c'], 'January', '2026 so far'));
  expect(otherYears(totals, years.slice(0, 1))).toEqual([]);
});

test('By branch has a last row for each column of the report, and never adds up different fiscal years', () => {
  const facts = factsOf(BRANCHES);
  const rows = branchRows(facts, BRANCHES, checksOf(facts.totals.findings, rowFactsOf(BRANCHES), BRANCHES));
  const [c, fromJanuary, fromJuly] = rows.slice(-3).map(({ cells }) => cells);
  expect(c?.[0]).toBe(ROLL_UP_REPORT.fromMonth('Branch c', 'January'));
  expect([fromJanuary?.[0], fromJanuary?.[1], fromJanuary?.[5]]).toEqual([
    ...[ROLL_UP_REPORT.allFrom('January'), 2, 1],
  ]);
  expect([fromJuly?.[0], fromJuly?.[1], fromJuly?.[5]]).toEqual([ROLL_UP_REPORT.allFrom('July'), 2, 1]);
  const same = BRANCHES.slice(0, 2);
  const last = branchRows(factsOf(same), same, []).slice(-1)[0];
  expect(last?.cells.slice(0, 2)).toEqual([ROLL_UP_REPORT.allBranches, 2]);
});

test('the top of the report says who is missing, without events, or silent', () => {
  const old = { ...branchOf('d', [{ day: '2026-07-05', year: '2026-07-01' }]), branch: 'Old' };
  const silent = {
    ...old,
    rows: old.rows.map((row) => ({ ...row, texts: { ...row.texts, refreshed_on: '2026-09-01' } })),
  };
  const rows = presenceRows(factsOf([...BRANCHES, silent, { ...branchOf('e', []), branch: 'Empty' }]), {
    ...{ all: 7, notRead: ['Broken'], noFile: ['Gone'], copies: ['maple (1).xlsx'] },
    ...{ notListed: ['typo.xlsx'], twins: [['River Bend', 'Alder'] as const] },
  });
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    ROLL_UP_REPORT.about('Dec 1, 2026', 5, 7),
    ROLL_UP_REPORT.notRead(['Broken']),
    ROLL_UP_REPORT.noFile(['Gone']),
    ROLL_UP_REPORT.copies(['maple (1).xlsx']),
    'Perhaps counted twice: “River Bend” has the events of “Alder”. “Check” says why.',
    ROLL_UP_REPORT.notListed(['typo.xlsx']),
    ROLL_UP_REPORT.noEvents(['Empty']),
    ROLL_UP_REPORT.silent(['Old']),
  ]);
});
