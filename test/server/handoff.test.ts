// A colleague leaves: their work goes to others in one step that Undo reverses, and each gets a page.
import type { Runtime } from 'apps-script-runtime';
import type { HandOverPages, HandedOver, HandoffView } from '../../src/server/run/handoff-answers';
import type { HandoffAsk } from '../../src/server/run/handoff-shapes';
import { STAFF_EMAILS } from '../../src/domain/tables/settings';
import { HAND_OVER } from '../../src/words/handoff';
import { addRow, ask, ok, openAddon, openFilled, rowsOf, sheetOf, undo } from './addon';
import { handoffAsk, leavingLibrary } from './leaving';
import { make } from './partner-pages';

let runtime: Runtime;
beforeEach(() => {
  runtime = openFilled(leavingLibrary);
});

const handOff = (given: HandoffAsk) => ask<HandedOver>(runtime, 'handOff', given);
const view = (leaving: string) => ok(ask<HandoffView>(runtime, 'readHandoff', { leaving }));
const pagesOf = (id = 'handoff-1') => ok(ask<HandOverPages>(runtime, 'readHandOver', { id, from: 0 }));
const cells = (tab: string, name: string, label: string, headerRows = 2) =>
  Object.fromEntries(rowsOf(runtime, tab, headerRows).map((row) => [String(row[name]), row[label]]));
const staffOf = () => cells('Partners', 'Partner/Company', 'Library Staff Contact');
const planWho = () =>
  Object.fromEntries(
    rowsOf(runtime, 'Weekly Plan', 1).map((row) => [Object.values(row).filter(String).join('|'), row['Who']]),
  );
const staffList = () =>
  rowsOf(runtime, 'Settings', 1)
    .map((row) => row['Library staff'])
    .filter((name) => name !== '');
const everything = () =>
  ['Partners', 'Events', 'Contact Log', 'Weekly Plan'].map((tab) => runtime.values(tab));

test('the page shows all staff, and what the one who is leaving has', () => {
  expect(view('').staff.items).toEqual([
    { name: 'Ana', count: 8, isListed: true },
    { name: 'Ben', count: 3, isListed: true },
    { name: 'Cy', count: 1, isListed: true },
  ]);
  expect(view('').leaving).toBeNull();
  expect(view('ana').leaving).toMatchObject({
    ...{ isListed: true, events: 1, toDos: 4 },
    partners: { items: [{ name: 'WorkSource' }, { name: 'Teen Hub' }], more: 0 },
  });
});

test('one press gives partners, upcoming events, next steps and open lines to Ben; in cells with several names, only Ana’s is replaced', () => {
  const done = ok(handOff(handoffAsk(runtime)));
  expect(done).toMatchObject({
    isAny: true,
    words: 'Done. Ana’s partners, events, and to-dos have been handed over.',
  });
  expect(staffOf()).toEqual({ WorkSource: 'Ben', 'Teen Hub': 'Ben', Zoo: 'Ben' });
  expect(cells('Events', 'Event/Program Name', 'Staff Involved')).toEqual({
    'Career fair': 'Ana',
    'Open house': 'Cy; Ben',
  });
  expect(rowsOf(runtime, 'Contact Log', 1).map((row) => row['Library staff'])).toEqual(['Ana', 'Ana', 'Ana']);
  expect(rowsOf(runtime, 'Contact Log', 1).map((row) => row['Next step by'])).toEqual(['', '', 'Ben']);
  const open = rowsOf(runtime, 'Weekly Plan', 1).filter((row) => row['Who'] !== '');
  expect(open.map((row) => [row['Done'], row['Who']])).toEqual(
    expect.arrayContaining([
      [false, 'Ben'],
      [true, 'Ana'],
    ]),
  );
  expect(open.filter((row) => row['Done'] === false).every((row) => row['Who'] === 'Ben')).toBe(true);
});

test('one by one, the hub goes to Cy, with its line, and all else to Ben', () => {
  ok(handOff(handoffAsk(runtime, { 'Teen Hub': 'Cy' })));
  expect(staffOf()).toEqual({ WorkSource: 'Ben', 'Teen Hub': 'Ben, Cy', Zoo: 'Ben' });
  const whos = Object.entries(planWho());
  expect(whos.find(([line]) => line.includes('Call the hub'))?.[1]).toBe('Cy and Ben');
  expect(whos.find(([line]) => line.includes('Order stamps'))?.[1]).toBe('Ben');
});

test('the lines stay Ben’s after the daily check and the start of the next week', () => {
  ok(handOff(handoffAsk(runtime)));
  runtime.run('dailyCheck', [], { as: 'clock' });
  runtime = openAddon({ workbook: runtime.save(), now: '2026-03-09T17:00:00Z' });
  ok(ask(runtime, 'startWeek'));
  const open = rowsOf(runtime, 'Weekly Plan', 1).filter((row) => row['Done'] === false && row['Who'] !== '');
  expect(open.length).toBeGreaterThan(2);
  expect(open.filter((row) => String(row['Who']).includes('Ana'))).toEqual([]);
});

test('says how many pages for partners name the colleague, without those of others or deleted ones', () => {
  const pages = () => view('Ana').leaving?.pages;
  expect(pages()).toBe(0);
  for (const name of ['WorkSource', 'Teen Hub', 'Zoo']) make(runtime, name);
  const mine = Object.values(staffOf()).filter((staff) => /ana/i.test(String(staff))).length;
  expect(mine).toBeGreaterThan(0);
  expect(pages()).toBe(mine);
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(runtime, 'For WorkSource'));
  expect(pages()).toBe(mine - 1);
});

test('Undo reverses everything except what somebody changed since', () => {
  const before = everything();
  ok(handOff(handoffAsk(runtime)));
  const { operations } = ok(ask<{ operations: { id: string; words: string }[] }>(runtime, 'readUndo'));
  expect(operations[0]).toMatchObject({
    id: 'handoff-1',
    words: expect.stringContaining('Handed over Ana’s work') as string,
  });
  expect(ok(undo(runtime, 'handoff-1')).leftAsIs.items).toEqual([]);
  expect(everything()).toEqual(before);

  ok(handOff(handoffAsk(runtime)));
  const row = runtime.values('Partners').findIndex(([name]) => name === 'WorkSource') + 1;
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Library Staff Contact') + 1;
  sheetOf(runtime, 'Partners').getRange(row, column).setValue('Dee');
  expect(ok(undo(runtime, 'handoff-1')).leftAsIs.items).toEqual([
    '“WorkSource” in Partners: Library Staff Contact was changed since, so it stays.',
  ]);
  expect(staffOf()).toEqual({ WorkSource: 'Dee', 'Teen Hub': 'Ben, ana', Zoo: 'Ben' });
});

test('the checkbox takes the name off the staff list, and nothing else in Settings moves', () => {
  const before = runtime.values('Settings');
  expect(ok(handOff(handoffAsk(runtime, {}, { isOffList: true }))).words).toContain(
    'Ana is off the staff list.',
  );
  expect(staffList()).toEqual(['Ben', 'Cy']);
  const after = runtime.values('Settings');
  const differing = after.flatMap((row, at) => row.filter((cell, column) => cell !== before[at]?.[column]));
  expect(differing.filter((cell) => !(cell instanceof Date))).toEqual(['']);
});

describe('with staff emails in Settings', () => {
  const emails = (): unknown[] => {
    const column = (runtime.values('Settings')[0] ?? []).indexOf(STAFF_EMAILS);
    return runtime.values('Settings').map((row) => row[column]);
  };
  const add = (...given: string[]) => ok(ask(runtime, 'addStaff', { emails: given }));

  test('the checkbox shows the address and clears it in the same write; the others stay in their rows', () => {
    add('ben@library.example', 'Ana@library.example', 'cy@library.example');
    expect(view('Ana').leaving?.email).toBe('ana@library.example');
    expect(ok(handOff(handoffAsk(runtime, {}, { isOffList: true }))).words).toContain(
      'Ana is off the staff list, and ana@library.example is off the staff emails.',
    );
    expect(staffList()).toEqual(['Ben', 'Cy']);
    expect(emails().slice(1, 4)).toEqual(['ben@library.example', '', 'cy@library.example']);
    // Known by the account itself now.
    expect(pagesOf().check).toBe(HAND_OVER.checkTheirs('ana@library.example', 'Ana'));
  });

  test('an address that may be somebody else’s stays', () => {
    add('ana@library.example', 'ana.ruiz@library.example');
    expect(ok(handOff(handoffAsk(runtime, {}, { isOffList: true }))).words).toMatch(
      /Ana is off the staff list\.$/,
    );
    expect(emails().slice(1, 3)).toEqual(['ana@library.example', 'ana.ruiz@library.example']);
    expect(pagesOf().check).toBe(HAND_OVER.check('ana@library.example', 'Ana'));
  });
});

test('after a lost answer, a second press changes nothing more and finds the pages', () => {
  ok(handOff(handoffAsk(runtime)));
  const after = everything();
  expect(ok(handOff(handoffAsk(runtime)))).toMatchObject({ isAny: false });
  expect(everything()).toEqual(after);
  expect(pagesOf().pages).toHaveLength(1);
});

test.each([
  ['nobody takes over', { to: ' ' }, 'Choose who takes over.'],
  ['the one who leaves takes over', { to: 'ANA' }, 'Ana is the one who is leaving. Choose somebody else.'],
])('refused when %s', (_why, more, problem) => {
  const before = everything();
  expect(handOff(handoffAsk(runtime, {}, more))).toMatchObject({ ok: false, problem });
  expect(everything()).toEqual(before);
});

test('if the heading of the staff column is missing, nothing is half handed over', () => {
  const given = handoffAsk(runtime);
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Library Staff Contact') + 1;
  sheetOf(runtime, 'Partners').getRange(1, column).setValue('Who');
  const before = everything();
  expect(handOff(given)).toMatchObject({ ok: false });
  expect(everything()).toEqual(before);
});

test('text in a cell that looks like a formula stays text', () => {
  ok(handOff(handoffAsk(runtime, {}, { to: '=1+1' })));
  expect(staffOf()['WorkSource']).toBe('=1+1');
});

describe('the pages', () => {
  test('each successor’s page has the partners with people, last contacts, promises, to-dos and events, but no notes', () => {
    ok(handOff(handoffAsk(runtime, { 'Teen Hub': 'Cy' })));
    const { leaving, check, pages, partners, next } = pagesOf();
    expect({ leaving, next }).toEqual({ leaving: 'Ana', next: 0 });
    expect(check).toContain('ana@library.example');
    expect(check).toContain('Take over the daily check');
    expect(pages.map(({ to, others }) => [to, others])).toEqual([
      ['Ben', ['Order stamps']],
      ['Cy', []],
    ]);
    expect(partners.map(({ name, page }) => [name, page])).toEqual([
      ['WorkSource', 0],
      ['Teen Hub', 1],
    ]);
    expect(partners[0]).toMatchObject({
      people: ['Kim Lee, principal · 555-0117'],
      mainContact: 'Front desk 555-0100',
      method: 'phone',
      introduction: 'Kim Lee, principal',
      contacts: [
        'Mar 1, 2026 · Email · Ana',
        'Feb 12, 2026 · Phone · Ana: New building',
        'Feb 6, 2026 · Career fair · Ana',
      ],
      promises: ['Reading lists (by Mar 9, 2026)'],
      events: ['Mar 20, 2026 · Open house'],
    });
    expect(partners[0]?.steps.join()).toContain('Visit');
    expect(JSON.stringify(pagesOf())).not.toContain('back door');
  });

  test('the place of a shelter isn’t on the paper', () => {
    addRow(runtime, 'partners', {
      ...{ name: 'Shelter', staff: 'Ana', mainContact: '12 Hidden St', confidential: 'Yes' },
    });
    const visit = { name: 'Story time', when: '2026-03-21', location: '12 Hidden St', partners: 'Shelter' };
    addRow(runtime, 'events', { ...visit, staff: 'Ana' });
    ok(handOff(handoffAsk(runtime)));
    expect(JSON.stringify(pagesOf())).not.toContain('Hidden');
    expect(pagesOf().partners[2]).toMatchObject({
      events: ['Mar 21, 2026 · Story time'],
      mainContact: 'see the sheet (confidential location)',
    });
  });

  test('they can be printed again as long as Undo has the hand-over, and not after Undo', () => {
    ok(handOff(handoffAsk(runtime)));
    expect(view('').lately).toEqual([
      { id: 'handoff-1', leaving: 'Ana', when: expect.stringContaining('2026') as string },
    ]);
    ok(undo(runtime, 'handoff-1'));
    expect(view('').lately).toEqual([]);
    expect(ask(runtime, 'readHandOver', { id: 'handoff-1', from: 0 })).toMatchObject({ ok: false });
  });

  test('many partners come in parts, each once', () => {
    for (let at = 0; at < 45; at++) addRow(runtime, 'partners', { name: `Partner ${at}`, staff: 'Ana' });
    ok(handOff(handoffAsk(runtime)));
    const names: string[] = [];
    for (let from = 0, turn = 0; turn < 5; turn++) {
      const part = ok(ask<HandOverPages>(runtime, 'readHandOver', { id: 'handoff-1', from }));
      names.push(...part.partners.map(({ name }) => name));
      from = part.next;
      if (from === 0) break;
    }
    expect(names).toHaveLength(47);
    expect(new Set(names).size).toBe(47);
  });
});
