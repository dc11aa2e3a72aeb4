// Sheets that libraries have already: they are brought up to date once, and lose nothing.
import type { Runtime } from 'apps-script-runtime';
import type { History, Opening } from '../../src/server/run/answers';
import { MIGRATIONS } from '../../src/sheets/migrations';
import { SHEET_VERSION } from '../../src/sheets/tables/sheet-version';
import {
  headedRows,
  addRow,
  ask,
  BEN,
  newRow,
  ok,
  openAddon,
  openLibrary,
  outlineOf,
  rowsOf,
  sheetOf,
} from './addon';
import { differences, photograph } from '../faults/photograph';
import { firstVersion } from './first-version';

const book = (runtime: Runtime) => JSON.stringify(runtime.save().books);
const labelNow = (label: string) => (/^›+$/.test(label) ? `Item ${label.length + 1}` : label);
const settingOf = (runtime: Runtime, label: string) =>
  rowsOf(runtime, 'Settings', 1).find((row) => row['Setting'] === label)?.['Value'];
const versionOf = (runtime: Runtime) => settingOf(runtime, 'Version of this sheet');

/** Rules of cells by their criterion, each place of a column once. */
function criteriaIn(runtime: Runtime, tab: string): string[] {
  const sheet = sheetOf(runtime, tab);
  const rules = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).getDataValidations();
  return [...new Set(rules.flat().flatMap((rule) => (rule ? [String(rule.getCriteriaType())] : [])))];
}

test('each step of the way has a number of its own, one after the other, up to the version of today', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    Array.from({ length: SHEET_VERSION - 1 }, (_, at) => at + 2),
  );
});

test('a sheet of the first version says in Today that there is something new, and works as it is', () => {
  const runtime = openAddon({ workbook: firstVersion() });
  const { today } = ok(ask<Opening>(runtime, 'openSidebar'));
  const sentences = today.questions.items.map(({ sentence }) => sentence).join(' ');
  expect(sentences).toContain('Press Outreach > Set up this sheet once');
  addRow(runtime, 'partners', { name: 'Museum' });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Partner/Company'])).toContain('Museum');
  runtime.run('setUpThisSheet');
  const after = ok(ask<Opening>(runtime, 'openSidebar')).today.questions.items;
  expect(after.map(({ sentence }) => sentence).join(' ')).not.toContain('Set up this sheet once');
});

test('set-up brings a sheet of the first version up to date and loses nothing of the library’s', () => {
  const runtime = openAddon({ workbook: firstVersion() });
  const [before, settings] = [photograph(runtime), runtime.values('Settings')];
  const [archive, log, plan] = [
    runtime.values('Plan Archive'),
    runtime.values('Contact Log'),
    outlineOf(runtime),
  ];
  expect(versionOf(runtime)).toBeUndefined();
  runtime.run('setUpThisSheet');
  expect(versionOf(runtime)).toBe(SHEET_VERSION);
  const changed = differences(before, photograph(runtime), (place) =>
    /^Partners \| row \d+ \| our (contactEmail|cadence) \| rule$|^Events \| row \d+ \| our participants \| rule$|^Weekly Plan \| [^|]+ \| our (partner|who) \| rule$|\| (end of )?filter$|^Weekly Plan \| (headings \| our level\d \| (value|note)|title \|.*|widths|frozen)$|^Contact Log \| (row \d+ \| our (cameOfIt|replaced)|hidden columns|widths)\b/.test(
      place,
    ),
  );
  expect(changed).toEqual([]);
  expect([runtime.values('Plan Archive'), runtime.values('Contact Log'), outlineOf(runtime)]).toEqual([
    archive.map((row, at) => (at === 0 ? row.map((label) => labelNow(String(label))) : row)),
    log.map((row, at) => [
      ...row,
      ...(at === 0 ? ['What came of it', 'Outreach last contact before'] : ['', '']),
    ]),
    plan,
  ]);
  // Below the library's own line, beside its list of staff, which is longer.
  const [line, ...others] = runtime
    .values('Settings')
    .map((row, at) => [at + 1, row, settings[at]])
    .filter(([, row, was]) => JSON.stringify(row) !== JSON.stringify(was));
  expect(others).toEqual([]);
  expect(line?.slice(0, 1)).toEqual([13]);
});

test('a second set-up changes nothing', () => {
  const runtime = openAddon({ workbook: firstVersion() });
  runtime.run('setUpThisSheet');
  const before = book(runtime);
  runtime.run('setUpThisSheet', [], { user: BEN });
  expect(book(runtime)).toBe(before);
});

test('no rule of ours is a formula any more, and where the plan may name several, none allows only one', () => {
  const runtime = openAddon({ workbook: firstVersion() });
  expect(criteriaIn(runtime, 'Partners')).toContain('CUSTOM_FORMULA');
  runtime.run('setUpThisSheet');
  for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Contact Log'])
    expect([tab, criteriaIn(runtime, tab).includes('CUSTOM_FORMULA')]).toEqual([tab, false]);
  expect(criteriaIn(runtime, 'Partners')).toContain('NUMBER_BETWEEN');
  const [labels = []] = headedRows(runtime, 'Weekly Plan');
  for (const label of ['Partner', 'Who']) {
    const column = sheetOf(runtime, 'Weekly Plan').getRange(2, labels.indexOf(label) + 1, 40, 1);
    expect([label, column.getDataValidations().flat().filter(Boolean)]).toEqual([label, []]);
  }
});

test('a rule that the library wrote as a formula stays', () => {
  const runtime = openAddon({ workbook: firstVersion() });
  const { SpreadsheetApp } = runtime.globals;
  const email = (runtime.values('Partners')[0] ?? []).indexOf('Contact Email') + 1;
  const cell = sheetOf(runtime, 'Partners').getRange(4, email);
  cell.setDataValidation(
    SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=LEN(A4)>3').setAllowInvalid(true).build(),
  );
  runtime.run('setUpThisSheet');
  expect(cell.getDataValidation()?.getCriteriaValues()).toEqual(['=LEN(A4)>3']);
});

describe('the columns that say what came of a contact', () => {
  const labelsOf = (runtime: Runtime) => (runtime.values('Contact Log')[0] ?? []).map(String);
  const NEW = ['What came of it', 'Outreach last contact before'];

  test('stand right of everything in the log, with their list, and the second one is hidden', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const before = labelsOf(runtime);
    runtime.run('setUpThisSheet');
    expect(labelsOf(runtime)).toEqual([...before, ...NEW]);
    const sheet = sheetOf(runtime, 'Contact Log');
    const rule = sheet.getRange(2, before.length + 1).getDataValidation();
    expect([rule?.getAllowInvalid(), rule?.getCriteriaValues()[0]]).toEqual([
      true,
      ['Reached', 'Left a message', 'Awaiting reply', 'No answer'],
    ]);
    const isHidden = (column: number) => sheet.isColumnHiddenByUser(column);
    expect([isHidden(before.length + 1), isHidden(before.length + 2)]).toEqual([false, true]);
  });

  test('leave every column of the library’s where and as it is, even one in their place', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const sheet = sheetOf(runtime, 'Contact Log');
    const how = labelsOf(runtime).indexOf('How') + 1;
    sheet.insertColumnAfter(how);
    sheet.getRange(1, how + 1, 2, 1).setValues([['Mood'], ['cheerful']]);
    const end = sheet.getLastColumn() + 2;
    sheet.getRange(1, end, 2, 1).setValues([['Came by'], ['bus']]);
    const before = runtime.values('Contact Log');
    runtime.run('setUpThisSheet');
    expect(runtime.values('Contact Log').map((row) => row.slice(0, end))).toEqual(before);
    expect(labelsOf(runtime).slice(end)).toEqual(NEW);
    const { headings } = ok(ask<Opening>(runtime, 'openSidebar')).today;
    expect(headings).toEqual([]);
  });

  test('take over a column that the library calls just so, with all that is in it', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const sheet = sheetOf(runtime, 'Contact Log');
    const own = sheet.getLastColumn() + 1;
    sheet.getRange(1, own, 2, 1).setValues([['what came of it?'], ['LVM']]);
    runtime.run('setUpThisSheet');
    expect(labelsOf(runtime).slice(own - 1)).toEqual(['what came of it?', NEW[1]]);
    expect(sheet.getRange(2, own).getValue()).toBe('LVM');
    // The contact of that row, which was with the Zoo, counts as little now as it did for the library.
    ok(ask(runtime, 'updateRelationships'));
    const zoo = rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === 'Zoo');
    const tab = { table: 'partners', id: zoo?.['Outreach id'], row: 0, name: 'Zoo' };
    const { items } = ok(ask<History>(runtime, 'readHistory', tab)).items;
    expect(items.find(({ kind }) => kind === 'contact')).toMatchObject({ tried: 'Left a message' });
  });

  test('come with the log where nobody has logged a contact yet', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const { SpreadsheetApp } = runtime.globals;
    SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(runtime, 'Contact Log'));
    runtime.run('setUpThisSheet');
    expect(versionOf(runtime)).toBe(SHEET_VERSION);
    const contact = { when: '2026-03-02', partner: 'Teen Shelter (North)', cameOfIt: 'No answer' };
    ok(ask(runtime, 'saveContact', newRow('log', contact)));
    expect(labelsOf(runtime)).toEqual(expect.arrayContaining(NEW));
    expect(rowsOf(runtime, 'Contact Log', 1)).toMatchObject([{ 'What came of it': 'No answer' }]);
  });
});

test('a copy brings its version along', () => {
  const library = openLibrary();
  const copy = library.globals.SpreadsheetApp.getActiveSpreadsheet().copy('Copy');
  const names = copy.getNamedRanges().map((named) => named.getName());
  // One for each step: older scripts look for the version that follows theirs.
  expect(names).toEqual(MIGRATIONS.map(({ version }) => `Outreach_version_${version}`));
  const cells = copy.getSheetByName('Settings')?.getDataRange().getValues() ?? [];
  expect(cells.find(([label]) => label === 'Version of this sheet')?.[1]).toBe(SHEET_VERSION);
});

test('what people write into the line of the version does no harm: the steps find that nothing is left to do', () => {
  for (const text of ['', 'two', '1', '2026-03-01', '-4', '1.5', '5550134']) {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', contactEmail: 'a@b.example' });
    const look = () => [runtime.values('Settings'), [...photograph(runtime)]];
    const before = look();
    const row = runtime.values('Settings').findIndex(([label]) => label === 'Version of this sheet') + 1;
    runtime.type('Settings', `B${row}`, text);
    runtime.run('setUpThisSheet');
    expect([text, look()]).toEqual([text, before]);
  }
});

describe('a sheet that a newer version of Outreach has set up', () => {
  const NEWER = /^This sheet was set up by a newer version of Outreach\. Update the script/;
  /** As the next version leaves it; `isFlagged` says whether its named range is still there. */
  function newerSheet(isFlagged: boolean): Runtime {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-01-05' });
    expect(ref.id).not.toBe('');
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })));
    const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
    const row = runtime.values('Settings').findIndex(([label]) => label === 'Version of this sheet') + 1;
    const cell = sheetOf(runtime, 'Settings')
      .getRange(row, 2)
      .setValue(SHEET_VERSION + 1);
    if (isFlagged) spreadsheet.setNamedRange(`Outreach_version_${SHEET_VERSION + 1}`, cell);
    return runtime;
  }
  const partner = { table: 'partners', id: 'x', row: 3, name: 'Zoo' };
  const WRITES: [name: string, arg: unknown][] = [
    ['saveRow', newRow('partners', { name: 'Museum' })],
    ['saveRow', newRow('plan', { item: 'Print' }, { table: 'plan', id: '', row: 2, name: 'x' })],
    ['saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })],
    ['settleLine', { ref: partner, event: '', isContact: true, isToDo: false, isUndone: false }],
    ['mergePartners', { id: 'm', survivor: 'a', other: 'b', choices: {}, seen: { kept: {}, other: {} } }],
    ['keepApart', { one: 'a', other: 'b' }],
    ['notApart', { one: 'a', other: 'b' }],
    ['startWeek', undefined],
    ['startWeekAnyway', undefined],
    ['undo', 'some'],
    ['updateRelationships', undefined],
    ['takeOver', undefined],
    [
      'repairHeading',
      { table: 'partners', key: 'name', step: { label: '', position: 0, stands: '', becomes: 'x' } },
    ],
    ['readKnown', { table: 'partners', from: 0 }],
    ['checkNow', undefined],
    ['readForDuplicates', { from: 0 }],
    ['startImport', { id: 'i', subject: 's', changes: [], mapping: { key: 'k', json: '{}' } }],
    ['writeImportBlock', { table: 'partners', rows: [], more: 0 }],
    ['useTabAsOurs', { tab: 'Settings', table: 'partners' }],
  ];

  test.each(WRITES)('is not written to by %s, which says what to do', (name, arg) => {
    const runtime = newerSheet(true);
    const before = book(runtime);
    expect(ask(runtime, name, arg)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(NEWER) as string,
    });
    expect(book(runtime)).toBe(before);
  });

  test.each(['setUpThisSheet', 'startThisWeek'])('is left alone by %s of the menu', (item) => {
    for (const isFlagged of [true, false]) {
      const runtime = newerSheet(isFlagged);
      const before = book(runtime);
      runtime.run(item);
      expect(runtime.screen.toasts.at(-1)?.message).toMatch(NEWER);
      expect(book(runtime)).toBe(before);
    }
  });

  test('is left alone by typing and by the daily check, whose failure Google mails to its owner', () => {
    for (const isFlagged of [true, false]) {
      const runtime = newerSheet(isFlagged);
      runtime.globals.SpreadsheetApp.flush();
      const before = book(runtime);
      expect(() => runtime.run('dailyCheck', [], { as: 'clock' })).toThrow(NEWER);
      expect(book(runtime)).toBe(before);
    }
    const runtime = newerSheet(true);
    const status = (runtime.values('Partners')[0] ?? []).indexOf('Relationship status');
    runtime.type('Partners', 'A4', 'Museum');
    expect(runtime.values('Partners')[3]?.[status] ?? '').toBe('');
  });

  test('says so when the sidebar is opened', () => {
    expect(ask(newerSheet(false), 'openSidebar')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(NEWER) as string,
    });
  });
});
