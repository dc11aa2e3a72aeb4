// Days typed straight into the cells of the plan and of Events.
import type { Runtime } from 'apps-script-runtime';
import type { Opening } from '../../src/server/run/today-answers';
import { headedRows, addRow, ask, ok, openLibrary, sheetOf } from './addon';

const columnOf = (runtime: Runtime, tab: string, label: string): string =>
  sheetOf(runtime, tab)
    .getRange(1, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1)
    .getA1Notation()
    .replace('1', '');
const type = (runtime: Runtime, tab: string, row: number, label: string, text: string) =>
  runtime.type(tab, `${columnOf(runtime, tab, label)}${row}`, text);
const shown = (runtime: Runtime, tab: string, row: number, label: string): string =>
  sheetOf(runtime, tab)
    .getRange(`${columnOf(runtime, tab, label)}${row}`)
    .getDisplayValue();
const questions = (runtime: Runtime) =>
  ok(ask<Opening>(runtime, 'openSidebar')).today.questions.items.map(({ sentence }) => sentence);

/** Row 3 of the plan, an item below the first heading; today is Monday, March 2. */
function planWith(when: string): Runtime {
  const runtime = openLibrary();
  const row = sheetOf(runtime, 'Weekly Plan').getLastRow() + 1;
  runtime.type('Weekly Plan', `${columnOf(runtime, 'Weekly Plan', 'Item 2')}${row}`, 'Call Kim');
  type(runtime, 'Weekly Plan', row, 'When', when);
  return runtime;
}
const lastRow = (runtime: Runtime) => sheetOf(runtime, 'Weekly Plan').getLastRow();

test.each([
  ['tomorrow', 'Tue Mar 3'],
  ['next Friday', 'Fri Mar 13'],
  ['Friday 3pm', 'Fri Mar 6, 3:00 PM'],
  ['Thursday 2:45-3:45', 'Thu Mar 5, 2:45-3:45 PM'],
  ['February 1st, 8:45-10:51', 'February 1st, 8:45-10:51'],
  ['second Tuesday of the month', 'second Tuesday of the month'],
])('in the plan “%s” becomes %s as soon as it is typed', (typed, words) => {
  const runtime = planWith(typed);
  expect(shown(runtime, 'Weekly Plan', lastRow(runtime), 'When')).toBe(words);
  expect(questions(runtime)).toEqual([]);
  expect(runtime.failures).toEqual([]);
});

test('Today asks once about a “tomorrow” found later, which stays unchanged', () => {
  const runtime = planWith('');
  const cell = `${columnOf(runtime, 'Weekly Plan', 'When')}${lastRow(runtime)}`;
  sheetOf(runtime, 'Weekly Plan').getRange(cell).setValue('tomorrow');
  ok(ask(runtime, 'updateRelationships'));
  expect(questions(runtime)).toEqual([
    'Call Kim: “tomorrow” isn’t a date, so nobody will be reminded of this line. Type a day under When, like Mar 2, or move the words to Item.',
  ]);
  expect(shown(runtime, 'Weekly Plan', lastRow(runtime), 'When')).toBe('tomorrow');
});

test.each([
  ['Friday 3pm', '3/6/2026 3:00 PM', ''],
  ['tomorrow', '3/3/2026', ''],
  ['February 1st, 8:45-10:51', '2/1/2026 8:45 AM', '10:51 AM'],
  ['Tue Feb 3, 2:45-3:45', '2/3/2026 2:45 PM', '3:45 PM'],
])('in Events “%s” becomes %s, and its end %s', (typed, when, endsAt) => {
  const runtime = openLibrary();
  addRow(runtime, 'events', { name: 'Fair' });
  type(runtime, 'Events', 3, 'Date and Time', typed);
  expect(shown(runtime, 'Events', 3, 'Date and Time')).toBe(when);
  expect(shown(runtime, 'Events', 3, 'Ends at')).toBe(endsAt);
  expect(questions(runtime)).toEqual([]);
});

test('an end that is in its cell isn’t overwritten: Today asks about the date', () => {
  const runtime = openLibrary();
  addRow(runtime, 'events', { name: 'Fair', endsAt: '17:00' });
  type(runtime, 'Events', 3, 'Date and Time', 'February 1st, 8:45-10:51');
  expect(shown(runtime, 'Events', 3, 'Date and Time')).toBe('February 1st, 8:45-10:51');
  expect(shown(runtime, 'Events', 3, 'Ends at')).toBe('5:00 PM');
  expect(questions(runtime)).toHaveLength(1);
});

test('typing anything else into Events reads nothing', () => {
  const runtime = openLibrary();
  addRow(runtime, 'events', { name: 'Fair' });
  runtime.calls.reset();
  type(runtime, 'Events', 3, 'Location', 'High School');
  expect(runtime.calls.reads).toBe(0);
});
