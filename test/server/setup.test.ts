// Set-up: the tabs exactly as in the templates; it can run any number of times.
import { EVENTS } from '../../src/domain/tables/events';
import { PARTNERS } from '../../src/domain/tables/partners';
import {
  headedRows,
  addRow,
  ANA,
  ask,
  BEN,
  CODE,
  openAddon,
  openLibrary,
  outlineOf,
  rowsOf,
  sheetOf,
  settingOf,
} from './addon';
import type { Runtime } from 'apps-script-runtime';

const tabs = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
/** The saved workbook, without the clock. */
const book = (runtime: Runtime) => JSON.stringify(runtime.save().books);

test('a new spreadsheet gets Partners, Events, Weekly Plan and Settings, in this order and no other tab', () => {
  expect(tabs(openLibrary())).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
});

test('Partners and Events carry the labels and hints of the templates in two frozen rows, with the filter on the hints', () => {
  const runtime = openLibrary();
  for (const [name, fields] of [
    ['Partners', PARTNERS.template],
    ['Events', EVENTS.template],
  ] as const) {
    const [labels = [], hints = []] = runtime.values(name);
    const visible = labels
      .map((label, position) => [label, hints[position]])
      .filter(([label]) => !String(label).startsWith('Outreach'));
    expect(visible.slice(0, fields.length)).toEqual(fields.map(({ label, hint }) => [label, hint]));
    expect(sheetOf(runtime, name).getFrozenRows()).toBe(2);
    expect(sheetOf(runtime, name).getFilter()?.getRange().getRow()).toBe(2);
    expect(labels[1]).toBe('Outreach id');
    expect(sheetOf(runtime, name).isColumnHiddenByUser(2)).toBe(true);
    expect(sheetOf(runtime, name).getRange('A2').getFontStyle()).toBe('italic');
  }
  expect(sheetOf(runtime, 'Events').getRange('A1').getNote()).toContain(
    'Tracking outreach efforts is crucial',
  );
  expect(sheetOf(runtime, 'Weekly Plan').getFilter()).toBeNull();
});

test('the plan has five sections and their nesting', () => {
  expect(outlineOf(openLibrary())).toEqual([
    'General to Do (In Building)',
    '  System-Wide Teams',
    '    Updates:',
    '  Programming',
    '    To-Do:',
    '    Upcoming Dates:',
    '  Other In-building Work:',
    'Outreach To-Do',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
  ]);
});

test('days and words under When in the plan begin at the same edge', () => {
  const sheet = sheetOf(openLibrary(), 'Weekly Plan');
  const when = sheet.getRange(2, 1, 1, sheet.getLastColumn()).getValues()[0]?.indexOf('When') ?? -1;
  expect(sheet.getRange(3, when + 1).getHorizontalAlignment()).toBe('left');
  expect(sheet.getRange(sheet.getMaxRows(), when + 1).getHorizontalAlignment()).toBe('left');
});

test('only the headings are protected, and only by a warning', () => {
  const runtime = openLibrary();
  for (const name of ['Partners', 'Events', 'Weekly Plan']) {
    const protections = sheetOf(runtime, name).getProtections(
      runtime.globals.SpreadsheetApp.ProtectionType.RANGE,
    );
    expect(
      protections.map((one) => [one.getRange().getRow(), one.getRange().getLastRow(), one.isWarningOnly()]),
    ).toEqual([[1, 2, true]]);
  }
});

test('hidden columns make no row taller, and a note on the heading says what Item 2 means', () => {
  const runtime = openLibrary();
  for (const tab of ['Partners', 'Events']) {
    const there = sheetOf(runtime, tab);
    const [labels = []] = runtime.values(tab);
    const wraps = there.getRange(3, 1, 1, labels.length).getWrapStrategies()[0] ?? [];
    expect(wraps.map(String)).toEqual(
      labels.map((_, at) => (there.isColumnHiddenByUser(at + 1) ? 'CLIP' : 'WRAP')),
    );
  }
  const plan = sheetOf(runtime, 'Weekly Plan');
  const [labels = []] = headedRows(runtime, 'Weekly Plan');
  expect(labels.filter((_, at) => plan.getRange(2, at + 1).getNote() !== '')).toEqual(['Item']);
});

test('a second run changes nothing', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2026-01-05' });
  const before = book(runtime);
  runtime.run('setUpThisSheet');
  expect(book(runtime)).toBe(before);
  expect(runtime.screen.toasts.at(-1)?.message).toContain('Everything was already in place');
});

describe('set-up with nothing missing', () => {
  const partnersWithoutLooks = () => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.setConditionalFormatRules([]);
    partners.getRange('G3:G20').clearDataValidations();
    return { runtime, partners };
  };

  test('says so, changes nothing, and opens the sidebar after No', () => {
    const { runtime } = partnersWithoutLooks();
    const before = book(runtime);
    runtime.screen.answers = ['NO'];
    runtime.run('setUpThisSheet');
    expect(runtime.screen.asked.map(({ message, buttons }) => [message, buttons])).toEqual([
      [
        'Everything is in place: the tabs, headings, hints, and lists. ' +
          `The daily check runs as ${ANA}, between 6:00 AM and 7:00 AM.\n\n` +
          'Also restore missing drop-downs, colors, formats, and filters? Your text and your own colors stay.',
        ['YES', 'NO'],
      ],
    ]);
    expect(book(runtime)).toBe(before);
    expect(runtime.screen.toasts).toEqual([]);
    expect(runtime.sidebar()?.html).toContain('Sidebar');
  });

  test('restores a deleted drop-down and color rules after Yes', () => {
    const { runtime, partners } = partnersWithoutLooks();
    runtime.screen.answers = ['YES'];
    runtime.run('setUpThisSheet');
    expect(partners.getConditionalFormatRules().length).toBeGreaterThan(3);
    expect(partners.getRange('G3').getDataValidation()).not.toBeNull();
    expect(runtime.screen.toasts.at(-1)?.message).toContain('This sheet is up to date.');
  });

  test('asks without the lock, and restores under a lock of its own', () => {
    const { runtime } = partnersWithoutLooks();
    runtime.screen.answers = ['YES'];
    runtime.run('setUpThisSheet');
    const calls = runtime.lastExecution?.calls.filter((name) =>
      /^(Lock\.|Ui\.alert|Range\.setDataValidation$)/.test(name),
    );
    expect([...new Set(calls?.slice(0, -1)), calls?.at(-1)]).toEqual([
      ...['Lock.tryLock', 'Lock.releaseLock', 'Ui.alert', 'Range.setDataValidation', 'Lock.releaseLock'],
    ]);
  });

  test.each<[what: string, damage: (runtime: Runtime) => void]>([
    ['a heading', (runtime) => sheetOf(runtime, 'Events').getRange('C1').clearContent()],
    ['a tab', (runtime) => sheetOf(runtime, 'Weekly Plan').setName('Old plan').clear()],
    [
      'a section of the plan',
      (runtime) => sheetOf(runtime, 'Weekly Plan').getRange('A13:F16').clearContent(),
    ],
    ['a line of Settings', (runtime) => sheetOf(runtime, 'Settings').deleteRow(3)],
    ['a formula in the hints', (runtime) => sheetOf(runtime, 'Partners').getRange('J2:N2').setValue(90)],
    ['the title of the plan', (runtime) => sheetOf(runtime, 'Weekly Plan').getRange('1:1').clearContent()],
  ])('repairs everything at once without asking if %s is missing', (_, damage) => {
    const { runtime, partners } = partnersWithoutLooks();
    damage(runtime);
    runtime.screen.answers = [];
    runtime.run('setUpThisSheet');
    expect(runtime.screen.asked).toEqual([]);
    expect(runtime.failures).toEqual([]);
    expect(partners.getRange('G3').getDataValidation()).not.toBeNull();
  });

  test('doesn’t mistake an interrupted set-up for a finished one', () => {
    const runtime = openAddon();
    runtime.beforeCall((name) => {
      if (name === 'Sheet.setConditionalFormatRules') throw new Error('Service error: Spreadsheets');
    });
    expect(() => runtime.run('setUpThisSheet')).toThrow('Service error');
    runtime.beforeCall(undefined);
    // Every heading is already there.
    expect(runtime.values('Events')[0]).toContain('Event/Program Name');
    runtime.screen.answers = [];
    runtime.run('setUpThisSheet');
    expect(sheetOf(runtime, 'Partners').getConditionalFormatRules().length).toBeGreaterThan(3);
    expect(sheetOf(runtime, 'Events').getFilter()).not.toBeNull();
  });

  test('also says that the daily check has stopped running', () => {
    const runtime = openLibrary();
    runtime.advanceTo('2026-03-03T17:00:00Z');
    const later = openAddon({ workbook: runtime.save(), now: '2026-03-09T17:00:00Z', user: BEN });
    later.screen.answers = ['NO'];
    later.run('setUpThisSheet');
    expect(later.screen.asked[0]?.message).toContain('The daily check hasn’t run since Mar 3, 2026');
  });
});

test('what people entered, colored, ruled and ordered survives a repair', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', notes: 'Ask for Kim' });
  const partners = sheetOf(runtime, 'Partners');
  const { SpreadsheetApp } = runtime.globals;
  partners.getRange('A3').setBackground('#00ff00').setNote('our oldest');
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextContains('x')
    .setBackground('#123456')
    .setRanges([partners.getRange('A3:A9')])
    .build();
  partners.setConditionalFormatRules([...partners.getConditionalFormatRules(), rule]);
  partners
    .getRange('D3')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireTextContains('K').build());
  partners.insertColumnAfter(3);
  partners.getRange('D1').setValue('Our own');
  partners.getRange('D3').setNumberFormat('0').setFormula('=1+1');
  runtime.run('setUpThisSheet');
  expect(partners.getRange('A3').getBackground()).toBe('#00ff00');
  expect(partners.getRange('A3').getNote()).toBe('our oldest');
  expect(
    partners
      .getConditionalFormatRules()
      .filter((one) => one.getBooleanCondition()?.getCriteriaValues()[0] === 'x'),
  ).toHaveLength(1);
  expect(partners.getRange('D3').getFormula()).toBe('=1+1');
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
    'Partner/Company': 'WorkSource',
    Notes: 'Ask for Kim',
    'Our own': 2,
  });
});

test('a repair restores a deleted column, drop-down and color rule', () => {
  const runtime = openLibrary();
  const partners = sheetOf(runtime, 'Partners');
  const stage = (runtime.values('Partners')[0] ?? []).indexOf('Stage') + 1;
  partners.deleteColumn(stage);
  partners.setConditionalFormatRules([]);
  partners.getRange('G3:G20').clearDataValidations();
  runtime.run('setUpThisSheet');
  expect(runtime.values('Partners')[0]).toContain('Stage');
  expect(partners.getConditionalFormatRules().length).toBeGreaterThan(3);
  expect(partners.getRange('G3').getDataValidation()).not.toBeNull();
});

test('a tab called Partners that isn’t ours is left alone until the librarian answers', () => {
  const runtime = openAddon();
  const theirs = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  theirs?.setName('Partners');
  theirs?.getRange('A1:B2').setValues([
    ['Firm', 'Phone'],
    ['Acme', '1'],
  ]);
  const before = book(runtime);
  runtime.screen.answers = ['CANCEL'];
  runtime.run('setUpThisSheet');
  expect(book(runtime)).toBe(before);
  expect(runtime.screen.asked[0]?.message).toContain('Partners');
  runtime.screen.answers = ['OK'];
  runtime.run('setUpThisSheet');
  expect(tabs(runtime)).toEqual(expect.arrayContaining(['Partners', 'Partners (before Outreach)']));
  expect(runtime.values('Partners (before Outreach)')).toEqual([
    ['Firm', 'Phone'],
    ['Acme', 1],
  ]);
});

test('a renamed tab of ours gets its name back, with its rows', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  sheetOf(runtime, 'Partners').setName('Our friends');
  runtime.run('setUpThisSheet');
  expect(tabs(runtime)).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings', 'Undo Journal']);
  expect(rowsOf(runtime, 'Partners')).toHaveLength(1);
});

test('the daily check is installed once, however many people press set up, and Settings names whose it is', () => {
  const runtime = openLibrary();
  runtime.run('setUpThisSheet', [], { user: BEN });
  runtime.run('setUpThisSheet');
  expect(runtime.triggers.map(({ creator }) => creator)).toEqual([ANA]);
  expect(settingOf(runtime, 'Daily check runs as')).toBe(ANA);
});

test('a changed hour in Settings moves the check when set-up is pressed again', () => {
  const runtime = openLibrary();
  runtime.type('Settings', 'B4', '9');
  runtime.run('setUpThisSheet');
  expect(runtime.triggers).toHaveLength(1);
  runtime.advanceTo('2026-03-03T13:30:00Z');
  expect(settingOf(runtime, 'Daily check last ran')).toBe('');
  runtime.advanceTo('2026-03-03T15:30:00Z');
  expect(settingOf(runtime, 'Daily check last ran')).toBeInstanceOf(Date);
});

test('the menu is called Outreach, leads to set-up and help, and has seven items with the weekly email, without separators', () => {
  const menuWith = (more: string) => openAddon({ code: CODE + more }).menus();
  const labels = (more = '') => menuWith(more)[0]?.items?.map(({ label }) => label);
  const items = [
    'Open the sidebar',
    'Start the week',
    'Print the Weekly Plan',
    'Import a list',
    'Set up this sheet',
    'Help & about',
  ];
  expect(menuWith('').map(({ label }) => label)).toEqual(['Outreach']);
  expect(labels()).toEqual(items);
  expect(labels('\nfunction startDigest() {}')).toEqual([...items, 'Email me my week']);
});

test('before set-up, Start the week says what to choose first, and writes nothing', () => {
  const runtime = openAddon();
  const before = book(runtime);
  runtime.run('startThisWeek');
  expect(runtime.screen.toasts.at(-1)?.message).toBe('First, choose Outreach > Set up this sheet.');
  expect(book(runtime)).toBe(before);
});

test.each(['checkNow', 'takeOver'])('before set-up, %s in Help says so, too, and writes nothing', (name) => {
  const runtime = openAddon();
  const before = book(runtime);
  expect(ask(runtime, name)).toEqual({ ok: false, problem: 'First, choose Outreach > Set up this sheet.' });
  expect(book(runtime)).toBe(before);
});

test('before set-up, the sidebar says so, and writes nothing', () => {
  const runtime = openAddon();
  const before = book(runtime);
  expect(ask(runtime, 'openSidebar')).toMatchObject({ ok: true, isSetUp: false });
  expect(book(runtime)).toBe(before);
});

test('cells reject what could never be right: text as a date or a number, a negative number of participants', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  addRow(runtime, 'events', { name: 'Career Fair' });
  expect(() => runtime.type('Partners', 'J3', 'soon')).toThrow(/violates the data validation/);
  expect(() => runtime.type('Events', 'G3', '-1')).toThrow(/violates the data validation/);
  expect(() => runtime.type('Events', 'G3', 'many')).toThrow(/violates the data validation/);
  runtime.type('Partners', 'J3', '2026-02-01');
  runtime.type('Events', 'G3', '0');
  expect(rowsOf(runtime, 'Events')[0]?.['Number of Participants']).toBe(0);
});

test.each(['en_US', 'de_DE', 'fr_FR'])(
  'the colors and hints work in a spreadsheet with the locale %s',
  (locale) => {
    const runtime = openLibrary({ locale });
    const [labels = [], hints = []] = runtime.values('Partners');
    expect(hints[labels.indexOf('Keep in touch every (days)')]).toBe(90);
    expect(hints[labels.indexOf('Relationship status')]).toContain('The first daily check');
  },
);

test('deleting the blank rows of Settings doesn’t stop set-up, and its lists are still offered', () => {
  const runtime = openLibrary();
  const settings = sheetOf(runtime, 'Settings');
  settings.deleteRows(40, settings.getMaxRows() - 39);
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(runtime, 'Partners'));
  runtime.run('setUpThisSheet');
  const labels = runtime.values('Partners')[0] ?? [];
  const rule = sheetOf(runtime, 'Partners')
    .getRange(3, labels.indexOf('Who calls') + 1)
    .getDataValidation();
  const [area] = (rule?.getCriteriaValues() ?? []) as GoogleAppsScript.Spreadsheet.Range[];
  expect(area?.getLastRow()).toBe(39);
});
