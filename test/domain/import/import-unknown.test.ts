// Cells in which a list says "unknown" or nothing at all: none is dropped without a message.
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { planImport } from '../../../src/domain/import/import-plan';
import { type Grid, findTable } from '../../../src/domain/import/import-table';
import type { ImportTable } from '../../../src/domain/tables';
import { TODAY } from '../../fixtures/import';
import { blanksInWords } from '../../../sidebar/import/skipped-text';

function planOf(table: ImportTable, ...grid: Grid) {
  const found = findTable(grid, table, 1);
  const mapping = proposeMapping(grid, found, table);
  return planImport({ grid, found, mapping, notes: [] }, [], { today: TODAY });
}
const HEAD = ['Organization', 'Phone', 'Last contacted', 'Email'];
const FULL = ['Club', '555-0101', '2026-02-03', 'kim@club.example'];
const zoo = (phone: string, day: string) => planOf('partners', HEAD, ['Zoo', phone, day, ''], FULL);

test.each(['??', '?', '? ?', 'TBD', 'tba', 'unknown', 'don’t know'])(
  'a day that says “%s” goes to Notes, and the preview asks about it',
  (unknown) => {
    const [row] = zoo('555-0100', unknown).rows;
    expect(row?.values).toEqual({
      name: 'Zoo',
      contactPhone: '555-0100',
      notes: `Last contacted: ${unknown}`,
    });
    expect(row?.doubts).toEqual([
      { kind: 'kept', column: 'Last contacted', words: `“${unknown}” isn’t a date.` },
    ]);
  },
);

test('an event time that isn’t known yet goes to Notes with its day', () => {
  const plan = planOf('events', ['Program', 'Date', 'Start Time'], ['Storytime', '2026-03-17', '??']);
  expect(plan.rows[0]?.values).toEqual({
    name: 'Storytime',
    when: '2026-03-17',
    notes: 'Date: 2026-03-17 ??',
  });
});

test.each(['n/a', 'none', '-', 'NULL', '(blank)'])(
  'a day that says “%s” stays blank and is counted as blank',
  (nothing) => {
    const plan = zoo('555-0100', nothing);
    expect(plan.rows[0]).toMatchObject({ values: { name: 'Zoo', contactPhone: '555-0100' }, doubts: [] });
    expect(plan.blanks).toEqual([{ heading: 'Last contacted', text: nothing }]);
  },
);

test('any other cell that stays blank is counted, except in columns that are left out', () => {
  expect(zoo('??', '2026-02-03').blanks).toEqual([{ heading: 'Phone', text: '??' }]);
  const plan = planOf(
    'partners',
    ['Organization', 'Phone', 'Outreach id'],
    ['Zoo', 'none', 'n/a'],
    ['Club', '555-0101', 'x'],
  );
  expect(plan.blanks).toEqual([{ heading: 'Phone', text: 'none' }]);
});

test('cells that stay blank are counted with their column, only in rows that are imported', () => {
  const plan = planOf(
    'partners',
    HEAD,
    ['Zoo', 'TBD', 'TBD', ''],
    ['Park', 'TBD', '2026-02-03', 'n/a'],
    ['Zoo', 'TBD', 'TBD', ''],
    ['', 'TBD', '', 'TBD'],
    FULL,
  );
  expect(plan.counts).toMatchObject({ same: 1, refused: 1 });
  expect(blanksInWords(plan.blanks)).toBe('“Phone” and “Email”: 3 cells with “TBD” and “n/a” stay blank.');
});
