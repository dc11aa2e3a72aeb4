// A contact at a partner left: they move from the row to Notes, and the plan asks who replaced them.
import type { Runtime } from 'apps-script-runtime';
import type { Answer } from '../../src/server/run/answers';
import type { LeftAsk } from '../../src/server/run/handoff-shapes';
import { addRow, ask, ok, openFilled, openLibrary, outlineOf, rowsOf, sheetOf, undo } from './addon';
import { mergeValues } from '../../src/domain/import/merge-row';

const KIM = {
  contactName: 'Kim Lee, principal',
  contactEmail: 'kim@cedar.example',
  contactPhone: '555-0117',
};
const SEEN = {
  contactName: `${KIM.contactName}\nPat Roe`,
  contactEmail: `${KIM.contactEmail}\n`,
  contactPhone: `${KIM.contactPhone}\n555-0118`,
};
function school(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    ...{ name: 'Cedar High', staff: 'Ana', mainContact: 'Office 555-0100', lastContact: '2026-02-20' },
    ...SEEN,
    notes: 'Nice',
  });
}
let runtime: Runtime;
beforeEach(() => {
  runtime = openFilled(school);
});
const leave = (given: Partial<LeftAsk> = {}): Answer<{ undoId: string; words: string }> =>
  ask(runtime, 'contactLeft', {
    ...{ id: 'left-1', person: KIM, seen: SEEN, who: 'Ana' },
    ref: { table: 'partners', id: '', row: 0, name: 'Cedar High' },
    ...given,
  });
const row = () => rowsOf(runtime, 'Partners')[0] ?? {};
const NOTE = 'No longer there as of Mar 2, 2026: Kim Lee, principal · kim@cedar.example · 555-0117';

test('with one press, the person moves to Notes, the others stay together, and the plan asks who replaced them', () => {
  const before = row();
  expect(ok(leave()).words).toContain('Ask who’s taking over from Kim Lee');
  expect(row()).toEqual({
    ...before,
    ...{ 'Contact Name': 'Pat Roe', 'Contact Email': '', 'Contact Phone Number': '555-0118' },
    Notes: `Nice\n${NOTE}`,
  });
  expect(outlineOf(runtime)).toContain('  Ask who’s taking over from Kim Lee');
  const line = rowsOf(runtime, 'Weekly Plan', 1).find((one) => one['Partner'] === 'Cedar High');
  expect(line).toMatchObject({ Who: 'Ana', Done: false });
});

test('it isn’t a contact: the last contact and the status stay', () => {
  const before = row();
  ok(leave());
  runtime.run('dailyCheck', [], { as: 'clock' });
  for (const label of ['Last Contact Date', 'Relationship status', 'Next contact due', 'Latest event or log'])
    expect(row()[label]).toEqual(before[label]);
  expect(runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contact Log')).toBeNull();
});

test('Undo removes the line and puts the person back', () => {
  const [partners, plan] = [runtime.values('Partners'), outlineOf(runtime)];
  ok(leave());
  const { operations } = ok(ask<{ operations: { words: string }[] }>(runtime, 'readUndo'));
  expect(operations[0]?.words).toContain('Noted who left: Kim Lee, Cedar High');
  expect(ok(undo(runtime, 'left-1')).leftAsIs.items).toEqual([]);
  expect(runtime.values('Partners')).toEqual(partners);
  expect(outlineOf(runtime)).toEqual(plan);
});

test('a second press after a lost answer, and a colleague’s press, add nothing', () => {
  ok(leave());
  const after = [runtime.values('Partners'), runtime.values('Weekly Plan')];
  ok(leave());
  expect(ok(leave({ id: 'left-2' }))).toMatchObject({ undoId: '' });
  expect([runtime.values('Partners'), runtime.values('Weekly Plan')]).toEqual(after);
});

test('if somebody changed the person meanwhile, nothing is done', () => {
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Contact Phone Number') + 1;
  sheetOf(runtime, 'Partners').getRange(3, column).setValue('555-0199\n555-0118');
  const before = [runtime.values('Partners'), runtime.values('Weekly Plan')];
  expect(leave()).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Somebody changed') as string,
  });
  expect([runtime.values('Partners'), runtime.values('Weekly Plan')]).toEqual(before);
});

test('a row typed by hand gets its id first', () => {
  const other = openLibrary();
  other.type('Partners', 'A3', 'Typed');
  const labels = other.values('Partners')[0] ?? [];
  sheetOf(other, 'Partners')
    .getRange(3, labels.indexOf('Contact Name') + 1)
    .setValue('Jo');
  const person = { contactName: 'Jo', contactEmail: '', contactPhone: '' };
  const ref = { table: 'partners', id: '', row: 3, name: 'Typed' };
  ok(ask(other, 'contactLeft', { id: 'left-1', ref, person, seen: person, who: '' }));
  ok(undo(other, 'left-1'));
  expect(rowsOf(other, 'Partners')[0]).toMatchObject({ 'Contact Name': 'Jo', Notes: '' });
});

test('an old list doesn’t add the person again, and says why; somebody who is back is left alone', () => {
  const existing = { name: 'Cedar High', contactName: 'Pat Roe', notes: NOTE };
  const listed = { name: 'Cedar High', contactName: 'Kim Lee', contactPhone: '555-0117' };
  const merged = mergeValues('partners', existing, listed, 'ask');
  expect(merged.changes).toEqual([]);
  expect(merged.remarks).toEqual(['Kim Lee isn’t added: Notes say they left.']);
  const back = mergeValues('partners', { ...existing, contactName: 'Kim Lee' }, listed, 'ask');
  expect(back.changes.map(({ field }) => field)).toEqual(['contactPhone']);
});
