// The apostrophe that marks a text: if plain-text cells keep it, people don't see it; and no text ever becomes a value.
import type { Values } from '../../src/domain/tables/description';
import { addRow, ask, edit, ok, openLibrary, rowsOf, sheetOf } from './addon';

const TEXTS: Values = {
  name: 'PS 112',
  contactPhone: '555-1234',
  contactName: "'Kim'",
  previous: '007',
  notes: '=1+1',
  story: '1/2',
};
const LABELS: Record<string, string> = {
  name: 'Partner/Company',
  contactPhone: 'Contact Phone Number',
  contactName: 'Contact Name',
  previous: 'Previous Partnerships Events',
  notes: 'Notes',
  story: 'What happened',
};

test.each(['marker', 'kept'] as const)(
  'every text reads back as text when Google treats the apostrophe as %s',
  (apostrophe) => {
    const runtime = openLibrary({ apostrophe });
    const { ref } = addRow(runtime, 'partners', TEXTS);
    const loaded = ok(ask<{ values: Values }>(runtime, 'loadRow', ref)).values;
    expect(loaded).toMatchObject(TEXTS);
    ok(edit(runtime, ref, { story: '1/2', notes: '=1+1' }, { story: '3/4', notes: '=2+2' }));
    expect(ok(ask<{ values: Values }>(runtime, 'loadRow', ref)).values).toMatchObject({
      story: '3/4',
      notes: '=2+2',
    });
    const formulas = sheetOf(runtime, 'Partners').getRange('A3:Z3').getFormulas().flat();
    expect(formulas.filter(Boolean)).toEqual([]);
  },
);

test('when plain-text cells keep the mark, phone numbers, names and days in sentences don’t show one', () => {
  const runtime = openLibrary({ apostrophe: 'kept' });
  addRow(runtime, 'partners', { ...TEXTS, lastContact: '2025-10-01' });
  runtime.run('checkNow');
  const [row] = rowsOf(runtime, 'Partners');
  for (const key of ['name', 'contactPhone', 'previous', 'story'])
    expect(row?.[LABELS[key] ?? '']).toBe(TEXTS[key]);
  expect(String(row?.['Outreach id'])).not.toMatch(/^'/);
  // Text like a formula needs the mark; so does a typed apostrophe, which would otherwise be taken for one.
  expect(row?.['Notes']).toBe("'=1+1");
  expect(row?.['Contact Name']).toBe("''Kim'");
  expect(String(row?.['Why'])).not.toMatch(/^'/);
});

test('a cell whose format somebody changed is set back to plain text before it is written', () => {
  const runtime = openLibrary({ apostrophe: 'kept' });
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo' });
  const column = (runtime.values('Partners')[0] ?? []).indexOf('What happened') + 1;
  const cell = sheetOf(runtime, 'Partners').getRange(3, column).setNumberFormat('0.00');
  ok(edit(runtime, ref, { story: '' }, { story: '1/2' }));
  expect([cell.getValue(), cell.getNumberFormat()]).toEqual(['1/2', '@']);
});
