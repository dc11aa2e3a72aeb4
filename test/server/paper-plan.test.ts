// The Weekly Plan looks and prints like the paper form: its title, its week, its columns and its archive.
import type { Runtime } from 'apps-script-runtime';
import type { Opening, Today } from '../../src/server/run/today-answers';
import type { Undoable } from '../../src/server/run/answers';
import {
  addRow,
  ask,
  headedRows,
  headingsAt,
  ok,
  openAddon,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from './addon';
import { firstVersion } from './first-version';

const PLAN = 'Weekly Plan';
const TITLE = 'Weekly Librarian Outreach Plan and Notes';
const FRIDAY = '2026-03-06T17:00:00Z';
const titleOf = (runtime: Runtime) => runtime.values(PLAN)[0]?.filter((cell) => cell !== '');
const frozen = (runtime: Runtime) => sheetOf(runtime, PLAN).getFrozenRows();
const toast = (runtime: Runtime) => runtime.screen.toasts.at(-1)?.message;
const today = (runtime: Runtime) => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
const book = (runtime: Runtime) => JSON.stringify(runtime.save().books);

describe('the title', () => {
  test('is in row 1, above the headings, and both stay in view', () => {
    const runtime = openLibrary();
    expect([titleOf(runtime), headingsAt(runtime.values(PLAN)), frozen(runtime)]).toEqual([[TITLE], 1, 2]);
    expect(sheetOf(runtime, PLAN).getDataRange().getMergedRanges()).toEqual([]);
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.headings).toEqual([]);
  });

  test('names the week once one is started, and the previous week after Undo', () => {
    const runtime = openLibrary();
    addRow(runtime, 'events', { name: 'Fair', when: '2026-03-12' });
    runtime.run('startThisWeek');
    expect(titleOf(runtime)).toEqual([TITLE, 'Week of March 1']);
    runtime.advanceTo('2026-03-09T17:00:00Z');
    runtime.run('startThisWeek');
    expect(titleOf(runtime)).toEqual([TITLE, 'Week of March 8']);
    const { operations } = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo'));
    ok(undo(runtime, operations[0]?.id ?? ''));
    expect(titleOf(runtime)).toEqual([TITLE, 'Week of March 1']);
  });

  test('is restored by set-up, with the week, if somebody deleted its row, and nothing else changes', () => {
    const runtime = openLibrary();
    addRow(runtime, 'plan', { item: 'Call' }, planLine(runtime, 'Outreach To-Do'));
    runtime.run('startThisWeek');
    const before = runtime.values(PLAN);
    sheetOf(runtime, PLAN).deleteRow(1);
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.headings).toEqual([]);
    addRow(runtime, 'plan', { item: 'Write' }, planLine(runtime, 'Outreach To-Do'));
    expect(outlineOf(runtime)).toEqual(expect.arrayContaining(['  Call', '  Write']));
    runtime.run('setUpThisSheet');
    expect(runtime.values(PLAN).slice(0, 2)).toEqual(before.slice(0, 2));
    expect(frozen(runtime)).toBe(2);
    const whole = book(runtime);
    runtime.run('setUpThisSheet');
    expect(book(runtime)).toBe(whole);
  });

  test('in the library’s own words stays, and raises no question', () => {
    const runtime = openLibrary();
    sheetOf(runtime, PLAN).getRange('A1').setValue('What we do this week');
    runtime.run('setUpThisSheet');
    expect(titleOf(runtime)).toEqual(['What we do this week']);
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.headings).toEqual([]);
  });

  test('stays when other rows above the headings are removed', () => {
    const runtime = openLibrary();
    sheetOf(runtime, PLAN).insertRowsAfter(1, 2);
    const [question] = ok(ask<Opening>(runtime, 'openSidebar')).today.headings;
    expect(question?.sentence).toContain('has 2 empty rows above its headings');
    const { table, key, steps } = question ?? {};
    ok(ask(runtime, 'repairHeading', { table, key, step: steps?.[0] }));
    expect([titleOf(runtime), headingsAt(runtime.values(PLAN))]).toEqual([[TITLE], 1]);
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.headings).toEqual([]);
  });
});

describe('a plan of the first version', () => {
  test('is read before the update, and gets a title, headings in words and a plain archive from it', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const before = outlineOf(runtime);
    expect(before.length).toBeGreaterThan(10);
    ok(ask(runtime, 'startWeek'));
    runtime.run('setUpThisSheet');
    expect(titleOf(runtime)?.[0]).toBe(TITLE);
    expect(String(titleOf(runtime)?.[1])).toMatch(/^Week of \w+ \d+$/);
    const labels = ['Item', 'Item 2', 'Item 3', 'Item 4', 'Item 5'];
    expect(headedRows(runtime, PLAN)[0]).toEqual(expect.arrayContaining(labels));
    expect(runtime.values('Plan Archive')[0]).toEqual(expect.arrayContaining(labels));
    expect(runtime.values('Plan Archive').flat()).not.toContain(true);
    for (const tab of [PLAN, 'Plan Archive'])
      expect(
        runtime
          .values(tab)
          .flat()
          .map(String)
          .filter((text) => text.startsWith('›')),
      ).toEqual([]);
    expect(frozen(runtime)).toBe(2);
  });

  test('keeps a checkmark in its archive as ✓, and still knows that the line was filed', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const row = runtime.values('Plan Archive').findIndex((cells) => cells.includes('Shelter visit')) + 1;
    sheetOf(runtime, 'Plan Archive').getRange(row, 1).setValue(true);
    runtime.run('setUpThisSheet');
    expect(runtime.values('Plan Archive')[row - 1]?.[0]).toBe('✓');
  });
});

test('the columns fit a printed page, and long texts wrap', () => {
  const runtime = openLibrary();
  const sheet = sheetOf(runtime, PLAN);
  const labels = headedRows(runtime, PLAN)[0] ?? [];
  const shown = labels.map((_, at) => at + 1).filter((at) => !sheet.isColumnHiddenByUser(at));
  // 7 inches between Google's usual margins are 672 pixels: at 1050 pixels, ten-point text still prints at 6.4 points.
  expect(shown.reduce((sum, at) => sum + sheet.getColumnWidth(at), 0)).toBeLessThanOrEqual(1050);
  const wraps = (sheet.getRange(4, 1, 1, labels.length).getWrapStrategies()[0] ?? []).map(String);
  const wrapOf = (label: string) => wraps[labels.indexOf(label)];
  expect(['When', 'Item 5', 'Partner', 'Who', 'Outcome / notes'].map(wrapOf)).toEqual(Array(5).fill('WRAP'));
  expect(['Item', 'Item 2', 'Item 4'].map(wrapOf)).toEqual(Array(3).fill('OVERFLOW'));
});

describe('from Friday on', () => {
  test('Today offers next week, starting it says so, and what’s still to come this week stays', () => {
    const runtime = openLibrary();
    addRow(runtime, 'events', { name: 'Saturday market', when: '2026-03-07' });
    addRow(runtime, 'events', { name: 'Career fair', when: '2026-03-12' });
    runtime.run('startThisWeek');
    expect(today(runtime)).toMatchObject({ isOldWeek: false, startsNext: false });
    runtime.advanceTo(FRIDAY);
    expect(today(runtime)).toMatchObject({ isOldWeek: false, startsNext: true });
    runtime.run('startThisWeek');
    expect(toast(runtime)).toMatch(/^Next week is ready: .*\. This week is in Plan Archive\.$/);
    expect(titleOf(runtime)?.[1]).toBe('Week of March 8');
    expect(outlineOf(runtime)).toEqual(expect.arrayContaining(['  Saturday market', '  Career fair']));
    expect(today(runtime)).toMatchObject({ isOldWeek: false, startsNext: false });
    runtime.run('startThisWeek');
    expect(toast(runtime)).toBe('Next week was already started, so nothing changed.');
    runtime.advanceTo('2026-03-09T17:00:00Z');
    expect(today(runtime)).toMatchObject({ isOldWeek: false, startsNext: false });
    runtime.run('startThisWeek');
    expect(toast(runtime)).toBe('This week was already started, so nothing changed.');
  });

  test('a first start doesn’t claim that a week is in Plan Archive', () => {
    const runtime = openLibrary();
    runtime.run('startThisWeek');
    expect(toast(runtime)).toBe('This week is ready. Nothing is planned yet.');
  });
});

test('a detail without a day, partner or name of its own is filed with the line above it once that line is done', () => {
  const runtime = openLibrary();
  addRow(runtime, 'plan', { item: 'Presentations' }, planLine(runtime, 'Outreach To-Do'));
  addRow(runtime, 'plan', { item: 'Research skills' }, planLine(runtime, 'Presentations'));
  sheetOf(runtime, PLAN).getRange(planLine(runtime, 'Presentations').row, 1).setValue(true);
  runtime.run('dailyCheck', [], { as: 'clock' });
  const lines = outlineOf(runtime);
  expect(lines.slice(lines.indexOf('Outreach Done'))).toEqual([
    'Outreach Done',
    '  Presentations',
    '    Research skills',
    'Steering Thoughts / Program Ideas',
  ]);
  runtime.run('startThisWeek');
  runtime.advanceTo('2026-03-09T17:00:00Z');
  runtime.run('startThisWeek');
  expect(outlineOf(runtime).join()).toContain('Presentations,    Research skills');
  // Nobody recorded the presentations.
  runtime.advanceTo('2026-03-16T17:00:00Z');
  runtime.run('startThisWeek');
  expect(outlineOf(runtime).join()).not.toContain('Research skills');
  expect(rowsOf(runtime, 'Plan Archive', 1).map((row) => row['Item 3'])).toContain('Research skills');
});
