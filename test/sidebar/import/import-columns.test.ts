// The columns of a list before its preview: which need attention, and what keeps the list from continuing.
import { NO_ANSWERS } from '../../../src/domain/import/import-plan';
import { chooseColumns, readingOf, withUse } from '../../../sidebar/import/import-choices';
import { sortColumns, troubleWith } from '../../../sidebar/import/import-columns';

const choose = (grid: string[][]) =>
  chooseColumns(
    {
      source: { text: '' },
      list: { grid, notes: [], merged: [] },
      table: 'partners',
      headerRow: null,
      answers: NO_ANSWERS,
    },
    { mappings: {}, today: '2026-11-22', onRequest: [] },
  );
const HEADINGS = ['Partner/Company', 'Notes', 'Shelf mark', 'Empty'];
const sorted = (grid: string[][]) => {
  const chosen = choose(grid);
  return sortColumns(readingOf(chosen), chosen.mapping.columns);
};
const trouble = (grid: string[][]) => {
  const chosen = choose(grid);
  return troubleWith(readingOf(chosen), chosen.mapping.columns);
};

test('a column with a known heading is assigned, and one without text is never asked about', () => {
  const { unsure, sure } = sorted([HEADINGS, ['Zoo', 'Nice', 'A 12', '']]);
  expect(sure.map(({ use }) => use.heading)).toEqual(expect.arrayContaining(['Partner/Company', 'Empty']));
  expect(unsure.map(({ use }) => use.heading)).not.toContain('Empty');
});

test('three samples are shown, and a long one is cut', () => {
  const { sure } = sorted([HEADINGS, ...['A', 'B', 'C', 'D'].map((name) => [name.repeat(100), '', '', ''])]);
  const samples = sure.find(({ column }) => column === 0)?.samples ?? [];
  expect(samples).toHaveLength(3);
  expect(Math.max(...samples.map(({ length }) => length))).toBeLessThanOrEqual(60);
});

test('a column that isn’t imported is named as left out', () => {
  const chosen = withUse(choose([HEADINGS, ['Zoo', 'Nice', 'A 12', '']]), 1, { field: '' });
  expect(sortColumns(readingOf(chosen), chosen.mapping.columns).leftOut).toContain('Notes');
});

test('a list can continue once it has rows, names, and no open question about dates', () => {
  expect(trouble([['Partner/Company'], ['Zoo']])).toBeUndefined();
  expect(trouble([])).toBe('noRows');
  expect(trouble([['Notes'], ['Nice']])).toEqual({ lacking: 'Partner/Company' });
  expect(
    trouble([
      ['Partner/Company', 'Last Contact Date'],
      ['Zoo', '3/4/2026'],
    ]),
  ).toBe('noOrder');
});
