// A week that was started on a Monday although the locale's weeks start on Sunday, and the other way around: nothing is
// lost or appears twice.
import type { Runtime } from 'apps-script-runtime';
import type { Opening } from '../../src/server/run/today-answers';
import { addRow, ask, ok, openLibrary, outlineOf, planLine, settingCell, settingOf, sheetOf } from './addon';

const DAYS = ['2026-03-05', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'];
const nameOf = (day: string) => `Fair of ${day}`;

/** A week started on Monday, March 2, with fairs around both ends of it and a done line. */
function startedIn(locale: string): Runtime {
  const runtime = openLibrary({ locale });
  for (const when of DAYS) addRow(runtime, 'events', { name: nameOf(when), when });
  const outreach = { ...planLine(runtime, 'Outreach To-Do'), id: 'heading-outreach' };
  addRow(runtime, 'plan', { item: 'Flyers', done: 'TRUE' }, outreach);
  ok(ask(runtime, 'startWeek'));
  return runtime;
}
const switchTo = (runtime: Runtime, locale: string) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale(locale);
const weekOf = (runtime: Runtime) => settingOf(runtime, 'Weekly Plan is for the week of');
const isOld = (runtime: Runtime) => ok(ask<Opening>(runtime, 'openSidebar')).today.isOldWeek;
const archived = (runtime: Runtime): string[] => {
  const tab = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Plan Archive');
  return tab
    ? tab
        .getDataRange()
        .getDisplayValues()
        .map((row) => row.join(''))
    : [];
};
const titles = (runtime: Runtime) =>
  archived(runtime).flatMap((row) => /Week of [A-Z0-9].*?\d{4}/.exec(row)?.[0] ?? []);
const planned = (runtime: Runtime, day: string) =>
  outlineOf(runtime).filter((line) => line.trim() === nameOf(day)).length;

test('from Monday to Sunday: the current week continues, and the next one starts on Sunday', () => {
  const runtime = startedIn('en_GB');
  expect(weekOf(runtime)).toBe('2026-03-02');
  switchTo(runtime, 'en_US');
  // From Friday on, a press would start the next week.
  runtime.advanceTo('2026-03-05T17:00:00Z');
  expect(isOld(runtime)).toBe(false);
  ok(ask(runtime, 'startWeek'));
  expect([weekOf(runtime), titles(runtime)]).toEqual(['2026-03-02', []]);
  runtime.advanceTo('2026-03-08T17:00:00Z');
  expect(isOld(runtime)).toBe(true);
  ok(ask(runtime, 'startWeek'));
  expect([weekOf(runtime), titles(runtime)]).toEqual(['2026-03-08', ['Week of March 2, 2026']]);
  // This Sunday's fair is still ahead; those of the days before are over.
  expect(DAYS.map((day) => planned(runtime, day))).toEqual([0, 0, 1, 1, 1, 1]);
  expect(archived(runtime).filter((row) => row.includes('Flyers'))).toHaveLength(1);
  ok(ask(runtime, 'startWeek'));
  runtime.advanceTo('2026-03-14T17:00:00Z');
  expect(isOld(runtime)).toBe(false);
  runtime.advanceTo('2026-03-15T17:00:00Z');
  ok(ask(runtime, 'startWeek'));
  expect([weekOf(runtime), titles(runtime)]).toEqual([
    '2026-03-15',
    ['Week of March 2, 2026', 'Week of March 8, 2026'],
  ]);
  expect(DAYS.map((day) => planned(runtime, day))).toEqual([0, 0, 0, 0, 1, 1]);
});

test('from Sunday to Monday: the current week continues, and the next one starts on Monday', () => {
  const runtime = startedIn('en_US');
  expect(weekOf(runtime)).toBe('2026-03-01');
  switchTo(runtime, 'de_DE');
  runtime.advanceTo('2026-03-05T17:00:00Z');
  ok(ask(runtime, 'startWeek'));
  expect([weekOf(runtime), titles(runtime)]).toEqual(['2026-03-01', []]);
  runtime.advanceTo('2026-03-08T17:00:00Z');
  expect(isOld(runtime)).toBe(false);
  runtime.advanceTo('2026-03-09T17:00:00Z');
  expect(isOld(runtime)).toBe(true);
  ok(ask(runtime, 'startWeek'));
  expect([weekOf(runtime), titles(runtime)]).toEqual(['2026-03-09', ['Week of 1 March 2026']]);
  expect(DAYS.map((day) => planned(runtime, day))).toEqual([0, 0, 0, 1, 1, 1]);
});

test('a week that an older version filed under 2026-03-02 is found and isn’t filed twice', () => {
  const runtime = startedIn('en_GB');
  runtime.advanceTo('2026-03-09T17:00:00Z');
  ok(ask(runtime, 'startWeek'));
  const sheet = sheetOf(runtime, 'Plan Archive');
  const grid = sheet.getDataRange().getValues() as string[][];
  const row = grid.findIndex((cells) => cells.some((cell) => String(cell).startsWith('Week of 2 March')));
  const column = (grid[row] ?? []).findIndex((cell) => String(cell).startsWith('Week of 2 March'));
  sheet.getRange(row + 1, column + 1).setValue('Week of 2026-03-02');
  // As if the run had died before the week was written.
  settingCell(runtime, 'Weekly Plan is for the week of').setValue("'2026-03-02");
  ok(ask(runtime, 'startWeek'));
  expect(archived(runtime).filter((one) => one.includes('Week of'))).toHaveLength(1);
});
