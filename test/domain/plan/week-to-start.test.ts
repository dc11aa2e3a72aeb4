// Which week a press starts.
import { weekState, weekToStart } from '../../../src/domain/plan/week-to-start';

const MONDAY = '2026-03-02';
const NEXT = '2026-03-09';

test.each([
  ['2026-03-02', MONDAY],
  ['2026-03-05', MONDAY],
  ['2026-03-06', NEXT],
  ['2026-03-07', NEXT],
  ['2026-03-08', NEXT],
])('on %s the week of %s is started: from Friday on it is the next', (today, week) => {
  expect(weekToStart(today, MONDAY)).toBe(week);
});

test.each([
  ['2026-03-05', '2026-03-01'],
  ['2026-03-06', '2026-03-08'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-08'],
])('where weeks begin on Sunday, too: on %s it is the week of %s', (today, week) => {
  const sunday = today === '2026-03-08' ? '2026-03-08' : '2026-03-01';
  expect(weekToStart(today, sunday)).toBe(week);
});

test('a plan for this week or the next is up to date, and next week is offered until it is started', () => {
  const state = (today: string, planned: string) => weekState(today, MONDAY, planned);
  expect(state('2026-03-04', '')).toEqual({ isOldWeek: true, startsNext: false });
  expect(state('2026-03-04', MONDAY)).toEqual({ isOldWeek: false, startsNext: false });
  expect(state('2026-03-06', MONDAY)).toEqual({ isOldWeek: false, startsNext: true });
  expect(state('2026-03-06', '2026-02-23')).toEqual({ isOldWeek: true, startsNext: true });
  expect(state('2026-03-06', NEXT)).toEqual({ isOldWeek: false, startsNext: false });
});
