// The workbook for programs without scripts: its formulas and colors show exactly what the add-on would.
import type { Runtime } from 'apps-script-runtime';
import { officeCopy } from '../../example/office-copy';
import type { ColumnKey } from '../../src/domain/tables';
import { findColumns } from '../../src/sheets/tables/frame';
import { OFFICE } from '../../src/words/office';
import { addRow, ask, openLibrary, rowsOf, sheetOf } from './addon';
import { colorOf, fillWithCases, relationshipCases, statusOf } from './relationship-cases';

const TODAY = '2026-03-02';
const CASES = relationshipCases(250);

const positionOf = (runtime: Runtime, key: ColumnKey<'partners'>): number =>
  findColumns('partners', runtime.values('Partners', 'A1:AH1')[0] as string[]).get(key)?.position ?? -1;

function sheetIdOf(runtime: Runtime, name: string): string {
  const { getters } = runtime.engine;
  const found = getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
  if (found === undefined) throw new Error(`There is no tab ${name}.`);
  return found;
}

test('the formulas give the same words as the rule, with matching colors, in every situation and edge case', () => {
  const runtime = openLibrary({ newSheetRows: 300 });
  fillWithCases(runtime, CASES, TODAY);
  officeCopy(runtime);
  const rules = CASES.map((one) => statusOf(one, TODAY));
  expect(new Set(rules.map(({ kind }) => kind)).size).toBe(8);
  const status = positionOf(runtime, 'status');
  const rows = runtime.values('Partners').slice(2, CASES.length + 2);
  expect(rows.map((row) => row[status])).toEqual(rules.map((rule) => rule.status));
  const sheetId = sheetIdOf(runtime, 'Partners');
  const colors = CASES.map((_, index) => {
    const position = { sheetId, row: index + 2, col: status };
    return runtime.engine.getters.getCellConditionalFormatStyle(position)?.fillColor ?? '';
  });
  expect(colors.map((color) => color.toLowerCase())).toEqual(rules.map(colorOf));
});

test('a partner typed into a blank row gets its status at once, and rows without a partner stay blank', () => {
  const runtime = openLibrary();
  officeCopy(runtime);
  const status = positionOf(runtime, 'status');
  runtime.type('Partners', 'A5', 'WorkSource');
  const words = runtime.values('Partners').map((row) => row[status]);
  expect(words[4]).toBe('No contact yet');
  expect(words.slice(2).filter((text) => text !== '')).toEqual(['No contact yet']);
});

test('the copy names no account, has no journal, and doesn’t mention a check that isn’t run', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  expect(JSON.stringify(runtime.save().books)).toContain('Undo Journal');
  officeCopy(runtime);
  const all = JSON.stringify(runtime.save().books);
  expect(all).not.toContain('Undo Journal');
  expect(all).toContain(OFFICE.statusHint);
  expect(JSON.stringify(runtime.values('Settings'))).not.toContain('@');
});

test('back at Google, set-up makes it a working sheet again: rows fill from the top, and a checkmark counts as done', () => {
  const runtime = openLibrary();
  addRow(runtime, 'plan', { item: 'Career Fair' }, { table: 'plan', id: '', row: 0, name: 'Outreach To-Do' });
  officeCopy(runtime);
  const line = runtime.values('Weekly Plan').findIndex((row) => row.includes('Career Fair')) + 1;
  sheetOf(runtime, 'Weekly Plan').getRange(line, 1).clearDataValidations().setValue('✓');
  runtime.run('setUpThisSheet');
  expect(addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2026-03-01' }).ref.row).toBe(3);
  ask(runtime, 'updateRelationships');
  expect(rowsOf(runtime, 'Partners')).toMatchObject([
    { 'Partner/Company': 'WorkSource', 'Relationship status': 'In touch' },
  ]);
  expect(runtime.values('Partners')[1]?.[positionOf(runtime, 'status')]).not.toBe(OFFICE.statusHint);
  const read = ask<{ values: Record<string, string> }>(runtime, 'loadRow', {
    table: 'plan',
    id: '',
    row: line,
    name: 'Career Fair',
  });
  expect(read).toMatchObject({ ok: true, values: { done: 'TRUE' } });
});
