// The Action Plan and the Goals in the Weekly Plan, in Today, My week, the calendar, and a hand-over.
import type { Runtime } from 'apps-script-runtime';
import type { Calendar } from '../../src/server/run/calendar-call';
import type { HandedOver, HandoffView, HandOverPages } from '../../src/server/run/handoff-answers';
import type { MyWeeks, Today } from '../../src/server/run/today-answers';
import { addRow, ask, edit, headedRows, ok, openFilled, outlineOf, rowsOf, sheetOf } from './addon';
import { costOf } from './filled';

const PLAN = 'Weekly Plan';
const ACTIONS = 'Action Plan';
const startWeek = (runtime: Runtime) => ok(ask<{ words: string }>(runtime, 'startWeek'));
const check = (runtime: Runtime) => runtime.run('dailyCheck', [], { as: 'clock' });

/** Monday, March 2, 2026: a flyer due next week, a room due in May, a goal with a step due this week. */
function someActions(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ben', lastContact: '2026-02-20' });
  addRow(runtime, 'actions', { what: 'Draft the flyer', when: '2026-03-10', who: 'Ana', partner: 'Zoo' });
  addRow(runtime, 'actions', { what: 'Book the room', when: '2026-05-04', who: 'Ana' });
  addRow(runtime, 'goals', { goal: 'Reach new parents', whose: 'Team Goals', year: '2026' });
  addRow(runtime, 'actions', { what: 'Visit a playgroup', when: '2026-03-05', for: 'Reach new parents' });
}
const library = (): Runtime => openFilled(someActions);

const cellOf = (runtime: Runtime, tab: string, text: string, label: string) => {
  const rows = runtime.values(tab);
  const labels = rows.find((cells) => cells.includes(label)) ?? [];
  const row = rows.findIndex((cells) => cells.includes(text));
  return sheetOf(runtime, tab).getRange(row + 1, labels.indexOf(label) + 1);
};
const FLYER = 'Zoo: Draft the flyer';
const PLAYGROUP = 'Reach new parents: Visit a playgroup';
const doneOn = (runtime: Runtime, what: string): unknown => {
  const day = cellOf(runtime, ACTIONS, what, 'Done on').getValue() as unknown;
  return day instanceof Date ? day.toISOString().slice(0, 10) : day;
};
const isTicked = (runtime: Runtime, text: string) => cellOf(runtime, PLAN, text, 'Done').getValue() === true;
const tick = (runtime: Runtime, text: string, isDone = true) =>
  cellOf(runtime, PLAN, text, 'Done').setValue(isDone);
/** Below its heading, down to the next one. */
const under = (runtime: Runtime, heading: string): string[] => {
  const lines = outlineOf(runtime);
  const from = lines.indexOf(heading);
  const length = lines.slice(from + 1).findIndex((line) => !line.startsWith('  '));
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
};

test('the week has the actions of this week and the next, and the goals of the year', () => {
  const runtime = library();
  expect(startWeek(runtime).words).toBe('This week is ready: 2 actions, 1 goal.');
  expect(under(runtime, 'Outreach To-Do').slice(0, 2)).toEqual([`  ${PLAYGROUP}`, `  ${FLYER}`]);
  expect(under(runtime, 'Steering Thoughts / Program Ideas')).toEqual(['  Reach new parents']);
  const [flyer] = rowsOf(runtime, PLAN).filter((row) => Object.values(row).includes(FLYER));
  expect(flyer).toMatchObject({ Partner: 'Zoo', Who: 'Ana' });
  expect(startWeek(runtime).words).toBe('This week was already started, so nothing changed.');
});

test('a line checked off fills in Done on with the next check, and filing the week leaves it at that', () => {
  const runtime = library();
  startWeek(runtime);
  tick(runtime, FLYER);
  check(runtime);
  expect(doneOn(runtime, 'Draft the flyer')).toBe('2026-03-02');
  expect(under(runtime, 'Outreach Done')).toEqual([`  ${FLYER}`]);
  runtime.advanceTo('2026-03-09T17:00:00Z');
  startWeek(runtime);
  expect(outlineOf(runtime).filter((line) => line.includes('flyer'))).toEqual([]);
  expect(doneOn(runtime, 'Draft the flyer')).toBe('2026-03-02');
});

test('a line checked off just before a new week is filed, and its action is done', () => {
  const runtime = library();
  startWeek(runtime);
  runtime.advanceTo('2026-03-09T17:00:00Z');
  tick(runtime, FLYER);
  startWeek(runtime);
  expect(outlineOf(runtime).filter((line) => line.includes('flyer'))).toEqual([]);
  expect(doneOn(runtime, 'Draft the flyer')).toBe('2026-03-09');
});

test('unchecked again, the line goes back and the day is cleared', () => {
  const runtime = library();
  startWeek(runtime);
  tick(runtime, FLYER);
  check(runtime);
  tick(runtime, FLYER, false);
  check(runtime);
  expect([doneOn(runtime, 'Draft the flyer'), under(runtime, 'Outreach To-Do')]).toEqual([
    '',
    expect.arrayContaining([`  ${FLYER}`]),
  ]);
});

test('Done on in the tab closes the line, and clearing it opens the line again', () => {
  const runtime = library();
  startWeek(runtime);
  cellOf(runtime, ACTIONS, 'Draft the flyer', 'Done on').setValue(new Date('2026-03-01T12:00:00Z'));
  check(runtime);
  expect([isTicked(runtime, FLYER), under(runtime, 'Outreach Done')]).toEqual([true, [`  ${FLYER}`]]);
  cellOf(runtime, ACTIONS, 'Draft the flyer', 'Done on').clearContent();
  check(runtime);
  expect([isTicked(runtime, FLYER), under(runtime, 'Outreach Done')]).toEqual([false, []]);
});

test('the outcome of its line becomes what changed, with the next check or with the start of the next week', () => {
  const runtime = library();
  startWeek(runtime);
  const changed = (what: string): unknown => cellOf(runtime, ACTIONS, what, 'What changed').getValue();
  const outcomeIs = (text: string, words: string) =>
    cellOf(runtime, PLAN, text, 'Outcome / notes').setValue(words);
  outcomeIs(FLYER, 'Two hundred printed');
  check(runtime);
  expect(changed('Draft the flyer')).toBe('');
  tick(runtime, FLYER);
  tick(runtime, PLAYGROUP);
  check(runtime);
  expect([changed('Draft the flyer'), changed('Visit a playgroup')]).toEqual(['Two hundred printed', '']);
  // Somebody’s own words stay, and so does a cell that somebody cleared.
  cellOf(runtime, ACTIONS, 'Draft the flyer', 'What changed').clearContent();
  outcomeIs(PLAYGROUP, 'Six parents asked for cards');
  runtime.advanceTo('2026-03-09T17:00:00Z');
  startWeek(runtime);
  expect([changed('Draft the flyer'), changed('Visit a playgroup')]).toEqual([
    '',
    'Six parents asked for cards',
  ]);
});

test('an action that is open again after its week was filed comes back', () => {
  const runtime = library();
  startWeek(runtime);
  tick(runtime, FLYER);
  runtime.advanceTo('2026-03-09T17:00:00Z');
  startWeek(runtime);
  cellOf(runtime, ACTIONS, 'Draft the flyer', 'Done on').clearContent();
  runtime.advanceTo('2026-03-16T17:00:00Z');
  startWeek(runtime);
  expect(under(runtime, 'Outreach To-Do')).toContain(`  ${FLYER}`);
});

test('the line follows its action’s words, day and person, except for what somebody changed', () => {
  const runtime = library();
  startWeek(runtime);
  cellOf(runtime, PLAN, FLYER, 'Who').setValue('Cleo');
  const { ref } = addRow(runtime, 'actions', { what: 'Send it', when: '2026-03-04', who: 'Ana' });
  ok(ask(runtime, 'updateRelationships', ref.id));
  // A new one needn't wait for the next week.
  expect(under(runtime, 'Outreach To-Do')).toContain('  Send it');
  const flyer = { ...ref, id: String(rowsOf(runtime, ACTIONS)[0]?.['Outreach id']) };
  ok(
    edit(
      runtime,
      flyer,
      { what: 'Draft the flyer', when: '2026-03-10', who: 'Ana' },
      { what: 'Draft two flyers', when: '2026-03-11', who: 'Ben' },
    ),
  );
  ok(ask(runtime, 'updateRelationships', flyer.id));
  const [line] = rowsOf(runtime, PLAN).filter((row) => Object.values(row).includes('Zoo: Draft two flyers'));
  expect(line).toMatchObject({ Who: 'Cleo' });
  expect(String(line?.['When'])).toContain('Mar 11');
});

test('a row typed by hand gets its id, its partner’s id, and a line', () => {
  const runtime = library();
  startWeek(runtime);
  const rows = runtime.values(ACTIONS);
  runtime.paste(ACTIONS, `A${rows.length + 1}`, [['Thank the keepers', '', '3/6/2026', '', '', 'Zoo']]);
  check(runtime);
  const typed = rowsOf(runtime, ACTIONS).find((row) => row['What'] === 'Thank the keepers');
  const zoo = rowsOf(runtime, 'Partners')[0]?.['Outreach id'];
  expect([typed?.['Outreach id'], typed?.['Outreach partner id']]).toEqual([expect.stringMatching(/./), zoo]);
  expect(under(runtime, 'Outreach To-Do')).toContain('  Zoo: Thank the keepers');
});

test('goals whose year is over leave the plan, and those of the new year come', () => {
  const runtime = library();
  startWeek(runtime);
  addRow(runtime, 'goals', { goal: 'Reach teenagers', whose: 'Team Goals', year: '2027' });
  runtime.advanceTo('2027-01-11T17:00:00Z');
  startWeek(runtime);
  expect(under(runtime, 'Steering Thoughts / Program Ideas')).toEqual(['  Reach teenagers']);
});

test('Today and My week have each action once: by itself, then as its line, and no longer once it’s done', () => {
  const runtime = library();
  const shown = () => {
    const { thisWeek, overdue, undated } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
    const { weeks } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana', '']));
    return {
      today: [thisWeek, overdue, undated].flatMap(({ items }) =>
        items.map(({ ref, name }) => `${ref.table}: ${name}`),
      ),
      weeks: weeks.map(({ parts }) =>
        [parts.dates, parts.undated].flatMap(({ items }) => items.map(({ name }) => name)),
      ),
    };
  };
  expect(shown()).toEqual({ today: [`actions: ${PLAYGROUP}`], weeks: [[], [PLAYGROUP]] });
  startWeek(runtime);
  expect(shown()).toEqual({ today: [`plan: ${PLAYGROUP}`], weeks: [[], [PLAYGROUP]] });
  runtime.advanceTo('2026-03-12T17:00:00Z');
  expect(shown()).toEqual({
    today: [`plan: ${FLYER}`, `plan: ${PLAYGROUP}`],
    weeks: [[FLYER], [PLAYGROUP, FLYER]],
  });
  cellOf(runtime, ACTIONS, 'Draft the flyer', 'Done on').setValue(new Date('2026-03-12T12:00:00Z'));
  expect(shown()).toEqual({ today: [`plan: ${PLAYGROUP}`], weeks: [[], [PLAYGROUP]] });
});

test('a calendar has every action that has a day, and keeps the entry when the action gets its line', () => {
  const runtime = library();
  const entries = () =>
    ok(ask<Calendar>(runtime, 'readCalendar', { whose: 'everyone' })).entries.items.flatMap(
      ({ kind, uid, title, time }) =>
        kind === 'plan' ? [{ uid, title, first: 'first' in time ? time.first : '' }] : [],
    );
  const before = entries();
  expect(before.map(({ title, first }) => [first, title])).toEqual([
    ['2026-03-05', PLAYGROUP],
    ['2026-03-10', FLYER],
    ['2026-05-04', 'Book the room'],
  ]);
  startWeek(runtime);
  expect(entries()).toEqual(before);
});

test('a hand-over gives actions and goals to others, each counted once, and lists them on the page', () => {
  const runtime = library();
  startWeek(runtime);
  addRow(runtime, 'goals', { goal: 'Learn Spanish', whose: 'Personal Goals', who: 'Ana', year: '2026' });
  const { leaving } = ok(ask<HandoffView>(runtime, 'readHandoff', { leaving: 'Ana' }));
  expect([leaving?.partners.items, leaving?.toDos]).toEqual([[], 3]);
  const handed = ok(
    ask<HandedOver>(runtime, 'handOff', {
      ...{ id: 'hand-1', leaving: 'Ana', to: 'Cleo', byPartner: {}, isOffList: false },
    }),
  );
  expect(rowsOf(runtime, ACTIONS).map((row) => [row['What'], row['Who']])).toEqual([
    ['Draft the flyer', 'Cleo'],
    ['Book the room', 'Cleo'],
    ['Visit a playgroup', ''],
  ]);
  expect(rowsOf(runtime, 'Goals').map((row) => row['Who'])).toEqual(['', 'Cleo']);
  expect(cellOf(runtime, PLAN, FLYER, 'Who').getValue()).toBe('Cleo');
  const { pages } = ok(ask<HandOverPages>(runtime, 'readHandOver', { id: handed.id, from: 0 }));
  expect(pages[0]?.others.sort()).toEqual([
    'Goal: Learn Spanish',
    'Mon May 4: Book the room',
    `Tue Mar 10: ${FLYER}`,
  ]);
  ok(ask(runtime, 'undo', handed.id));
  expect(rowsOf(runtime, 'Goals').map((row) => row['Who'])).toEqual(['', 'Ana']);
});

test('a library that uses none of this reads as before; with the tabs in use, one more read each', () => {
  const plain = openFilled((runtime) => addRow(runtime, 'partners', { name: 'Zoo' }));
  const used = library();
  for (const runtime of [plain, used]) startWeek(runtime);
  const reads = (name: string, arg?: unknown) =>
    [plain, used].map((runtime) => costOf(runtime, () => ok(ask(runtime, name, arg))).reads);
  const [today = 0, todayUsed = 0] = reads('readToday');
  expect(todayUsed - today).toBe(1);
  const [week = 0, weekUsed = 0] = reads('readMyWeek', ['']);
  expect(weekUsed - week).toBe(1);
  const [update = 0, updateUsed = 0] = reads('updateRelationships');
  expect(updateUsed - update).toBe(2);
});

test('without the column Done on, lines stay as they are and nothing is lost', () => {
  const runtime = library();
  startWeek(runtime);
  cellOf(runtime, ACTIONS, 'What', 'Done on').setValue('Finished');
  tick(runtime, FLYER);
  check(runtime);
  expect(under(runtime, 'Outreach Done')).toEqual([`  ${FLYER}`]);
  expect(headedRows(runtime, ACTIONS)[0]).toContain('Finished');
});
