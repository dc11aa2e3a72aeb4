// Libraries' existing sheets are brought up to date once, and lose nothing.
import type { Runtime } from 'apps-script-runtime';
import type { History } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
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
  openFilled,
  openLibrary,
  outlineOf,
  rowsOf,
  sheetOf,
  settingOf,
  settingCell,
} from './addon';
import { differences, photograph } from '../faults/snapshot';
import { firstVersion, openUpToDate, shortFirstVersion } from './first-version';

const book = (runtime: Runtime) => JSON.stringify(runtime.save().books);
const labelNow = (label: string) => (/^›+$/.test(label) ? `Item ${label.length + 1}` : label);
/** Columns of ours that came later. */
const ADDED = [
  ...['Organization type', 'Confidential location', 'Community need', 'Serves', 'Trusted by'],
  ...['Who knows somebody there', 'Shared scope or values'],
];
const versionOf = (runtime: Runtime) => settingOf(runtime, 'Version of this sheet');

/** The criteria types of a tab's cell rules, each once. */
function criteriaIn(runtime: Runtime, tab: string): string[] {
  const sheet = sheetOf(runtime, tab);
  const rules = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).getDataValidations();
  return [...new Set(rules.flat().flatMap((rule) => (rule ? [String(rule.getCriteriaType())] : [])))];
}

test('the migrations are numbered one after another, up to the current version', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    Array.from({ length: SHEET_VERSION - 1 }, (_, at) => at + 2),
  );
});

test('a sheet of the first version works without an update, and Today asks for one', () => {
  const runtime = openAddon({ workbook: shortFirstVersion() });
  const { today } = ok(ask<Opening>(runtime, 'openSidebar'));
  const sentences = today.questions.items.map(({ sentence }) => sentence).join(' ');
  expect(sentences).toContain('Choose Outreach > Set up this sheet once');
  addRow(runtime, 'partners', { name: 'Museum' });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Partner/Company'])).toContain('Museum');
  runtime.run('setUpThisSheet');
  const after = ok(ask<Opening>(runtime, 'openSidebar')).today.questions.items;
  expect(after.map(({ sentence }) => sentence).join(' ')).not.toContain('Set up this sheet once');
});

test('set-up brings a sheet of the first version up to date without losing anything of the library’s', () => {
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
  // Our columns may be added, hidden, widened or grouped; Relationship status stays: columns were moved by hand.
  const changed = differences(before, photograph(runtime), (place) =>
    /^(Partners|Events) \| (columns|hidden columns|widths|column groups)$|^Partners \| row \d+ \| our orgType \||^(Partners|Events) \| row \d+ \| our confidential \||^Partners \| row \d+ \| our (need|serves|trustedBy|whoKnows|values) \||^Partners \| row \d+ \| our (contactEmail|cadence) \| rule$|^Events \| row \d+ \| our participants \| rule$|^Weekly Plan \| [^|]+ \| our (partner|who) \| rule$|\| (end of )?filter$|^Weekly Plan \| (headings \| our level\d \| (value|note)|title \|.*|widths|frozen)$|^Contact Log \| (row \d+ \| our (cameOfIt|replaced)|hidden columns|widths)\b/.test(
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
  // The library's own line, its values and its lists.
  const theirs = (rows: readonly unknown[][]) =>
    rows
      .slice(0, settings.length)
      .map((row, at) => (at > 0 && at < 4 ? row.slice(1, 2) : [11].includes(at) ? row.slice(0, 3) : []))
      .concat(rows.slice(0, settings.length).map((row) => row.slice(4, 7)));
  expect(theirs(runtime.values('Settings'))).toEqual(theirs(settings));
});

test('a second set-up changes nothing', () => {
  const runtime = openUpToDate();
  const before = book(runtime);
  runtime.run('setUpThisSheet', [], { user: BEN });
  expect(book(runtime)).toBe(before);
});

test('none of our rules is a formula anymore, and plan columns that may hold several names aren’t limited to one', () => {
  const runtime = openAddon({ workbook: shortFirstVersion() });
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
  const runtime = openAddon({ workbook: shortFirstVersion() });
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

  test('are right of everything in the log, with their list, and the second one is hidden', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
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

  test('don’t move or change any column of the library’s, even one in their place', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
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

  test('take over a column that already has their name, with everything in it', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    const sheet = sheetOf(runtime, 'Contact Log');
    const own = sheet.getLastColumn() + 1;
    sheet.getRange(1, own, 2, 1).setValues([['what came of it?'], ['LVM']]);
    runtime.run('setUpThisSheet');
    expect(labelsOf(runtime).slice(own - 1)).toEqual(['what came of it?', NEW[1]]);
    expect(sheet.getRange(2, own).getValue()).toBe('LVM');
    // The contact in that row, which was with the Zoo, counts as little now as it did for the library.
    ok(ask(runtime, 'updateRelationships'));
    const zoo = rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === 'Zoo');
    const tab = { table: 'partners', id: zoo?.['Outreach id'], row: 0, name: 'Zoo' };
    const { items } = ok(ask<History>(runtime, 'readHistory', tab)).items;
    expect(items.find(({ kind }) => kind === 'contact')).toMatchObject({ tried: 'Left a message' });
  });

  test('are created with the log if nobody has logged a contact yet', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
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

describe('Partners in an older sheet', () => {
  const labelsOf = (runtime: Runtime) => (runtime.values('Partners')[0] ?? []).map(String);
  const columnOf = (runtime: Runtime, label: string) => labelsOf(runtime).indexOf(label) + 1;
  /** The library had moved Previous Partnerships Events; here it is where set-up had put it. */
  function untouched(): Runtime {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    const partners = sheetOf(runtime, 'Partners');
    partners.moveColumns(partners.getRange('E:E'), columnOf(runtime, 'Last Contact Date') + 1);
    return runtime;
  }
  const OURS = 'Outreach: the headings';

  test('gets the status right after Notes, keeps what people wrote and chose, and can be sorted by the filter', () => {
    const runtime = untouched();
    const partners = sheetOf(runtime, 'Partners');
    const { SpreadsheetApp } = runtime.globals;
    partners.getRange(3, columnOf(runtime, 'Relationship status')).setNote('Ask Ana');
    const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['Ended']).build();
    partners.getFilter()?.setColumnFilterCriteria(columnOf(runtime, 'Stage'), criteria);
    const before = rowsOf(runtime, 'Partners');
    runtime.run('setUpThisSheet');
    const labels = labelsOf(runtime);
    expect(labels.slice(labels.indexOf('Notes'), labels.indexOf('Notes') + 6)).toEqual([
      'Notes',
      'Relationship status',
      'Organization type',
      'Keep in touch every (days)',
      'Stage',
      'Paused until',
    ]);
    expect(labels[0]).toBe('No.');
    const theirs = (rows: Record<string, unknown>[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !ADDED.includes(key))));
    expect(theirs(rowsOf(runtime, 'Partners'))).toEqual(before);
    expect(partners.getRange(3, columnOf(runtime, 'Relationship status')).getNote()).toBe('Ask Ana');
    const chosen = labels.flatMap((label, at) =>
      partners.getFilter()?.getColumnFilterCriteria(at + 1) ? [label] : [],
    );
    expect(chosen).toEqual(['Stage']);
    const warned = partners
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .filter((one) => one.getDescription() === OURS)
      .map((one) => [one.getRange().getColumn(), one.getRange().getLastColumn(), one.isWarningOnly()]);
    const [later, last] = [ADDED[1] ?? '', ADDED.at(-1) ?? ''].map((label) => columnOf(runtime, label));
    expect(warned).toEqual([
      [2, columnOf(runtime, 'Outreach not the same as'), true],
      [later, last, true],
    ]);
    partners.getFilter()?.sort(columnOf(runtime, 'Partner/Company'), true);
    expect(
      rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['No.'], row['Parking']]),
    ).toEqual(
      [...before]
        .sort((one, other) => String(one['Partner/Company']).localeCompare(String(other['Partner/Company'])))
        .map((row) => [row['Partner/Company'], row['No.'], row['Parking']]),
    );
  });

  test('keeps the order that people gave its columns, until they press Move columns back', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    const before = labelsOf(runtime);
    runtime.run('setUpThisSheet');
    expect(labelsOf(runtime).filter((label) => !ADDED.includes(label))).toEqual(before);
    ok(ask(runtime, 'moveColumnsBack'));
    const after = labelsOf(runtime);
    expect(after.slice(after.indexOf('Last Contact Date'), after.indexOf('Stage'))).toEqual([
      'Last Contact Date',
      'Previous Partnerships Events',
      'Notes',
      'Relationship status',
      'Organization type',
      'Keep in touch every (days)',
    ]);
  });

  test('has its details in one open group, and hides columns that no row fills', () => {
    const runtime = untouched();
    runtime.run('setUpThisSheet');
    const partners = sheetOf(runtime, 'Partners');
    const labels = labelsOf(runtime);
    const grouped = labels.filter((_, at) => partners.getColumnGroupDepth(at + 1) > 0);
    expect([grouped[0], grouped.at(-1), grouped.length]).toEqual([
      'Main Company Contact Information',
      'Notes',
      10,
    ]);
    const hidden = labels.filter((_, at) => partners.isColumnHiddenByUser(at + 1));
    // Zoo has a Focus, and Abbey is Rebuilding.
    expect(hidden.filter((label) => !/^Outreach|^Latest|^Next event|^Follow-up/.test(label))).toEqual([
      'Review on',
      'Why',
      'Next contact due',
      ...ADDED.slice(1),
    ]);
  });

  test('has the calmer colors, unless the library chose others', () => {
    const runtime = untouched();
    const partners = sheetOf(runtime, 'Partners');
    const colorOf = (rule: string) =>
      partners
        .getConditionalFormatRules()
        .map((one) => one.getBooleanCondition())
        .find((one) => String(one?.getCriteriaValues()[0]).includes(`Outreach: ${rule}`))
        ?.getBackground();
    partners.setConditionalFormatRules(
      partners
        .getConditionalFormatRules()
        .map((one) =>
          String(one.getBooleanCondition()?.getCriteriaValues()[0]).includes('Outreach: due soon')
            ? one.copy().setBackground('#ffff00').build()
            : one,
        ),
    );
    runtime.run('setUpThisSheet');
    expect(['lapsed', 'due soon', 'rebuilding'].map((rule) => colorOf(rule)?.toLowerCase())).toEqual([
      '#f5c6bd',
      '#ffff00',
      '#d9e4f8',
    ]);
  });
});

test('Settings in an older sheet shows only what people may change; the rest is in hidden cells of row 1', () => {
  const runtime = openAddon({ workbook: shortFirstVersion() });
  const before = ['Daily check runs as', 'Daily check last ran', 'What it found', 'Set up in'].map((label) =>
    settingOf(runtime, label),
  );
  runtime.run('setUpThisSheet');
  const settings = sheetOf(runtime, 'Settings');
  const [labels = []] = runtime.values('Settings');
  const own = runtime.values('Settings').map((row) => row.slice(0, 3));
  expect(
    own
      .slice(4, 11)
      .flat()
      .every((text) => text === ''),
  ).toBe(true);
  expect(own[11]).toEqual(['Our own line', 'keep', '']);
  expect(
    ['Daily check runs as', 'Daily check last ran', 'What it found', 'Set up in'].map((label) =>
      settingOf(runtime, label),
    ),
  ).toEqual(before);
  for (const label of ['Set up in', 'Version of this sheet', 'Weekly Plan is for the week of']) {
    const column = labels.indexOf(label) + 1;
    expect([settings.isColumnHiddenByUser(column), settings.isColumnHiddenByUser(column + 1)]).toEqual([
      true,
      true,
    ]);
  }
  expect(labels.slice(4, 9)).toEqual([
    'Library staff',
    'Ways of contact',
    'Types of outreach',
    'Organization types',
    'How many partners',
  ]);
  const status = (runtime.values('Partners')[0] ?? []).indexOf('Relationship status');
  expect(String(runtime.values('Partners')[1]?.[status])).toMatch(/^Checked/);
});

test('a copy keeps its version', () => {
  const library = openLibrary();
  const copy = library.globals.SpreadsheetApp.getActiveSpreadsheet().copy('Copy');
  const names = copy.getNamedRanges().map((named) => named.getName());
  // One for each step: older scripts look for the version after theirs.
  expect(names).toEqual(MIGRATIONS.map(({ version }) => `Outreach_version_${version}`));
  const [cells = []] = copy.getSheetByName('Settings')?.getDataRange().getValues() ?? [];
  expect(cells[cells.indexOf('Version of this sheet') + 1]).toBe(SHEET_VERSION);
});

test('typing into the version line does no harm: the migrations find nothing left to do', () => {
  for (const text of ['', 'two', '1', '2026-03-01', '-4', '1.5', '5550134']) {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', contactEmail: 'a@b.example' });
    const look = () => [runtime.values('Settings'), [...photograph(runtime)]];
    const before = look();
    runtime.type('Settings', settingCell(runtime, 'Version of this sheet').getA1Notation(), text);
    runtime.run('setUpThisSheet');
    expect([text, look()]).toEqual([text, before]);
  }
});

describe('a sheet set up by a newer version of Outreach', () => {
  const NEWER = /^This sheet was set up by a newer version of Outreach\. Nothing changed\. Choose Extensions/;
  function ofNext(runtime: Runtime): void {
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-01-05' });
    expect(ref.id).not.toBe('');
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })));
    settingCell(runtime, 'Version of this sheet').setValue(SHEET_VERSION + 1);
  }
  function flagged(runtime: Runtime): void {
    ofNext(runtime);
    const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
    const cell = settingCell(runtime, 'Version of this sheet');
    spreadsheet.setNamedRange(`Outreach_version_${SHEET_VERSION + 1}`, cell);
  }
  /** As the next version would leave it; `isFlagged` says whether its named range is still there. */
  const newerSheet = (isFlagged: boolean): Runtime => openFilled(isFlagged ? flagged : ofNext);
  const partner = { table: 'partners', id: 'x', row: 3, name: 'Zoo' };
  const WRITES: [name: string, arg: unknown][] = [
    ['saveRow', newRow('partners', { name: 'Museum' })],
    ['saveRow', newRow('plan', { item: 'Print' }, { table: 'plan', id: '', row: 2, name: 'x' })],
    ['saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })],
    ['settleLine', { ref: partner, event: '', isContact: true, isToDo: false, isUndone: false }],
    ['mergePartners', { id: 'm', survivor: 'a', other: 'b', choices: {}, seen: { survivor: {}, other: {} } }],
    ['markDistinct', { one: 'a', other: 'b' }],
    ['unmarkDistinct', { one: 'a', other: 'b' }],
    ['startWeek', undefined],
    ['startWeekAnyway', undefined],
    ['undo', 'some'],
    ['updateRelationships', undefined],
    ['takeOver', undefined],
    [
      'repairHeading',
      { table: 'partners', key: 'name', step: { label: '', position: 0, from: '', to: 'x' } },
    ],
    ['readKnown', { table: 'partners', from: 0 }],
    ['checkNow', undefined],
    ['readForDuplicates', { from: 0 }],
    ['startImport', { id: 'i', subject: 's', changes: [], mapping: { key: 'k', json: '{}' } }],
    ['writeImportBlock', { table: 'partners', rows: [], more: 0 }],
    ['useTabAsOurs', { tab: 'Settings', table: 'partners' }],
  ];

  test.each(WRITES)('isn’t written to by %s, which says what to do', (name, arg) => {
    const runtime = newerSheet(true);
    const before = book(runtime);
    expect(ask(runtime, name, arg)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(NEWER) as string,
    });
    expect(book(runtime)).toBe(before);
  });

  test.each(['setUpThisSheet', 'startThisWeek'])('is left alone by %s in the menu', (item) => {
    for (const isFlagged of [true, false]) {
      const runtime = newerSheet(isFlagged);
      const before = book(runtime);
      runtime.run(item);
      expect(runtime.screen.toasts.at(-1)?.message).toMatch(NEWER);
      expect(book(runtime)).toBe(before);
    }
  });

  test('is left alone by typing and by the daily check, whose failure Google emails to its owner', () => {
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

describe('days and times', () => {
  const formatsIn = (runtime: Runtime, tab: string, label: string) => {
    const column = (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1;
    return new Set(sheetOf(runtime, tab).getRange(3, column, 20, 1).getNumberFormats().flat());
  };

  test.each([
    ['en_US', 'm/d/yyyy', 'm/d/yyyy h:mm am/pm', 'ddd mmm d'],
    ['de_DE', 'd.m.yyyy', 'd.m.yyyy hh:mm', 'ddd d mmm'],
  ])(
    'are shown the way the locale %s writes them; the cell’s content doesn’t change',
    (locale, day, when, plan) => {
      const runtime = openAddon({ workbook: shortFirstVersion() });
      runtime.globals.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale(locale);
      const before = runtime.values('Events');
      runtime.run('setUpThisSheet');
      expect(formatsIn(runtime, 'Partners', 'Last Contact Date')).toEqual(new Set([day]));
      expect(formatsIn(runtime, 'Events', 'Date and Time')).toContain(when);
      expect(formatsIn(runtime, 'Weekly Plan', 'When')).toContain(plan);
      for (const [tab, label] of [
        ['Partners', 'Last Contact Date'],
        ['Events', 'Date and Time'],
        ['Weekly Plan', 'When'],
      ] as const)
        expect([...formatsIn(runtime, tab, label)].filter((format) => format.includes('yyyy-mm-dd'))).toEqual(
          [],
        );
      const column = (before[0] ?? []).indexOf('Date and Time');
      expect(runtime.values('Events').map((row) => row[column])).toEqual(before.map((row) => row[column]));
    },
  );

  test('keep a format that somebody chose', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    const column = (runtime.values('Partners')[0] ?? []).indexOf('Last Contact Date') + 1;
    const cell = sheetOf(runtime, 'Partners').getRange(4, column).setNumberFormat('mmmm d');
    runtime.run('setUpThisSheet');
    expect(cell.getNumberFormat()).toBe('mmmm d');
  });

  test('that the add-on wrote under When look like the paper form and mean the same; people’s own words stay', () => {
    const runtime = openAddon({ workbook: shortFirstVersion() });
    const sheet = sheetOf(runtime, 'Weekly Plan');
    const column = (runtime.values('Weekly Plan')[0] ?? []).indexOf('When') + 1;
    const row = sheet.getLastRow();
    sheet.getRange(row, column).setValue('Wed 2026-03-04, 8:45-10:51');
    sheet.getRange(row - 1, column).setValue('Thursday 2026-03-05 in the morning');
    runtime.run('setUpThisSheet');
    // The title row has been added above.
    expect(sheet.getRange(row + 1, column).getDisplayValue()).toBe('Wed Mar 4, 8:45-10:51 AM');
    expect(sheet.getRange(row, column).getDisplayValue()).toBe('Thursday 2026-03-05 in the morning');
  });
});
