// Who can see this?: what Google tells, compared with the staff's addresses.
import type { Runtime } from 'apps-script-runtime';
import type { AccessView } from '../../src/server/run/sharing-answers';
import { STAFF_EMAILS } from '../../src/domain/tables/settings';
import { othersWhoEdit } from '../../src/domain/access/sharing';
import { addRow, ANA, ask, BEN, CODE, ok, openAddon, openLibrary, sheetOf } from './addon';

const PARTNER = 'office@school.example';
const SHARED = { editors: [BEN, 'friend@gmail.example'], viewers: [PARTNER] };
const read = (runtime: Runtime) => ok(ask<AccessView>(runtime, 'readAccess'));
const add = (runtime: Runtime, ...emails: string[]) => ok(ask<AccessView>(runtime, 'addStaff', { emails }));
const headings = (runtime: Runtime) => runtime.values('Settings')[0] ?? [];
const column = (runtime: Runtime): unknown[] => {
  const at = headings(runtime).indexOf(STAFF_EMAILS);
  return runtime
    .values('Settings')
    .slice(1)
    .map((row) => row[at])
    .filter((cell) => cell !== '');
};

test('the owner, the editors and the viewers are named, and nobody is a stranger before staff are listed', () => {
  const { sharing, hasColumn } = read(openLibrary(SHARED));
  expect(hasColumn).toBe(false);
  expect(sharing).toEqual({
    owner: { email: ANA, listing: 'unlisted' },
    isSharedDrive: false,
    editors: [
      { email: BEN, listing: 'unlisted' },
      { email: 'friend@gmail.example', listing: 'unlisted' },
    ],
    viewers: [{ email: PARTNER, listing: 'unlisted' }],
    hidden: 0,
    unread: [],
    hasStaff: false,
  });
  expect(othersWhoEdit(sharing)).toEqual([]);
});

test('once staff are listed, everyone else who can edit is named', () => {
  const runtime = openLibrary(SHARED);
  const { sharing } = add(runtime, ANA, BEN.toUpperCase());
  expect(othersWhoEdit(sharing).map(({ email }) => email)).toEqual(['friend@gmail.example']);
  expect(sharing.viewers).toEqual([{ email: PARTNER, listing: 'other' }]);
  expect(column(runtime)).toEqual([ANA, BEN]);
});

test('the library’s domain counts for all of its staff; a public email domain doesn’t', () => {
  const runtime = openLibrary({ ...SHARED, editors: [BEN, 'a@gmail.com'] });
  const { sharing } = add(runtime, '@library.example', '@gmail.com');
  expect(othersWhoEdit(sharing).map(({ email }) => email)).toEqual(['a@gmail.com']);
});

test('the column takes the blank gap beside the lists, and nothing else in Settings moves', () => {
  const runtime = openLibrary();
  const before = headings(runtime);
  add(runtime);
  expect(headings(runtime)).toEqual(before.map((label, at) => (at === 9 ? STAFF_EMAILS : label)));
  expect(sheetOf(runtime, 'Settings').isColumnHiddenByUser(10)).toBe(false);
  add(runtime, ANA);
  add(runtime, ANA, BEN);
  expect(column(runtime)).toEqual([ANA, BEN]);
  runtime.run('setUpThisSheet');
  expect(headings(runtime).filter((label) => label === STAFF_EMAILS)).toHaveLength(1);
});

test('a library that uses the gap itself keeps its column, and everything still works', () => {
  const runtime = openLibrary();
  sheetOf(runtime, 'Settings')
    .getRange('J1:J2')
    .setValues([['Ours'], ['mine']]);
  add(runtime, ANA);
  expect(headings(runtime).slice(8, 11)).toEqual(
    ['Partners with it', STAFF_EMAILS, 'Ours'].map((label, at) => (at === 0 ? headings(runtime)[8] : label)),
  );
  expect(sheetOf(runtime, 'Settings').getRange('K2').getValue()).toBe('mine');
  runtime.run('setUpThisSheet');
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ana' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(ok(ask(runtime, 'openSidebar'))).toBeDefined();
});

test('a run that died after the column was inserted uses that one', () => {
  const runtime = openLibrary();
  const sheet = sheetOf(runtime, 'Settings');
  sheet.getRange('J1').setValue('Ours');
  sheet.insertColumnAfter(9);
  add(runtime, ANA);
  expect(headings(runtime).slice(9, 12)).toEqual([STAFF_EMAILS, 'Ours', headings(runtime)[11]]);
});

test('in a shared drive there is no owner', () => {
  const { sharing } = read(openLibrary({ isInSharedDrive: true, editors: [BEN] }));
  expect([sharing.owner, sharing.isSharedDrive, sharing.unread]).toEqual([null, true, []]);
  expect(sharing.editors.map(({ email }) => email)).toEqual([ANA, BEN]);
});

test.each([
  ['getOwner', 'owner'],
  ['getEditors', 'editors'],
  ['getViewers', 'viewers'],
])('if Google refuses %s, the rest is shown', (method, part) => {
  const saved = openLibrary(SHARED).save();
  const refusing = `${CODE}
const active = SpreadsheetApp.getActiveSpreadsheet;
SpreadsheetApp.getActiveSpreadsheet = () => new Proxy(active.call(SpreadsheetApp), {
  get: (book, key) => key === '${method}' ? () => { throw new Error('no'); } : typeof book[key] === 'function' ? book[key].bind(book) : book[key],
});`;
  const { sharing } = read(openAddon({ code: refusing, workbook: saved }));
  expect(sharing.unread).toEqual([part]);
  expect(sharing.editors.length + sharing.viewers.length + (sharing.owner ? 1 : 0)).toBeGreaterThan(0);
});

test('an address that Google hides is counted', () => {
  const saved = openLibrary(SHARED).save();
  const hiding = `${CODE}
const active = SpreadsheetApp.getActiveSpreadsheet;
SpreadsheetApp.getActiveSpreadsheet = () => new Proxy(active.call(SpreadsheetApp), {
  get: (book, key) => key === 'getViewers' ? () => [{ getEmail: () => '' }] : typeof book[key] === 'function' ? book[key].bind(book) : book[key],
});`;
  const { sharing } = read(openAddon({ code: hiding, workbook: saved }));
  expect([sharing.hidden, sharing.viewers]).toEqual([1, []]);
});

test('the staff drop-down still has only names', () => {
  const runtime = openLibrary();
  runtime.type('Settings', 'E2', 'Ana');
  add(runtime, ANA);
  const lists = ok(ask<{ lists: { staff: string[] } }>(runtime, 'readLists'));
  expect(lists.lists.staff).toEqual(['Ana']);
});
