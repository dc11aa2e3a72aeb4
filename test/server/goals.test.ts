// The goals of the year with their steps, as the tool Goals reads them; and projects whose loop is still open.
import type { Runtime } from 'apps-script-runtime';
import type { GoalsRead } from '../../src/server/run/goal-answers';
import type { MyWeeks, Today } from '../../src/server/run/today-answers';
import { addRow, ask, newRow, ok, openFilled, openLibrary } from './addon';
import { costOf } from './filled';

const read = (runtime: Runtime) => ok(ask<GoalsRead>(runtime, 'readGoals'));

test('goals come with their steps, by their id or by the name that somebody typed', () => {
  const runtime = openLibrary();
  expect(read(runtime).goals).toEqual({ items: [], more: 0 });
  const { ref } = addRow(runtime, 'goals', { goal: 'Reach new parents', whose: 'Team Goals', year: '2026' });
  const step = { what: 'Visit a playgroup', when: '2026-03-05', for: 'An older name' };
  ok(ask(runtime, 'saveRow', newRow('actions', step, ref)));
  addRow(runtime, 'actions', { what: 'Ask the clinic', for: 'reach new parents', doneOn: '2026-03-01' });
  addRow(runtime, 'actions', { what: 'Something else', for: '' });
  const [goal] = read(runtime).goals.items;
  expect(goal).toMatchObject({ ref: { id: ref.id }, goal: 'Reach new parents', year: '2026', who: '' });
  expect(goal?.steps.items.map(({ what, doneOn }) => [what, doneOn])).toEqual([
    ['Visit a playgroup', ''],
    ['Ask the clinic', '2026-03-01'],
  ]);
});

test('reading them takes as many round trips for forty goals as for one', () => {
  const withGoals = (count: number) =>
    openFilled((runtime) => {
      for (let at = 0; at < count; at++) addRow(runtime, 'goals', { goal: `Goal ${at}`, year: '2026' });
    });
  const [few, many] = [1, 40].map((count) => {
    const runtime = withGoals(count);
    return costOf(runtime, () => read(runtime));
  });
  expect(many).toEqual(few);
});

function projects(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ana', lastContact: '2026-02-20' });
  const add = (project: string, endsOn: string, more = {}) =>
    addRow(runtime, 'partnerships', { project, partner: 'Zoo', endsOn, ...more });
  add('Story hour', '2026-02-27');
  add('Still on', '2026-06-01');
  add('No endpoint', '');
  add('All told', '2026-01-31', { toldWhom: 'The families', toldOn: '2026-02-10' });
}

test('a project that ended stays in Today and My week until somebody says whom they told, and when', () => {
  const runtime = openFilled(projects);
  const { overdue } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  expect(overdue.items).toMatchObject([
    { ref: { table: 'partnerships' }, name: 'Close the loop: Story hour', day: '2026-02-27' },
  ]);
  const { weeks, unassigned } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana', 'Ben']));
  expect(weeks.map(({ parts }) => parts.dates.items)).toMatchObject([
    [
      {
        name: 'Close the loop: Story hour',
        words: 'With Zoo. Tell the people who took part what came of it.',
        isOverdue: true,
      },
    ],
    [],
  ]);
  expect(unassigned.items).toEqual([]);
});
