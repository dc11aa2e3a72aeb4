// Promises and goals in the year's page.
import {
  type CountedGoal,
  countGoals,
  goalRows,
  pageGoals,
  promiseRow,
} from '../../../src/domain/counting/year-of-work';

const YEAR = { from: '2025-07-01', to: '2026-03-02' };
const BEFORE = { from: '2024-07-01', to: '2025-03-02' };
const made = (day: string, isKept: boolean) => ({ day, isKept });
const goal = (given: Partial<CountedGoal>): CountedGoal => ({
  ...{ goal: 'Reach new parents', year: '2026', came: '', steps: 0, done: 0 },
  ...given,
});
const texts = (goals: readonly CountedGoal[]) => goalRows(goals, YEAR).map(({ cells }) => cells[0]);

test('promises count in the period in which they were made; without any, there is no row', () => {
  const promises = [made('2025-08-01', true), made('2026-01-05', false), made('2024-09-01', true)];
  expect(promiseRow(promises, [YEAR, BEFORE])[0]?.cells).toEqual(['Promises kept', '1 of 2', '1 of 1']);
  expect(promiseRow([made('2023-01-01', true)], [YEAR, BEFORE])).toEqual([]);
});

test('a goal is there with what came of it, or with its steps, or by itself', () => {
  expect(
    texts([goal({ came: 'Twenty families' }), goal({ steps: 3, done: 2 }), goal({}), goal({ goal: ' ' })]),
  ).toEqual([
    undefined,
    'Goals of the year',
    'Reach new parents: “Twenty families”',
    'Reach new parents: 2 of 3 steps done',
    'Reach new parents',
  ]);
});

test('a fiscal year has the goals of both its calendar years, and those without a year', () => {
  const goals = ['2024', '2025', '2026', '2027', ''].map((year) =>
    goal({ year, goal: `Goal of ${year || 'any'}` }),
  );
  expect(texts(goals).slice(2)).toEqual(['Goal of 2025', 'Goal of 2026', 'Goal of any']);
  expect(goalRows([goal({ year: '2020' })], YEAR)).toEqual([]);
});

test('paper has the first few, and says how many more there are', () => {
  const rows = pageGoals(
    Array.from({ length: 7 }, () => goal({})),
    YEAR,
    5,
  );
  expect(rows).toHaveLength(8);
  expect(rows[7]?.cells).toEqual(['The tab Goals has 2 more goals.']);
});

test('a step belongs to its goal by id, or by name if it was typed by hand', () => {
  const goals = [
    { id: 'g1', goal: 'Reach new parents', year: '2026', came: '' },
    { id: 'g2', goal: 'Learn Spanish', year: '', came: '' },
  ];
  const step = (forId: string, named: string, doneOn = '') => ({ forId, for: named, doneOn });
  const counted = countGoals(goals, [
    step('g1', 'An older name', '2026-01-01'),
    step('', ' reach  new parents'),
    step('g2', 'Reach new parents'),
    step('', ''),
  ]);
  expect(counted.map(({ steps, done }) => [steps, done])).toEqual([
    [2, 1],
    [1, 0],
  ]);
});
