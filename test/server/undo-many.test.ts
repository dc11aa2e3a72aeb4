// Undo of a write to many rows: it takes the same few calls for any number, and nothing of others is lost.
import { buildSync } from 'esbuild';
import path from 'node:path';
import type { Runtime } from 'apps-script-runtime';
import { COLUMNS } from '../../src/sheets/tables/layout';
import { addRow, CODE, ok, openAddon, rowsOf, sheetOf, undo } from './addon';

/** What imports and merges do, on a small scale: first record, then write. */
const BUNDLE =
  buildSync({
    stdin: {
      contents: `
        import { added } from './src/domain/changes/change';
        import { recordOperation } from './src/sheets/tables/journal-tab';
        import { addRows } from './src/sheets/tables/add-rows';
        import { editRows } from './src/sheets/tables/edit-rows';
        import { readTable } from './src/sheets/tables/table';
        import { readClock } from './src/server/run/clock';
        const noted = (what, subject, changes) => recordOperation(
          { id: what, at: '2026-03-02 12:00', who: 'Ana', what, subject, changes }, '2026-03-02');
        export function addMany(count) {
          const table = readTable('partners', readClock().zone);
          const rows = Array.from({ length: count }, (_, at) => ({ id: 'new-' + at, name: 'New ' + at, notes: '=' + at }));
          noted('import', count + ' partners', rows.map(({ id, ...row }) => added('partners', id, row)));
          addRows(table, rows, () => undefined);
        }
        export function changeMany(ids) {
          const table = readTable('partners', readClock().zone);
          noted('merge', 'two partners', ids.map((rowId) => ({ kind: 'edit', table: 'partners', rowId, field: 'staff', from: '', to: 'Ben' })));
          editRows(table, new Map(ids.map((id) => [id, { staff: 'Ben' }])));
        }`,
      resolveDir: path.resolve(__dirname, '../..'),
      loader: 'ts',
    },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'Many', target: 'es2020' },
  }).outputFiles[0]?.text ?? '';
const FUNCTIONS = `
const addMany = (count) => Many.addMany(count);
const changeMany = (ids) => Many.changeMany(ids);`;

function open(): Runtime {
  const runtime = openAddon({ code: `${CODE}\n${BUNDLE}\n${FUNCTIONS}` });
  runtime.run('setUpThisSheet');
  addRow(runtime, 'partners', { name: 'Zoo' });
  return runtime;
}
const names = (runtime: Runtime) =>
  rowsOf(runtime, 'Partners')
    .map((row) => String(row['Partner/Company']))
    .filter(Boolean);
function costOf(runtime: Runtime, work: () => unknown): { reads: number; writes: number } {
  runtime.calls.reset();
  work();
  return { reads: runtime.calls.reads, writes: runtime.calls.writes };
}

test('added rows are removed in the same few calls, however many there are', () => {
  const costs = [10, 400].map((count) => {
    const runtime = open();
    runtime.run('addMany', [count]);
    expect(names(runtime)).toHaveLength(count + 1);
    const cost = costOf(runtime, () => expect(ok(undo(runtime, 'import')).leftAsIs.items).toEqual([]));
    expect(names(runtime)).toEqual(['Zoo']);
    return cost;
  });
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]).toEqual({ reads: 4, writes: 2 });
});

test('added rows that somebody edited or wrote beside stay; the others are removed wherever they were sorted to', () => {
  const runtime = open();
  runtime.run('addMany', [200]);
  const sheet = sheetOf(runtime, 'Partners');
  const labels = runtime.values('Partners')[0] ?? [];
  const edited = (name: string) => runtime.values('Partners').findIndex(([cell]) => cell === name) + 1;
  for (let at = 0; at < 200; at += 4)
    sheet.getRange(edited(`New ${at}`), labels.indexOf('Notes') + 1).setValue('mine');
  sheet.insertColumnsAfter(5, 4).getRange('F3:I220').setNumberFormat('General');
  sheet.getRange(edited('New 7'), 6).setValue('Budget');
  // Numbers in every row, formulas and checkboxes aren't anybody's words.
  sheet.getRange('G3:G220').setValues(Array.from({ length: 218 }, (_, at) => [at + 1]));
  sheet.getRange('H3:H203').setFormula('=LEN(A3)');
  sheet.getRange('I3:I203').insertCheckboxes();
  sheet.getRange(3, 1, 201, sheet.getMaxColumns()).sort({ column: 1, ascending: false });
  const cost = costOf(runtime, () => {
    const { leftAsIs } = ok(undo(runtime, 'import'));
    expect(leftAsIs.items.length + leftAsIs.more).toBe(51);
  });
  // One for each column, however many rows.
  expect(cost.writes).toBeLessThanOrEqual(COLUMNS.partners.length + 1);
  expect(names(runtime).sort()).toEqual(
    ['Zoo', 'New 7', ...Array.from({ length: 50 }, (_, at) => `New ${at * 4}`)].sort(),
  );
  expect(runtime.values('Partners').flat()).toContain('Budget');
});

test('changed cells are restored, however many there are and wherever they are now, except those changed since', () => {
  const costs = [20, 300].map((count) => {
    const runtime = open();
    runtime.run('addMany', [count]);
    const ids = Array.from({ length: count }, (_, at) => `new-${at}`).filter((_, at) => at % 3 > 0);
    runtime.run('changeMany', [ids]);
    const sheet = sheetOf(runtime, 'Partners');
    const staff = (runtime.values('Partners')[0] ?? []).indexOf('Library Staff Contact') + 1;
    sheet.getRange(3, 1, count + 1, sheet.getMaxColumns()).sort(1);
    const row = runtime.values('Partners').findIndex(([cell]) => cell === 'New 1') + 1;
    sheet.getRange(row, staff).setValue('Cy');
    const cost = costOf(runtime, () =>
      expect(ok(undo(runtime, 'merge')).leftAsIs.items).toEqual([
        '“New 1” in Partners: Library Staff Contact was changed since, so it stays.',
      ]),
    );
    const all = rowsOf(runtime, 'Partners');
    expect(all.map((one) => one['Library Staff Contact']).filter(Boolean)).toEqual(['Cy']);
    // A text that looks like a formula still isn't one.
    expect(all.find((one) => one['Partner/Company'] === 'New 2')?.['Notes']).toBe('=2');
    return cost;
  });
  for (const { reads, writes } of costs) {
    expect(reads).toBeLessThanOrEqual(8);
    expect(writes).toBeLessThanOrEqual(18);
  }
});
