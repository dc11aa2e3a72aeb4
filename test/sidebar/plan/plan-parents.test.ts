import type { PlanParent } from '../../../src/server/run/today-answers';
import type { RowRef } from '../../../src/server/run/answers';
import { chosenParent, linesAfter } from '../../../sidebar/plan/plan-parents';

const line = (id: string, row: number, level: number, name = id): PlanParent => ({
  ref: { table: 'plan', id, row, name },
  level,
  isHeading: id.startsWith('heading'),
});
const LINES = [
  line('heading-general', 2, 0),
  line('heading-outreach', 5, 0),
  line('', 6, 1, 'Career fair'),
  line('heading-ideas', 8, 0),
];
const saved = (id: string, row: number, name: string): { ref: RowRef } => ({
  ref: { table: 'plan', id, row, name },
});

test('a new item goes under Outreach To-Do until another line is chosen', () => {
  expect(chosenParent(LINES, null)?.id).toBe('heading-outreach');
  expect(chosenParent(LINES, { table: 'plan', id: '', row: 6, name: 'Career fair' })?.name).toBe(
    'Career fair',
  );
  expect(chosenParent([], null)).toBeNull();
});

test('a saved item can get lines under it, and the lines below it have moved down', () => {
  const under = { table: 'plan' as const, id: '', row: 6, name: 'Career fair' };
  const lines = linesAfter(LINES, { ...{ saved: saved('n', 7, 'Posters') }, under, goneId: '' });
  expect(lines.map(({ ref, level }) => [ref.name, ref.row, level])).toEqual([
    ['heading-general', 2, 0],
    ['heading-outreach', 5, 0],
    ['Career fair', 6, 1],
    ['Posters', 7, 2],
    ['heading-ideas', 9, 0],
  ]);
  expect(linesAfter(lines, { saved: null, under: null, goneId: 'n' })).toEqual(LINES);
});

test('a reworded item is offered under its new words', () => {
  const lines = linesAfter(LINES, { saved: saved('heading-ideas', 8, 'Ideas'), under: null, goneId: '' });
  expect(lines[3]?.ref.name).toBe('Ideas');
});
