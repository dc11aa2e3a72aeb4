// A table is described in one place: with one more description, everything works for the new table as for ours.
import type { Runtime } from 'apps-script-runtime';
import { sheetInXlsx } from 'apps-script-runtime/testing/read-xlsx';
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import { codeWithVolunteers, loadWithVolunteers } from '../fixtures/new-table/build';
import type { Answer, Found, Loaded, Saved } from '../../src/server/run/answers';
import type { ImportedBlock } from '../../src/server/run/import-answers';
import { ask, ok, openAddon, rowsOf, sheetOf } from './addon';

const VOLUNTEERS = 'volunteers' as TableName;
let code = '';
beforeAll(async () => {
  code = await codeWithVolunteers();
});

function open(): Runtime {
  const runtime = openAddon({ code });
  runtime.run('setUpThisSheet');
  return runtime;
}

const blank = { name: '', phone: '', since: '', role: '', hours: '' };
const newVolunteer = (id: string, values: Record<string, string>) => ({
  table: VOLUNTEERS,
  ...{ id, isNew: true, values: { ...blank, ...values }, loaded: {} },
});
const add = (runtime: Runtime, id: string, values: Record<string, string>): Saved =>
  ok(ask<Saved>(runtime, 'saveRow', newVolunteer(id, values)));
const rows = (runtime: Runtime) => rowsOf(runtime, 'Volunteers', 2);

test('set-up makes the new table’s tab with headings, hints, formats, rules and colors', () => {
  const runtime = open();
  const sheet = sheetOf(runtime, 'Volunteers');
  expect(sheet.getRange('A1:F2').getDisplayValues()).toEqual([
    ['Volunteer', 'Outreach id', 'Phone', 'Since', 'Role', 'Hours a month'],
    ['First and last name', '', 'Where we reach them', '', '', ''],
  ]);
  expect([sheet.isColumnHiddenByUser(2), sheet.getFrozenRows(), sheet.getFilter() !== null]).toEqual([
    true,
    2,
    true,
  ]);
  expect(sheet.getRange('D3').getNumberFormat()).toBe('m/d/yyyy');
  expect(sheet.getRange('E3').getDataValidation()?.getCriteriaValues()[0]).toEqual(['Driver', 'Reader']);
  expect(() => runtime.type('Volunteers', 'F3', '-2')).toThrow(/data validation/);
  const [rule] = sheet.getConditionalFormatRules();
  expect(rule?.getRanges()[0]?.getA1Notation()).toMatch(/^C3:C\d+$/);
});

test('set-up again changes nothing', () => {
  const runtime = open();
  const before = JSON.stringify(runtime.save());
  runtime.run('setUpThisSheet');
  expect(JSON.stringify(runtime.save())).toBe(before);
});

test('a row is saved, checked, found, loaded and edited', () => {
  const runtime = open();
  const refused: Answer<Saved> = ask(runtime, 'saveRow', newVolunteer('v-0', { since: 'soon' }));
  expect(refused).toMatchObject({ ok: false, problems: [{ field: 'name' }, { field: 'since' }] });

  const { ref } = add(runtime, 'v-1', { name: 'Kim', phone: '=1+1', since: '2026-03-14', role: 'Driver' });
  expect(rows(runtime)).toMatchObject([
    { Volunteer: 'Kim', 'Outreach id': 'v-1', Phone: '=1+1', Role: 'Driver' },
  ]);
  expect(ok(ask<Found>(runtime, 'findRows', { table: VOLUNTEERS, text: 'ki' })).matches.items).toEqual([
    { ref: expect.objectContaining({ id: 'v-1', name: 'Kim' }) as unknown, detail: 'Driver' },
  ]);
  const { values } = ok(ask<Loaded>(runtime, 'loadRow', ref));
  expect(values).toMatchObject({ name: 'Kim', since: '2026-03-14', role: 'Driver' });
  const edit = {
    ...newVolunteer('v-1', {}),
    isNew: false,
    values: { role: 'Reader' },
    loaded: { role: 'Driver', name: 'Kim' },
  };
  expect(ask(runtime, 'saveRow', edit)).toMatchObject({ ok: true });
  expect(rows(runtime)).toMatchObject([{ Volunteer: 'Kim', Role: 'Reader' }]);
});

test('a save is undone, and an edit made since stays', () => {
  const runtime = open();
  const { undoId } = add(runtime, 'v-1', { name: 'Kim' });
  add(runtime, 'v-2', { name: 'Lee' });
  ok(ask(runtime, 'undo', undoId));
  expect(rows(runtime)).toMatchObject([{ Volunteer: 'Lee' }]);
  const edit = {
    ...newVolunteer('v-2', {}),
    isNew: false,
    values: { phone: '555-0117', role: 'Reader' },
    loaded: { phone: '', role: '', name: 'Lee' },
  };
  const edited = ok(ask<Saved>(runtime, 'saveRow', edit));
  sheetOf(runtime, 'Volunteers').getRange('C4').setValue('555-0199');
  ok(ask(runtime, 'undo', edited.undoId));
  expect(rows(runtime)).toMatchObject([{ Volunteer: 'Lee', Phone: '555-0199', Role: '' }]);
});

test('a call with a field that the table doesn’t have is refused', () => {
  expect(ask(open(), 'saveRow', newVolunteer('v-1', { name: 'Kim', cadence: '7' }))).toMatchObject({
    ok: false,
  });
});

test('the .xlsx has the table’s tab, headings, rows and drop-downs', async () => {
  const runtime = open();
  add(runtime, 'v-1', { name: 'Kim', phone: '007', role: 'Driver' });
  const { rows: texts, dropDowns } = await sheetInXlsx(runtime, 'Volunteers');
  expect([texts[0]?.[0], texts[1]?.[0], texts[2]?.slice(0, 3)]).toEqual([
    'Volunteer',
    'First and last name',
    ['Kim', 'v-1', '007'],
  ]);
  expect(dropDowns['E3']).toEqual(['"Driver,Reader"']);
});

type Form = typeof import('../../sidebar/form/row-form') & typeof import('../../src/domain/tables');

test('the sidebar’s form has the table’s fields, checks them, and sends what a save accepts', async () => {
  const { newForm, withTyped, checkForm, askToSave, helpOf } = await loadWithVolunteers<Form>(`
    export * from './sidebar/form/row-form';
    export { helpOf } from './src/domain/tables';`);
  const form = withTyped(newForm(VOLUNTEERS, 'v-1'), { since: 'soon' });
  expect(checkForm(form, '2026-03-20').map(({ field }) => field)).toEqual(['name', 'since']);
  expect(helpOf(VOLUNTEERS, 'hours')).toBe('Blank means not known.');
  const runtime = open();
  ok(
    ask<Saved>(
      runtime,
      'saveRow',
      askToSave(withTyped(form, { name: 'Kim', since: '2026-03-14' }), '2026-03-02'),
    ),
  );
  expect(rows(runtime)).toMatchObject([{ Volunteer: 'Kim', 'Outreach id': 'v-1' }]);
});

test('the table’s headings are recognized in people’s own lists, and a list is read, imported and undone', async () => {
  type Rules = typeof import('../../src/domain/import/import-table') &
    typeof import('../../src/domain/import/import-mapping') &
    typeof import('../../src/domain/import/import-plan') &
    typeof import('../../src/domain/import/import-writes');
  const { findTable, proposeMapping, planImport, writesOf, journalOf } = await loadWithVolunteers<Rules>(`
    export { findTable } from './src/domain/import/import-table';
    export { proposeMapping } from './src/domain/import/import-mapping';
    export { planImport } from './src/domain/import/import-plan';
    export * from './src/domain/import/import-writes';`);
  const grid = [
    ['Name', 'Handy', 'Joined', 'Role'],
    ['Kim', '555 0100', '2026-03-14', 'Driver'],
    ['Lee', '555 0101', '2026-03-15', 'Reader'],
  ];
  const table = VOLUNTEERS as 'partners';
  const found = findTable(grid, table);
  const mapping = proposeMapping(grid, found, table);
  expect(mapping.columns.map(({ field }) => field)).toEqual(['name', 'phone', 'since', 'role']);
  const plan = planImport({ grid, found, mapping, notes: [] }, [], { today: '2026-03-20' });
  const valuesOf = ({ name, since }: Values) => [name, since];
  expect(plan.rows.map(({ outcome, values }) => [outcome, ...valuesOf(values)])).toEqual([
    ['new', 'Kim', '2026-03-14'],
    ['new', 'Lee', '2026-03-15'],
  ]);

  const runtime = open();
  const writes = writesOf(plan, 'run', '');
  const changes = journalOf(table, writes);
  const start = { id: 'run', subject: '2 rows', changes, mapping: { key: 'volunteers', json: '{}' } };
  ok(ask(runtime, 'startImport', start));
  const block = { table: VOLUNTEERS, rows: writes, more: 0 };
  expect(ok(ask<ImportedBlock>(runtime, 'writeImportBlock', block))).toMatchObject({ added: 2, left: [] });
  expect(rows(runtime)).toMatchObject([
    { Volunteer: 'Kim', Phone: '555 0100', Role: 'Driver' },
    { Volunteer: 'Lee', Phone: '555 0101', Role: 'Reader' },
  ]);
  ok(ask(runtime, 'undo', 'run'));
  expect(rows(runtime)).toEqual([]);
});
