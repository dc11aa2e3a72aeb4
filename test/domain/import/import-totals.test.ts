// Totals in a list aren't partners, however people write them; partners with a name like that stay.
import { findTable } from '../../../src/domain/import/import-table';

const HEAD = ['Organization', 'Contact', 'Phone', 'Notes'];
const ROWS = [
  ['Zoo', 'Ann', '555-0101', 'x'],
  ['Park', 'Ben', '555-0102', ''],
  ['Hub', 'Cem', '', 'y'],
];
const namesWith = (row: readonly string[], at: number): string[] => {
  const grid = [HEAD, ...ROWS.slice(0, at), [...row], ...ROWS.slice(at)];
  return findTable(grid, 'partners').rows.map((one) => grid[one - 1]?.find(Boolean) ?? '');
};
const OTHERS = ['Zoo', 'Park', 'Hub'];

const ANYWHERE: string[][] = [
  ['Total', '17 orgs'],
  ['Total', '', '', '17 orgs'],
  ['Total:', '17'],
  ['TOTAL', '17 organizations'],
  ['Total = 17'],
  ['Total: 17'],
  ['Total: 17 orgs'],
  ['Total 17 orgs'],
  ['Total (17)'],
  ['Total - 17'],
  ['Total – 17 partners'],
  ['Totals', '3', '4'],
  ['Grand total'],
  ['Grand Total:', '', '17 orgs'],
  ['Grand total – 17 orgs'],
  ['GRAND TOTAL', '$1,200.00'],
  ['Subtotal:'],
  ['Subtotal', '5 orgs'],
  ['Sub-total', '5'],
  ['Sub total: 5'],
  ['Subtotal (schools)', '5'],
  ['Subtotal schools:', '5'],
  ['Total schools', '5'],
  ['Total partners: 17'],
  ['Total # of partners', '17'],
  ['Total number of organizations: 17'],
  ['Schools total', '5'],
  ['Schools subtotal: 5'],
  ['Running total', '12'],
  ['Overall total', '12'],
  ['17 total'],
  ['17 organizations total'],
  ['17 orgs in total'],
  ['', 'Total', '', '17'],
  ['', '', 'Total: 17'],
  ['Count', '17'],
  ['Count: 17'],
  ['Sum', '17'],
  ['Average', '4.5'],
  ['Gesamt', '17'],
  ['Summe: 17'],
  ['Somme', '17'],
  ['Total général', '17'],
  ['Suma', '17'],
];

test.each(ANYWHERE)('a total isn’t a partner, whether between rows or below them: %s %s %s %s', (...row) => {
  const cells = row.filter((cell) => typeof cell === 'string');
  expect(namesWith(cells, 3)).toEqual(OTHERS);
  expect(namesWith(cells, 1)).toEqual(OTHERS);
});

const PARTNERS: string[][] = [
  ['Total Wine', 'Joe', '555-0110', ''],
  ['Total Wine', '', '(555) 010-1234', ''],
  ['Total Wine', '', '5550101234', ''],
  ['Total Fitness'],
  ['Sum of Us', 'Kim', '', ''],
  ['Count Me In', 'Lee', '', 'a group'],
  ['Average Joe’s Gym', 'Joe', '', ''],
  ['Total Sports 24', 'Max', '', ''],
  ['Grand Total Wines', 'Max', '', ''],
  ['Studio 17', '', '', ''],
  ['100 Black Men', '', '', ''],
  ['Total Learning Center', '', '', '25'],
];
test.each(PARTNERS)('a partner with a name like that stays: %s %s %s %s', (...row) => {
  expect(namesWith(row, 3)).toContain(row[0]);
  expect(namesWith(row, 1)).toContain(row[0]);
});
