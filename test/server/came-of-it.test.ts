// The result of a contact: only one that reached somebody resets the clock.
import { lowerFirst } from '../../src/domain/basics/text';
import type { Runtime } from 'apps-script-runtime';
import type { Values } from '../../src/domain/tables/description';
import type { History, SaveAsk, Saved } from '../../src/server/run/answers';
import type { MyWeeks, Today } from '../../src/server/run/today-answers';
import {
  BEN,
  addRow,
  ask,
  edit,
  newRow,
  ok,
  openAddon,
  openFilled,
  openLibrary,
  rowsOf,
  sheetOf,
  undo,
  IS_LAPSED,
} from './addon';
import { firstVersion } from './first-version';

// In the sheet, today is Monday, 2026-03-02.
const LAPSED = { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana', method: 'Phone' };
const REASON = 'Last contact 152 days ago (goal: every 90 days). @. Prefers phone. Library contact: Ana.';
const midnight = (day: string) => new Date(`${day}T05:00:00Z`);

const contact = (values: Values): SaveAsk =>
  newRow('log', { when: '2026-03-02', staff: 'Ana', how: 'Phone', partner: 'WorkSource', ...values });
const log = (runtime: Runtime, values: Values = {}) =>
  ok(ask<Saved>(runtime, 'saveContact', contact(values)));
const correct = (runtime: Runtime, { ref }: Saved, loaded: Values, values: Values) =>
  ok(ask<Saved>(runtime, 'saveContact', { table: 'log', id: ref.id, isNew: false, values, loaded }));
const logRows = (runtime: Runtime) => rowsOf(runtime, 'Contact Log', 1);
const partner = (runtime: Runtime, name = 'WorkSource') =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === name) ?? {};
const lastContact = (runtime: Runtime, name?: string) => partner(runtime, name)['Last Contact Date'];
const followUps = (runtime: Runtime) =>
  rowsOf(runtime, 'Weekly Plan', 1).filter((row) => String(row['Outreach id']).startsWith('lapsed-'));
const check = (runtime: Runtime) => void ok(ask(runtime, 'updateRelationships'));
const todayOf = (runtime: Runtime) => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
const historyOf = (runtime: Runtime, name = 'WorkSource', user?: string) =>
  ok(ask<History>(runtime, 'readHistory', { table: 'partners', id: '', row: 0, name }, user));
const told = (runtime: Runtime, name?: string) =>
  historyOf(runtime, name).items.items.map(({ kind, day, tried }) => [kind, day, tried]);

function fillLapsed(runtime: Runtime): void {
  addRow(runtime, 'partners', LAPSED);
  check(runtime);
}
const lapsedLibrary = (): Runtime => openFilled(fillLapsed);

describe('a contact that reached nobody', () => {
  test.each([
    ['Left a message', '2026-02-24', 'Left a message on Tuesday'],
    ['Awaiting reply', '2026-03-01', 'Awaiting reply since yesterday'],
    ['No answer', '2026-03-02', 'No answer today'],
  ])('“%s” leaves the clock unchanged, and the nudge says so', (cameOfIt, when, words) => {
    const runtime = lapsedLibrary();
    const before = partner(runtime);
    const saved = log(runtime, { cameOfIt, when });
    expect(saved.status).toEqual(IS_LAPSED);
    const why = REASON.replace('@', words);
    // At once, and again after a check has read everything.
    expect(partner(runtime)).toEqual({ ...before, Why: why });
    check(runtime);
    expect(partner(runtime)).toEqual({ ...before, Why: why });
    expect(todayOf(runtime).lapsed.items).toMatchObject([
      { reason: `5 months since last contact; ${lowerFirst(words)}` },
    ]);
    const [week] = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana'])).weeks;
    expect(week?.parts.lapsed.items).toMatchObject([{ name: 'WorkSource', words: why }]);
    expect(followUps(runtime)).toMatchObject([{ Done: false, 'Outcome / notes': '' }]);
    expect(logRows(runtime)).toMatchObject([{ 'What came of it': cameOfIt }]);
  });

  test('is in Why if it is the latest of several since the last contact', () => {
    const runtime = lapsedLibrary();
    log(runtime, { cameOfIt: 'No answer', when: '2026-03-01' });
    log(runtime, { cameOfIt: 'Left a message', when: '2026-02-24' });
    expect(partner(runtime)['Why']).toBe(REASON.replace('@', 'No answer yesterday'));
    log(runtime, { cameOfIt: 'Awaiting reply', when: '2025-09-01' });
    expect(partner(runtime)['Why']).toBe(REASON.replace('@', 'No answer yesterday'));
  });

  test('is no longer mentioned after the next one that reaches somebody', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, cadence: '5' });
    log(runtime, { cameOfIt: 'Left a message', when: '2026-02-20' });
    log(runtime, { cameOfIt: 'Reached', when: '2026-02-24' });
    check(runtime);
    expect(partner(runtime)).toMatchObject({
      'Relationship status': IS_LAPSED,
      Why: 'Last contact 6 days ago (goal: every 5 days). Prefers phone. Library contact: Ana.',
    });
  });

  test('isn’t a first contact', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'WorkSource' });
    log(runtime, { cameOfIt: 'Left a message' });
    check(runtime);
    expect(partner(runtime)).toMatchObject({
      'Relationship status': 'No contact yet',
      'Last Contact Date': '',
      'Latest event or log': '',
      Why: 'No contact yet. Left a message today.',
    });
    expect(todayOf(runtime).noContact.items).toMatchObject([
      { reason: 'No contact date yet; left a message today' },
    ]);
  });

  test('is in the history with its answer, and a colleague sees it', () => {
    const runtime = lapsedLibrary();
    log(runtime, { cameOfIt: 'Left a message', when: '2026-02-24' });
    expect(told(runtime)).toEqual([
      ['contact', '2026-02-24', 'Left a message'],
      ['cell', '2025-10-01', ''],
    ]);
    const colleague = () => historyOf(runtime, 'WorkSource', BEN).colleague?.words;
    ask(runtime, 'rememberUser', 'Ben', BEN);
    expect(colleague()).toBe('Ana left a message on Tuesday.');
    log(runtime, { cameOfIt: 'Awaiting reply', when: '2026-02-26', how: 'Email' });
    expect(colleague()).toBe('Ana sent an email on Thursday and is waiting for a reply.');
    log(runtime, { cameOfIt: 'No answer', when: '2026-03-01', how: '' });
    expect(colleague()).toBe('Ana tried to get in touch yesterday and got no answer.');
  });

  test('on the day of Last Contact Date doesn’t replace that date in the history', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-01-15' });
    log(runtime, { cameOfIt: 'No answer', when: '2026-01-15' });
    expect(told(runtime)).toEqual([
      ['cell', '2026-01-15', ''],
      ['contact', '2026-01-15', 'No answer'],
    ]);
  });

  test('is undone completely, along with the next step entered with it', () => {
    const runtime = lapsedLibrary();
    const before = [partner(runtime), followUps(runtime)];
    const { undoId, ref } = log(runtime, {
      cameOfIt: 'Left a message',
      next: 'Try again',
      nextBy: '2026-03-06',
    });
    const lines = () =>
      rowsOf(runtime, 'Weekly Plan', 1).filter((row) => row['Outreach id'] === `next-${ref.id}`);
    expect(lines()).toHaveLength(1);
    expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
    expect(lines()).toEqual([]);
    expect(logRows(runtime)).toEqual([]);
    check(runtime);
    expect([partner(runtime), followUps(runtime)]).toEqual(before);
  });

  test('doesn’t count when typed into the log by hand either, if the words are clear', () => {
    const runtime = lapsedLibrary();
    log(runtime, { cameOfIt: 'Left a message', when: '2026-02-24' });
    const column = (runtime.values('Contact Log')[0] ?? []).indexOf('What came of it') + 1;
    sheetOf(runtime, 'Contact Log').getRange(2, column).setValue('lvm');
    check(runtime);
    expect(partner(runtime)['Why']).toBe(REASON.replace('@', 'Left a message on Tuesday'));
    expect(todayOf(runtime).questions.items).toEqual([]);
    sheetOf(runtime, 'Contact Log').getRange(2, column).setValue('hopeful');
    check(runtime);
    expect(partner(runtime)['Relationship status']).toBe('In touch');
    expect(todayOf(runtime).questions.items.map(({ sentence }) => sentence)).toEqual([
      'Contact Log, WorkSource: “hopeful” under What came of it isn’t one of Reached, Left a message, Awaiting reply, No answer, so it counts as Reached. Choose one of them.',
    ]);
  });

  test('an invalid result is refused beside its field', () => {
    const runtime = lapsedLibrary();
    const answer = ask<Saved>(runtime, 'saveContact', contact({ cameOfIt: 'Maybe' }));
    expect(answer).toMatchObject({ ok: false, problems: [{ field: 'cameOfIt', level: 'stop' }] });
  });
});

describe('a result that is corrected', () => {
  test('to Reached does everything a contact does, and Undo reverses all of it', () => {
    const runtime = lapsedLibrary();
    const saved = log(runtime, { cameOfIt: 'Left a message' });
    const before = [partner(runtime), followUps(runtime), logRows(runtime)];
    const { undoId } = correct(runtime, saved, { cameOfIt: 'Left a message' }, { cameOfIt: 'Reached' });
    expect(partner(runtime)).toMatchObject({
      'Relationship status': 'In touch',
      'Last Contact Date': midnight('2026-03-02'),
    });
    expect(followUps(runtime)).toMatchObject([{ Done: true, 'Outcome / notes': 'Mar 2, 2026, Phone, Ana' }]);
    expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
    check(runtime);
    const known = logRows(runtime).map((row) => ({ ...row, 'Outreach last contact before': '' }));
    expect([partner(runtime), followUps(runtime), known]).toEqual(before);
    expect(told(runtime)).toEqual([
      ['contact', '2026-03-02', 'Left a message'],
      ['cell', '2025-10-01', ''],
    ]);
  });

  test('to Reached for a partner without a date leaves no date when it is undone', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'WorkSource' });
    const saved = log(runtime, { cameOfIt: 'No answer' });
    const { undoId } = correct(runtime, saved, { cameOfIt: 'No answer' }, { cameOfIt: 'Reached' });
    expect(lastContact(runtime)).toEqual(midnight('2026-03-02'));
    expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
    expect(lastContact(runtime)).toBe('');
  });

  test('from Reached restores the date before, and opens the follow-up again', () => {
    const runtime = lapsedLibrary();
    const saved = log(runtime, { cameOfIt: 'Reached' });
    expect(followUps(runtime)).toMatchObject([{ Done: true }]);
    const { undoId } = correct(runtime, saved, { cameOfIt: 'Reached' }, { cameOfIt: 'No answer' });
    check(runtime);
    expect(partner(runtime)).toMatchObject({
      'Last Contact Date': new Date('2025-10-01T04:00:00Z'),
      'Relationship status': IS_LAPSED,
      Why: REASON.replace('@', 'No answer today'),
    });
    expect(followUps(runtime)).toMatchObject([{ Done: false, 'Outcome / notes': '' }]);
    ok(undo(runtime, undoId));
    check(runtime);
    expect(partner(runtime)).toMatchObject({
      'Last Contact Date': midnight('2026-03-02'),
      'Relationship status': 'In touch',
    });
  });
});

describe('a Last Contact Date that a contact replaces', () => {
  test('stays in the history, once, and returns to its cell when the contact is undone', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-01-15' });
    expect(told(runtime)).toEqual([['cell', '2026-01-15', '']]);
    const { undoId } = log(runtime, { when: '2026-02-20' });
    const { undoId: second } = log(runtime);
    const whole = [
      ['contact', '2026-03-02', ''],
      ['contact', '2026-02-20', ''],
      ['earlier', '2026-01-15', ''],
    ];
    expect(told(runtime)).toEqual(whole);
    ok(undo(runtime, second));
    expect(told(runtime)).toEqual(whole.slice(1));
    ok(undo(runtime, undoId));
    expect(told(runtime)).toEqual([['cell', '2026-01-15', '']]);
    expect(lastContact(runtime)).toEqual(midnight('2026-01-15'));
  });

  test('is listed only as an event if one took place that day', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-01-15' });
    addRow(runtime, 'events', { name: 'Fair', when: '2026-01-15', partners: 'WorkSource' });
    log(runtime);
    expect(told(runtime)).toEqual([
      ['contact', '2026-03-02', ''],
      ['event', '2026-01-15', ''],
    ]);
  });

  test('counts again when the contact turns out to be older', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-02-01' });
    const saved = log(runtime);
    correct(runtime, saved, { when: '2026-03-02', partner: 'WorkSource' }, { when: '2026-01-10' });
    expect(lastContact(runtime)).toEqual(midnight('2026-02-01'));
    expect(told(runtime)).toEqual([
      ['cell', '2026-02-01', ''],
      ['contact', '2026-01-10', ''],
    ]);
  });

  test('goes back to its own partner when the contact is corrected to another one', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-02-01' });
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-02-10' });
    const saved = log(runtime);
    const { undoId } = correct(
      runtime,
      saved,
      { when: '2026-03-02', partner: 'WorkSource' },
      { partner: 'Zoo' },
    );
    expect([lastContact(runtime), lastContact(runtime, 'Zoo')]).toEqual([
      midnight('2026-02-01'),
      midnight('2026-03-02'),
    ]);
    expect(told(runtime)).toEqual([['cell', '2026-02-01', '']]);
    expect(told(runtime, 'Zoo')).toEqual([
      ['contact', '2026-03-02', ''],
      ['earlier', '2026-02-10', ''],
    ]);
    ok(undo(runtime, undoId));
    expect([lastContact(runtime), lastContact(runtime, 'Zoo')]).toEqual([
      midnight('2026-03-02'),
      midnight('2026-02-10'),
    ]);
    expect(told(runtime)).toEqual([
      ['contact', '2026-03-02', ''],
      ['earlier', '2026-02-01', ''],
    ]);
  });

  test('is blank again for a partner who had none when a contact moved to them is moved back', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-02-01' });
    addRow(runtime, 'partners', { name: 'Zoo' });
    const saved = log(runtime);
    const loaded = { when: '2026-03-02', partner: 'WorkSource' };
    const { undoId } = correct(runtime, saved, loaded, { partner: 'Zoo' });
    expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
    expect([lastContact(runtime), lastContact(runtime, 'Zoo')]).toEqual([midnight('2026-03-02'), '']);
  });

  test('typed between two saves of one contact is kept too', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { ...LAPSED, lastContact: '2026-01-15' });
    const saved = log(runtime, { when: '2026-02-20' });
    ok(edit(runtime, ref, { lastContact: '2026-02-20' }, { lastContact: '2026-02-25' }));
    correct(runtime, saved, { when: '2026-02-20', partner: 'WorkSource' }, { when: '2026-03-02' });
    expect(told(runtime)).toEqual([
      ['contact', '2026-03-02', ''],
      ['earlier', '2026-02-25', ''],
      ['earlier', '2026-01-15', ''],
    ]);
  });
});

describe('a log from before this column', () => {
  const save = (runtime: Runtime, cameOfIt: string) =>
    ask<Saved>(runtime, 'saveContact', contact({ partner: 'Teen Shelter (North)', cameOfIt }));

  test('accepts a contact that counts, and asks for the column before it accepts an attempt', () => {
    const runtime = openAddon({ workbook: firstVersion() });
    const rows = logRows(runtime).length;
    ok(save(runtime, 'Reached'));
    ok(save(runtime, ''));
    const answer = save(runtime, 'No answer');
    expect(answer).toMatchObject({ ok: false, headings: [{ table: 'log', key: 'cameOfIt' }] });
    expect(answer.ok ? '' : answer.problem).toContain('Contact Log has no column “What came of it”');
    expect(logRows(runtime)).toHaveLength(rows + 2);
    runtime.run('setUpThisSheet');
    ok(save(runtime, 'No answer'));
    expect(logRows(runtime).at(-1)).toMatchObject({ 'What came of it': 'No answer' });
  });
});
