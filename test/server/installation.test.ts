// Check this installation: every question gets a known answer, and no library data is read, written or left behind.
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import {
  type ProbeAnswer,
  type ScriptProbe,
  SCRIPT_PARTS,
  SCRIPT_PROBES,
} from '../../src/domain/upkeep/probes';
import { PROBES } from '../../src/domain/upkeep/probe-outcomes';
import type { HelpFacts } from '../../src/server/run/answers';
import { SHEET_VERSION } from '../../src/sheets/tables/sheet-version';
import {
  addRow,
  ANA,
  ask,
  BEN,
  CODE,
  FULL_TABS,
  MANIFEST,
  ok,
  openAddon,
  openLibrary,
  settingCell,
  copiedWorkbook,
} from './addon';

interface Checked {
  answers: ProbeAnswer[];
  isLeftOver: boolean;
}

const asked = (runtime: Runtime, probes: readonly ScriptProbe[], user = ANA) =>
  ok(ask<Checked>(runtime, 'checkInstallation', { probes }, user));
const checkAll = (runtime: Runtime) => SCRIPT_PARTS.flatMap((part) => asked(runtime, part).answers);
const outcomeOf = (runtime: Runtime, id: ScriptProbe) => asked(runtime, [id]).answers[0]?.outcome;
const tabs = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const shown = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
/** Every tab of the workbook: cells, rules, looks and filters. */
const tabsAsSaved = (runtime: Runtime) =>
  runtime.save().books.flatMap(({ engine }) => (engine as { sheets: object[] }).sheets);
const SCRATCH = 'Outreach check 0a1b2c3d-0000-4000-8000-00000000000f';

/** Records the tabs whose cells, filters and looks a script accesses. A tab's name, place and kind don't count. */
const SPY = `
const touched = new Set(), real = new Map();
const given = value => real.get(value) ?? value;
const watch = value => {
  if (Array.isArray(value)) return value.map(watch);
  if (value === null || typeof value !== 'object' || !/^(Spreadsheet|Sheet|Range|RangeList|Filter)$/.test(String(value)))
    return value;
  const spy = new Proxy({}, {
    get: (_, key) => typeof value[key] !== 'function' ? value[key] : (...args) => {
      if (String(value) === 'Sheet' && !/^(getName|getType|getSheetId|activate|toString)$/.test(key)) touched.add(value.getName());
      return watch(value[key](...args.map(given)));
    },
  });
  real.set(spy, value);
  return spy;
};
const getBook = SpreadsheetApp.getActiveSpreadsheet;
SpreadsheetApp.getActiveSpreadsheet = () => watch(getBook());
function touchedBy(name, ...given) { globalThis[name](...given); return { ok: true, tabs: [...touched] }; }
`;

test.each<[string, RuntimeOptions]>([
  ['by default', {}],
  ['when plain-text cells keep the apostrophe', { apostrophe: 'kept' }],
  ['in another locale', { locale: 'de_DE' }],
  ['when values are refused late', { refusals: 'at flush' }],
  ['with tabs as long as Google’s', FULL_TABS],
])('every question to the script gets a known answer, %s', (_, options) => {
  const answers = checkAll(openLibrary(options));
  expect(answers.map(({ id }) => id).sort()).toEqual([...SCRIPT_PROBES].sort());
  for (const { id, outcome, detail } of answers)
    expect([id, detail, PROBES[id]]).toEqual([id, detail, expect.arrayContaining([outcome])]);
});

test('there are twenty-four questions, including those about the page', () => {
  expect(Object.keys(PROBES)).toHaveLength(24);
});

test('the answers depend on Google: if it behaves differently, the answer is different', () => {
  expect(outcomeOf(openLibrary(), 'apostrophe')).toBe('marker');
  expect(outcomeOf(openLibrary({ apostrophe: 'kept' }), 'apostrophe')).toBe('kept');
  expect(outcomeOf(openLibrary(), 'newTabRows')).toBe('other');
  expect(outcomeOf(openLibrary(FULL_TABS), 'newTabRows')).toBe('usual');
  expect(asked(openLibrary(), ['rules']).answers[0]?.detail).toContain('at the call');
  expect(asked(openLibrary({ refusals: 'at flush' }), ['rules']).answers[0]?.detail).toContain(
    'at the flush',
  );
  const copies = `SpreadsheetApp.DataValidationCriteria = { CHECKBOX: { toString: () => 'CHECKBOX' } };\n`;
  expect(outcomeOf(openLibrary({ code: copies + CODE }), 'constants')).toBe('different');
  const oauthScopes = MANIFEST.oauthScopes.filter((scope) => !scope.endsWith('scriptapp'));
  expect(outcomeOf(openAddon({ manifest: { ...MANIFEST, oauthScopes } }), 'permissions')).toBe('refused');
  expect(asked(openLibrary(), ['permissions']).answers[0]?.detail).toBe(
    'spreadsheets.currentonly, script.container.ui, script.scriptapp, userinfo.email',
  );
});

test('if Google returns copies of its constants, set-up still finds its tabs', () => {
  const copies = `SpreadsheetApp.SheetType = { GRID: { toString: () => 'GRID' } };\n`;
  const runtime = openLibrary({ code: copies + CODE });
  runtime.run('setUpThisSheet');
  expect(tabs(runtime)).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
});

test('none of the library’s cells are read or written', () => {
  const library = openLibrary();
  addRow(library, 'partners', { name: 'Zoo', notes: 'told in confidence' });
  const runtime = openAddon({ code: CODE + SPY, workbook: library.save() });
  const before = tabsAsSaved(runtime);
  for (const probes of SCRIPT_PARTS) {
    const { tabs: touched } = runtime.run('touchedBy', ['checkInstallation', { probes }]) as {
      tabs: string[];
    };
    expect(touched.filter((name) => !/^outreach check /i.test(name))).toEqual([]);
    if (probes[0] !== 'constants') expect(touched).not.toEqual([]);
  }
  expect(tabsAsSaved(runtime)).toEqual(before);
  expect(JSON.stringify(checkAll(runtime))).not.toMatch(/Zoo|confidence|library\.example|local-spreadsheet/);
  // Shows that this test can find something.
  const { tabs: read } = runtime.run('touchedBy', ['openSidebar']) as { tabs: string[] };
  expect(read).toContain('Partners');
});

test('the scratch tab is removed, and people stay on their tab', () => {
  const runtime = openLibrary();
  runtime.select('Events', 'B4');
  expect(checkAll(runtime).filter(({ outcome }) => outcome === 'unchecked')).toEqual([]);
  expect([shown(runtime), tabs(runtime)]).toEqual([
    'Events',
    ['Partners', 'Events', 'Weekly Plan', 'Settings'],
  ]);
});

test('what a crashed run left behind is removed by the next run, and a library’s tab with a similar name stays', () => {
  const runtime = openLibrary();
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  for (const name of [
    'Outreach check',
    'Outreach check 2',
    'Outreach checklist',
    SCRATCH,
    `Copy of ${SCRATCH}`,
  ])
    book.insertSheet(name);
  book.getSheetByName('Partners')?.activate();
  expect(asked(runtime, ['openRanges']).isLeftOver).toBe(false);
  expect(tabs(runtime)).not.toContain(SCRATCH);
  expect(tabs(runtime)).toEqual(
    expect.arrayContaining([
      'Outreach check',
      'Outreach check 2',
      'Outreach checklist',
      `Copy of ${SCRATCH}`,
    ]),
  );
});

test('a tab that can’t be removed is reported', () => {
  const stubborn = `const getBook = SpreadsheetApp.getActiveSpreadsheet;
    SpreadsheetApp.getActiveSpreadsheet = () => { const book = getBook(); book.deleteSheet = () => { throw new Error('No.'); }; return book; };\n`;
  expect(asked(openLibrary({ code: stubborn + CODE }), ['openRanges']).isLeftOver).toBe(true);
});

test('two people can’t check at the same time, and a save doesn’t wait for a check', () => {
  const runtime = openLibrary();
  const letGo = runtime.holdLock('script');
  expect(asked(runtime, ['openRanges']).answers).toEqual([
    {
      id: 'openRanges',
      outcome: 'unchecked',
      detail: 'Someone else is checking this installation right now.',
    },
  ]);
  addRow(runtime, 'partners', { name: 'Zoo' });
  letGo();
  const release = runtime.holdLock('document');
  expect(outcomeOf(runtime, 'openRanges')).toBe('open');
  release();
});

test('one call makes at most twenty trips to Google, however many rows there are', () => {
  const runtime = openLibrary(FULL_TABS);
  for (const part of SCRIPT_PARTS) {
    asked(runtime, part);
    const { roundTrips = 99, estimate = 0 } = runtime.lastExecution ?? {};
    expect([part, roundTrips]).toEqual([part, Math.min(roundTrips, 20)]);
    expect(estimate).toBeLessThan(20_000);
  }
});

describe('work started by the clock', () => {
  const clockOf = (runtime: Runtime, user = ANA) => asked(runtime, ['clock'], user).answers[0];

  test('shows its result to everybody two minutes later, once, and leaves no trigger or note behind', () => {
    const runtime = openLibrary();
    const triggers = runtime.triggers.map(({ handler }) => handler);
    expect(clockOf(runtime)?.outcome).toBe('waiting');
    expect(clockOf(runtime, BEN)?.outcome).toBe('waiting');
    runtime.advanceTo('2026-03-02T17:02:00Z');
    expect(runtime.failures).toEqual([]);
    expect(clockOf(runtime, BEN)).toEqual({
      ...{ id: 'clock', outcome: 'ran' },
      detail: '{"id":"string","isSameId":true,"hasAccount":true,"hasSpreadsheet":true}',
    });
    expect(runtime.triggers.map(({ handler }) => handler)).toEqual(triggers);
    expect(JSON.stringify(runtime.save().properties)).not.toContain('installationCheck');
  });

  test('that never comes is reported after a while, and asked again by the next press', () => {
    const runtime = openLibrary();
    clockOf(runtime);
    const workbook = runtime.save();
    workbook.triggers = workbook.triggers.filter(({ handler }) => handler === 'dailyCheck');
    const later = openAddon({ workbook, now: '2026-03-02T17:20:00Z' });
    expect(clockOf(later)?.outcome).toBe('never');
    expect(clockOf(later)?.outcome).toBe('waiting');
  });

  test('is requested again in a copy of the spreadsheet', () => {
    const runtime = openLibrary();
    clockOf(runtime);
    const copy = openAddon({ workbook: copiedWorkbook(runtime), now: '2026-03-03T17:00:00Z' });
    expect(clockOf(copy)?.outcome).toBe('waiting');
    copy.advanceTo('2026-03-03T17:02:00Z');
    expect(clockOf(copy)?.outcome).toBe('ran');
  });

  test('deletes its own trigger if its note is lost', () => {
    const runtime = openLibrary();
    clockOf(runtime);
    const workbook = runtime.save();
    for (const store of Object.values(workbook.properties)) delete store['installationCheck'];
    const later = openAddon({ workbook, now: '2026-03-02T17:00:30Z' });
    later.advanceTo('2026-03-02T17:02:00Z');
    expect(later.triggers.map(({ handler }) => handler)).toEqual(['dailyCheck']);
  });
});

describe('what Help says', () => {
  const help = (runtime: Runtime, user = ANA) => ok(ask<HelpFacts>(runtime, 'openHelp', undefined, user));

  test('is whose check it is and when it last ran', () => {
    const runtime = openLibrary();
    expect(help(runtime)).toMatchObject({
      sheetVersion: SHEET_VERSION,
      knownSheetVersion: SHEET_VERSION,
      hasDigest: false,
      isOneFile: false,
    });
    expect(help(runtime).check).toEqual({ account: ANA, isMine: true, lastRun: '', hour: 6, trouble: '' });
    runtime.advanceTo('2026-03-03T16:00:00Z');
    expect(help(runtime, BEN).check).toMatchObject({
      account: ANA,
      isMine: false,
      lastRun: expect.stringMatching(/^2026-03-03 06:/) as string,
    });
  });

  test('appears before set-up, too, and in a sheet that can’t be read', () => {
    expect(help(openAddon())).toMatchObject({ check: null, sheetVersion: 0, sheetProblem: '' });
    const runtime = openLibrary();
    const cell = settingCell(runtime, 'Version of this sheet').getA1Notation();
    runtime.type('Settings', cell, String(SHEET_VERSION + 1));
    expect(help(runtime)).toMatchObject({
      check: null,
      sheetProblem: expect.stringContaining('newer version of Outreach') as string,
    });
  });

  test('includes the version in package.json', () => {
    const runtime = openAddon();
    expect(help(runtime).version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
