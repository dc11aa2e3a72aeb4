// The tab of Undo: what is recorded there is read back as written, and no more is kept than the add-on says.
import { buildSync } from 'esbuild';
import path from 'node:path';
import { openRuntime, type Runtime, type RuntimeOptions } from 'apps-script-runtime';
import type { ChangeSet } from '../../src/domain/changes/change';

const TAB = 'Undo Journal';
const TODAY = '2026-11-22';
/** The tab's functions in a script of their own. */
const CODE = `${
  buildSync({
    entryPoints: [path.resolve(__dirname, '../../src/sheets/tables/journal-tab.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
  }).outputFiles[0]?.text ?? ''
}
const recordOperation = (operation, today) => App.recordOperation(operation, today);
const removeOperation = (id) => App.removeOperation(id);
const dropExpiredEntries = (today) => App.dropExpiredEntries(today);
const readJournal = (today) => App.readJournal(today);
const repairJournal = () => App.repairJournal();`;

const open = (options: RuntimeOptions = {}) =>
  openRuntime({ code: CODE, user: 'ana@library.example', ...options });
const note = (runtime: Runtime, operation: ChangeSet) => runtime.run('recordOperation', [operation, TODAY]);
const read = (runtime: Runtime) =>
  JSON.parse(JSON.stringify(runtime.run('readJournal', [TODAY]))) as ChangeSet[];
const save = (id: string, to: string, at = `${TODAY} 10:00`): ChangeSet => ({
  ...{ id, at, who: 'Ana', what: 'save', subject: 'Zoo' },
  changes: [{ kind: 'edit', table: 'partners', rowId: 'a', field: 'notes', from: '', to }],
});
const sheetOf = (runtime: Runtime) => {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB);
  if (!sheet) throw new Error('No journal');
  return sheet;
};
const filled = (runtime: Runtime) => runtime.values(TAB).filter(([head]) => head !== '').length - 1;

test.each(['marker', 'kept'] as const)(
  'what was recorded reads back the same, with the apostrophe as %s',
  (apostrophe) => {
    const runtime = open({ apostrophe });
    const texts = ['', '=1+1', "'tis", '1/2', ' x ', '\n', '😀'.repeat(30000), '"\\'.repeat(30000), '\u0000'];
    const operations = texts.map((text, at) => save(`id-${at}`, `${text}.`));
    for (const operation of operations) note(runtime, operation);
    expect(read(runtime)).toEqual(operations.reverse());
  },
);

test('the first entry creates the tab, hidden and protected by a warning, and the tab in view doesn’t change', () => {
  const runtime = open();
  expect(read(runtime)).toEqual([]);
  note(runtime, { ...save('none', ''), changes: [] });
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  expect(spreadsheet.getSheetByName(TAB)).toBe(null);
  note(runtime, save('one', 'x'));
  const { SHEET } = runtime.globals.SpreadsheetApp.ProtectionType;
  const looks = () => [
    spreadsheet.getActiveSheet().getName(),
    sheetOf(runtime).isSheetHidden(),
    sheetOf(runtime)
      .getProtections(SHEET)
      .map((one) => one.isWarningOnly()),
  ];
  expect(looks()).toEqual(['Sheet1', true, [true]]);
  expect(runtime.run('repairJournal')).toBe(false);
  sheetOf(runtime).showSheet();
  sheetOf(runtime).getProtections(SHEET)[0]?.remove();
  sheetOf(runtime).getRange('A1').setValue('');
  expect(runtime.run('repairJournal')).toBe(true);
  expect(looks()).toEqual(['Sheet1', true, [true]]);
  expect(read(runtime)).toEqual([save('one', 'x')]);
});

test('ten entries are kept, in a few calls, and the rows of dropped entries are reused', () => {
  const runtime = open();
  for (let count = 0; count < 17; count++) {
    runtime.calls.reset();
    note(runtime, save(`id-${count}`, count === 7 ? 'y'.repeat(200000) : 'x'));
    if (count > 0) expect(runtime.calls.reads).toBe(1);
    if (count > 0) expect(runtime.calls.writes).toBeLessThanOrEqual(2);
    if (count === 11) expect(runtime.calls.writes).toBe(1);
  }
  expect(read(runtime).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => `id-${16 - at}`));
  expect(filled(runtime)).toBe(9 + 5);
  note(runtime, save('last', 'x'));
  expect(filled(runtime)).toBe(10);
  expect(runtime.values(TAB).filter(([, piece]) => piece !== '')).toHaveLength(11);
});

test('what is tried again is one operation, and what is undone is forgotten', () => {
  const runtime = open();
  note(runtime, save('one', 'x'));
  note(runtime, save('two', 'x'));
  note(runtime, save('one', 'x'));
  expect(read(runtime).map(({ id }) => id)).toEqual(['one', 'two']);
  expect(filled(runtime)).toBe(2);
  runtime.run('removeOperation', ['one']);
  expect(read(runtime)).toEqual([save('two', 'x')]);
  expect(filled(runtime)).toBe(1);
});

test('after 14 days an entry is gone; if nothing is too old, checking costs one read', () => {
  const runtime = open();
  runtime.run('dropExpiredEntries', [TODAY]);
  note(runtime, save('old', 'x', '2026-11-08 10:00'));
  note(runtime, save('new', 'x'));
  runtime.calls.reset();
  runtime.run('dropExpiredEntries', [TODAY]);
  expect(runtime.calls).toMatchObject({ reads: 1, writes: 0 });
  runtime.run('dropExpiredEntries', ['2026-11-23']);
  expect(read(runtime)).toEqual([save('new', 'x')]);
  expect(runtime.values(TAB).flat().join()).not.toContain('old');
  runtime.run('dropExpiredEntries', ['2026-12-07']);
  expect(filled(runtime)).toBe(0);
});

test('an entry larger than the journal is refused before anything is recorded', () => {
  const runtime = open();
  note(runtime, save('one', 'x'));
  expect(() => note(runtime, save('big', 'x'.repeat(2_000_001)))).toThrow('in smaller parts');
  note(runtime, save('large', 'x'.repeat(1_900_000)));
  expect(read(runtime).map(({ id }) => id)).toEqual(['large', 'one']);
  expect(() => note(runtime, save('large', 'y'.repeat(1_900_000)))).toThrow('in smaller parts');
  expect(read(runtime).map(({ id }) => id)).toEqual(['large', 'one']);
  note(runtime, save('larger', 'x'.repeat(1_950_000)));
  expect(read(runtime).map(({ id }) => id)).toEqual(['larger']);
});

test('somebody’s own tab with that name is left alone', () => {
  const runtime = open();
  runtime.loadValues(TAB, [['My notes'], ['mine']]);
  expect(() => note(runtime, save('one', 'x'))).toThrow('rename it');
  expect(runtime.values(TAB).flat().filter(Boolean)).toEqual(['My notes', 'mine']);
});

test('rows that were sorted, deleted or typed into cost no more than their text', () => {
  const runtime = open();
  note(runtime, save('one', 'x'.repeat(100000)));
  note(runtime, save('two', 'x'));
  const sheet = sheetOf(runtime);
  sheet.getRange('A2:B20').sort({ column: 1, ascending: false });
  expect(read(runtime).map(({ id }) => id)).toEqual(['two', 'one']);
  sheet.deleteRow(runtime.values(TAB).findIndex(([head]) => String(head).includes('"one"')) + 1);
  sheet.getRange('A20').setValue('typed');
  note(runtime, save('three', 'x'));
  expect(read(runtime).map(({ id }) => id)).toEqual(['three', 'two']);
  expect(filled(runtime)).toBe(2);
});
