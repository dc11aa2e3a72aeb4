// The state report: what a library sees that doesn't want one, and what one that does gets.
import type { Runtime } from 'apps-script-runtime';
import { REPORT_TAB } from '../../src/words/report-tab';
import { REPORT_ANSWERS } from '../../src/words/report-answers';
import type { ImportOpening } from '../../src/server/run/import-answers';
import type { Opening } from '../../src/server/run/today-answers';
import {
  addRow,
  ask,
  BEN,
  copiedWorkbook,
  edit,
  ok,
  openAddon,
  openLibrary,
  rowsOf,
  settingCell,
  sheetOf,
} from './addon';
import { factsOf, tabs } from './copied-library';
import { costOf, fill } from './filled';
import {
  makeReport,
  openReporting,
  partOf,
  readReport,
  reportRows,
  SESSION,
  turnAllOn,
  turnOn,
} from './reporting';

const headings = (runtime: Runtime): unknown[] => runtime.values('Events')[0] ?? [];
const COLUMNS = ['Counts as', 'Format', 'Age group', 'Sessions', 'Attended online'];

describe('a library that doesn’t turn it on', () => {
  test('has no column, no tab and no field of it, however often it is set up and checked', () => {
    const runtime = openLibrary();
    runtime.run('setUpThisSheet');
    runtime.run('checkNow');
    runtime.run('dailyCheck', [], { as: 'clock' });
    for (const label of [...COLUMNS, 'Staff hours']) expect(headings(runtime)).not.toContain(label);
    expect(tabs(runtime)).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
    expect(runtime.values('Settings')[0]).not.toContain('State report');
    const opening = ok(ask<Opening>(runtime, 'openSidebar'));
    expect([opening.onRequest, opening.today.headings]).toEqual([[], []]);
    expect(readReport(runtime)).toMatchObject({ isOn: false, short: null });
    expect(ask(runtime, 'makeReport', { needs: '' })).toMatchObject({
      ok: false,
      problem: REPORT_ANSWERS.notOn,
    });
  });

  test('keeps a column of its own called Format or Sessions: no save writes there', () => {
    const runtime = openLibrary();
    const sheet = sheetOf(runtime, 'Events');
    const column = headings(runtime).length + 1;
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
    sheet.getRange(1, column, 1, 2).setValues([['Format', 'Sessions']]);
    sheet.getRange(3, column, 20, 2).setValue('ours');
    const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-02-06' });
    expect(rowsOf(runtime, 'Events').filter((row) => row['Event/Program Name'] === 'Fair')).toHaveLength(1);
    expect(ref.row).toBe(3);
    expect(sheet.getRange(3, column, 20, 2).getValues().flat() as unknown[]).toEqual(Array(40).fill('ours'));
    runtime.run('setUpThisSheet');
    expect(headings(runtime)).not.toContain('Age group');
  });
});

describe('turning it on', () => {
  test('adds its columns to the right of Events, with drop-downs, and the form saves into them', () => {
    const runtime = openLibrary();
    const before = headings(runtime);
    const { words, onRequest } = turnOn(runtime);
    expect(words).toBe(REPORT_ANSWERS.turnedOn);
    expect(headings(runtime)).toEqual([...before, ...COLUMNS]);
    expect(onRequest).toEqual(['countsAs', 'format', 'ageGroup', 'sessions', 'online']);
    const rule = sheetOf(runtime, 'Events')
      .getRange(5, before.length + 2)
      .getDataValidation();
    expect(rule?.getCriteriaValues()[0]).toEqual(['On-site', 'Off-site', 'Live virtual', 'Hybrid']);
    expect(rule?.getAllowInvalid()).toBe(true);
    addRow(runtime, 'events', { name: 'Visit', when: '2026-02-06', ...SESSION, sessions: '2' });
    expect(rowsOf(runtime, 'Events')[0]).toMatchObject({
      ...{ 'Counts as': 'Program session', Format: 'Off-site', 'Age group': '6–11', Sessions: 2 },
    });
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.headings).toEqual([]);
  });

  test('changes nothing the second time; staff hours come on request', () => {
    const runtime = openLibrary();
    turnOn(runtime);
    const before = headings(runtime);
    expect(turnOn(runtime, { firstMonth: 10 }).words).toBe(REPORT_ANSWERS.saved);
    expect([headings(runtime), readReport(runtime).profile.firstMonth]).toEqual([before, 10]);
    expect(turnOn(runtime, {}, true).onRequest).toContain('hours');
    expect(headings(runtime)).toEqual([...before, 'Staff hours']);
    runtime.run('setUpThisSheet');
    expect(headings(runtime)).toEqual([...before, 'Staff hours']);
  });

  test('adds Shared with for branches that hold events together, also where an earlier version turned it on', () => {
    const runtime = openLibrary();
    const before = turnOn(runtime, {}, true);
    expect(before).toMatchObject({ hasShared: false, hasDirectory: false });
    const cell = settingCell(runtime, 'State report');
    const { hasShared, directory, hasDirectory, ...earlier } = JSON.parse(String(cell.getValue())) as Record<
      string,
      unknown
    >;
    expect([hasShared, directory, hasDirectory]).toEqual([false, -1, false]);
    cell.setValue(JSON.stringify(earlier));
    expect(readReport(runtime)).toMatchObject({ isOn: true, hasHours: true, hasShared: false });
    const columns = headings(runtime);
    const { onRequest } = turnOn(runtime, {}, true, false, { hasShared: true });
    expect([onRequest.at(-1), headings(runtime)]).toEqual(['sharedWith', [...columns, 'Shared with']]);
    addRow(runtime, 'events', {
      name: 'Kickoff',
      when: '2026-02-06',
      ...SESSION,
      sharedWith: '=Kickoff 2026',
    });
    expect(rowsOf(runtime, 'Events')[0]).toMatchObject({ 'Shared with': '=Kickoff 2026' });
    const sheet = sheetOf(runtime, 'Events');
    const isHidden = () => sheet.isColumnHiddenByUser(headings(runtime).indexOf('Shared with') + 1);
    // A page from before the update doesn't know of it.
    expect(turnOn(runtime, {}, true).onRequest).toContain('sharedWith');
    expect(isHidden()).toBe(false);
    expect(turnOn(runtime, {}, true, false, { hasShared: false }).onRequest).not.toContain('sharedWith');
    expect([isHidden(), rowsOf(runtime, 'Events')[0]?.['Shared with']]).toEqual([true, '=Kickoff 2026']);
    runtime.run('setUpThisSheet');
    expect(readReport(runtime).short?.lacking).toEqual([]);
    turnOn(runtime, {}, true, false, { hasShared: true });
    expect(isHidden()).toBe(false);
  });

  test('takes a column that is already called so, and asks for what it can’t read', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'events', { name: 'Visit', when: '2026-02-06' });
    const sheet = sheetOf(runtime, 'Events');
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(1, headings(runtime).length + 1).setValue('Format');
    sheet.getRange(3, headings(runtime).length).setValue('outside');
    turnOn(runtime);
    expect(headings(runtime).filter((label) => label === 'Format')).toHaveLength(1);
    expect(rowsOf(runtime, 'Events')[0]).toMatchObject({ Format: 'outside' });
    ok(
      edit(
        runtime,
        ref,
        { name: 'Visit', when: '2026-02-06', countsAs: '', ageGroup: '' },
        { countsAs: 'Program session', ageGroup: '0–5' },
      ),
    );
    expect(readReport(runtime).short?.missing.items[0]).toMatchObject({
      words: 'Missing: the format and how many people came.',
      missing: ['participants', 'format'],
    });
  });

  test('off again hides the columns with what is in them, and on again shows them', () => {
    const runtime = openReporting();
    const off = ok(ask<{ words: string; onRequest: string[] }>(runtime, 'turnOffReport'));
    expect([off.words, off.onRequest]).toEqual([REPORT_ANSWERS.turnedOff, []]);
    const sheet = sheetOf(runtime, 'Events');
    const at = headings(runtime).indexOf('Format') + 1;
    expect([sheet.isColumnHiddenByUser(at), sheet.getRange(3, at).getValue()]).toEqual([true, 'Off-site']);
    turnOn(runtime);
    expect(sheet.isColumnHiddenByUser(at)).toBe(false);
    expect(readReport(runtime).short?.sessions).toBe(4);
  });
});

test('an import fills its columns where it is on', () => {
  const runtime = openReporting();
  expect(ok(ask<ImportOpening>(openLibrary(), 'openImport')).onRequest).toEqual([]);
  expect(ok(ask<ImportOpening>(runtime, 'openImport')).onRequest).toContain('countsAs');
  const values = { name: 'Old visit', when: '2025-10-02', ...SESSION, participants: '12' };
  ok(ask(runtime, 'writeImportBlock', { table: 'events', rows: [{ id: 'i-1', values }], more: 0 }));
  expect(readReport(runtime).short).toMatchObject({ sessions: 5, people: '77 + 1 unknown' });
  expect(ok(ask<ImportOpening>(runtime, 'openImport')).onRequest).not.toContain('sharedWith');
  turnOn(runtime, {}, false, false, { hasShared: true });
  expect(ok(ask<ImportOpening>(runtime, 'openImport')).onRequest).toContain('sharedWith');
});

test('a column that somebody renamed is asked about, and comes back with one press', () => {
  const runtime = openReporting();
  const sheet = sheetOf(runtime, 'Events');
  const at = headings(runtime).indexOf('Counts as') + 1;
  sheet.getRange(1, at).setValue('Kind');
  expect(readReport(runtime).short?.lacking).toEqual([
    ...['Counts as', 'Format', 'Age group', 'Sessions', 'Attended online'],
  ]);
  sheet.getRange(1, at).setValue('Counts as');
  sheet.getRange(1, at + 1).setValue('Where');
  expect(readReport(runtime).short?.lacking).toEqual(['Format']);
  turnOn(runtime);
  expect(readReport(runtime).short?.lacking).toEqual([]);
  expect(headings(runtime).slice(at)).toEqual([
    'Where',
    'Age group',
    'Sessions',
    'Attended online',
    'Format',
  ]);
});

describe('the tab', () => {
  test('has the numbers of the state, by age group and place, in five periods', () => {
    const runtime = openReporting();
    expect(makeReport(runtime).words).toBe(REPORT_ANSWERS.made('Report'));
    const state = partOf(reportRows(runtime), REPORT_TAB.state);
    expect(state[1]).toEqual([
      ...['', 'February 2026', '', 'March 2026 so far', '', 'Quarter since January 1', ''],
      ...['2025–26 so far', '', '2024–25 up to the same day'],
    ]);
    const place = (name: string) => {
      const start = state.findIndex((row) => row[0] === name);
      return state.slice(start + 1, start + 7);
    };
    expect(place('Off-site')[1]).toEqual(['Ages 6–11', 2, 45, 0, 0, 2, 45, 2, 45, 0, 0]);
    expect(place('Off-site')[3]).toEqual([
      ...['Ages 19+', 1, 20, 0, 0, 2, '20 + 1 unknown', 2, '20 + 1 unknown', 0, 0],
    ]);
    expect(place('All places')[5]).toEqual([
      ...['Total', 3, 65, 0, 0, 4, '65 + 1 unknown', 4, '65 + 1 unknown', 0, 0],
    ]);
    expect(partOf(reportRows(runtime), REPORT_TAB.notPrograms).slice(2)).toEqual([
      ['Outreach (booths and tables)', 0, 0, 0, 0, 0, 0, 1, 120, 0, 0],
      ['One-on-one', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ['Self-directed', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('has a first page for the supervisor', () => {
    const runtime = openReporting();
    makeReport(runtime, 'A van for\nTuesdays');
    const rows = reportRows(runtime);
    expect(partOf(rows, REPORT_TAB.needs)).toEqual([['A van for Tuesdays']]);
    expect(partOf(rows, REPORT_TAB.glance)).toEqual([
      ['', '2025–26 so far', '2024–25 up to the same day'],
      ['Program sessions', 4, 0],
      ['People at program sessions', '65 + 1 unknown', 0],
      ['People at booths and tables', 120, 0],
      ['Partners reached', 2, 1],
      ['First contact on record', 1, 1],
      ['Reconnected', 1, 0],
      ['To reconnect', 1, 0],
    ]);
    expect(partOf(rows, REPORT_TAB.byType).slice(2)).toEqual([
      ['Presentation', 2, 0, '20 + 1 unknown', 0],
      ['School visit', 2, 0, 45, 0],
      ['No type given', 1, 0, 120, 0],
    ]);
    expect(partOf(rows, REPORT_TAB.byKind).slice(3)).toEqual([
      ['No partner, or no type given', 2, 0, '20 + 1 unknown', 0],
      ['School', 2, 0, 45, 0],
      ['Nonprofit', 1, 0, 120, 0],
    ]);
    expect(partOf(rows, REPORT_TAB.nextMonth('April')).map(([name, day]) => [name, day])).toEqual([
      ['Partners due for a contact', 0],
      ['Spring fair', 'Apr 18'],
    ]);
    for (const word of ['lapsed', 'Lapsed']) expect(JSON.stringify(rows)).not.toContain(word);
  });

  test('has no part for what the library needs if it needs nothing, and its charts stay below it', () => {
    const runtime = openReporting();
    makeReport(runtime);
    const startOf = (title: string) => reportRows(runtime).findIndex(([first]) => first === title);
    expect([startOf(REPORT_TAB.needs), reportRows(runtime).slice(2, 20).flat()]).toEqual([-1, []]);
    const start = startOf(REPORT_TAB.glance);
    makeReport(runtime, 'A van');
    expect([startOf(REPORT_TAB.needs), startOf(REPORT_TAB.glance)]).toEqual([3, start]);
  });

  test('opens when somebody makes or updates it, but not when the daily check does', () => {
    const runtime = openReporting();
    const active = () => runtime.globals.SpreadsheetApp.getActiveSheet().getName();
    makeReport(runtime);
    expect(active()).toBe('Report');
    sheetOf(runtime, 'Events').activate();
    runtime.run('dailyCheck', [], { as: 'clock' });
    expect(active()).toBe('Events');
    makeReport(runtime);
    expect(active()).toBe('Report');
  });

  test('has charts above its tables, which follow their numbers and stay where people moved them', () => {
    const runtime = openReporting();
    makeReport(runtime);
    const charts = () =>
      sheetOf(runtime, 'Report')
        .getCharts()
        .map((chart) => [
          String(chart.getOptions().get('title')),
          chart.getRanges()[0]?.getA1Notation(),
          chart.getContainerInfo().getAnchorColumn(),
        ]);
    expect(charts()).toEqual([
      ['Sessions by age group', 'A34:C39', 1],
      ['Types of outreach with the most sessions', 'A43:C46', 3],
      ['Kinds of partner with the most sessions', 'A51:C54', 6],
    ]);
    const rows = runtime.values('Report');
    expect(rows.slice(7, 21).flat().join('')).toBe('');
    const [first] = sheetOf(runtime, 'Report').getCharts();
    if (first) sheetOf(runtime, 'Report').updateChart(first.modify().setPosition(2, 9, 0, 0).build());
    addRow(runtime, 'events', {
      name: 'Talk',
      when: '2026-02-06',
      ...SESSION,
      type: 'Workshop',
      participants: '9',
    });
    makeReport(runtime);
    expect(charts()).toEqual([
      ['Sessions by age group', 'A34:C39', 9],
      ['Types of outreach with the most sessions', 'A43:C47', 3],
      ['Kinds of partner with the most sessions', 'A52:C55', 6],
    ]);
  });

  test('names every event that misses something, isn’t counted, or is, with a link to its row', () => {
    const runtime = openReporting();
    makeReport(runtime);
    const rows = reportRows(runtime);
    const listOf = (title: string) => partOf(rows, title).filter((row) => row.length > 1);
    expect(listOf(REPORT_TAB.missing)).toEqual([
      ['Story time', 'Feb 25', 'Show', 'Missing: what it counts as.'],
      ['Book talk again', 'Jan 12', 'Show', 'Missing: how many people came.'],
    ]);
    expect(listOf(REPORT_TAB.notCounted)).toEqual([
      ['Network meeting', 'Feb 20', 'Show', 'A meeting isn’t a program.'],
    ]);
    expect(listOf(REPORT_TAB.counted).map((row) => [row[0], row[3]])).toEqual([
      ['Book talk', 'Program sessions (Off-site, 19+): 1 session, attendance 20'],
      ['Class visit', 'Program sessions (Off-site, 6–11): 2 sessions, attendance 45'],
      ['Book talk again', 'Program sessions (Off-site, 19+): 1 session, attendance unknown'],
      ['Fair', 'Outreach (booths and tables): 1 session, attendance 120'],
    ]);
    const row = rows.findIndex(([name]) => name === 'Network meeting') + 1;
    const events = sheetOf(runtime, 'Events').getSheetId();
    expect(sheetOf(runtime, 'Report').getRange(row, 3).getFormula()).toBe(
      `=HYPERLINK("#gid=${events}&range=A7","Show")`,
    );
  });

  test('says of an event without a name what it is, and nowhere a number of a row', () => {
    const runtime = openReporting();
    const sheet = sheetOf(runtime, 'Events');
    addRow(runtime, 'events', { name: 'A', when: '2026-04-20', type: 'School visit – 3rd grade' });
    addRow(runtime, 'events', { name: 'B', when: '2026-02-21' });
    for (const row of [10, 11]) sheet.getRange(row, 1).setValue('');
    const { short } = makeReport(runtime);
    expect(short.missing.items[1]).toMatchObject({ title: 'Event without a name', ref: { name: '' } });
    const rows = reportRows(runtime);
    expect(partOf(rows, REPORT_TAB.nextMonth('April')).slice(1)).toEqual([
      ['Spring fair', 'Apr 18', 'Show'],
      ['School visit – 3rd grade (no name)', 'Apr 20', 'Show'],
    ]);
    expect(partOf(rows, REPORT_TAB.missing).map(([name]) => name)).toContain('Event without a name');
    expect(JSON.stringify(rows)).not.toMatch(/\brow \d/);
  });

  test('has at most six bars a chart, and whole numbers on their axis', () => {
    const runtime = openReporting();
    for (const type of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
      addRow(runtime, 'events', { name: type, when: '2026-02-06', ...SESSION, type, participants: '9' });
    makeReport(runtime);
    const charts = sheetOf(runtime, 'Report').getCharts();
    expect(charts.map((chart) => chart.getRanges()[0]?.getHeight())).toEqual([6, 7, 4]);
    for (const chart of charts) {
      const options = chart.getOptions();
      expect(
        ['minValue', 'maxValue', 'gridlines.multiple', 'format'].map((name): unknown =>
          options.get(`hAxis.${name}`),
        ),
      ).toEqual([0, 4, 1, '0']);
    }
  });

  test('has links that work in a spreadsheet of another locale', () => {
    const runtime = openReporting({ locale: 'de_DE' });
    makeReport(runtime);
    expect(reportRows(runtime).filter((row) => row[2] === 'Show')).toHaveLength(8);
    const formulas = sheetOf(runtime, 'Report').getDataRange().getFormulas().flat().filter(Boolean);
    expect(formulas.map((formula) => /range=A(\d+)/.exec(formula)?.[1])).toEqual([
      ...['9', '8', '5', '7', '4', '3', '5', '6'],
    ]);
  });

  test('doesn’t show few people, if the library wants that', () => {
    const runtime = openReporting();
    turnOn(runtime, { hidesSmall: true });
    addRow(runtime, 'events', {
      name: 'Tech help',
      when: '2026-02-06',
      ...SESSION,
      ageGroup: '12–18',
      participants: '3',
    });
    makeReport(runtime);
    const state = partOf(reportRows(runtime), REPORT_TAB.state);
    const off = state.slice(state.findIndex(([name]) => name === 'Off-site') + 1).slice(0, 6);
    expect(off.map(([name, , people]) => [name, people])).toEqual([
      ['Ages 0–5', 0],
      ['Ages 6–11', 45],
      ['Ages 12–18', 'under 5'],
      ['Ages 19+', 'hidden'],
      ['General interest', 0],
      ['Total', 68],
    ]);
  });

  test('is rewritten by the daily check, without deleted events, and stays where people moved it', () => {
    const runtime = openReporting();
    makeReport(runtime);
    sheetOf(runtime, 'Report').setName('For Dana');
    sheetOf(runtime, 'Events').deleteRow(8);
    runtime.run('dailyCheck', [], { as: 'clock' });
    expect(tabs(runtime)).not.toContain('Report');
    const rows = reportRows(runtime, 'For Dana');
    expect(JSON.stringify(rows)).not.toContain('Story time');
    expect(rows.filter(([name]) => name === 'Fair')).toHaveLength(1);
    expect(makeReport(runtime).tab).toBe('For Dana');
  });

  test('isn’t made again at night once somebody deleted it, nor written while the report is off', () => {
    const runtime = openReporting();
    runtime.run('dailyCheck', [], { as: 'clock' });
    expect(tabs(runtime)).not.toContain('Report');
    makeReport(runtime);
    ok(ask(runtime, 'turnOffReport'));
    const before = reportRows(runtime);
    addRow(runtime, 'events', { name: 'New', when: '2026-02-06' });
    runtime.run('dailyCheck', [], { as: 'clock' });
    expect(reportRows(runtime)).toEqual(before);
  });

  test('leaves a tab of the library’s own called Report alone', () => {
    const runtime = openReporting();
    const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Report');
    own.getRange('A1').setValue('Our own');
    expect(makeReport(runtime).tab).toBe('Report (Outreach)');
    expect(own.getDataRange().getValues()).toEqual([['Our own']]);
    expect(makeReport(runtime).tab).toBe('Report (Outreach)');
  });

  test('shows what people typed as text', () => {
    const runtime = openReporting();
    addRow(runtime, 'events', { name: '=1+1', when: '2026-02-06', type: '+2', countsAs: 'Meeting' });
    makeReport(runtime, '=HYPERLINK("http://x.example","y")');
    const formulas = sheetOf(runtime, 'Report').getDataRange().getFormulas().flat().filter(Boolean);
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#gid=\d+&range=A\d+","Show"\)$/);
    const rows = reportRows(runtime);
    expect(rows.map(([first]) => first)).toContain('=1+1');
    expect(partOf(rows, REPORT_TAB.needs)).toEqual([['=HYPERLINK("http://x.example","y")']]);
  });

  test('is no list to import, and no tab that Clear this copy asks about', () => {
    const runtime = openReporting();
    makeReport(runtime);
    expect(ok(ask<ImportOpening>(runtime, 'openImport')).tabs).toEqual([]);
    const copy = openAddon({ workbook: copiedWorkbook(runtime), user: BEN });
    expect(factsOf(copy).copy).toEqual({ tabs: [] });
  });
});

test('the report costs as many reads and writes for 800 events as for 80', () => {
  const costs = (events: number) => {
    const runtime = openLibrary({ newSheetRows: 1000 });
    turnAllOn(runtime);
    fill(runtime, 'Events', 2, events, (index) => ({
      ...{ 'Event/Program Name': `Event ${index}`, 'Outreach id': `e-${index}` },
      ...{
        'Date and Time': 46083 - ((index * 11) % 600),
        'Counts as': index % 3 === 0 ? '' : 'Program session',
      },
      ...{ Format: 'On-site', 'Age group': '6–11', 'Number of Participants': index % 7 },
    }));
    const made = costOf(runtime, () => makeReport(runtime));
    const { roundTrips: trips } = runtime.calls;
    return {
      made,
      trips,
      again: costOf(runtime, () => makeReport(runtime)),
      read: costOf(runtime, () => readReport(runtime)),
      pages: costOf(runtime, () => ok(ask(runtime, 'readReportPages'))),
      stories: costOf(runtime, () => ok(ask(runtime, 'readStories'))),
    };
  };
  const few = costs(80);
  expect(costs(800)).toEqual(few);
  for (const { reads, writes } of [few.read, few.pages, few.stories])
    expect([reads <= 5, writes]).toEqual([true, 0]);
  expect(few.again.writes).toBeLessThanOrEqual(14);
});
