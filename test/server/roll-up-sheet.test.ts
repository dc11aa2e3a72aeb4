// The Roll-up sheet, as the system's office uses it: dist/RollUp.gs with branches' sheets beside it.
import path from 'node:path';
import { Workbook } from 'apps-script-runtime/testing/read-xlsx';
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import { FEW, HIDDEN } from '../../src/words/count-reasons';
import { REPORT } from '../../src/words/report';
import { REPORT_TAB } from '../../src/words/report-tab';
import { ROLL_UP } from '../../src/words/roll-up';
import { SYSTEM_REPORT } from '../../src/words/system-report';
import { ANA, BEN } from './addon';
import { makeReport, openReporting as openLibraryReporting, turnOn } from './reporting';
import {
  ROLL_UP_CODE,
  SCOPES,
  branchWith,
  event,
  idOf,
  lastToast,
  line,
  linkTo,
  openBranch,
  openListed,
  openReporting,
  openRollUp,
  tabNames,
  tableOf,
  toDo,
} from './roll-up-sheet';

const { toDo: WORDS } = ROLL_UP;
const total = (runtime: ReturnType<typeof openRollUp>): unknown[] =>
  line(runtime, 'Report', 'Total', 3).slice(1, 3);

describe('the first steps', () => {
  test('the menu has four entries', () => {
    expect(openRollUp().menus()).toMatchObject([
      {
        label: 'Roll-up',
        items: [
          { label: 'Set up this sheet' },
          { label: 'Update the report now' },
          { label: 'Hide attendance under 5' },
          {},
          { label: 'Help' },
        ],
      },
    ]);
  });
  test('set-up makes the tabs and starts the daily update, and says what to write next', () => {
    const runtime = openRollUp();
    runtime.run('setUpRollUp');
    expect(tabNames(runtime)).toEqual([
      'Branches',
      'Sheet1',
      'Report',
      'By branch',
      'Check',
      'Shared events',
    ]);
    expect(runtime.values('Branches')).toEqual([Object.values(ROLL_UP.heads)]);
    expect(runtime.triggers.map(({ handler, creator }) => [handler, creator])).toEqual([
      ['rollUpDaily', ANA],
    ]);
    expect(lastToast(runtime)).toBe([ROLL_UP.updated(0, 0), ROLL_UP.runsDaily].join(' '));
  });
  test('an update before set-up says what to do, and makes nothing', () => {
    const runtime = openRollUp();
    runtime.run('updateRollUp');
    expect(lastToast(runtime)).toBe(ROLL_UP.notSetUp);
    expect(tabNames(runtime)).toEqual(['Sheet1']);
  });
  test('each branch gets a tab, and its row says where to allow access', () => {
    const runtime = openListed({ Maple: branchWith(event('a')), Oak: branchWith(event('b')) });
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toEqual({ Maple: WORDS.loading, Oak: WORDS.loading });
    runtime.loadImports();
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toEqual({ Maple: WORDS.blocked('1 Maple'), Oak: WORDS.blocked('2 Oak') });
    runtime.allowAccess(idOf('Maple'));
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toEqual({ Maple: '', Oak: WORDS.blocked('2 Oak') });
    expect(lastToast(runtime)).toBe([ROLL_UP.updated(2, 1), ROLL_UP.seeToDo].join(' '));
    expect(total(runtime)).toEqual([1, 10]);
    expect(runtime.values('Report', 'A3')).toEqual([[SYSTEM_REPORT.without('Oak')]]);
  });
  test('the help is a short text with every step', () => {
    const runtime = openRollUp({}, { answers: ['OK'] });
    runtime.run('showRollUpHelp');
    expect(runtime.screen.asked).toMatchObject([{ message: ROLL_UP.help }]);
  });
  test('the label that the words name is the one in a branch’s sheet', () => {
    expect(REPORT.hasData.startsWith('Also write Report data')).toBe(true);
    expect(ROLL_UP.help).toContain('“Also write Report data”');
  });
  test('the script is one closure with the six functions that Google may call, and asks for no other service', () => {
    const names = [...ROLL_UP_CODE.matchAll(/^function (\w+)\(\) \{\}$/gm)].map(([, name]) => name).sort();
    expect(names).toEqual([
      ...['hideSmallInRollUp', 'onOpen', 'rollUpDaily', 'setUpRollUp', 'showRollUpHelp', 'updateRollUp'],
    ]);
    expect(SCOPES.map((scope) => scope.replace(/.*\//, ''))).toEqual([
      ...['script.container.ui', 'script.scriptapp', 'spreadsheets.currentonly'],
    ]);
    const code = ROLL_UP_CODE.slice(ROLL_UP_CODE.indexOf("'use strict'"));
    expect(code).not.toMatch(/\b(UrlFetchApp|DriveApp|MailApp|GmailApp|openById|openByUrl|Session)\b/);
    expect(code).not.toMatch(/__webpack_|harmony/);
  });
});

test('the workbook to upload has the tabs, three names, and nothing else', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path.resolve(__dirname, '../../dist/RollUp.xlsx'));
  const [branches, ...others] = workbook.worksheets;
  expect([branches?.name, ...others.map(({ name }) => name)]).toEqual([
    ROLL_UP.branches,
    ...['report', 'byBranch', 'check', 'shared'].map((key) => SYSTEM_REPORT.tabs[key as 'report']),
  ]);
  const rows = [2, 3, 4, 5].map((row) => [1, 2, 5].map((column) => branches?.getCell(row, column).text));
  expect(rows).toEqual([...ROLL_UP.examples.map((name) => [name, '', WORDS.noLink]), ['', '', '']]);
  // By these, a set-up in the uploaded sheet finds them again.
  expect(others.map((sheet) => sheet.getCell('A1').text)).toEqual(
    ['report', 'byBranch', 'check', 'shared'].map((key) => SYSTEM_REPORT.titles[key as 'report']),
  );
});

describe('the report', () => {
  test('adds up the branches, and counts an event that two held together once', () => {
    const shared = { shared_with: 'kickoff', first_day: '2026-02-07' };
    const runtime = openReporting({
      Maple: branchWith(event('a'), event('m', { ...shared, attendance_in_person: 40 })),
      Oak: branchWith(
        event('b', { attendance_in_person: '' }),
        event('o', { ...shared, attendance_in_person: 55 }),
      ),
    });
    expect(total(runtime)).toEqual([3, '65 + 1 unknown']);
    expect(line(runtime, 'By branch', 'Maple').slice(1, 5)).toEqual([2, 50, 0, 1]);
    expect(line(runtime, 'By branch', 'Oak').slice(1, 5)).toEqual([2, '55 + 1 unknown', 0, 0]);
    expect(line(runtime, 'By branch', 'All branches').slice(1, 3)).toEqual([3, '65 + 1 unknown']);
    const rows = runtime.values('Shared events').slice(3);
    expect(rows.map((row) => [row[1], row[6], row[7]])).toEqual([
      ['Maple', 'no', 'Oak'],
      ['Oak', 'yes', 'Oak'],
    ]);
  });
  test('is the same whether days come as days, as numbers or as text, and numbers as text', () => {
    const asText = branchWith(event('a', { sessions: '2', attendance_in_person: '7' }));
    const asNumbers = branchWith(
      event('a', {
        first_day: 46056,
        last_day: 46056,
        fiscal_year_start: 45839,
        refreshed_on: 46082,
        sessions: 2,
        attendance_in_person: 7,
      }),
    );
    const asDays = branchWith(event('a', { sessions: 2, attendance_in_person: 7 }));
    const sheet = asDays.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Report data');
    for (const column of ['first_day', 'last_day', 'fiscal_year_start', 'refreshed_on'] as const) {
      const cell = sheet?.getRange(2, DATA_COLUMNS.indexOf(column) + 1);
      const day = String(cell?.getValue());
      cell?.setNumberFormat('yyyy-mm-dd').setValue(new Date(`${day}T00:00:00Z`));
    }
    const [text, numbers, days] = [asText, asNumbers, asDays].map((Maple) => {
      const runtime = openReporting({ Maple });
      return [runtime.values('Report'), runtime.values('Check'), runtime.values('Branches')];
    });
    expect(numbers).toEqual(text);
    expect(days).toEqual(text);
    expect(text?.[1]?.[2]).toEqual(['Nothing to check.']);
  });
  test('reads what the add-on itself writes, and agrees with its report', () => {
    const branch = openLibraryReporting({ user: 'head@branch.example', viewers: [ANA] });
    turnOn(branch, {}, false, true);
    makeReport(branch);
    const runtime = openReporting({ Maple: branch });
    expect(toDo(runtime)).toEqual({ Maple: '' });
    // The fiscal year: in the branch's report behind last month, this month and the quarter.
    const year = 7;
    for (const [label, nth] of [
      ['Total', 0],
      ['Total', 3],
      ['Outreach (booths and tables)', 0],
    ] as const)
      expect(line(runtime, 'Report', label, nth).slice(1, 3)).toEqual(
        line(branch, 'Report', label, nth).slice(year, year + 2),
      );
    expect(line(runtime, 'Report', 'Total', 3).slice(1, 3)).toEqual([4, '65 + 1 unknown']);
  });
  test('lists each row that can’t be read, and what is in a cell stays text', () => {
    const runtime = openReporting({
      Maple: branchWith(event('a'), event('b', { sessions: '=1+1', place: '+PLACE' }), event('a')),
    });
    const found = runtime.values('Check').slice(3);
    expect(found.map((row) => [row[2], row[4], row[5]])).toEqual([
      [3, 'sessions', '=1+1'],
      [3, 'place', '+PLACE'],
      [4, 'event_id', 'a'],
    ]);
    expect(toDo(runtime)).toEqual({ Maple: WORDS.toCheck(3) });
  });
  test('has a directory only once a branch opts in', () => {
    const directory = [
      ['version', 'partner', 'partner_type', 'staff_contact', 'last_contact', 'refreshed_on'],
      [1, 'Food Bank', 'Nonprofit', 'Ana', '2026-02-01', '2026-03-01'],
    ];
    const tabs = { 'Report data': tableOf([event('a')]), 'Partner directory': directory };
    const runtime = openReporting({ Maple: openBranch(tabs), Oak: branchWith(event('b')) });
    expect(tabNames(runtime)).not.toContain('Who knows whom');
    runtime.paste('Branches', 'C2', [['yes'], ['x']]);
    runtime.run('updateRollUp');
    runtime.loadImports();
    runtime.run('updateRollUp');
    expect(runtime.values('Who knows whom').slice(3)).toEqual([
      ['Food Bank', 'Nonprofit', 'Maple', 'Ana', '2026-02-01'],
    ]);
    expect(toDo(runtime)).toEqual({ Maple: '', Oak: WORDS.directoryBlocked('2 Oak, directory') });
    // A branch that opts out again is gone from it, before anyone deletes the tab.
    runtime.screen.answers = ['NO'];
    runtime.type('Branches', 'C2', '');
    runtime.run('updateRollUp');
    expect(runtime.values('Who knows whom').slice(3).flat().join('')).toBe('');
  });
});

describe('attendance under 5', () => {
  const peopleOf = (runtime: ReturnType<typeof openRollUp>): unknown[] =>
    ['Ages 0–5', 'Ages 6–11', 'Total'].map((first) => line(runtime, 'Report', first, 3)[2]);
  const opened = (...answers: string[]) =>
    openReporting(
      {
        Maple: branchWith(
          event('a', { attendance_in_person: 3, staff_hours: 2 }),
          event('b', { age_group: '6–11', attendance_in_person: 20 }),
        ),
      },
      { answers },
    );

  test('is hidden in the tab Report after a yes, with what would give it away, also the next morning', () => {
    const runtime = opened('YES', 'NO');
    expect(peopleOf(runtime)).toEqual([3, 20, 23]);
    runtime.run('hideSmallInRollUp');
    expect(runtime.screen.asked).toMatchObject([{ message: ROLL_UP.hideSmall }]);
    const hidden = peopleOf(runtime);
    expect(hidden.slice(0, 2)).toEqual([FEW, HIDDEN]);
    const all = runtime.values('Report').flat();
    expect(all.filter((cell) => cell === 3 || cell === 20)).toEqual([]);
    expect(all.some((cell) => String(cell).includes(REPORT_TAB.suppressed))).toBe(true);
    runtime.run('rollUpDaily');
    expect(peopleOf(runtime)).toEqual(hidden);
    runtime.run('hideSmallInRollUp');
    expect(peopleOf(runtime)).toEqual([3, 20, 23]);
    expect(lastToast(runtime)).toBe(ROLL_UP.updated(1, 1));
  });
  test('is hidden in By branch, too, with the next smallest branch, and in Shared events', () => {
    const came = (id: string, people: number, more = {}) =>
      branchWith(event(id, { attendance_in_person: people, ...more }));
    const shared = { shared_with: 'kickoff' };
    const branches = { Maple: came('a', 3), Oak: came('b', 20, shared), Elm: came('c', 60, shared) };
    const runtime = openReporting(branches, { answers: ['YES'] });
    const people = () => Object.keys(branches).map((branch) => line(runtime, 'By branch', branch)[2]);
    expect(people()).toEqual([3, 20, 60]);
    runtime.run('hideSmallInRollUp');
    expect(people()).toEqual([FEW, HIDDEN, 60]);
    expect(
      runtime
        .values('Shared events')
        .flat()
        .filter((cell) => cell === 20 || cell === 60),
    ).toEqual([]);
  });
  test('stays as it is if the question is closed', () => {
    const runtime = opened('YES', 'CLOSE', 'CLOSE');
    runtime.run('hideSmallInRollUp');
    runtime.run('hideSmallInRollUp');
    expect(peopleOf(runtime).slice(0, 2)).toEqual([FEW, HIDDEN]);
  });
  test('asks for set-up first', () => {
    const runtime = openRollUp({}, { answers: ['YES'] });
    runtime.run('hideSmallInRollUp');
    expect(lastToast(runtime)).toBe(ROLL_UP.notSetUp);
  });
});

describe('a branch in trouble', () => {
  test('keeps its last day, and the others go on', () => {
    const [Maple, Oak] = [branchWith(event('a')), branchWith(event('b'))];
    const runtime = openReporting({ Maple, Oak });
    const book = Maple.globals.SpreadsheetApp.getActiveSpreadsheet();
    book.getSheetByName('Report data')?.setName('Report data (old)');
    runtime.loadImports();
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toEqual({
      Maple: `${WORDS.blocked('1 Maple')} ${WORDS.lastKnown('Mar 1, 2026')}`,
      Oak: '',
    });
    expect(total(runtime)).toEqual([1, 10]);
    expect(line(runtime, 'Check', 'Maple').slice(3, 4)).toEqual([WORDS.blocked('1 Maple')]);
    runtime.run('updateRollUp');
    expect(toDo(runtime)['Maple']).toContain('Mar 1, 2026');
  });
  test('is named when it has been silent for more than 35 days', () => {
    const runtime = openReporting({
      Maple: branchWith(event('a', { refreshed_on: '2026-01-25' })),
      Oak: branchWith(event('b', { refreshed_on: '2026-01-26' })),
    });
    expect(toDo(runtime)).toEqual({ Maple: `${WORDS.silent} ${WORDS.toCheck(1)}`, Oak: '' });
  });
  test.each([
    ['a blank tab', [['']], WORDS.blank('1 Maple')],
    [
      'another tab',
      [
        ['Name', 'Phone'],
        ['Zoo', '555'],
      ],
      WORDS.odd('1 Maple'),
    ],
  ])('with %s there is told apart', (_what, rows, words) => {
    const runtime = openReporting({ Maple: openBranch({ 'Report data': rows }) });
    expect(toDo(runtime)).toEqual({ Maple: words });
  });
  test('with a link that is none, none at all, or the same twice, gets a sentence', () => {
    const runtime = openListed({ Maple: branchWith(event('a')) });
    runtime.paste('Branches', 'A3', [
      ['Oak', 'see the intranet'],
      ['Elm', ''],
      ['Maple again', idOf('Maple')],
      ['', linkTo('Fir')],
    ]);
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toMatchObject({
      Oak: WORDS.badLink,
      Elm: WORDS.noLink,
      'Maple again': WORDS.twice(2),
      '': `${WORDS.noBranch} ${WORDS.loading}`,
    });
    expect(tabNames(runtime).slice(-2)).toEqual(['1 Maple', '5 Row 6']);
  });
  test('whose link shows the name of its file is found by the link behind it', () => {
    const runtime = openRollUp({ Maple: branchWith(event('a')) });
    runtime.run('setUpRollUp');
    const { SpreadsheetApp } = runtime.globals;
    const text = SpreadsheetApp.newRichTextValue()
      .setText('Outreach Maple')
      .setLinkUrl(linkTo('Maple'))
      .build();
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Branches');
    sheet?.getRange('A2').setValue('Maple');
    sheet?.getRange('B2').setRichTextValue(text);
    runtime.run('updateRollUp');
    expect(toDo(runtime)).toEqual({ Maple: WORDS.loading });
  });
  test.each(['", "Secrets!A:B"), HYPERLINK("x', '=1+1', '"&A1&"'])(
    'never writes a link into a formula: %p',
    (link) => {
      const runtime = openRollUp();
      runtime.run('setUpRollUp');
      runtime.paste('Branches', 'A2', [['Maple', `'https://docs.google.com/spreadsheets/d/${link}`]]);
      runtime.run('updateRollUp');
      expect(tabNames(runtime).filter((name) => name.startsWith('1 '))).toEqual([]);
      expect(toDo(runtime)['Maple']).toMatch(/link/);
    },
  );
  test('gives its formula only the id of its link', () => {
    const runtime = openRollUp();
    runtime.run('setUpRollUp');
    const link = `https://docs.google.com/spreadsheets/d/${idOf('Maple')}"),IMPORTDATA("x`;
    runtime.paste('Branches', 'A2', [['Maple', link]]);
    runtime.run('updateRollUp');
    const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('1 Maple');
    expect(sheet?.getRange('A1').getFormula()).toBe(`=IMPORTRANGE("${idOf('Maple')}","Report data!A:S")`);
  });
  test('beyond the sixtieth is left out with a sentence', () => {
    const runtime = openRollUp();
    runtime.run('setUpRollUp');
    const rows = Array.from({ length: 61 }, (_, at) => [`Branch ${at + 1}`, linkTo(`Branch ${at + 1}`)]);
    runtime.paste('Branches', 'A2', rows);
    runtime.run('updateRollUp');
    expect(toDo(runtime)['Branch 60']).toBe(WORDS.loading);
    expect(toDo(runtime)['Branch 61']).toBe(WORDS.tooMany(60));
  });
});

describe('what people do to the tabs', () => {
  const two = () => ({
    Maple: branchWith(event('a')),
    Oak: branchWith(event('b', { attendance_in_person: 5 })),
  });

  test('a branch that is renamed, and a tab that is, stay together; rows may be sorted', () => {
    const runtime = openReporting(two());
    const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
    book.getSheetByName('1 Maple')?.setName('Our favorite');
    runtime.type('Branches', 'A2', 'Maple Street');
    book.getSheetByName('Branches')?.getRange('A2:E3').sort({ column: 1, ascending: false });
    runtime.run('updateRollUp');
    expect(tabNames(runtime)).toContain('Our favorite');
    expect(line(runtime, 'By branch', 'Maple Street')[2]).toBe(10);
    expect(line(runtime, 'By branch', 'Oak')[2]).toBe(5);
    expect(toDo(runtime)).toEqual({ Oak: '', 'Maple Street': '' });
  });
  test('the tab of a branch that was removed is deleted only after a question', () => {
    const runtime = openReporting(two());
    runtime.paste('Branches', 'A3', [['', '']]);
    runtime.screen.answers = ['NO'];
    runtime.run('updateRollUp');
    expect(runtime.screen.asked.slice(-1)).toMatchObject([{ message: ROLL_UP.deleteTabs(['2 Oak']) }]);
    expect(tabNames(runtime)).toContain('2 Oak');
    expect(total(runtime)).toEqual([1, 10]);
    runtime.screen.answers = ['YES'];
    runtime.run('updateRollUp');
    expect(tabNames(runtime)).not.toContain('2 Oak');
  });
  test('a branch with a new link keeps its tab', () => {
    const others = { ...two(), New: branchWith(event('n', { attendance_in_person: 99 })) };
    const runtime = openReporting(others);
    runtime.screen.answers = ['NO'];
    runtime.paste('Branches', 'A4', [['', '']]);
    runtime.type('Branches', 'B3', linkTo('New'));
    runtime.run('updateRollUp');
    expect(line(runtime, 'By branch', 'Oak')[2]).toBe(99);
  });
  test('tabs of somebody’s own with our names are left alone', () => {
    const runtime = openRollUp(two());
    runtime.loadValues('Report', [['Annual report'], ['mine']]);
    runtime.run('setUpRollUp');
    expect(runtime.values('Report')).toEqual([['Annual report'], ['mine']]);
    expect(tabNames(runtime)).toContain('Report (2)');
    runtime.run('updateRollUp');
    expect(tabNames(runtime).filter((name) => name.startsWith('Report'))).toEqual(['Report', 'Report (2)']);
  });
  test('columns of Branches may be moved, and a heading that is gone is asked for', () => {
    const runtime = openReporting(two());
    const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Branches');
    sheet?.insertColumnBefore(1);
    sheet?.getRange('A2').setValue('my note');
    runtime.run('updateRollUp');
    expect(total(runtime)).toEqual([2, 15]);
    expect(runtime.values('Branches', 'A2')).toEqual([['my note']]);
    runtime.type('Branches', 'C1', 'Sheet');
    runtime.run('updateRollUp');
    expect(lastToast(runtime)).toBe(ROLL_UP.headingMissing(ROLL_UP.heads.link));
    expect(total(runtime)).toEqual([2, 15]);
  });
  test('a copy of the spreadsheet goes on with the same tabs', () => {
    const others = two();
    const first = openReporting(others);
    const saved = first.save();
    saved.properties = {};
    const copy = openRollUp(others, { workbook: { ...saved, triggers: [] } });
    copy.run('setUpRollUp');
    expect(tabNames(copy)).toEqual(tabNames(first));
    expect(copy.triggers).toHaveLength(1);
  });
});

describe('every morning', () => {
  test('the report is written anew, and follows what the branches wrote', () => {
    const Maple = branchWith(event('a'));
    const runtime = openReporting({ Maple });
    Maple.type('Report data', 'K2', '30');
    runtime.advanceTo('2026-03-03T17:00:00Z');
    expect(runtime.failures).toEqual([]);
    expect(total(runtime)).toEqual([1, 30]);
    expect(runtime.values('Report', 'A2')[0]?.[0]).toContain('Mar 3, 2026');
  });
  test('a second person starts no second update, unless the first one stopped', () => {
    const runtime = openReporting({ Maple: branchWith(event('a')) });
    runtime.run('setUpRollUp', [], { user: BEN });
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([ANA]);
    runtime.run('setUpRollUp');
    expect(runtime.triggers).toHaveLength(1);
    const stopped = { ...runtime.save(), triggers: [] };
    const later = openRollUp({}, { workbook: stopped, now: '2026-03-09T17:00:00Z' });
    later.run('setUpRollUp', [], { user: BEN });
    expect(later.triggers.map(({ creator }) => creator)).toEqual([BEN]);
  });
  test('nobody is asked anything at night', () => {
    const runtime = openReporting({ Maple: branchWith(event('a')), Oak: branchWith(event('b')) });
    runtime.paste('Branches', 'A3', [['', '']]);
    runtime.advanceTo('2026-03-03T17:00:00Z');
    expect(runtime.failures).toEqual([]);
    expect(tabNames(runtime)).toContain('2 Oak');
  });
});

describe('what it costs', () => {
  const callsWith = (branches: number, rows: number): number => {
    const others = Object.fromEntries(
      Array.from({ length: branches }, (_, at) => [
        `B${at}`,
        branchWith(...Array.from({ length: rows }, (__, row) => event(`e${at}-${row}`))),
      ]),
    );
    const runtime = openReporting(others);
    runtime.run('updateRollUp');
    return runtime.lastExecution?.calls.length ?? 0;
  };
  test('calls grow with the branches, not with their rows', () => {
    const few = callsWith(2, 2);
    expect(callsWith(2, 60)).toBe(few);
    const eachBranch = (callsWith(6, 2) - few) / 4;
    expect(eachBranch).toBeLessThanOrEqual(8);
  });
});
