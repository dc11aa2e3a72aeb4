// Logging a contact: one row, and everything that follows from it. faults/ tests failures.
import fc from 'fast-check';
import type { Runtime } from 'apps-script-runtime';
import type { Values } from '../../src/domain/tables/description';
import type { History, Loaded, SaveAsk, Saved } from '../../src/server/run/answers';
import type { MyWeeks, Today } from '../../src/server/run/today-answers';
import {
  headedRows,
  BEN,
  addRow,
  ask,
  edit,
  newRow,
  ok,
  openLibrary,
  outlineOf,
  rowsOf,
  undo,
  IS_LAPSED,
} from './addon';

// In the sheet, today is Monday, 2026-03-02.
const LAPSED = { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana', method: 'Phone' };
const midnight = (day: string) => new Date(`${day}T05:00:00Z`);

const contact = (values: Values): SaveAsk =>
  newRow('log', { when: '2026-03-02', staff: 'Ana', how: 'Phone', partner: 'WorkSource', ...values });
const save = (runtime: Runtime, request: SaveAsk, user?: string) =>
  ask<Saved>(runtime, 'saveContact', request, user);
const log = (runtime: Runtime, values: Values = {}) => ok(save(runtime, contact(values)));
const logRows = (runtime: Runtime) => rowsOf(runtime, 'Contact Log', 1);
const partner = (runtime: Runtime, name = 'WorkSource') =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === name) ?? {};
const planRows = (runtime: Runtime) => rowsOf(runtime, 'Weekly Plan', 1);
const followUps = (runtime: Runtime) =>
  planRows(runtime).filter((row) => /^(lapsed|promise|next)-/.test(String(row['Outreach id'])));
const tabs = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const check = (runtime: Runtime) => void ok(ask(runtime, 'updateRelationships'));
const historyOf = (runtime: Runtime, name = 'WorkSource', user?: string) =>
  ok(ask<History>(runtime, 'readHistory', { table: 'partners', id: '', row: 0, name }, user));

test('the first contact creates the Contact Log and is stored under its headings', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  expect(tabs(runtime)).not.toContain('Contact Log');
  const saved = log(runtime, { heard: '=not a formula', promised: 'Send flyers', promisedBy: '2026-03-06' });
  expect(saved).toMatchObject({
    status: 'In touch',
    ref: { table: 'log', name: 'WorkSource' },
  });
  expect(tabs(runtime)).toEqual([
    'Partners',
    'Events',
    'Weekly Plan',
    'Settings',
    'Undo Journal',
    'Contact Log',
  ]);
  expect(logRows(runtime)).toEqual([
    expect.objectContaining({
      'Day of contact': midnight('2026-03-02'),
      'Library staff': 'Ana',
      How: 'Phone',
      Partner: 'WorkSource',
      'What we heard': '=not a formula',
      'What we promised': 'Send flyers',
      'Promised for': midnight('2026-03-06'),
      'Outreach id': saved.ref.id,
      'Outreach partner id': partner(runtime)['Outreach id'],
    }),
  ]);
});

test('a contact sets Last Contact Date if it is later, never earlier', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  log(runtime, { when: '2026-02-20' });
  expect(partner(runtime)).toMatchObject({
    'Last Contact Date': midnight('2026-02-20'),
    'Relationship status': 'In touch',
    'Latest event or log': midnight('2026-02-20'),
  });
  log(runtime, { when: '2026-01-10' });
  expect(partner(runtime)['Last Contact Date']).toEqual(midnight('2026-02-20'));
});

test('an unreadable Last Contact Date stays a question, and the contact still counts', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  runtime.loadValues(
    'Partners',
    (runtime.values('Partners') as (string | number)[][]).map((row, index) =>
      row.map((cell, at) =>
        index === 2 && runtime.values('Partners')[0]?.[at] === 'Last Contact Date' ? 'spring' : cell,
      ),
    ),
  );
  log(runtime);
  expect(partner(runtime)).toMatchObject({
    'Last Contact Date': 'spring',
    'Relationship status': 'In touch',
  });
  expect(partner(runtime)['Why']).toContain('“spring” isn’t a date');
});

test('a contact closes the open follow-up and adds its outcome there', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  check(runtime);
  expect(followUps(runtime)).toMatchObject([{ Done: false }]);
  log(runtime, { heard: 'They need flyers' });
  const [after] = followUps(runtime);
  expect(after).toMatchObject({
    Done: true,
    'Outcome / notes': 'Mar 2, 2026, Phone, Ana: They need flyers',
  });
});

test('a follow-up whose cell is almost full is still closed', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  check(runtime);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Weekly Plan');
  const rows = runtime.values('Weekly Plan');
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith('lapsed-'))) + 1;
  sheet
    ?.getRange(row, (headedRows(runtime, 'Weekly Plan')[0]?.indexOf('Outcome / notes') ?? 0) + 1)
    .setValue('y'.repeat(49_990));
  log(runtime, { heard: 'z'.repeat(500) });
  expect(followUps(runtime)).toMatchObject([{ Done: true, 'Outcome / notes': 'y'.repeat(49_990) }]);
});

test('two rows with the same name raise a question, and one contact answers both follow-ups', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  addRow(runtime, 'partners', { ...LAPSED, name: 'Zoo' });
  runtime.type('Partners', 'A4', 'worksource');
  check(runtime);
  const { items } = ok(ask<{ today: Today }>(runtime, 'readToday')).today.questions;
  expect(items).toMatchObject([
    {
      ref: { table: 'partners', row: 4 },
      sentence: 'worksource: is also in row 3, and both rows count as one partner. Please keep one.',
    },
  ]);
  const done = () => followUps(runtime).map((row) => row['Done']);
  expect(done()).toEqual([false, false]);
  const request = contact({});
  const { undoId } = ok(save(runtime, request));
  expect(done()).toEqual([true, true]);
  const second = { table: 'partners', id: partner(runtime, 'worksource')['Outreach id'], row: 4, name: '' };
  expect(ok(ask<History>(runtime, 'readHistory', second)).items.items).toMatchObject([
    { kind: 'contact' },
    { kind: 'earlier' },
  ]);
  ok(undo(runtime, undoId));
  expect(done()).toEqual([false, false]);
});

test('a contact from long ago that leaves the partner lapsed closes nothing', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  check(runtime);
  log(runtime, { when: '2025-10-20' });
  expect(followUps(runtime)).toMatchObject([{ Done: false }]);
  expect(partner(runtime)['Relationship status']).toEqual(IS_LAPSED);
});

test('what is still open with the partner from earlier contacts is shown, so that it can be checked off', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  addRow(runtime, 'partners', { name: 'Zoo' });
  expect(log(runtime, { partner: 'Zoo', next: 'Write' }).openLines).toEqual([]);
  const first = log(runtime, { when: '2026-02-20', promised: 'Send flyers', next: 'Phone them' });
  expect(first.openLines).toEqual([]);
  const { openLines = [] } = log(runtime, { promised: 'Two chairs' });
  expect(openLines).toMatchObject([
    { table: 'plan', id: `promise-${first.ref.id}`, name: 'Promised to WorkSource: Send flyers' },
    { table: 'plan', id: `next-${first.ref.id}`, name: 'WorkSource: Phone them' },
  ]);
  const [, line] = openLines;
  if (!line) throw new Error('No line');
  ok(edit(runtime, line, { done: '' }, { done: 'TRUE' }));
  expect(followUps(runtime).find((row) => row['Outreach id'] === line.id)).toMatchObject({ Done: true });
  expect(log(runtime).openLines?.map(({ name }) => name)).toEqual([
    'Promised to WorkSource: Send flyers',
    'Promised to WorkSource: Two chairs',
  ]);
});

test('a promise and a next step go into the Weekly Plan with their days and names', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const { ref } = log(runtime, {
    promised: 'Send flyers',
    promisedBy: '2026-03-06',
    next: 'Ask about the fair',
    nextBy: '2026-03-20',
    nextWho: 'Ben',
  });
  expect(outlineOf(runtime)).toEqual(
    expect.arrayContaining(['  Promised to WorkSource: Send flyers', '  WorkSource: Ask about the fair']),
  );
  expect(followUps(runtime)).toMatchObject([
    {
      'Outreach id': `promise-${ref.id}`,
      When: midnight('2026-03-06'),
      Partner: 'WorkSource',
      Who: 'Ana',
      Done: false,
    },
    { 'Outreach id': `next-${ref.id}`, Partner: 'WorkSource', Who: 'Ben', Done: false },
  ]);
});

test('a promise added after saving goes into the plan too, and its line follows when it is reworded', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const { ref } = log(runtime);
  const change = (loaded: string, promised: string) =>
    ok(
      save(runtime, {
        table: 'log',
        id: ref.id,
        isNew: false,
        values: { promised },
        loaded: { promised: loaded },
      }),
    );
  change('', 'Send flyers');
  expect(outlineOf(runtime)).toContain('  Promised to WorkSource: Send flyers');
  change('Send flyers', 'Bring flyers');
  expect(outlineOf(runtime)).toContain('  Promised to WorkSource: Bring flyers');
  change('Bring flyers', '');
  expect(followUps(runtime)).toEqual([]);
  expect(logRows(runtime)).toHaveLength(1);
});

test.each([
  [{ partner: 'Nobody' }, 'partner', 'isn’t in Partners yet'],
  [{ partner: '' }, 'partner', 'Please fill in'],
  [{ when: '' }, 'when', 'Please fill in'],
  [{ when: '2026-03-03' }, 'when', 'in the future'],
  [{ when: 'soon' }, 'when', 'isn’t a date'],
])('%j is refused beside its field, and nothing is written', (values, field, words) => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const before = runtime.values('Partners');
  const answer = save(runtime, contact(values));
  const problem = answer.ok ? undefined : answer.problems?.find(({ level }) => level === 'stop');
  expect(problem).toMatchObject({ field });
  expect(problem?.message).toContain(words);
  expect(tabs(runtime)).not.toContain('Contact Log');
  expect(runtime.values('Partners')).toEqual(before);
});

test('if a colleague was in touch in the last 14 days, the save warns before anything is written', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const theirs = log(runtime, { when: '2026-02-24', staff: 'Ana' });
  ask(runtime, 'rememberUser', 'Ben', BEN);
  expect(historyOf(runtime, 'worksource', BEN).colleague).toEqual({
    id: theirs.ref.id,
    words: 'Ana phoned on Tuesday.',
  });
  const mine = contact({ staff: 'Ben', how: 'Email' });
  const answer = save(runtime, mine, BEN);
  expect(answer).toMatchObject({ ok: false, warnedAbout: theirs.ref.id });
  expect(answer.ok ? '' : answer.problem).toContain('Ana phoned on Tuesday');
  expect(logRows(runtime)).toHaveLength(1);
  ok(save(runtime, { ...mine, seen: [theirs.ref.id] }, BEN));
  expect(logRows(runtime)).toHaveLength(2);
});

test('the save also warns of a colleague’s event, a date typed into Partners, and a contact without a name', () => {
  const runtime = openLibrary();
  ask(runtime, 'rememberUser', 'Ana');
  addRow(runtime, 'partners', { name: 'Cedar', lastContact: '2026-03-01' });
  addRow(runtime, 'partners', { name: 'Oak' });
  addRow(runtime, 'partners', { name: 'Elm' });
  addRow(runtime, 'events', { name: 'Visit', when: '2026-02-28', partners: 'Oak', staff: 'Ben' });
  log(runtime, { when: '2026-03-01', partner: 'Elm', staff: '' });
  const told = (name: string) => {
    const answer = save(runtime, contact({ partner: name }));
    const { colleague } = historyOf(runtime, name);
    // The form and Save warn of the same contact.
    expect(answer).toMatchObject({ ok: false, warnedAbout: colleague?.id });
    ok(save(runtime, { ...contact({ partner: name }), seen: [colleague?.id ?? ''] }));
    return colleague?.words;
  };
  expect(told('Cedar')).toBe('Someone was in touch yesterday (Last Contact Date).');
  expect(told('Oak')).toBe('Ben was with them at “Visit” on Saturday.');
  expect(told('Elm')).toBe('Someone phoned yesterday.');
});

test('one’s own contact, another partner’s, and one of three weeks ago raise no warning', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  addRow(runtime, 'partners', { name: 'Zoo' });
  ask(runtime, 'rememberUser', 'Ana');
  log(runtime, { when: '2026-02-24' });
  log(runtime, { when: '2026-02-09', staff: 'Ben' });
  log(runtime, { when: '2026-03-01', staff: 'Ben', partner: 'Zoo' });
  expect(historyOf(runtime).colleague).toBeNull();
  log(runtime);
});

test('Undo reverses the row, the date and the plan lines, and reopens the follow-up', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  check(runtime);
  const before = [runtime.values('Partners'), runtime.values('Weekly Plan')];
  const request = contact({ heard: 'Hm', promised: 'Send flyers', next: 'Call' });
  const { undoId } = ok(save(runtime, request));
  expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
  check(runtime);
  expect([
    runtime.values('Partners'),
    runtime.values('Weekly Plan').filter((row) => row.some((cell) => cell !== '' && cell !== false)),
  ]).toEqual([
    before[0],
    (before[1] ?? []).filter((row) => row.some((cell) => cell !== '' && cell !== false)),
  ]);
  expect(logRows(runtime)).toEqual([]);
});

test('Undo leaves what somebody has worked on since, and says so', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const { undoId } = ok(save(runtime, contact({ promised: 'Send flyers' })));
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Weekly Plan');
  const row =
    runtime
      .values('Weekly Plan')
      .findIndex((cells) => cells.includes('Promised to WorkSource: Send flyers')) + 1;
  sheet?.getRange(row, 1).setValue(true);
  expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([
    '“Promised to WorkSource: Send flyers” stays in the Weekly Plan.',
  ]);
  expect(logRows(runtime)).toEqual([]);
});

test('correcting a contact’s day moves Last Contact Date with it', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  log(runtime, { when: '2026-01-20' });
  const { ref } = log(runtime);
  const move = (from: string, when: string) =>
    ok(save(runtime, { table: 'log', id: ref.id, isNew: false, values: { when }, loaded: { when: from } }));
  move('2026-03-02', '2026-02-01');
  expect(partner(runtime)['Last Contact Date']).toEqual(midnight('2026-02-01'));
  move('2026-02-01', '2026-01-02');
  expect(partner(runtime)['Last Contact Date']).toEqual(midnight('2026-01-20'));
  check(runtime);
  expect(partner(runtime)['Latest event or log']).toEqual(midnight('2026-01-20'));
});

test('partners that were never contacted aren’t lapsed: Today lists them separately, and no week lists them', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  addRow(runtime, 'partners', { name: 'Abbey' });
  addRow(runtime, 'partners', { name: 'New', firstStep: 'Ask about story times', whoKnows: 'Pat' });
  addRow(runtime, 'partners', { name: 'Met', lastContact: '2026-02-20' });
  addRow(runtime, 'partners', { name: 'Paused', pausedUntil: '2027-01-01' });
  addRow(runtime, 'partners', { name: 'Over', stage: 'Ended', story: 'Moved' });
  addRow(runtime, 'partners', { name: 'Torn', stage: 'Rebuilding' });
  const today = () => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  const names = (list: Today['lapsed']) => list.items.map(({ ref }) => ref.name);
  expect(names(today().noContact)).toEqual(['Abbey', 'Zoo']);
  expect(names(today().lapsed)).toEqual([]);
  // One that has a first step is to be called.
  expect(names(today().toBegin)).toEqual(['New']);
  expect(today().toBegin.items).toMatchObject([
    { reason: 'First step: Ask about story times', about: [expect.stringContaining('Pat')] },
  ]);
  const { weeks } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['']));
  expect(JSON.stringify(weeks)).not.toMatch(/Abbey|Zoo/);
  log(runtime, { partner: 'Zoo' });
  expect(names(today().noContact)).toEqual(['Abbey']);
  log(runtime, { partner: 'New', cameOfIt: 'Left a message' });
  expect(today().toBegin.items).toMatchObject([
    { reason: 'First step: Ask about story times; left a message today' },
  ]);
  log(runtime, { partner: 'New' });
  expect(names(today().toBegin)).toEqual([]);
});

test('a partner is to be called until the day of an event with it, and not again once the day is over', () => {
  const runtime = openLibrary();
  for (const name of ['Zoo', 'Abbey']) addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
  ok(ask(runtime, 'startWeek'));
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04', partners: 'Zoo' });
  const asked = (day: string) => {
    if (day > '2026-03-02') runtime.advanceTo(`${day}T17:00:00Z`);
    if (day === '2026-03-06') runtime.run('dailyCheck', [], { as: 'clock' });
    const { lapsed, dueSoon, undated, overdue } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
    const about = [...lapsed.items, ...dueSoon.items].map(({ ref, reason }) => `${ref.name}: ${reason}`);
    return [...about, ...[...undated.items, ...overdue.items].map(({ name }) => name)];
  };
  const others = 'Abbey: 5 months since last contact';
  expect(asked('2026-03-02')).toEqual([others, 'Zoo: Lapsed; meeting in 2 days']);
  expect(asked('2026-03-03')).toEqual([others, 'Zoo: Lapsed; meeting tomorrow']);
  for (const day of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'])
    expect(asked(day)).toEqual([others]);
});

test('a follow-up that is only checked off raises a question, since the partner stays lapsed', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  runtime.run('startThisWeek');
  const rows = runtime.values('Weekly Plan');
  const row = rows.findIndex((cells) => cells.includes('WorkSource'));
  runtime.type('Weekly Plan', `A${row + 1}`, 'TRUE');
  const { lapsed, doneLines } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  expect(lapsed.items.map(({ ref }) => ref.name)).toEqual(['WorkSource']);
  expect(doneLines.items).toMatchObject([{ partner: 'WorkSource', made: '' }]);
});

test('a partner typed by hand gets an id of its own with its first contact', () => {
  const runtime = openLibrary();
  runtime.type('Partners', 'A3', 'Typed by hand');
  log(runtime, { partner: 'typed by hand' });
  expect(logRows(runtime)[0]?.['Outreach partner id']).toBe(partner(runtime, 'Typed by hand')['Outreach id']);
  expect(partner(runtime, 'Typed by hand')['Outreach id']).not.toBe('');
});

test('a mistake typed into the log raises a question, can be opened and corrected, and the partner is updated', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  log(runtime, { when: '2026-01-05' });
  runtime.type('Contact Log', 'A2', '2026-03-20');
  check(runtime);
  expect(partner(runtime)['Latest event or log']).toBe('');
  const { items } = ok(ask<{ today: Today }>(runtime, 'readToday')).today.questions;
  const asked = items.find(({ sentence }) => sentence.includes('Mar 20, 2026'));
  expect(asked).toMatchObject({ ref: { table: 'log', name: 'WorkSource' } });
  const { ref, values } = ok(ask<Loaded>(runtime, 'loadRow', asked?.ref));
  expect(values).toMatchObject({ when: '2026-03-20', partner: 'WorkSource' });
  ok(
    save(runtime, { table: 'log', id: ref.id, isNew: false, values: { when: '2026-03-01' }, loaded: values }),
  );
  expect(partner(runtime)).toMatchObject({
    'Last Contact Date': midnight('2026-03-01'),
    'Relationship status': 'In touch',
  });
});

test('a library’s own tab named Contact Log is left alone, and the answer says what to do', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  runtime.loadValues('Contact Log', [['Phone numbers'], ['555 0100']]);
  const answer = save(runtime, contact({}));
  expect(answer).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Outreach > Set up') as string,
  });
  expect(runtime.values('Contact Log')).toEqual([['Phone numbers'], ['555 0100']]);
});

test('a renamed partner keeps its contacts', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  log(runtime);
  runtime.type('Partners', 'A3', 'Job Centre');
  check(runtime);
  expect(partner(runtime, 'Job Centre')['Latest event or log']).toEqual(midnight('2026-03-02'));
  expect(historyOf(runtime, 'Job Centre').items.items).toMatchObject([
    { kind: 'contact' },
    { kind: 'earlier' },
  ]);
});

test('the whole history is one list, the latest first: contacts, events, promises kept and open', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-10 09:00', partners: 'WorkSource (host)' });
  addRow(runtime, 'events', {
    name: 'Tour',
    when: '2026-01-10',
    partners: 'WorkSource; Zoo',
    cancelled: 'Yes',
  });
  log(runtime, { when: '2026-02-01', promised: 'Send flyers' });
  log(runtime, { when: '2026-02-20', promised: 'Call back', next: 'Meet', nextBy: '2026-03-09' });
  const row =
    runtime
      .values('Weekly Plan')
      .findIndex((cells) => cells.includes('Promised to WorkSource: Send flyers')) + 1;
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName('Weekly Plan')
    ?.getRange(row, 1)
    .setValue(true);
  const { items, openPromises } = historyOf(runtime);
  expect(items.items.map(({ kind, day, text, state }) => [kind, day, text, state])).toEqual([
    ['event', '2026-03-10', 'Fair', 'ahead'],
    ['contact', '2026-02-20', '', ''],
    ['promise', '2026-02-20', 'Call back', 'open'],
    ['next', '2026-02-20', 'Meet', 'open'],
    ['contact', '2026-02-01', '', ''],
    ['promise', '2026-02-01', 'Send flyers', 'done'],
    ['event', '2026-01-10', 'Tour', 'cancelled'],
    ['earlier', '2025-10-01', '', ''],
  ]);
  expect(openPromises).toBe(1);
});

test('a promise kept in a week that has been filed counts as kept', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  const { ref } = log(runtime, { promised: 'Send flyers' });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Weekly Plan');
  const row =
    runtime
      .values('Weekly Plan')
      .findIndex((cells) => cells.includes('Promised to WorkSource: Send flyers')) + 1;
  sheet?.deleteRow(row);
  expect(historyOf(runtime).openPromises).toBe(1);
  runtime.loadValues('Plan Archive', [
    ['Done', 'Item', 'Outreach id'],
    [true, 'Promised to WorkSource: Send flyers', `promise-${ref.id}`],
  ]);
  expect(historyOf(runtime).openPromises).toBe(0);
});

test('a history longer than one answer says how much was left out', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', LAPSED);
  log(runtime);
  const [labels = []] = runtime.values('Contact Log') as string[][];
  const rows = Array.from({ length: 2000 }, (_, index) =>
    labels.map(
      (label) =>
        ({
          'Day of contact': 46000,
          Partner: 'WorkSource',
          'What we heard': 'x'.repeat(1000),
          'Outreach id': `c${index}`,
        })[label] ?? '',
    ),
  );
  runtime.loadValues('Contact Log', [labels, ...rows]);
  const answer = historyOf(runtime);
  expect(JSON.stringify(answer).length).toBeLessThan(100000);
  expect(answer.items.items.length + answer.items.more).toBeGreaterThanOrEqual(2000);
});

test('whatever is logged in any order, the check finds nothing to correct, and no touch moves back', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((ago) => new Date(Date.UTC(2026, 2, 2 - ago)).toISOString().slice(0, 10));
  const entry = fc.record({ when: day, partner: fc.constantFrom('WorkSource', 'Zoo') });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
      const runtime = openLibrary();
      addRow(runtime, 'partners', LAPSED);
      addRow(runtime, 'partners', { name: 'Zoo', cadence: '30' });
      check(runtime);
      for (const values of entries) {
        const before = Number(partner(runtime, values.partner)['Last Contact Date'] || 0);
        log(runtime, values);
        expect(Number(partner(runtime, values.partner)['Last Contact Date'])).toBeGreaterThanOrEqual(before);
      }
      const kept = () =>
        rowsOf(runtime, 'Partners').map((row) => [
          row['Next contact due'],
          row['Relationship status'],
          row['Why'],
          row['Latest event or log'],
        ]);
      const incremental = kept();
      check(runtime);
      expect(kept()).toEqual(incremental);
    }),
    { numRuns: 12 },
  );
});
