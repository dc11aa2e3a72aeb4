// Whatever number ends up in a date cell, everything else still works, and that one cell raises a question.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { GridPiece } from '../../src/server/run/import-answers';
import type { Loaded, Saved } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import {
  headedRows,
  addRow,
  ask,
  edit,
  newRow,
  ok,
  openAddon,
  openLibrary,
  planLine,
  rowsOf,
  sheetOf,
  undo,
  settingCell,
} from './addon';
import { QUESTIONS, TAB, name as nameForm, questionsOf, send } from './phone-form';
import { compare, idOf, merge, mergeAsk, pair } from './merging';
import { makeReport, readReport, turnAllOn } from './reporting';
import { handoffAsk } from './leaving';
import { refTo } from './partner-pages';

const LIBRARY: SavedRuntime = (() => {
  const runtime = openLibrary();
  for (const name of ['Zoo', 'Abbey', 'Hub'])
    addRow(runtime, 'partners', { name, lastContact: '2026-02-10' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05', partners: 'Hub' });
  addRow(runtime, 'plan', { item: 'Print flyers' }, planLine(runtime, 'Outreach To-Do'));
  ok(
    ask(
      runtime,
      'saveContact',
      newRow('log', { when: '2026-03-01', partner: 'Abbey', next: 'Call', promised: 'Map' }),
    ),
  );
  for (const entry of ['dailyCheck', 'installationTick']) runtime.run(entry, [], { as: 'clock' });
  return runtime.save();
})();
const library = (): Runtime => openAddon({ workbook: JSON.parse(JSON.stringify(LIBRARY)) as SavedRuntime });

/** Tab, the text that identifies the row, the column. For Settings, the line's label. */
const ASKED: [tab: string, row: string, label: string][] = [
  ['Partners', 'Zoo', 'Last Contact Date'],
  ['Partners', 'Zoo', 'Paused until'],
  ['Partners', 'Zoo', 'Review on'],
  ['Events', 'Fair', 'Date and Time'],
  ['Events', 'Fair', 'Ends at'],
  ['Weekly Plan', 'Print flyers', 'When'],
  ['Contact Log', 'Abbey', 'Day of contact'],
  ['Contact Log', 'Abbey', 'Promised for'],
  ['Contact Log', 'Abbey', 'Next step on'],
  ['Settings', 'Daily check last ran', 'Value'],
  ['Settings', 'Daily check set up', 'Value'],
  ['Settings', 'Weekly Plan is for the week of', 'Value'],
];
/** Cells that the daily check overwrites, and numbers that aren't dates. */
const OTHERS: typeof ASKED = [
  ['Partners', 'Hub', 'Next contact due'],
  ['Partners', 'Hub', 'Latest event or log'],
  ['Partners', 'Hub', 'Next event'],
  ['Partners', 'Hub', 'Follow-up noted for'],
  ['Partners', 'Abbey', 'Keep in touch every (days)'],
  ['Events', 'Fair', 'Number of Participants'],
  ['Settings', 'Keep in touch every (days)', 'Value'],
  ['Settings', 'Due soon (days before)', 'Value'],
];

/** Pastes over the cell: no rule stops it, and the cell shows numbers as dates. */
function paste(runtime: Runtime, [tab, words, label]: (typeof ASKED)[number], value: number): number {
  const rows = runtime.values(tab);
  const row = rows.findIndex((cells) => cells.includes(words)) + 1;
  const column = (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1;
  const cell = tab === 'Settings' ? settingCell(runtime, words) : sheetOf(runtime, tab).getRange(row, column);
  cell.clearDataValidations().setNumberFormat('yyyy-mm-dd').setValue(value);
  return row;
}

/** The functions that Code.js offers to Google, so that none can be forgotten here. */
const FUNCTIONS = [
  ...readFileSync(path.resolve(__dirname, '../../dist/Code.js'), 'utf8').matchAll(
    /^function (\w+)\(\) \{\}$/gm,
  ),
].map(([, name = '']) => name);

/** Records the functions that are called. */
function noteCalls(runtime: Runtime): Set<string> {
  const called = new Set<string>();
  const run = runtime.run.bind(runtime);
  Object.defineProperty(runtime, 'run', {
    value: (...given: Parameters<Runtime['run']>) => {
      called.add(given[0]);
      return run(...given);
    },
  });
  return called;
}

/** Expects an answer, even if it is a refusal in a plain sentence. */
function calmly(runtime: Runtime, name: string, arg?: unknown): void {
  const answer = ask(runtime, name, arg);
  if (!answer.ok) expect(answer.problem).toMatch(/^\P{Ll}.*[.?!]$/su);
}

/** Rare calls: merging, keeping apart, importing, lines, headings, and their Undo. */
function seldom(runtime: Runtime): void {
  const [zoo, hub] = ['Zoo', 'Hub'].map((name) => idOf(runtime, name));
  const couple = { one: zoo, other: hub };
  ok(ask(runtime, 'markDistinct', couple));
  ok(ask(runtime, 'unmarkDistinct', couple));
  addRow(runtime, 'partners', { name: 'Hub Club', lastContact: '2026-01-05' });
  const merging = mergeAsk(runtime, hub ?? '', idOf(runtime, 'Hub Club'), { name: 'survivor' });
  ok(merge(runtime, merging));
  ok(undo(runtime, merging.id));
  const change = { field: 'contactName', from: '', to: 'Kim' };
  const added = { id: 'import-row', values: { name: 'Imported', lastContact: '2026-02-01' } };
  const start = {
    id: 'import-run',
    subject: '1 changed in Partners',
    changes: [{ kind: 'edit', table: 'partners', rowId: zoo, ...change }],
    mapping: { key: 'headings', json: '{}' },
  };
  ok(ask(runtime, 'startImport', start));
  const rows = [{ id: zoo, changes: [change] }, added];
  expect(ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }))).toMatchObject({
    added: 1,
    changed: 1,
  });
  ok(undo(runtime, 'import-run'));
  const { ref } = ok(ask<Loaded>(runtime, 'loadRow', planLine(runtime, 'Print flyers')));
  ok(ask(runtime, 'settleLine', { ref, event: '', isContact: false, isToDo: false, isUndone: false }));
  ok(ask(runtime, 'readMoreText', { ref, field: 'outcome', from: 0 }));
  sheetOf(runtime, 'Partners').getRange('A3').activate();
  ok(ask(runtime, 'loadSelectedRow'));
  ok(ask(runtime, 'rememberUser', 'Ana'));
  calmly(runtime, 'readTabCells', { tab: 'Partners', from: 0 });
  calmly(runtime, 'useTabAsOurs', { tab: 'Other', table: 'partners' });
  const step = { label: 'Move', position: 0, from: 'x', to: 'y' };
  calmly(runtime, 'repairHeading', { table: 'partners', key: 'name', step });
  ok(ask(runtime, 'startWeek'));
  ok(ask(runtime, 'startWeekAnyway'));
  ok(ask(runtime, 'takeOver'));
  ok(ask(runtime, 'tidyUndo'));
  ok(ask(runtime, 'clearUndo'));
  calmly(runtime, 'clearThisCopy', { tabs: [] });
  ok(ask(runtime, 'addToList', { list: 'staff', names: ['Kim'] }));
  ok(ask(runtime, 'openHelp'));
  ok(ask(runtime, 'showWhoNeedsACall'));
  ok(ask(runtime, 'moveColumnsBack'));
  ok(ask(runtime, 'hideEnded'));
  ok(ask(runtime, 'checkInstallation', { probes: ['constants'] }));
  for (const entry of [
    'showSidebar',
    'showPaperWeek',
    'showImport',
    'showDuplicates',
    'showPartnerships',
    'showShare',
    'showHelp',
  ])
    runtime.run(entry);
  fromThePhone(runtime);
  reports(runtime);
  shares(runtime);
}

/** The state report, with every column and tab that it can have. */
function reports(runtime: Runtime): void {
  turnAllOn(runtime);
  makeReport(runtime, 'A second van');
  readReport(runtime);
  ok(ask(runtime, 'readReportPages'));
  ok(ask(runtime, 'readStories'));
  ok(ask(runtime, 'turnOffReport'));
}

/** The tools of Share and hand off: pages, calendar, access, removing a name, a colleague who is leaving. */
function shares(runtime: Runtime): void {
  calmly(runtime, 'previewPage', refTo('Zoo'));
  calmly(runtime, 'saveReach', { phone: '555-0100', email: '', address: '' });
  calmly(runtime, 'makePage', { ref: refTo('Zoo'), ticked: [] });
  ok(ask(runtime, 'readPages'));
  ok(ask(runtime, 'removeAllPages'));
  ok(ask(runtime, 'readCalendar', { whose: 'everyone' }));
  ok(ask(runtime, 'readAccess'));
  ok(ask(runtime, 'addStaff', { emails: ['cy@library.example'] }));
  const person = { name: 'Kim Lee', email: '', phone: '' };
  ok(ask(runtime, 'findPerson', person));
  ok(ask(runtime, 'removePerson', { person, keys: [] }));
  calmly(runtime, 'goToCell', { sheet: 0, row: 3, column: 1 });
  ok(ask(runtime, 'readHandoff', { leaving: 'Ana' }));
  ok(ask(runtime, 'handOff', handoffAsk(runtime)));
  calmly(runtime, 'readHandOver', { id: handoffAsk(runtime).id, from: 0 });
  const nobody = { contactName: 'Kim Lee', contactEmail: '', contactPhone: '' };
  calmly(runtime, 'contactLeft', { id: 'left', ref: refTo('Zoo'), person: nobody, seen: nobody, who: 'Ana' });
}

/** A form whose first answer has a number for its time, and whose second answer is unclear. */
function fromThePhone(runtime: Runtime): void {
  runtime.linkForm(QUESTIONS);
  nameForm(runtime);
  send(runtime, { partner: 'Zoo' });
  send(runtime, { partner: 'Nobody we know' });
  sheetOf(runtime, TAB).getRange('A2').setValue(5551234567);
  ok(ask(runtime, 'takePhoneAnswers'));
  const [waiting] = questionsOf(runtime);
  ok(ask(runtime, 'loadPhoneAnswer', { key: waiting?.key }));
  ok(ask(runtime, 'skipPhoneAnswer', { key: waiting?.key }));
  ok(ask(runtime, 'stopPhoneForm'));
}

/** Every call that a person can trigger, in the order of a day. */
function everything(runtime: Runtime): void {
  const called = noteCalls(runtime);
  const names = ['Zoo', 'Abbey', 'Hub'];
  ok(ask(runtime, 'openSidebar'));
  ok(ask(runtime, 'readToday'));
  ok(ask(runtime, 'readMyWeek', ['', 'Ana']));
  ok(ask(runtime, 'readPaperWeek'));
  ok(ask(runtime, 'readGoals'));
  ok(ask(runtime, 'readAudiences'));
  ok(ask(runtime, 'readLists'));
  for (const [table, text] of [
    ['partners', 'Zoo'],
    ['events', 'Fair'],
    ['plan', 'Print flyers'],
    ['log', 'Abbey'],
  ])
    ok(ask(runtime, 'findRows', { table, text }));
  for (const name of names) {
    const ref = { table: 'partners' as const, id: '', row: 0, name };
    const loaded = ok(ask<Loaded>(runtime, 'loadRow', ref));
    ok(ask(runtime, 'readHistory', loaded.ref));
    ok(ask(runtime, 'readPartnerships', loaded.ref));
    ok(edit(runtime, loaded.ref, { notes: loaded.values['notes'] ?? '' }, { notes: `${name} said hello` }));
  }
  ok(ask(runtime, 'loadRow', { table: 'events', id: '', row: 0, name: 'Fair' }));
  ok(ask(runtime, 'loadRow', { table: 'plan', id: '', row: 0, name: 'Print flyers' }));
  const added = addRow(runtime, 'partners', { name: 'New', lastContact: '2026-03-01' });
  ok(undo(runtime, added.undoId));
  ok(ask(runtime, 'readUndo'));
  addRow(runtime, 'events', { name: 'Picnic', when: '2026-03-06', partners: 'Hub' });
  const logged = ok(
    ask<Saved>(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo', next: 'Call' })),
  );
  ok(undo(runtime, logged.undoId));
  expect(compare(runtime).partners).toHaveLength(3);
  expect(pair(runtime, idOf(runtime, 'Zoo'), idOf(runtime, 'Hub'))).toHaveLength(2);
  ok(ask(runtime, 'openImport'));
  ok(ask(runtime, 'readKnown', { table: 'partners', from: 0 }));
  ok(ask(runtime, 'readKnown', { table: 'events', from: 0 }));
  ok(ask(runtime, 'updateRelationships'));
  for (const entry of ['onOpen', 'setUpThisSheet', 'checkNow', 'startThisWeek']) runtime.run(entry);
  for (const entry of ['dailyCheck', 'installationTick']) runtime.run(entry, [], { as: 'clock' });
  seldom(runtime);
  runtime.type('Partners', 'L30', 'typed');
  expect(runtime.failures).toEqual([]);
  // Typing triggers onEdit, and failForHelp only fails.
  expect(FUNCTIONS.filter((name) => !called.has(name))).toEqual(['onEdit', 'failForHelp']);
  const rows = rowsOf(runtime, 'Partners').filter((row) => names.includes(String(row['Partner/Company'])));
  // A second line notes who left.
  expect(rows.map((row) => String(row['Notes']).split('\n')[0])).toEqual(
    names.map((name) => `${name} said hello`),
  );
}

/** 1970 to 2099: such a number can't be distinguished from a day. */
const isLikely = (value: number) => value >= 25569 && value < 73051;

test('numbers of 5 to 15 digits in any date cell stop nothing, and Today asks about each by tab, row and column', () => {
  const number = fc
    .integer({ min: 5, max: 15 })
    .chain((digits) => fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 }));
  const count = ASKED.length + OTHERS.length;
  fc.assert(
    fc.property(fc.array(number, { minLength: count, maxLength: count }), (numbers) => {
      const runtime = library();
      const cells = [...ASKED, ...OTHERS].map((cell, at) => ({
        cell,
        value: numbers[at] ?? 0,
        row: paste(runtime, cell, numbers[at] ?? 0),
      }));
      const { questions } = ok(ask<Opening>(runtime, 'openSidebar')).today;
      const said = questions.items.map(({ sentence }) => sentence);
      for (const {
        cell: [tab, words, label],
        value,
        row,
      } of cells.slice(0, ASKED.length)) {
        if (isLikely(value) && label !== 'Ends at') continue;
        const named = `${tab}, row ${row}, “${tab === 'Settings' ? words : label}”: `;
        expect(said.filter((one) => one.startsWith(named))).toHaveLength(
          label === 'Ends at' && value < 401769 ? said.filter((one) => one.startsWith(named)).length : 1,
        );
      }
      everything(runtime);
    }),
    { numRuns: 6 },
  );
});

test('a 7-digit phone number in a date cell isn’t a contact or an upcoming event', () => {
  const runtime = library();
  const row = paste(runtime, ['Partners', 'Zoo', 'Last Contact Date'], 5551234);
  paste(runtime, ['Events', 'Fair', 'Date and Time'], 234567);
  ok(ask(runtime, 'updateRelationships'));
  const partners = rowsOf(runtime, 'Partners');
  expect(partners[0]?.['Relationship status']).toBe('No contact yet');
  expect(partners[0]?.['Why']).toContain('the number 5551234 isn’t a date');
  expect(partners[2]?.['Next event']).toBe('');
  const { items } = ok(ask<Opening>(runtime, 'openSidebar')).today.questions;
  expect(items.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      `Partners, row ${row}, “Last Contact Date”: the number 5551234 isn’t a date. Correct the cell or clear it.`,
      'Events, row 3, “Date and Time”: Mar 21, 2542 can’t be right. Correct the cell or clear it.',
    ]),
  );
});

test('a list to import is read as displayed, like 02134 and 50%, while 1,200 stays a number and days stay days', () => {
  const runtime = library();
  const list = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('List');
  const cells: [number, string][] = [
    [2134, '00000'],
    [0.5, '0%'],
    [1200, '#,##0'],
    [5551234567, '0'],
    [46083, 'yyyy-mm-dd'],
  ];
  cells.forEach(([value, format], at) =>
    list
      .getRange(1, at + 1)
      .setNumberFormat(format)
      .setValue(value),
  );
  expect(ok(ask<GridPiece>(runtime, 'readTabCells', { tab: 'List', from: 0 })).cells[0]).toEqual([
    '02134',
    '50%',
    1200,
    5551234567,
    '2026-03-02',
  ]);
});

test('a time typed under When in the plan shows in the cell, in the form and in My week', () => {
  const runtime = library();
  const row = planLine(runtime, 'Print flyers').row;
  runtime.type('Weekly Plan', `B${row}`, '3/4/2026 15:00');
  expect(sheetOf(runtime, 'Weekly Plan').getRange(row, 2).getDisplayValue()).toBe('Wed Mar 4, 3:00 PM');
  const { values } = ok(ask<Loaded>(runtime, 'loadRow', planLine(runtime, 'Print flyers')));
  expect(values['when']).toBe('2026-03-04, 15:00');
  const { items } = ok(ask<Opening>(runtime, 'openSidebar')).today.thisWeek;
  expect(items.find(({ ref }) => ref.name === 'Print flyers')).toMatchObject({
    day: '2026-03-04',
    time: '3:00 PM',
  });
});
