// The rows that were not imported, as text to paste into a sheet.
import { findTable, type Grid } from '../../../src/domain/import/import-table';
import type { LeftGroup } from '../../../src/domain/import/skipped-rows';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { rowsOfText } from '../../../sidebar/import/delimited';
import { textOfLeft, waitingInWords } from '../../../sidebar/import/skipped-text';

const GRID: Grid = [
  ['Organization', 'Phone', 'Comments'],
  ['Zoo', '+1 555-0101', 'two\nlines'],
  ['', '555-0102', '=HYPERLINK("x")'],
  ['Park', '', '+SUM(A1)'],
];
const found = findTable(GRID, 'partners');
const reading = {
  found,
  source: { grid: GRID, found, mapping: proposeMapping(GRID, found, 'partners'), notes: [] },
};
const LEFT: LeftGroup[] = [
  { why: 'answered', rows: [{ row: 4, name: 'Park' }] },
  { why: { refusal: 'There’s nothing under “Organization”.' }, rows: [{ row: 3, name: '' }] },
  { why: { unanswered: 'kept', column: 'Comments' }, rows: [{ row: 2, name: 'Zoo' }] },
];

test('whole rows are copied in their order, under their headings, with the reason last', () => {
  const copied = rowsOfText(textOfLeft(reading, LEFT, ['“Hub” was added by somebody meanwhile.']));
  expect(copied).toEqual([
    ['Organization', 'Phone', 'Comments', 'Why it wasn’t imported'],
    ['Zoo', '+1 555-0101', 'two\nlines', expect.stringContaining('“Comments”: We couldn’t read part of it')],
    ['', '555-0102', '\'=HYPERLINK("x")', 'There’s nothing under “Organization”.'],
    ['Park', '', "'+SUM(A1)", 'You left these out.'],
    ['', '', '', '“Hub” was added by somebody meanwhile.'],
  ]);
});

test('when these rows are imported again, the reason isn’t a column of the list', () => {
  const grid = rowsOfText(textOfLeft(reading, LEFT, []));
  const { columns } = proposeMapping(grid, findTable(grid, 'partners'), 'partners');
  expect(columns.map(({ field }) => field)).toEqual(['name', 'contactPhone', 'notes', '']);
});

test.each([
  [[12], 'Left out unless answered: row 12.'],
  [[3, 7, 8, 9], 'Left out unless answered: rows 3, 7–9.'],
  [[1, 3, 5, 7, 9, 11], 'Left out unless answered: 6 rows.'],
])('rows %j that wait for an answer are named', (rows, words) => {
  expect(waitingInWords(rows)).toBe(words);
});
