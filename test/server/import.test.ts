// Importing somebody's list through the compiled add-on: the results in Partners and Events, and what never changes.
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import type { KnownRow } from '../../src/domain/import/import-matching';
import { FIELDS } from '../../src/domain/tables';
import { type Values } from '../../src/domain/tables/description';
import { MESSY_SHEETS } from '../fixtures/import';
import { distinctIn } from '../../src/domain/duplicates/distinct';
import { findDuplicates } from '../../src/domain/duplicates/duplicates';
import { compare, idOf } from './merging';
import {
  addRow,
  ask,
  BEN,
  FULL_TABS,
  ok,
  openAddon,
  openLibrary,
  rowsOf,
  sheetOf,
  IS_LAPSED,
  newRow,
} from './addon';
import { bringIn, planOf, putTab, readGrid, readKnown, start, writeBlock } from './import-driver';
import type { Saved } from '../../src/server/run/answers';
import type { ImportOpening, KnownPiece } from '../../src/server/run/import-answers';

/** The fixtures' days are in this year. */
const NOW = '2026-11-22T17:00:00Z';
const open = (options: RuntimeOptions = {}) => openLibrary({ now: NOW, ...options });

const KEYS = FIELDS.partners.map(({ key }) => key);
/** Rows as texts by field, without blanks, as readKnown gives them to the page. */
const filled = (rows: readonly KnownRow[]): Values[] =>
  rows.map((row) => Object.fromEntries(KEYS.flatMap((key) => (row[key] ? [[key, row[key] ?? '']] : []))));
const partners = (runtime: Runtime): Values[] => filled(readKnown(runtime, 'partners'));
/** Everything that a tab contains and shows. */
function wholeTab(runtime: Runtime, name: string): unknown {
  const range = sheetOf(runtime, name).getDataRange();
  return {
    values: range.getValues(),
    formulas: range.getFormulas(),
    notes: range.getNotes(),
    formats: range.getNumberFormats(),
    backgrounds: range.getBackgrounds(),
    rules: range.getDataValidations().map((row) => row.map((rule) => rule?.getCriteriaType())),
    merged: range.getMergedRanges().map((one) => one.getA1Notation()),
  };
}
const HEAD = ['Organisation', 'Contact', 'Phone', 'E-mail', 'Last met', 'Comments'];

describe.each(MESSY_SHEETS.map((sheet) => [sheet.habit, sheet] as const))('%s', (_, sheet) => {
  const { grid, expected, notes = [] } = sheet;
  const runtime = open();
  for (const { id, ...values } of sheet.known) addRow(runtime, 'partners', values).ref.id = id ?? '';
  putTab(runtime, 'Old list', grid, notes);
  const before = wholeTab(runtime, 'Old list');
  const planned = planOf(runtime, 'Old list');
  const known = readKnown(runtime, 'partners');
  const wanted = planned.plan.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');

  test('is read from its tab with the expected result', () => {
    expect(planned.source.found.headerRow).toBe(expected.headerRow);
    expect(planned.plan.counts).toMatchObject(expected.counts);
    for (const { row, outcome, values } of planned.plan.rows) {
      expect([row, outcome]).toEqual([row, expected.outcomes[row]?.outcome]);
      if (expected.outcomes[row]?.values) expect(values).toEqual(expected.outcomes[row]?.values);
    }
  });

  test('is imported into Partners that way, and its tab is unchanged', () => {
    const done = bringIn(runtime, planned);
    expect(done.left).toEqual([]);
    expect(done.added + done.changed).toBe(wanted.length);
    const after = readKnown(runtime, 'partners');
    const names = sheet.known.length;
    for (const { row } of wanted.filter(({ outcome }) => outcome === 'new')) {
      const values = expected.outcomes[row]?.values ?? {};
      expect(filled(after.slice(names))).toContainEqual(values);
    }
    for (const { row, id } of wanted.filter(({ outcome }) => outcome === 'changed')) {
      const one = after.find((partner) => partner.id === id);
      for (const change of expected.outcomes[row]?.changes ?? []) {
        const [, field = '', to = ''] = /^(\w+): .*> (.*)$/.exec(change) ?? [];
        const now: Values | undefined = one;
        expect([field, now?.[field]]).toEqual([field, to]);
      }
    }
    // Everything that the list doesn't mention is unchanged.
    expect(after).toHaveLength(known.length + done.added);
    expect(wholeTab(runtime, 'Old list')).toEqual(before);
  });

  test('and nothing is imported a second time', () => {
    const again = planOf(runtime, 'Old list', { run: 'again' });
    expect(again.writes).toEqual([]);
    const there = rowsOf(runtime, 'Partners');
    // Even if somebody sends the first plan again.
    const sent = bringIn(runtime, planned);
    expect([sent.added, sent.changed, sent.there]).toEqual([0, 0, wanted.length]);
    expect(rowsOf(runtime, 'Partners')).toEqual(there);
  });
});

describe('the tabs to choose from', () => {
  test('are the visible ones that contain something and aren’t ours', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEAD, ['YMCA']]);
    putTab(runtime, 'Secret', [HEAD, ['YMCA']]);
    sheetOf(runtime, 'Secret').hideSheet();
    runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Blank');
    const { tabs, filled: taken, staff } = ok(ask<ImportOpening>(runtime, 'openImport'));
    expect(tabs).toEqual([{ name: 'Old list', rows: 2, columns: 6 }]);
    expect(taken).toEqual([]);
    expect(staff).toEqual([]);
    runtime.type('Settings', 'E2', 'Ana');
    addRow(runtime, 'events', { name: 'Fair', when: '2026-03-01' });
    expect(ok(ask<ImportOpening>(runtime, 'openImport'))).toMatchObject({
      filled: ['events'],
      staff: ['Ana'],
    });
  });

  test('before set-up the page says what to do first', () => {
    const answer = ask(openAddon(), 'openImport');
    expect(answer).toEqual({ ok: false, problem: 'First, choose Outreach > Set up this sheet.' });
  });

  test('cause no fault if one is gone', () => {
    expect(ask(open(), 'readTabCells', { tab: 'Gone', from: 0 })).toEqual({
      ok: false,
      problem: 'The tab “Gone” is gone. Choose where your list is.',
    });
  });
});

describe('cells', () => {
  test('dates, times, numbers, checkboxes and notes arrive in the form that import reads', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEAD]);
    const sheet = sheetOf(runtime, 'Old list');
    runtime.type('Old list', 'A2', '2026-03-04');
    runtime.type('Old list', 'B2', '2026-03-04 14:30');
    runtime.type('Old list', 'C2', '1234.5');
    runtime.type('Old list', 'D2', 'TRUE');
    runtime.type('Old list', 'E2', '=1+1');
    sheet.getRange('F2').setNote('call first');
    const { grid, notes } = readGrid(runtime, 'Old list');
    expect(grid[1]).toEqual(['2026-03-04', '2026-03-04 14:30', 1234.5, true, 2]);
    expect(notes).toEqual([{ row: 2, column: 5, text: 'call first' }]);
  });

  test('a name merged across several rows counts for each of them', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEAD, ['YMCA', 'Ann', '555-010-1111'], ['', 'Bob', '555-010-2222']]);
    sheetOf(runtime, 'Old list').getRange('A2:A3').merge();
    const planned = planOf(runtime, 'Old list', { answers: { kinds: { twice: 'go' } } });
    bringIn(runtime, planned);
    expect(partners(runtime)).toEqual([
      { name: 'YMCA', contactName: 'Ann\nBob', contactPhone: '555-010-1111\n555-010-2222' },
    ]);
  });

  test('a long tab is read in pieces and arrives whole', () => {
    const runtime = open();
    const text = 'ä'.repeat(2000);
    const rows = Array.from({ length: 700 }, (_, at) => [`Partner ${at}`, '', '', '', '', text]);
    putTab(runtime, 'Old list', [HEAD, ...rows]);
    const { grid, pieces } = readGrid(runtime, 'Old list');
    expect(pieces).toBeGreaterThan(1);
    expect(grid).toEqual([HEAD, ...rows]);
  });
});

test('a cell that shows an error isn’t written, and no partner is named after one', () => {
  const runtime = open();
  putTab(runtime, 'Old list', [HEAD, ['', 'Ann', '', '', '', ''], ['YMCA', 'Bob', '', '', '', '']]);
  runtime.type('Old list', 'A2', '=1/0');
  runtime.type('Old list', 'C3', '=A99999999');
  runtime.type('Old list', 'F3', '=NoSuchFunction(1)');
  const planned = planOf(runtime, 'Old list');
  expect(planned.plan.errors).toHaveLength(3);
  expect(planned.plan.counts).toMatchObject({ new: 1, refused: 1 });
  bringIn(runtime, planned);
  expect(partners(runtime)).toEqual([{ name: 'YMCA', contactName: 'Bob' }]);
});

test('reading what is in the sheet returns the questions about its headings, once', () => {
  const runtime = open();
  addRow(runtime, 'partners', { name: 'YMCA' });
  addRow(runtime, 'partners', { name: 'Zoo' });
  const headings = (from = 0) =>
    ok(ask<KnownPiece>(runtime, 'readKnown', { table: 'partners', from })).headings.map(
      ({ sentence }) => sentence,
    );
  expect(headings()).toEqual([]);
  const partnersTab = sheetOf(runtime, 'Partners');
  const labels = partnersTab.getRange(1, 1, 1, partnersTab.getLastColumn()).getValues()[0] ?? [];
  partnersTab.getRange(1, labels.indexOf('Contact Phone Number') + 1).setValue('Phone');
  expect(headings()).toEqual([expect.stringContaining('Partners has no column “Contact Phone Number”.')]);
  expect(headings(1)).toEqual([]);
});

describe('text stays exactly as it is', () => {
  const TEXTS = {
    formula: '=HYPERLINK("http://evil.example","x")',
    html: '<img src=x onerror=alert(1)> & <b>bold</b>',
    apostrophes: "'twas '07 ''quoted''",
    emoji: '📚 Büchereï ☕ 👩‍👩‍👧 \u202Eright to left',
    number: '007',
    date: '3/4',
    plus: '+1-555',
    at: '@home',
    long: '=' + 'x'.repeat(49998),
    lines: 'one\ntwo\n\nfour',
  };
  test('in whatever row it is, and a second import has nothing left to do', () => {
    const runtime = open();
    const texts = Object.entries(TEXTS);
    putTab(runtime, 'Old list', [HEAD, ...texts.map(([name, text]) => [name, 'Ann', '', '', '', text])]);
    bringIn(runtime, planOf(runtime, 'Old list'));
    expect(partners(runtime)).toEqual(
      texts.map(([name, text]) => ({ name, contactName: 'Ann', notes: text })),
    );
    const sheet = sheetOf(runtime, 'Partners');
    const cells = sheet.getRange(3, 1, texts.length, sheet.getLastColumn());
    expect(cells.getFormulas().flat().filter(Boolean)).toEqual([]);
    expect(planOf(runtime, 'Old list').writes).toEqual([]);
  });

  test('text too long for a cell is refused before anything is written', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEAD, ['YMCA', '', '', '', '', 'x'.repeat(49995)]]);
    const change = (mapping: ReturnType<typeof planOf>['source']['mapping']) => ({
      ...mapping,
      columns: mapping.columns.map((use) => ({ ...use, as: use.field === 'notes' ? 'note' : use.as })),
    });
    const { plan, writes } = planOf(runtime, 'Old list', { change });
    expect([plan.counts.refused, writes]).toEqual([1, []]);
  });

  test('invalid rows that a page sends anyway aren’t written', () => {
    const runtime = open();
    const rows = [
      { id: 'a', values: { name: 'YMCA', notes: 'x'.repeat(50001) } },
      { id: 'b', values: { name: '', contactName: 'Ann' } },
      { id: 'c', values: { name: 'Zoo', stage: 'Lead' } },
      { id: 'd', values: { name: 'Club' } },
    ];
    const send = (values: object) =>
      ask<{ left: string[] }>(runtime, 'writeImportBlock', { table: 'partners', rows: values, more: 0 });
    // Columns that the add-on manages aren't form fields.
    for (const kept of [{ id: 'other' }, { status: 'Lapsed' }, { due: '2020-01-01' }])
      expect(send([...rows, { id: 'e', values: { name: 'Park', ...kept } }])).toMatchObject({ ok: false });
    expect(partners(runtime)).toEqual([]);
    const done = ok(send(rows));
    expect(done.left).toHaveLength(3);
    expect(partners(runtime)).toEqual([{ name: 'Club' }]);
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ 'Outreach id': 'd', 'Next contact due': '' });
  });
});

test('events keep their day with or without a time, and their partners are linked', () => {
  const runtime = open();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  putTab(runtime, 'Programs', [
    ['Event', 'Date', 'Start time', 'Where', 'Attendance', 'Partner'],
    ['Career fair', '2026-03-04', '14:30', 'Gym', 40, 'WorkSource'],
    ['Story time', '2026-03-05', '', 'Room 1', '', ''],
    ['Open day', 'some day', '', '', 0, ''],
  ]);
  const planned = planOf(runtime, 'Programs', { table: 'events', answers: { kinds: { kept: 'go' } } });
  const { left, added } = bringIn(runtime, planned);
  expect([left, added]).toEqual([[], 3]);
  const events = readKnown(runtime, 'events');
  expect(events.map(({ name, when, participants }) => [name, when, participants])).toEqual([
    ['Career fair', '2026-03-04 14:30', '40'],
    ['Story time', '2026-03-05', ''],
    ['Open day', '', '0'],
  ]);
  const sheet = sheetOf(runtime, 'Events');
  const labels = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] as string[];
  const when = labels.indexOf('Date and Time') + 1;
  expect(sheet.getRange(3, when, 2, 1).getDisplayValues()).toEqual([['3/4/2026 2:30 PM'], ['3/5/2026']]);
  const [partner] = readKnown(runtime, 'partners');
  expect(rowsOf(runtime, 'Events')[0]).toMatchObject({ 'Outreach partner ids': partner?.id });
});

test('two events with the same name, day and place are both imported if people say so, but only once', () => {
  const runtime = open();
  putTab(runtime, 'Programs', [
    ['Event', 'Date', 'Where', 'Attendance'],
    ['Story time', '2026-03-05', 'Room 1', 18],
    ['Story time', '2026-03-05', 'Room 1', 9],
    ['Story time', '2026-03-05', 'Room 2', 4],
  ]);
  const plan = () => planOf(runtime, 'Programs', { table: 'events', answers: { kinds: { twice: 'new' } } });
  expect(bringIn(runtime, plan())).toMatchObject({ added: 3, left: [] });
  const stored = () =>
    readKnown(runtime, 'events').map(({ location, participants }) => [location, participants]);
  const all = stored();
  expect([...all].sort()).toEqual([
    ['Room 1', '18'],
    ['Room 1', '9'],
    ['Room 2', '4'],
  ]);
  expect(plan().writes).toEqual([]);
  expect(stored()).toEqual(all);
});

describe('a partner imported with a list', () => {
  test('has a status and due day at once, and no follow-up for an old lapse', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [
      HEAD,
      ['Old friend', '', '', '', '2024-01-01', ''],
      ['New friend', '', '', '', '2026-11-20', ''],
    ]);
    const planned = planOf(runtime, 'Old list');
    start(runtime, planned);
    writeBlock(runtime, planned, 0);
    const rows = () =>
      rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Relationship status']]);
    expect(rows()).toEqual([
      ['Old friend', IS_LAPSED],
      ['New friend', 'In touch'],
    ]);
    ok(ask(runtime, 'updateRelationships'));
    expect(JSON.stringify(runtime.values('Weekly Plan'))).not.toContain('Old friend');
  });
});

describe('between two blocks of an import', () => {
  const rows = Array.from({ length: 12 }, (_, at) => [
    `Partner ${at}`,
    `Person ${at}`,
    '',
    '',
    '2026-03-04',
    `Note ${at}`,
  ]);
  const known = rows.slice(0, 4).map(([name = '']) => ({ name, notes: 'ours' }));
  function library(): Runtime {
    const runtime = open();
    for (const values of known) addRow(runtime, 'partners', values);
    putTab(runtime, 'Old list', [HEAD, ...rows]);
    return runtime;
  }
  const wanted = rows.map(([name, contactName, , , lastContact, note], at) => ({
    ...{ name, contactName, lastContact },
    notes: at < 4 ? `ours\n${note}` : note,
  }));
  const byName = (all: readonly Values[]) =>
    [...all].sort((one, other) => Number(one['name']?.slice(8)) - Number(other['name']?.slice(8)));

  test('somebody sorts Partners', () => {
    const runtime = library();
    const sheet = sheetOf(runtime, 'Partners');
    let isUp = false;
    const between = () =>
      sheet
        .getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn())
        .sort({ column: 1, ascending: (isUp = !isUp) });
    bringIn(runtime, planOf(runtime, 'Old list'), { most: 3, between });
    expect(byName(partners(runtime))).toEqual(wanted);
  });

  test('somebody edits a cell that was to be changed: it stays, and that is reported', () => {
    const runtime = library();
    const planned = planOf(runtime, 'Old list');
    const row = (name: string) => runtime.values('Partners').findIndex(([first]) => first === name) + 1;
    const notes = (runtime.values('Partners')[0] ?? []).indexOf('Notes') + 1;
    const { left } = bringIn(runtime, planned, {
      most: 1,
      between: () => sheetOf(runtime, 'Partners').getRange(row('Partner 3'), notes).setValue('theirs'),
    });
    expect(left).toEqual(['“Partner 3”: someone changed Notes in the meantime, so it stays as it is.']);
    expect(byName(partners(runtime))[3]).toEqual({ ...wanted[3], notes: 'theirs' });
  });

  test('somebody adds a partner on the list by hand, or imports the same list: no partner is added twice', () => {
    const runtime = library();
    const planned = planOf(runtime, 'Old list');
    const other = planOf(runtime, 'Old list', { run: 'other' });
    start(runtime, planned);
    const first = writeBlock(runtime, planned, 0, 6);
    const theirs = bringIn(runtime, other);
    expect(theirs.left.sort()).toEqual([
      'Someone else added “Partner 4” in the meantime.',
      'Someone else added “Partner 5” in the meantime.',
    ]);
    const rest = writeBlock(runtime, planned, first.next);
    expect(rest.left).toHaveLength(6);
    expect(byName(partners(runtime))).toEqual(wanted);
  });

  test('somebody deletes a row that was to be changed', () => {
    const runtime = library();
    const planned = planOf(runtime, 'Old list');
    sheetOf(runtime, 'Partners').deleteRow(3);
    const { left } = bringIn(runtime, planned);
    expect(left).toEqual(['Someone deleted a row in the meantime, so it was skipped.']);
    expect(byName(partners(runtime))).toEqual(wanted.slice(1));
  });

  test('a formula that somebody typed isn’t overwritten', () => {
    const runtime = library();
    const staff = (runtime.values('Partners')[0] ?? []).indexOf('Contact Name') + 1;
    const cell = sheetOf(runtime, 'Partners').getRange(3, staff).setFormula('=IF(FALSE,"x","")');
    const { left } = bringIn(runtime, planOf(runtime, 'Old list'));
    expect(left).toEqual(['“Partner 0”: Contact Name is a formula, so it stays as it is.']);
    expect(cell.getFormula()).not.toBe('');
  });

  test('the window is closed: a new plan covers what’s left, under the same id for Undo', () => {
    const runtime = library();
    const planned = planOf(runtime, 'Old list');
    start(runtime, planned);
    writeBlock(runtime, planned, 0, 7);
    const rest = planOf(runtime, 'Old list');
    expect(rest.writes).toHaveLength(5);
    bringIn(runtime, rest);
    expect(byName(partners(runtime))).toEqual(wanted);
    const ids = readKnown(runtime, 'partners').map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    const heads = runtime.values('Undo Journal').filter(([head]) => String(head).includes('"what":"import"'));
    expect(heads).toHaveLength(2);
  });

  test('somebody else holds the lock: the answer says so, and the block can be sent again', () => {
    const runtime = library();
    const planned = planOf(runtime, 'Old list');
    start(runtime, planned);
    let inner: unknown;
    runtime.beforeCall((name) => {
      if (name !== 'Sheet.getDataRange' || inner !== undefined) return;
      inner = null;
      inner = ask(runtime, 'writeImportBlock', { table: 'partners', rows: planned.writes, more: 0 }, BEN);
    });
    writeBlock(runtime, planned, 0);
    runtime.beforeCall(undefined);
    expect(inner).toEqual({
      ok: false,
      problem: 'Someone else is saving right now. Nothing is lost; try again in a moment.',
    });
    expect(byName(partners(runtime))).toEqual(wanted);
  });
});

describe('what is remembered for next time', () => {
  const grid = [HEAD, ['YMCA', 'Ann', '', '', '', '']];
  test('is loaded the next time Import opens, up to the latest twenty', () => {
    const runtime = open();
    putTab(runtime, 'Old list', grid);
    const planned = planOf(runtime, 'Old list');
    start(runtime, planned);
    const { mappings } = ok(ask<ImportOpening>(runtime, 'openImport'));
    expect(Object.values(mappings)).toEqual([expect.stringContaining('organisation')]);
    for (let at = 0; at < 25; at++)
      ok(
        ask(runtime, 'startImport', {
          ...{ id: `run-${at}`, subject: '', changes: [] },
          mapping: { key: `partners-${at}`, json: '{}' },
        }),
      );
    expect(Object.keys(ok(ask<ImportOpening>(runtime, 'openImport')).mappings)).toHaveLength(20);
  });

  test('isn’t stored if Google has no room left: Import says so and imports the list anyway', () => {
    const runtime = open();
    putTab(runtime, 'Old list', grid);
    const planned = planOf(runtime, 'Old list');
    const { changes, mapping } = { changes: [], mapping: { key: 'partners-x', json: 'x'.repeat(10000) } };
    const { remarks } = ok(
      ask<{ remarks: string[] }>(runtime, 'startImport', { id: 'run', subject: '', changes, mapping }),
    );
    expect(remarks).toEqual(['We couldn’t save your choice of columns, so we’ll ask again next time.']);
    expect(bringIn(runtime, planned).added).toBe(1);
  });
});

describe('a tab that looks like the template', () => {
  const labels = FIELDS.partners.slice(0, 11).map(({ label }) => label);
  const theirs = [
    ['Our own', ...labels],
    ['x', 'YMCA', 'desk@ymca.example', 'Ann', '', '', 'Ana', '', '', '', '', '=1+1'],
    ['y', 'Art House', '', 'Joy', '', '', '', '', '', '', '', ''],
  ];
  function library(): Runtime {
    const runtime = open();
    putTab(runtime, 'Contacts 2024', theirs);
    sheetOf(runtime, 'Contacts 2024').getRange('A2').setBackground('#ffff00');
    return runtime;
  }
  const take = (runtime: Runtime) =>
    ask<{ words: string }>(runtime, 'useTabAsOurs', { tab: 'Contacts 2024', table: 'partners' });

  test('becomes Partners where it is, with its own columns, and gets ids and statuses', () => {
    const runtime = library();
    expect(ok(take(runtime)).words).toBe('“Contacts 2024” is now Partners.');
    ok(ask(runtime, 'updateRelationships'));
    expect(partners(runtime).map(({ name }) => name)).toEqual(['YMCA', 'Art House']);
    const rows = runtime.values('Partners');
    expect(rows[0]?.slice(0, 12)).toEqual(theirs[0]);
    expect(rows[1]?.slice(0, 3)).toEqual(['', 'Name of Group', expect.stringContaining('Direct Email')]);
    expect(rows[2]?.slice(0, 12)).toEqual(theirs[1]);
    expect(sheetOf(runtime, 'Partners').getRange('A3').getBackground()).toBe('#ffff00');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ 'Relationship status': 'No contact yet' });
    expect(String(rowsOf(runtime, 'Partners')[0]?.['Outreach id'])).not.toBe('');
    const names = runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((one) => one.getName());
    expect(names.filter((name) => /Partners|Contacts/.test(name))).toEqual(['Partners']);
    expect(runtime.run('setUpThisSheet')).toEqual({ ok: true });
    expect(partners(runtime)).toHaveLength(2);
  });

  test('isn’t changed again by a second press', () => {
    const runtime = library();
    ok(take(runtime));
    const before = runtime.values('Partners');
    expect(take(runtime).ok).toBe(true);
    expect(runtime.values('Partners')).toEqual(before);
  });

  test('isn’t used if Partners already has rows', () => {
    const runtime = library();
    addRow(runtime, 'partners', { name: 'Zoo' });
    expect(take(runtime)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('already has rows') as string,
    });
    expect(runtime.values('Contacts 2024')).toEqual(theirs.map((row) => row.map((cell) => cell)));
  });

  test('isn’t used with a filter in the row for the hints; nor is another list', () => {
    const runtime = library();
    putTab(runtime, 'Other', [HEAD, ['YMCA']]);
    expect(ask(runtime, 'useTabAsOurs', { tab: 'Other', table: 'partners' })).toMatchObject({ ok: false });
    sheetOf(runtime, 'Contacts 2024').getDataRange().createFilter();
    expect(take(runtime)).toMatchObject({ ok: false, problem: expect.stringContaining('filter') as string });
    expect(ask(runtime, 'useTabAsOurs', { tab: 'Gone', table: 'partners' })).toMatchObject({ ok: false });
    expect(runtime.values('Partners')).toHaveLength(2);
  });
});

describe('what it costs', () => {
  const listOf = (count: number) => [
    HEAD,
    ...Array.from({ length: count }, (_, at) => [
      ...[
        `Partner ${at}`,
        `Person ${at}`,
        `555-010-${1000 + at}`,
        `p${at}@x.example`,
        '2026-03-04',
        `Note ${at}`,
      ],
    ]),
  ];
  /** Each call of an import, with its reads, round trips and seconds on Google. */
  function costsOf(count: number, known: number) {
    const runtime = open(FULL_TABS);
    putTab(runtime, 'Known', listOf(known));
    bringIn(runtime, planOf(runtime, 'Known'));
    putTab(
      runtime,
      'Old list',
      // Every other existing one has something new.
      listOf(count).map((row, at) =>
        at > 0 && at <= known && at % 2 === 0 ? [...row.slice(0, 5), `More ${at}`] : row,
      ),
    );
    const planned = planOf(runtime, 'Old list', { run: 'big' });
    const cost = (work: () => { next?: number }) => {
      runtime.calls.reset();
      const { next = 0 } = work();
      const { reads, roundTrips } = runtime.calls;
      return { reads, roundTrips, seconds: runtime.calls.estimate() / 1000, next };
    };
    const started = cost(() => (start(runtime, planned, 'big'), {}));
    const blocks = [];
    for (let from = 0; from < planned.writes.length;) {
      const block = cost(() => writeBlock(runtime, planned, from));
      blocks.push(block);
      from = block.next;
    }
    return { started, blocks, count: planned.writes.length };
  }

  test('a block makes few trips to Google however many rows it holds, and stays far below six minutes', () => {
    const few = costsOf(40, 20);
    const many = costsOf(1000, 300);
    expect(few.count).toBe(30);
    expect(many.count).toBe(850);
    expect(many.started.seconds).toBeLessThan(30);
    // One block makes room for all rows, and checks each column of the filter for criteria; rows scattered over the tab
    // are written one by one, and sent together.
    const columns = 31;
    for (const { reads, roundTrips, seconds } of [...few.blocks, ...many.blocks]) {
      expect(reads).toBeLessThanOrEqual(16 + columns);
      expect(roundTrips).toBeLessThanOrEqual(24 + columns);
      expect(seconds).toBeLessThan(60);
    }
  });
});

describe('a partner that resembles another but is a different one', () => {
  const LIST = [
    ['Organisation', 'Contact', 'Phone'],
    ['Oak Elementary', 'Ann', '425-555-0117'],
    ['Elm Club', 'Bob', '425-555-0118'],
    ['The Elm Club', 'Cem', '425-555-0119'],
  ];
  const DIFFERENT = { kinds: { similar: 'new' as const, person: 'new' as const } };
  const pairsIn = (runtime: Runtime): string[][] => {
    const { partners: all } = compare(runtime);
    const isDistinct = distinctIn(all.map(({ id, distinctFrom: marks = [] }) => ({ id, marks })));
    const blank = { mainContact: '', contactEmail: '', contactPhone: '', stage: '', story: '' };
    return findDuplicates(all.map((one) => ({ ...blank, ...one })))
      .pairs.filter(({ one, other }) => !isDistinct(one, other))
      .map(({ one, other }) => [one.name, other.name]);
  };
  const doubts = (planned: ReturnType<typeof planOf>): string[] =>
    planned.plan.rows.flatMap((row) => row.doubts.map(({ words }) => words));

  test('isn’t asked about in Duplicates once somebody has said so in Import', () => {
    const runtime = open();
    addRow(runtime, 'partners', { name: 'Oak School', contactPhone: '425-555-0117' });
    putTab(runtime, 'Old list', LIST);
    expect(doubts(planOf(runtime, 'Old list'))).toHaveLength(2);
    expect(bringIn(runtime, planOf(runtime, 'Old list', { answers: DIFFERENT })).added).toBe(3);
    expect(pairsIn(runtime)).toEqual([]);
  });

  test('isn’t asked about in Import once somebody has said so in Duplicates, even if its row was renamed', () => {
    const runtime = open();
    addRow(runtime, 'partners', { name: 'Oak School', contactPhone: '425-555-0117' });
    addRow(runtime, 'partners', { name: 'Oak Elementary' });
    const ids = { one: idOf(runtime, 'Oak School'), other: idOf(runtime, 'Oak Elementary') };
    ok(ask(runtime, 'markDistinct', ids));
    const rows = runtime.values('Partners') as string[][];
    const row = rows.findIndex(([name]) => name === 'Oak Elementary') + 1;
    sheetOf(runtime, 'Partners').getRange(row, 1).setValue('Acorn Academy');
    putTab(runtime, 'Old list', LIST.slice(0, 2));
    expect(doubts(planOf(runtime, 'Old list'))).toEqual([]);
  });
});

describe('next steps in a list', () => {
  const HEADINGS = ['Organization', 'Next step', 'Follow up on'];
  const ROWS = [
    ['Zoo', 'Send the flyer', '2026-12-01'],
    ['Park', '', '2026-12-08'],
    ['Club', '', ''],
  ];
  const planned = (runtime: Runtime) =>
    rowsOf(runtime, 'Weekly Plan').filter((row) => JSON.stringify(row).match(/Zoo|Park/));
  const texts = (runtime: Runtime) => JSON.stringify(planned(runtime));

  test('are added to the Weekly Plan once, even if a block is sent twice, and Undo removes them', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEADINGS, ...ROWS]);
    const before = rowsOf(runtime, 'Weekly Plan').length;
    const plan = planOf(runtime, 'Old list');
    start(runtime, plan);
    writeBlock(runtime, plan, 0);
    expect(writeBlock(runtime, plan, 0)).toMatchObject({ added: 0, lines: 2, there: 3, left: [] });
    expect(planned(runtime)).toHaveLength(2);
    expect(texts(runtime)).toContain('Zoo: Send the flyer');
    expect(texts(runtime)).toContain('Call Park');
    ok(ask(runtime, 'undo', 'run'));
    expect(planned(runtime)).toEqual([]);
    expect(partners(runtime)).toEqual([]);
    expect(rowsOf(runtime, 'Weekly Plan').length).toBeLessThanOrEqual(before + 2);
  });

  test('are offered under Also done after a contact with that partner', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEADINGS, ...ROWS]);
    bringIn(runtime, planOf(runtime, 'Old list'));
    const contact = { partner: 'zoo', when: '2026-11-20', staff: 'Ana' };
    const { openLines } = ok(ask<Saved>(runtime, 'saveContact', newRow('log', contact)));
    expect(openLines?.map(({ name }) => name)).toEqual(['Zoo: Send the flyer']);
  });

  test('change nothing when the same list is imported again', () => {
    const runtime = open();
    putTab(runtime, 'Old list', [HEADINGS, ...ROWS]);
    bringIn(runtime, planOf(runtime, 'Old list'));
    const again = planOf(runtime, 'Old list');
    expect(again.writes).toEqual([]);
    expect(planned(runtime)).toHaveLength(2);
  });

  test('stay in Notes if the plan’s section is missing; the partners are imported, and Import says so', () => {
    const runtime = open();
    const sheet = sheetOf(runtime, 'Weekly Plan');
    const at = sheet.createTextFinder('Outreach Follow-Ups to do').findNext();
    sheet.deleteRow(at?.getRow() ?? 0);
    putTab(runtime, 'Old list', [HEADINGS, ...ROWS]);
    const done = bringIn(runtime, planOf(runtime, 'Old list'));
    expect(done).toMatchObject({ added: 3, lines: 0 });
    expect(done.left.join()).toMatch(/2 next steps are in Notes, but not in the Weekly Plan.*Follow-Ups/);
  });
});
