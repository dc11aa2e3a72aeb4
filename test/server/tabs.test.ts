// Tabs that people have named or made: with other capitals, or charts on their own sheet.
import type { Runtime } from 'apps-script-runtime';
import type { Loaded } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { addRow, ask, newRow, ok, openAddon, openLibrary, rowsOf, sheetOf } from './addon';

const spreadsheetOf = (runtime: Runtime) => runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
const tabs = (runtime: Runtime) =>
  spreadsheetOf(runtime)
    .getSheets()
    .map((sheet) => sheet.getName());
const shown = (runtime: Runtime) => spreadsheetOf(runtime).getActiveSheet().getName();

/** Moves a chart to its own sheet, as Sheets offers; the library goes back to the tab it was in. */
function moveChart(runtime: Runtime, name: string): void {
  const spreadsheet = spreadsheetOf(runtime);
  const sheet = spreadsheet.getActiveSheet();
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).setPosition(2, 2, 0, 0).build());
  const [chart] = sheet.getCharts();
  if (!chart) throw new Error('No chart');
  spreadsheet.moveChartToObjectSheet(chart).setName(name);
  sheet.activate();
}

describe.each(['settings', 'EVENTS', 'partners', 'Weekly plan', 'UNDO journal', 'contact LOG'])(
  'a tab of the library’s called %s',
  (name) => {
    test('is asked about, and set aside under its name', () => {
      const runtime = openAddon();
      const theirs = spreadsheetOf(runtime).getSheets()[0];
      theirs
        ?.setName(name)
        .getRange('A1:B1')
        .setValues([['Firm', 'Phone']]);
      runtime.screen.answers = ['OK'];
      runtime.run('setUpThisSheet');
      expect(runtime.screen.asked[0]?.message).toContain(`“${name}”`);
      expect(runtime.failures).toEqual([]);
      expect(tabs(runtime)).toEqual(
        expect.arrayContaining([`${name} (before Outreach)`, 'Partners', 'Settings']),
      );
      expect(runtime.values(`${name} (before Outreach)`)).toEqual([['Firm', 'Phone']]);
    });
  },
);

test('our tabs work under names with different capitals', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-01-05' });
  ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })));
  for (const name of tabs(runtime)) sheetOf(runtime, name).setName(name.toUpperCase());
  const before = tabs(runtime);
  ok(ask<Opening>(runtime, 'openSidebar'));
  addRow(runtime, 'partners', { name: 'Museum' });
  ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Museum' })));
  runtime.run('dailyCheck', [], { as: 'clock' });
  runtime.run('startThisWeek');
  runtime.run('setUpThisSheet');
  // The only question is whether to restore looks.
  expect(runtime.screen.asked.map(({ buttons }) => buttons)).toEqual([['YES', 'NO']]);
  expect(tabs(runtime).slice(0, before.length)).toEqual(before);
  runtime.type('PARTNERS', 'A5', 'Abbey');
  expect(rowsOf(runtime, 'PARTNERS').map((row) => row['Relationship status'])).toEqual([
    'In touch',
    'In touch',
    'No contact yet',
  ]);
  runtime.select('PARTNERS', 'A4');
  expect(ok(ask<Loaded>(runtime, 'loadSelectedRow')).values['name']).toBe('Museum');
  expect(ok(ask<ImportOpening>(runtime, 'openImport')).tabs).toEqual([]);
});

test('one of our tabs is never mistaken for the list that takes its place', () => {
  const runtime = openLibrary();
  sheetOf(runtime, 'Partners').setName('partners');
  const answer = ask(runtime, 'useTabAsOurs', { tab: 'partners', table: 'partners' });
  expect(answer).toMatchObject({ ok: false });
  expect(tabs(runtime)).toContain('partners');
});

describe('a chart on a sheet of its own', () => {
  test('doesn’t stop set-up, the Import page or anything pressed while it is shown', () => {
    const runtime = openAddon();
    moveChart(runtime, 'Visits');
    runtime.run('setUpThisSheet');
    expect(runtime.failures).toEqual([]);
    expect(tabs(runtime)).toEqual(
      ['Partners', 'Visits', 'Events', 'Weekly Plan', 'Settings'].sort(byPlace(runtime)),
    );
    expect(ok(ask<ImportOpening>(runtime, 'openImport')).tabs).toEqual([]);
    expect(ask(runtime, 'readTabCells', { tab: 'Visits', from: 0 })).toMatchObject({ ok: false });
    spreadsheetOf(runtime).getSheetByName('Visits')?.activate();
    expect(ask(runtime, 'loadSelectedRow')).toMatchObject({ ok: false });
    addRow(runtime, 'partners', { name: 'Zoo' });
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })));
  });

  test('with the name of one of our tabs is asked about and set aside', () => {
    const runtime = openAddon();
    moveChart(runtime, 'events');
    runtime.screen.answers = ['OK'];
    runtime.run('setUpThisSheet');
    expect(runtime.screen.asked[0]?.message).toContain('“events”');
    expect(tabs(runtime)).toEqual(expect.arrayContaining(['events (before Outreach)', 'Events']));
  });
});

/** Sorts by the order of the tabs. */
const byPlace = (runtime: Runtime) => (one: string, other: string) =>
  tabs(runtime).indexOf(one) - tabs(runtime).indexOf(other);

test('people stay on their tab when the Contact Log, the Undo Journal and the Plan Archive are made', () => {
  const runtime = openLibrary();
  const theirs = spreadsheetOf(runtime).insertSheet('Rota');
  theirs.activate();
  runtime.run('checkNow');
  ok(ask(runtime, 'updateRelationships'));
  expect(shown(runtime)).toBe('Rota');
  addRow(runtime, 'partners', { name: 'Zoo' });
  // The save switched to the tab of its row.
  theirs.activate();
  ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })));
  expect([tabs(runtime).includes('Contact Log'), shown(runtime)]).toEqual([true, 'Rota']);
  runtime.run('startThisWeek');
  runtime.advanceTo('2026-03-09T17:00:00Z');
  theirs.activate();
  const seen: string[] = [];
  runtime.screen.listen((event) => {
    if (event.type === 'selected') seen.push(event.sheet);
  });
  runtime.run('startThisWeek');
  expect([tabs(runtime).includes('Plan Archive'), shown(runtime)]).toEqual([true, 'Weekly Plan']);
  expect(seen.filter((name) => name === 'Rota').length).toBeGreaterThan(0);
});

test('a repair leaves people on their tab; only the first set-up shows Partners', () => {
  const runtime = openAddon();
  runtime.run('setUpThisSheet');
  expect(shown(runtime)).toBe('Partners');
  sheetOf(runtime, 'Events').activate();
  spreadsheetOf(runtime).deleteSheet(sheetOf(runtime, 'Weekly Plan'));
  runtime.run('setUpThisSheet');
  expect([tabs(runtime).includes('Weekly Plan'), shown(runtime)]).toEqual([true, 'Events']);
});
