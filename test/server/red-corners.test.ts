// No red corner by our own doing: what forms, imports and the plan write satisfies every rule that Outreach has set.
import fc from 'fast-check';
import type { Runtime } from 'apps-script-runtime';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { type Field, type Values } from '../../src/domain/tables/description';
import { addRow, ask, newRow, ok, openLibrary, rowsOf, sheetOf } from './addon';
import { turnAllOn } from './reporting';

const TABS = ['Partners', 'Events', 'Weekly Plan', 'Contact Log'];

/** Cells that violate their rule, by tab, heading and content. */
function redCorners(runtime: Runtime): string[] {
  return TABS.filter((tab) => runtime.book.sheetIdOf(tab) !== undefined).flatMap((tab) => {
    const range = sheetOf(runtime, tab).getDataRange();
    const rules = range.getDataValidations();
    const values = range.getValues() as unknown[][];
    return values.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const rule = rules[at]?.[column];
        if (!rule || value === '' || fits(rule, value)) return [];
        return [`${tab} | ${String(values[0]?.[column])} | ${String(value)}`];
      }),
    );
  });
}

function fits(rule: GoogleAppsScript.Spreadsheet.DataValidation, value: unknown): boolean {
  const [given] = rule.getCriteriaValues() as [unknown];
  const isOneOf = (list: readonly unknown[]) => list.map(String).includes(String(value));
  switch (String(rule.getCriteriaType())) {
    case 'VALUE_IN_LIST':
      return isOneOf(given as string[]);
    case 'VALUE_IN_RANGE':
      return isOneOf((given as GoogleAppsScript.Spreadsheet.Range).getValues().flat());
    case 'TEXT_CONTAINS':
      return String(value).includes(String(given));
    case 'CHECKBOX':
      return typeof value === 'boolean';
    case 'DATE_IS_VALID_DATE':
      return value instanceof Date;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return Number(value) >= Number(given);
    default:
      throw new Error(`No rule of ours: ${String(rule.getCriteriaType())}`);
  }
}

const STAFF = ['Ana', 'Ben', 'Cy'];
const withStaff = () => {
  const runtime = openLibrary();
  STAFF.forEach((name, at) => runtime.type('Settings', `E${at + 2}`, name));
  turnAllOn(runtime);
  return runtime;
};

const people = fc
  .subarray(STAFF, { minLength: 1 })
  .chain((some) => fc.constantFrom(', ', '; ', ' and ', '\n').map((by) => some.join(by)));
/** What a form accepts without a question. */
const textOf = ({ key, kind, list, choices }: Field): fc.Arbitrary<string> => {
  if (choices) return fc.constantFrom('', ...choices);
  if (list === 'staff') return people;
  if (list === 'methods') return fc.constantFrom('Email', 'Phone', 'phone or email');
  if (key === 'contactEmail') return fc.constantFrom('', 'a@b.org', 'a@b.org\nc@d.org');
  if (key === 'partner' || key === 'partners') return fc.constantFrom('Zoo', 'Hub');
  const day = fc.constantFrom('2026-02-01', '2025-12-24');
  if (kind === 'day' || kind === 'when') return day;
  if (kind === 'days' || kind === 'whole') return fc.constantFrom('1', '30');
  return kind === 'tick' ? fc.constantFrom('', 'TRUE') : fc.constantFrom('', 'Some words, and more');
};
const rowOf = (table: TableName): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      FIELDS[table].filter(({ kind }) => kind !== 'end').map((field) => [field.key, textOf(field)]),
    ),
  );
const under = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };

test('nothing that a form or an import saves has a red corner, not even after another set-up', () => {
  const runtime = withStaff();
  for (const name of ['Zoo', 'Hub']) addRow(runtime, 'partners', { name, mainContact: 'desk' });
  for (const table of ['partners', 'events', 'plan'] as const)
    fc.sample(rowOf(table), { numRuns: 12, seed: 7 }).forEach((values, at) => {
      const named = { ...values, [table === 'plan' ? 'item' : 'name']: `Row ${at}` };
      addRow(runtime, table, named, ...(table === 'plan' ? [under] : []));
    });
  for (const values of fc.sample(rowOf('log'), { numRuns: 12, seed: 7 }))
    ok(ask(runtime, 'saveContact', { ...newRow('log', values), seen: ['all'] }));
  const rows = fc
    .sample(rowOf('partners'), { numRuns: 12, seed: 8 })
    .map((values, at) => ({ id: `i-${at}`, values: { ...values, name: `Import ${at}` } }));
  ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }));
  expect(rowsOf(runtime, 'Partners')).toHaveLength(26);
  expect(redCorners(runtime)).toEqual([]);
  runtime.run('setUpThisSheet');
  expect(redCorners(runtime)).toEqual([]);
});

test('a plan line that follows an event with several partners and several staff members has no red corner', () => {
  const runtime = withStaff();
  for (const name of ['Zoo', 'Hub']) addRow(runtime, 'partners', { name });
  addRow(runtime, 'events', {
    name: 'Fair',
    when: '2026-03-05',
    staff: 'Ana, Ben',
    partners: 'Zoo; Hub (host)',
  });
  ok(ask(runtime, 'startWeek'));
  const line = rowsOf(runtime, 'Weekly Plan', 1).find((row) => row['Item 2'] === 'Fair');
  expect(line).toMatchObject({ Partner: 'Zoo; Hub', Who: 'Ana, Ben' });
  expect(redCorners(runtime)).toEqual([]);
});

test('a name that is not on the staff list is added to it once, and then its cell has no red corner', () => {
  const runtime = withStaff();
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Dora' });
  expect(redCorners(runtime)).toEqual(['Partners | Library Staff Contact | Dora']);
  const add = (...names: string[]) =>
    ask<{ names: string[] }>(runtime, 'addToList', { list: 'staff', names });
  expect(ok(add('Dora', ' dora', 'ANA', '')).names).toEqual([...STAFF, 'Dora']);
  expect(redCorners(runtime)).toEqual([]);
  expect(ok(add('Dora')).names).toEqual([...STAFF, 'Dora']);
  expect(ok(add('=1+1')).names).toEqual([...STAFF, 'Dora', '=1+1']);
  expect(runtime.values('Settings', 'E6')).toEqual([['=1+1']]);
  expect(add(...Array.from({ length: 200 }, (_, at) => `Name ${at}`))).toMatchObject({
    ok: false,
    problem: 'The list “Library staff” in Settings has room for 200 names. Delete some you don’t need.',
  });
});
