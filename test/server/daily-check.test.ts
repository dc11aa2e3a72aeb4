// The daily check: who is lapsed and why, follow-ups once, no writes without differences, correct days everywhere.
import type { Opening, Today } from '../../src/server/run/today-answers';
import {
  addRow,
  ask,
  edit,
  FULL_TABS,
  ok,
  openLibrary,
  outlineOf,
  rowsOf,
  settingOf,
  IS_LAPSED,
  IS_DUE,
} from './addon';
import type { Runtime } from 'apps-script-runtime';

const status = (runtime: Runtime, row = 0) => rowsOf(runtime, 'Partners')[row]?.['Relationship status'];
const heartbeat = (runtime: Runtime) => settingOf(runtime, 'Daily check last ran');
const partnersSheet = (runtime: Runtime) => {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  if (!sheet) throw new Error('No Partners');
  return sheet;
};

test('a partner lapses the day after the due day, with the reason in one sentence and a line in the plan', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', {
    name: 'WorkSource',
    lastContact: '2025-12-08',
    method: 'Phone',
    staff: 'Ana',
  });
  runtime.advanceTo('2026-03-08T16:00:00Z');
  expect(status(runtime)).toEqual(IS_DUE);
  runtime.advanceTo('2026-03-09T16:00:00Z');
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
    'Relationship status': IS_LAPSED,
    Why: 'Last contact 91 days ago (goal: every 90 days). Prefers phone. Library contact: Ana.',
  });
  expect(outlineOf(runtime)).toContain('  Get back in touch with WorkSource (last contact Dec 8, 2025)');
  const followUp = rowsOf(runtime, 'Weekly Plan', 1).find((row) => row['Partner'] === 'WorkSource');
  expect(followUp).toMatchObject({ Who: 'Ana', Done: false });
  expect(heartbeat(runtime)).toBeInstanceOf(Date);
  expect(runtime.failures).toEqual([]);
});

test('one lapse makes one line, even if the line is deleted or the check runs again; a second lapse makes another', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01' });
  const lines = () => outlineOf(runtime).filter((line) => line.includes('WorkSource')).length;
  runtime.run('checkNow');
  runtime.run('checkNow');
  expect(lines()).toBe(1);
  const plan = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Weekly Plan');
  plan?.deleteRow(
    runtime
      .values('Weekly Plan')
      .findIndex((row) => row.some((cell) => String(cell).startsWith('Get back in touch'))) + 1,
  );
  runtime.run('checkNow');
  expect(lines()).toBe(0);
  ok(edit(runtime, ref, { lastContact: '2025-10-01' }, { lastContact: '2025-12-08' }));
  runtime.advanceTo('2026-03-10T16:00:00Z');
  expect(lines()).toBe(1);
});

test('a touch answers the open follow-up, and the next lapse makes its own', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', {
    name: 'WorkSource',
    lastContact: '2025-10-01',
    cadence: '14',
  });
  const lines = () =>
    rowsOf(runtime, 'Weekly Plan', 1)
      .filter((row) => row['Partner'] === 'WorkSource')
      .map((row) => [row['Done'], row['Outcome / notes']]);
  runtime.run('checkNow');
  expect(lines()).toEqual([[false, '']]);
  ok(edit(runtime, ref, { lastContact: '2025-10-01' }, { lastContact: '2026-03-01' }));
  runtime.run('checkNow');
  expect(lines()).toEqual([[true, 'Mar 1, 2026: in touch']]);
  runtime.advanceTo('2026-03-17T16:00:00Z');
  expect(lines()).toEqual([
    [false, ''],
    [true, 'Mar 1, 2026: in touch'],
  ]);
});

const firstWord = (text: unknown): string => String(text).split(' ')[0] ?? '';

test('every row has the color of its own words, whatever is above it', () => {
  const runtime = openLibrary();
  const partners = [
    { name: 'A', lastContact: '2025-10-01' },
    { name: 'B', lastContact: '2026-03-01' },
    { name: 'C', lastContact: '2025-12-05' },
    { name: 'D', lastContact: '2025-10-01', cadence: '365' },
    { name: 'E', lastContact: '2025-10-01' },
    { name: 'F', lastContact: '2026-02-01', cadence: '7' },
    { name: 'G', lastContact: '2026-03-01' },
    { name: 'H' },
  ];
  for (const partner of partners) addRow(runtime, 'partners', partner);
  const { model } = runtime.engine;
  const sheetId = model.getters.getSheetIds()[0] ?? '';
  const colours = { Lapsed: '#f5c6bd', Due: '#fdf1cc' } as Record<string, string | undefined>;
  rowsOf(runtime, 'Partners').forEach((row, index) => {
    const shown = model.getters
      .getCellComputedStyle({ sheetId, col: 0, row: index + 2 })
      .fillColor?.toLowerCase();
    expect([row['Partner/Company'], shown]).toEqual([
      row['Partner/Company'],
      colours[firstWord(row['Relationship status'])],
    ]);
  });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Relationship status'])).toEqual([
    IS_LAPSED,
    'In touch',
    IS_DUE,
    'In touch',
    IS_LAPSED,
    IS_LAPSED,
    'In touch',
    'No contact yet',
  ]);
});

test.each([14, 0, 365])(
  'with %i days of notice, the color matches the status for every cadence up to 60 days',
  (notice) => {
    const runtime = openLibrary(FULL_TABS);
    runtime.type('Settings', 'B3', String(notice));
    const [labels = []] = runtime.values('Partners');
    const today = Date.parse('2026-03-02');
    const dayBefore = (days: number) => new Date(today - days * 86400000).toISOString().slice(0, 10);
    const rows = Array.from({ length: 60 }, (_, at) => at + 1).flatMap((cadence) => {
      const half = Math.floor(cadence / 2);
      const edges = [
        0,
        half,
        half + 1,
        cadence - half,
        cadence - half - 1,
        cadence - 14,
        cadence - 15,
        cadence,
      ];
      return [...new Set([...edges, cadence + 1])]
        .filter((days) => days >= 0)
        .map((days) => ({ name: `${cadence}, ${days} ago`, cadence, last: dayBefore(days) }));
    });
    const cell = {
      'Partner/Company': 'name',
      'Keep in touch every (days)': 'cadence',
      'Last Contact Date': 'last',
    };
    for (const [label, key] of Object.entries(cell)) {
      const column = partnersSheet(runtime)
        .getRange(1, labels.indexOf(label) + 1)
        .getA1Notation()
        .replace('1', '3');
      runtime.paste(
        'Partners',
        column,
        rows.map((row) => [String(row[key as 'name' | 'cadence' | 'last'])]),
      );
    }
    runtime.run('checkNow');
    const { model } = runtime.engine;
    const sheetId = model.getters.getSheetIds()[0] ?? '';
    const words = { '#f5c6bd': 'Lapsed', '#fdf1cc': 'Due' } as Record<string, string | undefined>;
    const told = rowsOf(runtime, 'Partners').map((row) => [
      row['Partner/Company'],
      firstWord(row['Relationship status']),
    ]);
    const shown = rows.map(({ name }, index) => {
      const { fillColor } = model.getters.getCellComputedStyle({ sheetId, col: 0, row: index + 2 });
      return [name, words[fillColor?.toLowerCase() ?? ''] ?? 'In'];
    });
    expect(shown).toEqual(told);
    expect(new Set(told.map(([, status]) => status))).toEqual(new Set(['In', 'Due', 'Lapsed']));
    expect(told.filter(([name, status]) => String(name).endsWith(' 0 ago') && status !== 'In')).toEqual([]);
  },
);

test('a second check writes nothing but the heartbeat', () => {
  const runtime = openLibrary();
  for (const name of ['WorkSource', 'Zoo']) addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  const before = runtime.values('Partners');
  runtime.calls.reset();
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(runtime.calls.writes).toBe(1);
  expect(runtime.values('Partners')).toEqual(before);
});

test('a past event with the partner counts as contact; an event ahead doesn’t', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01' });
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20 09:00', partners: 'Zoo; WorkSource (host)' });
  addRow(runtime, 'events', { name: 'Next fair', when: '2026-04-20', partners: 'Zoo' });
  ok(ask(runtime, 'updateRelationships'));
  expect(status(runtime, 0)).toBe('In touch');
  expect(rowsOf(runtime, 'Partners')[1]?.['Next contact due']).toEqual(new Date('2026-05-21T04:00:00Z'));
});

test('a renamed partner keeps its events', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: 'WorkSource (host)' });
  ok(edit(runtime, ref, { name: 'WorkSource' }, { name: 'Career Center' }));
  ok(ask(runtime, 'updateRelationships'));
  expect(status(runtime)).toBe('In touch');
});

test('paused, ended and rebuilding partners aren’t lapsed', () => {
  const runtime = openLibrary();
  const old = { lastContact: '2025-10-01' };
  addRow(runtime, 'partners', { name: 'A', ...old, pausedUntil: '2026-05-01' });
  addRow(runtime, 'partners', { name: 'B', ...old, stage: 'Ended' });
  addRow(runtime, 'partners', { name: 'C', ...old, stage: 'Rebuilding' });
  addRow(runtime, 'partners', { name: 'D' });
  runtime.run('checkNow');
  expect(rowsOf(runtime, 'Partners').map((row) => row['Relationship status'])).toEqual([
    'Paused until May 1',
    'Ended',
    'Rebuilding',
    'No contact yet',
  ]);
  expect(outlineOf(runtime).some((line) => line.includes('Get back in touch'))).toBe(false);
});

test('a row gets its color from its own cells as soon as a date is typed, without any script', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  const colour = () => {
    const { model } = runtime.engine;
    const sheetId = model.getters.getSheetIds()[0] ?? '';
    return model.getters.getCellComputedStyle({ sheetId, col: 0, row: 2 }).fillColor?.toLowerCase();
  };
  expect(colour()).toBeUndefined();
  runtime.type('Partners', 'J3', '2025-10-01');
  expect(colour()).toBe('#f5c6bd');
  runtime.type('Partners', 'J3', '2025-12-05');
  expect(colour()).toBe('#fdf1cc');
  runtime.type('Partners', 'J3', '2025-12-20');
  expect(colour()).toBeUndefined();
  runtime.advanceTo('2026-03-21T16:00:00Z');
  expect(colour()).toBe('#f5c6bd');
  runtime.type('Partners', 'P3', 'Ended');
  expect(colour()).toBeUndefined();
});

test('a future or unreadable date is a question, never a guess', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  addRow(runtime, 'partners', { name: 'Zoo' });
  addRow(runtime, 'events', { name: 'Fair', partners: 'Zoo' });
  runtime.type('Partners', 'J3', '2027-01-01');
  partnersSheet(runtime).getRange('J4').clearDataValidations();
  runtime.type('Partners', 'J4', 'last spring');
  runtime.type('Events', 'C3', 'next Tuesday');
  runtime.run('checkNow');
  expect(rowsOf(runtime, 'Partners').map((row) => row['Relationship status'])).toEqual([
    'No contact yet',
    'No contact yet',
  ]);
  const { questions } = ok(ask<Opening>(runtime, 'openSidebar')).today;
  expect(questions.items.map(({ sentence }) => sentence).join(' ')).toMatch(
    /Jan 1, 2027.*future.*last spring.*isn’t a date/s,
  );
});

/** As in an American sheet: '3/30/2026'. */
const shownDay = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1');

test.each([
  ['Pacific/Auckland', 'America/Los_Angeles', '2026-03-29T11:30:00Z', '2026-03-30'],
  ['America/Los_Angeles', 'Pacific/Auckland', '2026-03-29T06:30:00Z', '2026-03-28'],
  ['Africa/Casablanca', 'Etc/UTC', '2026-03-29T23:30:00Z', '2026-03-30'],
  // Morocco's clocks go back during Ramadan.
  ['Africa/Casablanca', 'Etc/UTC', '2026-03-15T23:30:00Z', '2026-03-15'],
])(
  'today is the spreadsheet’s day in %s, even if the script runs in %s',
  (timeZone, scriptTimeZone, now, today) => {
    const runtime = openLibrary({ timeZone, scriptTimeZone, now });
    expect(ok(ask<Opening>(runtime, 'openSidebar')).today.today).toBe(today);
    const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', lastContact: today });
    const shown = partnersSheet(runtime).getRange('J3').getDisplayValue();
    expect(shown).toBe(shownDay(today));
    expect(edit(runtime, ref, { lastContact: today }, { notes: 'same' }).ok).toBe(true);
  },
);

test.each(['2024-02-29', '2025-12-31', '2026-01-01', '2025-03-30', '2025-10-26'])(
  'the day %s doesn’t shift',
  (day) => {
    const runtime = openLibrary({ timeZone: 'Europe/Berlin', scriptTimeZone: 'America/New_York' });
    addRow(runtime, 'partners', { name: 'WorkSource', lastContact: day, cadence: '1' });
    expect(partnersSheet(runtime).getRange('J3').getDisplayValue()).toBe(shownDay(day));
  },
);

test('rows sorted while the check runs are computed again and never mixed up', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-03-01' });
  let isSorted = false;
  runtime.calls.reset();
  runtime.beforeCall((name) => {
    if (name !== 'Range.getValues' || isSorted || runtime.calls.byMethod['Range.getValues'] !== 4) return;
    isSorted = true;
    partnersSheet(runtime).getRange('A3:U4').sort(1);
  });
  runtime.run('checkNow');
  runtime.beforeCall(undefined);
  expect(isSorted).toBe(true);
  expect(
    rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Relationship status']]),
  ).toEqual([
    ['Abbey', 'In touch'],
    ['Zoo', IS_LAPSED],
  ]);
});

test('a check that can’t run says so where people look', () => {
  const runtime = openLibrary();
  partnersSheet(runtime).setName('Friends');
  expect(() => runtime.run('dailyCheck', [], { as: 'clock' })).toThrow();
  const found = settingOf(runtime, 'What it found');
  expect(found).toMatch(/^The check stopped on .*: The tab “Partners” is missing/);
});

test('Today lists lapsed and due-soon partners with the reason, and this week’s dated items', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2025-09-01', focus: 'Yes' });
  addRow(runtime, 'partners', { name: 'Soon', lastContact: '2025-12-08' });
  addRow(runtime, 'events', {
    name: 'Career Fair',
    when: '2026-03-06 08:45',
    endsAt: '10:51',
    location: 'High School',
    partners: 'Zoo',
  });
  addRow(runtime, 'events', { name: 'Next week', when: '2026-03-09' });
  const { today } = ok(ask<{ today: Today }>(runtime, 'readToday'));
  expect(today.lapsed.items.map(({ ref }) => ref.name)).toEqual(['Abbey', 'Zoo']);
  expect(today.lapsed.items.map(({ reason }) => reason)).toEqual([
    '6 months since last contact',
    'Lapsed; meeting in 4 days',
  ]);
  expect(today.dueSoon.items.map(({ ref }) => ref.name)).toEqual(['Soon']);
  expect(today.thisWeek.items).toEqual([
    expect.objectContaining({ day: '2026-03-06', name: 'Career Fair', time: '8:45-10:51 AM' }),
  ]);
});
