// What a plan writes, in which blocks, and whether a list contains partners or events.
import { likelyTable, templateOf } from '../../../src/domain/import/likely-table';
import { withMerged } from '../../../src/domain/import/merged-cells';
import { blockAt, journalOf, writesOf } from '../../../src/domain/import/import-writes';
import { planImport } from '../../../src/domain/import/import-plan';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { Grid, findTable } from '../../../src/domain/import/import-table';
import { FIELDS } from '../../../src/domain/tables';
import { TODAY } from '../../fixtures/import';

const HEAD = ['Organisation', 'Contact', 'Comments'];
const planOf = (grid: Grid) => {
  const found = findTable(grid, 'partners', 1);
  const mapping = proposeMapping(grid, found, 'partners');
  return planImport({ grid, found, mapping, notes: [] }, [{ id: 'p', name: 'YMCA' }], { today: TODAY });
};
const GRID = [HEAD, ['YMCA', 'Ann', ''], ['Zoo', 'Bob', ''], ['', 'Nobody', '']];

test('new rows and changed cells are written, and nothing else', () => {
  const writes = writesOf(planOf(GRID), 'run', '');
  expect(writes).toEqual([
    { id: 'p', changes: [{ field: 'contactName', from: '', to: 'Ann' }] },
    { id: expect.stringMatching(/^run-3-/) as string, values: { name: 'Zoo', contactName: 'Bob' } },
  ]);
  expect(journalOf('partners', writes)).toEqual([
    { kind: 'edit', table: 'partners', rowId: 'p', field: 'contactName', from: '', to: 'Ann' },
    expect.objectContaining({ rowId: writes[1]?.id }),
  ]);
});

test('a row has the same id every time within an import, and a different one in another import', () => {
  const idOf = (run: string) => writesOf(planOf(GRID), run, '')[1]?.id;
  expect(idOf('run')).toBe(idOf('run'));
  expect(idOf('run')).not.toBe(idOf('other'));
});

test('blocks leave nothing out, and one huge row is a block of its own', () => {
  const sizes = Array.from({ length: 1000 }, (_, at) => (at === 500 ? 45000 : 10));
  const writes = sizes.map((size, at) => ({ id: `${at}`, values: { name: 'ä'.repeat(size) } }));
  const ids: string[] = [];
  let blocks = 0;
  for (; ids.length < writes.length; blocks++) ids.push(...blockAt(writes, ids.length).map(({ id }) => id));
  expect(ids).toEqual(writes.map(({ id }) => id));
  expect(blocks).toBe(3);
  const huge = Array.from({ length: 20 }, (_, at) => ({
    id: `${at}`,
    values: { notes: '☕'.repeat(50000) },
  }));
  expect(blockAt(huge, 0).length).toBeLessThan(4);
  expect(blockAt(huge, 19)).toHaveLength(1);
});

test('a list of programs is recognized as events, a list of people as partners', () => {
  expect(
    likelyTable([
      ['Event', 'Date', 'Where', 'Attendance'],
      ['Fair', '', '', ''],
    ]),
  ).toBe('events');
  expect(likelyTable([HEAD, ['YMCA', '', '']])).toBe('partners');
  expect(likelyTable([])).toBe('partners');
});

test('a tab with the template’s labels in row 1 is recognized, in any order and case, with other columns between', () => {
  const labels = FIELDS.partners.slice(0, 11).map(({ label }) => label.toUpperCase());
  expect(templateOf([['Ours', ...labels.reverse()]])).toBe('partners');
  expect(templateOf([[], labels])).toBeUndefined();
  expect(templateOf([HEAD])).toBeUndefined();
  expect(templateOf([FIELDS.events.map(({ label }) => label)])).toBe('events');
});

test('cells merged downward fill each of their rows, but not above the headings or in blank rows', () => {
  const grid = [
    ['Title', ''],
    ['', 'x'],
    ['YMCA', 'Ann'],
    ['', 'Bob'],
    ['', ''],
    ['Zoo', 'Cy'],
  ];
  const merged = [
    { row: 1, column: 0, rows: 2 },
    { row: 3, column: 0, rows: 3 },
  ];
  expect(withMerged(grid, merged, 2)).toEqual([
    ...[
      ['Title', ''],
      ['', 'x'],
      ['YMCA', 'Ann'],
      ['YMCA', 'Bob'],
      ['', ''],
      ['Zoo', 'Cy'],
    ],
  ]);
});
