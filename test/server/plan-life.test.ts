// What becomes of the plan's lines between two Mondays: new ones are added, answered or past ones are removed.
import type { Runtime } from 'apps-script-runtime';
import {
  headedRows,
  addRow,
  ask,
  ok,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
  IS_LAPSED,
} from './addon';

const PLAN_TAB = 'Weekly Plan';
const check = (runtime: Runtime) => runtime.run('dailyCheck', [], { as: 'clock' });
const week = (runtime: Runtime, day = '') => {
  if (day !== '') runtime.advanceTo(`${day}T17:00:00Z`);
  runtime.run('startThisWeek');
};
const rowWith = (runtime: Runtime, text: string) =>
  runtime.values(PLAN_TAB).findIndex((row) => row.some((cell) => String(cell).startsWith(text))) + 1;
const tick = (runtime: Runtime, text: string) =>
  sheetOf(runtime, PLAN_TAB).getRange(rowWith(runtime, text), 1).setValue(true);
const has = (runtime: Runtime, text: string) => rowWith(runtime, text) > 0;
const typeInto = (runtime: Runtime, tab: string, row: number, values: Record<string, string>) => {
  const [labels = []] = headedRows(runtime, tab);
  for (const [label, value] of Object.entries(values))
    sheetOf(runtime, tab)
      .getRange(row, labels.indexOf(label) + 1)
      .setValue(value);
};

test('new lines for the week are added once, right away or overnight; nothing is added before a week is started', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  typeInto(runtime, 'Events', 3, { 'Event/Program Name': 'Too early', 'Date and Time': '2026-03-05' });
  check(runtime);
  expect(has(runtime, 'Too early')).toBe(false);
  week(runtime);
  expect(has(runtime, 'Too early')).toBe(true);

  const { ref } = addRow(runtime, 'events', { name: 'Book talk', when: '2026-03-06' });
  ok(ask(runtime, 'updateRelationships', ref.id));
  expect(has(runtime, 'Book talk')).toBe(true);
  typeInto(runtime, 'Events', 5, { 'Event/Program Name': 'Typed fair', 'Date and Time': '2026-03-07' });
  check(runtime);
  expect(has(runtime, 'Typed fair')).toBe(true);

  for (const text of ['Book talk', 'Typed fair'])
    sheetOf(runtime, PLAN_TAB).deleteRow(rowWith(runtime, text));
  check(runtime);
  ok(ask(runtime, 'updateRelationships', ''));
  expect([has(runtime, 'Book talk'), has(runtime, 'Typed fair')]).toEqual([false, false]);
  week(runtime);
  expect([has(runtime, 'Book talk'), has(runtime, 'Typed fair')]).toEqual([true, true]);
});

test('a touch typed by hand answers the follow-up and adds its promise overnight', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  addRow(runtime, 'partners', { name: 'Hub', lastContact: '2025-10-02' });
  const contact = { when: '2026-03-01', staff: 'Ana', how: 'Phone', partner: 'Hub', heard: 'Well' };
  const blank = { promised: '', promisedBy: '', next: '', nextBy: '', nextWho: '' };
  const given = { table: 'log', id: 'c1', isNew: true, values: { ...blank, ...contact }, loaded: {} };
  ok(ask(runtime, 'saveContact', given));
  week(runtime);
  const labels = runtime.values('Contact Log')[0] ?? [];
  const label = (text: string) => String(labels.find((one) => String(one).includes(text)));
  typeInto(runtime, 'Contact Log', 3, {
    [String(labels[0])]: '2026-03-02',
    [label('Partner')]: 'Zoo',
    [label('promised')]: 'flyers',
  });
  check(runtime);
  const lines = rowsOf(runtime, PLAN_TAB, 1).filter((row) => row['Partner'] === 'Zoo');
  expect(lines.map((row) => [row['Done'], row['Outcome / notes']])).toEqual([
    [false, ''],
    [true, 'Mar 2, 2026: in touch'],
  ]);
  expect(has(runtime, 'Promised to Zoo: flyers')).toBe(true);
});

test('a follow-up that was checked off or deleted comes back with the next week if nobody was in touch', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  week(runtime);
  tick(runtime, 'Get back in touch with Zoo');
  check(runtime);
  week(runtime);
  expect(outlineOf(runtime).filter((line) => line.includes('with Zoo'))).toHaveLength(1);
  week(runtime, '2026-03-09');
  const again = rowsOf(runtime, PLAN_TAB, 1).find((row) => row['Partner'] === 'Zoo');
  expect(again?.['Done']).toBe(false);
  sheetOf(runtime, PLAN_TAB).deleteRow(rowWith(runtime, 'Get back in touch with Zoo'));
  check(runtime);
  expect(has(runtime, 'Get back in touch with Zoo')).toBe(false);
  week(runtime, '2026-03-16');
  expect(has(runtime, 'Get back in touch with Zoo')).toBe(true);
});

test('a line filed as open and deleted by mistake comes back, and so does one unchecked in the archive', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-01-20' });
  const values = { when: '2026-03-02', staff: 'Ana', how: 'Phone', partner: 'Zoo', heard: '' };
  const more = { promised: 'flyers', promisedBy: '2026-03-20', next: '', nextBy: '', nextWho: '' };
  ok(
    ask(runtime, 'saveContact', {
      table: 'log',
      id: 'c1',
      isNew: true,
      values: { ...values, ...more },
      loaded: {},
    }),
  );
  week(runtime);
  week(runtime, '2026-03-09');
  sheetOf(runtime, PLAN_TAB).deleteRow(rowWith(runtime, 'Promised to Zoo'));
  week(runtime);
  expect(has(runtime, 'Promised to Zoo')).toBe(true);
  tick(runtime, 'Promised to Zoo');
  week(runtime, '2026-03-16');
  expect(has(runtime, 'Promised to Zoo')).toBe(false);
  week(runtime);
  expect(has(runtime, 'Promised to Zoo')).toBe(false);
  const archive = runtime.values('Plan Archive');
  const filed = archive.findIndex(
    (row) => row[0] === '✓' && row.some((cell) => String(cell).startsWith('Promised to Zoo')),
  );
  sheetOf(runtime, 'Plan Archive')
    .getRange(filed + 1, 1)
    .setValue(false);
  week(runtime);
  expect(has(runtime, 'Promised to Zoo')).toBe(true);
});

test('checking off a recurring rule checks off that day’s line, and the rule continues', () => {
  const runtime = openLibrary();
  const rule = { item: 'Coffee chat', when: 'every Monday' };
  addRow(runtime, 'plan', rule, planLine(runtime, 'Outreach To-Do'));
  week(runtime);
  tick(runtime, 'Coffee chat');
  check(runtime);
  const ticks = () =>
    rowsOf(runtime, PLAN_TAB, 1)
      .filter((row) => row['Item 2'] === 'Coffee chat')
      .map((row) => [row['When'], row['Done']]);
  const shown = ticks().map(([when, done]) => [when instanceof Date ? 'a day' : when, done]);
  expect(shown).toEqual([
    ['every Monday', false],
    ['a day', false],
    ['a day', true],
  ]);
  week(runtime, '2026-04-06');
  expect(ticks()).toHaveLength(3);
});

test('past events and missed days don’t pile up', () => {
  const runtime = openLibrary();
  addRow(runtime, 'plan', { item: 'Tea', when: 'every Tuesday' }, planLine(runtime, 'Outreach To-Do'));
  addRow(runtime, 'events', { name: 'Book talk', when: '2026-03-06' });
  week(runtime);
  week(runtime, '2026-03-09');
  week(runtime, '2026-03-30');
  expect(has(runtime, 'Book talk')).toBe(false);
  expect(outlineOf(runtime).filter((line) => line.trim() === 'Tea')).toHaveLength(3);
});

test('a missing section doesn’t keep the statuses from being right, and a new week rebuilds the outline', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-12-10' });
  check(runtime);
  sheetOf(runtime, PLAN_TAB).deleteRow(rowWith(runtime, 'Outreach Follow-Ups to do'));
  runtime.advanceTo('2026-03-12T17:00:00Z');
  expect(() => check(runtime)).toThrow('Outreach Follow-Ups to do');
  expect(rowsOf(runtime, 'Partners')[0]?.['Relationship status']).toEqual(IS_LAPSED);
  week(runtime);
  expect(has(runtime, 'Outreach Follow-Ups to do')).toBe(true);
  expect(has(runtime, 'Get back in touch with Zoo')).toBe(true);
});
