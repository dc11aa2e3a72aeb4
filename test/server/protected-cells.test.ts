// A colleague may not edit every cell of a row: the add-on says what was saved, or saves nothing.
import type { Runtime } from 'apps-script-runtime';
import type { RowRef } from '../../src/server/run/answers';
import { addRow, BEN, edit, openLibrary, sheetOf } from './addon';

/** Only the owner may write under these headings; Ben works here, too. */
function protectedLibrary(...labels: string[]): { runtime: Runtime; ref: RowRef } {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo' });
  const sheet = sheetOf(runtime, 'Partners');
  for (const label of labels) {
    const column = (runtime.values('Partners')[0] ?? []).indexOf(label) + 1;
    const protection = sheet.getRange(3, column, sheet.getMaxRows() - 2, 1).protect();
    protection.removeEditors(protection.getEditors());
  }
  return { runtime, ref };
}

const cell = (runtime: Runtime, label: string) =>
  runtime.values('Partners')[2]?.[(runtime.values('Partners')[0] ?? []).indexOf(label)];
const WANTED = { contactName: 'Kim', staff: 'Ana', story: 'Met at the fair' };
const LOADED = { contactName: '', staff: '', story: '' };

test('of fields in separate columns one is protected: the message names which were saved', () => {
  const { runtime, ref } = protectedLibrary('Library Staff Contact');
  const answer = edit(runtime, ref, LOADED, WANTED, BEN);
  expect([cell(runtime, 'Contact Name'), cell(runtime, 'Library Staff Contact')]).toEqual(['Kim', '']);
  expect(answer).toMatchObject({ ok: false });
  const problem = answer.ok ? '' : answer.problem;
  expect(problem).toContain('Only part of row 3 of Partners was saved: “Contact Name”.');
  expect(problem).toContain('Not saved: “Library Staff Contact”, “What happened”');
  expect(problem).toContain('protected');
});

test('when the first field is protected, nothing is written, and Google’s message says so', () => {
  const { runtime, ref } = protectedLibrary('Contact Name', 'Library Staff Contact', 'What happened');
  const before = runtime.values('Partners');
  expect(() => edit(runtime, ref, LOADED, WANTED, BEN)).toThrow('protected cell');
  expect(runtime.values('Partners')).toEqual(before);
});

test('saving again once the protection is gone writes what was missing', () => {
  const { runtime, ref } = protectedLibrary('Library Staff Contact');
  edit(runtime, ref, LOADED, WANTED, BEN);
  for (const protection of sheetOf(runtime, 'Partners').getProtections(
    runtime.globals.SpreadsheetApp.ProtectionType.RANGE,
  ))
    protection.remove();
  expect(edit(runtime, ref, LOADED, WANTED, BEN)).toMatchObject({ ok: true });
  expect(cell(runtime, 'Library Staff Contact')).toBe('Ana');
  expect(cell(runtime, 'What happened')).toBe('Met at the fair');
});
