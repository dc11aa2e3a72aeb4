// The lines of Check: one cause is one line, and no finding gets lost.
import { DATA_COLUMNS, DataColumn } from '../../../src/domain/counting/data-columns';
import { checkCells, checksOf, rowFactsOf, rowsWithoutSessions } from '../../../src/domain/rollup/checks';
import { BranchData, rollUp } from '../../../src/domain/rollup/roll-up';
import { CHECKS, FINDINGS } from '../../../src/words/roll-up-report';

type Texts = Partial<Record<DataColumn, string>>;

const TODAY = '2026-12-01';
const EVENT: Texts = {
  ...{ version: '2', first_day: '2026-10-05', last_day: '2026-10-05', fiscal_year_start: '2026-07-01' },
  ...{ status: 'counted', counts_as: 'program', place: 'On-site', age_group: '0–5', sessions: '1' },
  ...{ attendance_in_person: '12', staff_hours: '2.5', refreshed_on: '2026-11-30' },
};

const branchOf = (id: string, rows: readonly Texts[], missingColumns: DataColumn[] = []): BranchData => ({
  ...{ id, branch: `Branch ${id}`, problem: '', directory: [], missingColumns },
  rows: rows.map((texts, at) => ({
    rowNumber: at + 2,
    texts: Object.fromEntries(
      DATA_COLUMNS.filter((column) => !missingColumns.includes(column)).map((column) => [
        column,
        { ...EVENT, event_id: `${id}-${at}`, ...texts }[column] ?? '',
      ]),
    ),
  })),
});

const checks = (...branches: BranchData[]) =>
  checksOf(rollUp(branches, TODAY).findings, rowFactsOf(branches), branches);

test('many cells of one column with the same trouble are one line, with the first rows and their days', () => {
  const rows = ['05', '06', '07', '08', '09', '10'].map((day) => ({
    first_day: `2026-10-${day}`,
    place: day === '06' ? 'Moon' : 'The park',
  }));
  const [line, ...others] = checks(branchOf('a', [...rows, {}]));
  expect(others).toEqual([]);
  expect(line && checkCells(line)).toEqual([
    'Branch a',
    'Oct 5, 2026; Oct 6, 2026; Oct 7, 2026; and 3 more',
    '2, 3, 4, 5, 6, and 1 more',
    `${FINDINGS['unknown place']('place', 'The park')} ${CHECKS.rowsLikeThis(6)}`,
    'place',
    'The park and Moon',
    '',
  ]);
});

test('a line about one row has its number, its day and its event', () => {
  const [line] = checks(branchOf('a', [{}, { sessions: 'two' }]));
  expect(line && checkCells(line)).toEqual([
    ...['Branch a', 'Oct 5, 2026', 3, FINDINGS['not a number']('sessions', 'two'), 'sessions', 'two', 'a-1'],
  ]);
});

test.each<[DataColumn, string]>([
  ['age_group', 'Not given'],
  ['first_day', 'none of its events are counted'],
  ['sessions', 'without sessions'],
  ['fiscal_year_start', 'by month only'],
  ['refreshed_on', 'how old'],
])('without the column %s, one line says so and what it means', (column, meaning) => {
  const lines = checks(branchOf('a', [{}, {}, {}], [column]));
  expect(lines.map(({ columns }) => columns)).toEqual([[column]]);
  expect(lines[0]?.words).toBe(FINDINGS['missing column'](column));
  expect(lines[0]?.words).toContain(meaning);
});

test('a cell that isn’t a day is told once, with what isn’t counted because of it', () => {
  const lines = checks(branchOf('a', [{ first_day: 'spring' }, { first_day: 'fall' }, {}]));
  expect(lines.map(({ words }) => words)).toEqual([
    `${FINDINGS['not a day']('first_day', 'spring')} ${CHECKS.rowsLikeThis(2)} ${CHECKS.notCounted(2)}`,
  ]);
  expect(checks(branchOf('a', [{ fiscal_year_start: 'FY27' }]))[0]?.words).toBe(
    `${FINDINGS['not a day']('fiscal_year_start', 'FY27')} ${CHECKS.byMonthOnly(1)}`,
  );
});

test('days as Excel saves them are one line for all columns, which says where they come from', () => {
  const days = { first_day: '2/23/2026', last_day: '2/23/2026', refreshed_on: '11/30/2026' };
  const lines = checks(branchOf('a', [days, days]));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.columns).toEqual(['first_day', 'last_day', 'refreshed_on']);
  expect(lines[0]?.words).toBe(
    `${CHECKS.excelDays('2/23/2026')} ${CHECKS.rowsLikeThis(2)} ${CHECKS.notCounted(2)}`,
  );
});

test('two files of one branch are one line', () => {
  const ids = ['x', 'y', 'z'].map((event_id) => ({ event_id }));
  const lines = checks(branchOf('a', ids), branchOf('b', [...ids, { event_id: 'new' }]));
  expect(lines.map(({ branchId, words }) => [branchId, words])).toEqual([
    ['a', CHECKS.sameBranch('Branch b', 3, 3)],
  ]);
});

test('a few events that are also elsewhere are one line, too, and don’t make two branches the same', () => {
  const shared = { event_id: 'x' };
  const lines = checks(branchOf('a', [shared, {}, {}]), branchOf('b', [shared, {}, {}, {}]));
  expect(lines.map(({ branchId, words }) => [branchId, words])).toEqual([
    ['a', CHECKS.sameEvents('Branch b', 1)],
  ]);
});

test('rows whose sessions aren’t known, and that would count', () => {
  const { findings } = rollUp(
    [branchOf('a', [{ sessions: 'two' }, { sessions: '' }, { sessions: 'x', first_day: '' }, {}])],
    TODAY,
  );
  expect(rowsWithoutSessions(findings)).toBe(2);
});
