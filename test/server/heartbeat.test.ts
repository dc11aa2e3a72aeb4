// Who owns the daily check, and how everybody learns that it has stopped.
import type { Opening } from '../../src/server/run/today-answers';
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import {
  addRow,
  ANA,
  ask,
  BEN,
  CODE,
  MANIFEST,
  ok,
  openAddon,
  openLibrary,
  sheetOf,
  settingOf,
  settingCell,
  copiedWorkbook,
} from './addon';

const setting = (runtime: Runtime, label: string) => settingOf(runtime, label);
const hint = (runtime: Runtime) => {
  const [labels = [], hints = []] = runtime.values('Partners');
  return String(hints[labels.indexOf('Relationship status')]);
};
const stopped = (runtime: Runtime, user = ANA) =>
  ok(ask<Opening>(runtime, 'openSidebar', undefined, user)).today.stopped;
const lastToast = (runtime: Runtime) => runtime.screen.toasts.at(-1)?.message ?? '';
const takeOver = (runtime: Runtime, user: string) => ok(ask(runtime, 'takeOver', undefined, user));
/** The saved workbook; opened again on another day, nothing has run in between. */
const saved = (runtime: Runtime) => JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
const opened = (workbook: SavedRuntime, now: string, user = ANA) => openAddon({ workbook, now, user });
const copyOf = (runtime: Runtime, withProperties: boolean, now: string): Runtime =>
  opened(copiedWorkbook(runtime, withProperties), now);

describe('the hint above the status says how old the statuses are, without any script', () => {
  const HELP =
    'ask ana@library.example or choose Outreach > Help & about and press Take over the daily check.';
  test.each([
    ['en_US', '3/3/2026', /^Not checked since 3\/3\/2026 6:\d\d AM: /],
    ['de_DE', '3.3.2026', /^Not checked since 3\.3\.2026 06:\d\d: /],
    ['ja_JP', '2026/3/3', /^Not checked since 2026\/3\/3 06:\d\d: /],
  ])('in a spreadsheet of the locale %s', (locale, day, since) => {
    const days: [now: string, words: unknown][] = [
      ['2026-03-03T16:00:00Z', 'Checked this morning'],
      ['2026-03-04T04:59:00Z', 'Checked this morning'],
      ['2026-03-04T05:01:00Z', 'Checked yesterday'],
      ['2026-03-05T06:00:00Z', `Checked on ${day}`],
      ['2026-03-05T16:00:00Z', expect.stringMatching(since)],
      ['2026-03-05T16:00:00Z', expect.stringContaining(HELP)],
      ['2026-06-05T16:00:00Z', expect.stringMatching(since)],
    ];
    const runtime = openLibrary({ locale });
    expect(hint(runtime)).toBe('The first daily check runs within a day.');
    runtime.advanceTo('2026-03-03T16:00:00Z');
    const workbook = saved(runtime);
    workbook.triggers = [];
    for (const [now, words] of days) expect([now, hint(opened(workbook, now))]).toEqual([now, words]);
  });

  test('a check that never ran is reported missing too', () => {
    const workbook = saved(openLibrary());
    workbook.triggers = [];
    const later = opened(workbook, '2026-03-05T17:01:00Z');
    expect(hint(later)).toMatch(/^Not checked since 3\/2\/2026 12:00 PM: ask ana@/);
    expect(stopped(later, BEN)?.sentence).toContain('hasn’t run since Mar 2, 2026, 12:00 PM');
  });

  test('an afternoon check doesn’t mention the morning', () => {
    const runtime = openLibrary();
    runtime.type('Settings', 'B4', '15');
    runtime.run('setUpThisSheet');
    runtime.advanceTo('2026-03-03T22:00:00Z');
    expect(hint(runtime)).toBe('Checked today');
  });

  test('it says what to do when Settings is deleted', () => {
    const runtime = openLibrary();
    const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
    spreadsheet.deleteSheet(sheetOf(runtime, 'Settings'));
    expect(hint(runtime)).toBe('Not known. Choose Outreach > Set up this sheet.');
  });
});

test('after two days without a check the sidebar says so, and so does anything chosen in the menu', () => {
  const runtime = openLibrary();
  runtime.advanceTo('2026-03-03T16:00:00Z');
  expect(stopped(runtime)).toBeNull();
  runtime.run('showSidebar');
  expect(lastToast(runtime)).not.toContain('has not run');
  const workbook = saved(runtime);
  workbook.triggers = [];
  expect(stopped(opened(workbook, '2026-03-05T10:00:00Z'))).toBeNull();

  const later = opened(workbook, '2026-03-05T16:00:00Z', BEN);
  expect(stopped(later, BEN)).toEqual({
    sentence: expect.stringMatching(
      /^The daily check hasn’t run since Mar 3, 2026, 6:\d\d AM\. Ask ana@library\.example why, or choose Outreach > Help & about and press Take over the daily check\.$/,
    ) as unknown,
    step: 'takeOver',
  });
  expect(stopped(later, ANA)?.sentence).toMatch(
    /It runs as your account\. To restart it, choose Outreach > Help & about and press Take over the daily check\.$/,
  );
  for (const item of ['showSidebar', 'startThisWeek', 'setUpThisSheet']) {
    later.run(item, [], { user: BEN });
    expect([item, lastToast(later)]).toEqual([item, expect.stringContaining('hasn’t run since Mar 3, 2026')]);
  }
  expect(lastToast(later)).toContain('choose Outreach > Help & about and press Take over the daily check');
});

describe('taking over the daily check', () => {
  test('the successor’s trigger runs, and the predecessor’s ends itself at its next turn', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    takeOver(runtime, BEN);
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([ANA, BEN]);
    expect(setting(runtime, 'Daily check runs as')).toBe(BEN);
    expect(hint(runtime)).toContain('The first daily check');
    runtime.advanceTo('2026-03-03T16:00:00Z');
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([BEN]);
    expect(setting(runtime, 'Daily check runs as')).toBe(BEN);
    expect(hint(runtime)).toBe('Checked this morning');
    expect(runtime.failures).toEqual([]);
  });

  test('a run by any trigger other than the recorded one writes nothing', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    const old = runtime.triggers[0]?.id;
    takeOver(runtime, BEN);
    const before = JSON.stringify(runtime.save().books);
    runtime.calls.reset();
    runtime.run('dailyCheck', [{ triggerUid: old }], { as: 'clock', user: ANA });
    expect(runtime.calls.writes).toBe(0);
    expect(JSON.stringify(runtime.save().books)).toBe(before);
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([BEN]);
  });

  test('repairs a person’s own check', () => {
    const runtime = openLibrary();
    const workbook = saved(runtime);
    workbook.triggers = [];
    const later = opened(workbook, '2026-03-09T16:00:00Z');
    expect(stopped(later)).not.toBeNull();
    takeOver(later, ANA);
    expect(later.triggers).toHaveLength(1);
    expect(stopped(later)).toBeNull();
    later.advanceTo('2026-03-10T16:00:00Z');
    expect(hint(later)).toBe('Checked this morning');
  });

  test('works from the sidebar, and the predecessor can take over again', () => {
    const runtime = openLibrary();
    const { words } = ok(ask<{ words: string }>(runtime, 'takeOver', undefined, BEN));
    expect(words).toBe('The daily check runs as ben@library.example, between 6:00 AM and 7:00 AM.');
    ok(ask(runtime, 'takeOver', undefined, ANA));
    runtime.advanceTo('2026-03-04T16:00:00Z');
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([ANA]);
    expect(setting(runtime, 'Daily check runs as')).toBe(ANA);
  });
});

describe('Google’s refusals become plain sentences', () => {
  test('a script with too many triggers', () => {
    const code = `${CODE}\nfunction fill() { for (let n = 0; n < 20; n++) ScriptApp.newTrigger('other').timeBased().everyDays(1).create(); }`;
    const runtime = openAddon({ code });
    runtime.run('fill', [], { user: BEN });
    runtime.run('setUpThisSheet');
    expect(ask(runtime, 'takeOver', undefined, BEN)).toEqual({
      ok: false,
      problem: expect.stringMatching(/20 triggers.*delete one.*Set up this sheet/) as unknown,
    });
    expect(setting(runtime, 'Daily check runs as')).toBe(ANA);
  });

  test('triggers left behind by runs that died are cleared automatically', () => {
    const code = `${CODE}\nfunction fill() { for (let n = 0; n < 20; n++) ScriptApp.newTrigger('dailyCheck').timeBased().everyDays(1).create(); }`;
    const runtime = openAddon({ code });
    runtime.run('setUpThisSheet');
    runtime.run('fill', [], { user: BEN });
    ok(ask(runtime, 'takeOver', undefined, BEN));
    expect(runtime.triggers.filter(({ creator }) => creator === BEN)).toHaveLength(1);
  });

  test('a permission that wasn’t granted', () => {
    const oauthScopes = MANIFEST.oauthScopes.filter((scope) => !scope.endsWith('scriptapp'));
    const runtime = openAddon({ manifest: { ...MANIFEST, oauthScopes } });
    runtime.run('setUpThisSheet');
    expect(lastToast(runtime)).toContain('Your tabs are ready. The daily check couldn’t be started, though.');
    expect(lastToast(runtime)).toContain('check every box that Google shows');
    expect(hint(runtime)).toBe('Not set up here. Choose Outreach > Set up this sheet.');
  });

  test('a full property store, without leaving a trigger that isn’t recorded', () => {
    const code = `${CODE}\nfunction fill() { for (let n = 0; n < 60; n++) PropertiesService.getDocumentProperties().setProperty('p' + n, 'x'.repeat(8530)); }`;
    const runtime = openAddon({ code });
    runtime.run('fill');
    runtime.run('fill');
    runtime.run('setUpThisSheet');
    if (runtime.triggers.length > 0) throw new Error('The store was not full.');
    expect(lastToast(runtime)).toMatch(/couldn’t be started.*storage.*is full/);
  });
});

describe.each([
  ['with the document properties', true],
  ['without them', false],
])('a copied spreadsheet, %s', (_words, withProperties) => {
  const original = () => {
    const runtime = openLibrary();
    runtime.advanceTo('2026-03-03T16:00:00Z');
    return runtime;
  };

  test('starts with a heartbeat that says “not set up here”, not with the original’s', () => {
    const copy = copyOf(original(), withProperties, '2026-03-03T17:00:00Z');
    expect(copy.failures).toEqual([]);
    expect(hint(copy)).toBe('Not set up here. Choose Outreach > Set up this sheet.');
    expect(setting(copy, 'Daily check runs as')).toBe('');
    expect(setting(copy, 'Daily check last ran')).toBe('');
    expect(stopped(copy)?.sentence).toContain('isn’t set up in this spreadsheet');
  });

  test.each(['setUpThisSheet', 'takeOver'])('is independent after %s', (item) => {
    const copy = copyOf(original(), withProperties, '2026-03-03T17:00:00Z');
    copy.run(item, [], { user: BEN });
    expect(stopped(copy)).toBeNull();
    expect(copy.triggers.map(({ creator }) => creator)).toEqual([BEN]);
    copy.advanceTo('2026-03-04T16:00:00Z');
    expect(hint(copy)).toBe('Checked this morning');
    const again = opened(saved(copy), '2026-03-04T17:00:00Z');
    expect(hint(again)).toBe('Checked this morning');
  });
});

test('opening costs one read and no write, plus one write in a copy, once', () => {
  const runtime = openLibrary();
  runtime.calls.reset();
  runtime.run('onOpen', [], { as: 'simple' });
  expect([runtime.calls.reads, runtime.calls.writes]).toEqual([1, 0]);
  const copy = copyOf(runtime, true, '2026-03-03T17:00:00Z');
  expect([copy.calls.reads, copy.calls.writes]).toEqual([1, 1]);
  copy.calls.reset();
  copy.run('onOpen', [], { as: 'simple' });
  expect(copy.calls.writes).toBe(0);
});

test('opening never fails: the menu comes first', () => {
  const workbook = saved(openLibrary());
  for (const book of workbook.books) book.id = 'another-spreadsheet-1';
  const open = (failing?: number) => {
    const runtime = opened(workbook, '2026-03-03T17:00:00Z');
    if (failing !== undefined) runtime.failCall(failing);
    runtime.run('onOpen', [], { as: 'simple' });
    expect(runtime.menus().map(({ label }) => label)).toEqual(['Outreach']);
    return runtime.lastExecution?.calls ?? [];
  };
  const calls = open();
  const menu = calls.indexOf('Menu.addToUi') + 1;
  expect(calls.length).toBeGreaterThan(menu + 4);
  for (let call = menu + 1; call <= calls.length; call++) open(call);
});

describe('a check that stops', () => {
  test('says why in the hint cell, in Settings, in the sidebar and to its owner', () => {
    const runtime = openLibrary();
    sheetOf(runtime, 'Events').setName('Happenings');
    runtime.advanceTo('2026-03-03T16:00:00Z');
    const words =
      /^The check stopped on Mar 3, 2026, 6:\d\d AM: The tab “Events” is missing\..*\. To try again, choose Outreach > Help & about and press Check relationships now\.$/;
    expect(setting(runtime, 'What it found')).toMatch(words);
    expect(hint(runtime)).toMatch(words);
    expect(setting(runtime, 'Daily check last ran')).toBe('');
    expect(runtime.failures).toMatchObject([{ handler: 'dailyCheck', user: ANA }]);
    sheetOf(runtime, 'Happenings').setName('Events');
    expect(stopped(runtime)).toEqual({ sentence: expect.stringMatching(words) as unknown, step: 'checkNow' });
  });

  test('is repaired by the next check, by hand or in the morning', () => {
    for (const mend of [
      (runtime: Runtime) => void ok(ask(runtime, 'updateRelationships')),
      (runtime: Runtime) => void runtime.run('checkNow'),
      (runtime: Runtime) => runtime.advanceTo('2026-03-04T16:00:00Z'),
    ]) {
      const runtime = openLibrary();
      sheetOf(runtime, 'Events').setName('Happenings');
      runtime.advanceTo('2026-03-03T16:00:00Z');
      sheetOf(runtime, 'Happenings').setName('Events');
      mend(runtime);
      expect(stopped(runtime)).toBeNull();
      expect(hint(runtime)).not.toContain('stopped');
    }
  });

  test('is repaired by set-up where set-up restores what was missing', () => {
    const runtime = openLibrary();
    sheetOf(runtime, 'Events').setName('Happenings');
    runtime.advanceTo('2026-03-03T16:00:00Z');
    runtime.run('setUpThisSheet');
    expect(stopped(runtime)).toBeNull();
  });

  test('says so, too, when somebody held the lock the whole time', () => {
    const runtime = openLibrary();
    const release = runtime.holdLock('document');
    runtime.advanceTo('2026-03-03T16:00:00Z');
    release();
    expect(hint(runtime)).toMatch(/^The check stopped on .* AM: Someone else is saving/);
    runtime.advanceTo('2026-03-04T16:00:00Z');
    expect(hint(runtime)).toBe('Checked this morning');
  });
});

test('a sheet from an earlier version gets the new lines and continues with the same trigger', () => {
  const runtime = openLibrary();
  runtime.advanceTo('2026-03-03T16:00:00Z');
  for (const label of ['Set up in', 'Daily check set up'])
    settingCell(runtime, label).offset(0, -1, 1, 2).clearContent();
  const { id } = runtime.triggers[0] ?? {};
  expect(stopped(runtime)).toBeNull();
  runtime.run('setUpThisSheet');
  expect(runtime.triggers.map((trigger) => trigger.id)).toEqual([id]);
  expect(stopped(runtime)).toBeNull();
  runtime.advanceTo('2026-03-04T16:00:00Z');
  expect(hint(runtime)).toBe('Checked this morning');
});
