// Counts under 5: no number that isn't shown can be worked out from those that are.
import fc from 'fast-check';
import {
  Counted,
  countedAs,
  hideWhatTells,
  linesOf,
  unpublished,
} from '../../../src/domain/counting/suppress';
import { workedOutFrom } from './attacker';

const tableOf = (grid: readonly (readonly number[])[]): Counted[][] => {
  const wide = grid.map((row) => [...row, row.reduce((all, one) => all + one, 0)]);
  const totals = (wide[0] ?? []).map((_, at) => wide.reduce((all, row) => all + (row[at] ?? 0), 0));
  return [...wide, totals].map((row) => row.map(countedAs));
};
const shownIn = (grid: readonly (readonly number[])[]) => {
  const cells = tableOf(grid);
  hideWhatTells(linesOf(cells));
  return cells.map((row) => row.map(({ shown }) => shown));
};

test('a small number takes the smallest other number of its row and column with it', () => {
  expect(
    shownIn([
      [3, 20, 30],
      [40, 50, 60],
    ]),
  ).toEqual([
    ['few', 'hidden', 'shown', 'shown'],
    ['hidden', 'hidden', 'shown', 'shown'],
    ['shown', 'shown', 'shown', 'shown'],
  ]);
});

test('it takes its total with it where it is alone in a line', () => {
  expect(shownIn([[3, 0, 0]])).toEqual([
    ['few', 'shown', 'shown', 'few'],
    ['few', 'shown', 'shown', 'few'],
  ]);
});

test('rather a number is hidden whose other lines hide one anyway', () => {
  // 20 and 21 are smaller, but would take two more with them.
  const shown = shownIn([
    [3, 2, 0, 30],
    [20, 21, 0, 40],
    [4, 1, 9, 50],
  ]);
  expect(shown[1]).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
});

test.each([
  ['two under 5 that make 8 are both 4', [4, 4, 0]],
  ['two under 5 that make 2 are both 1', [1, 1, 0]],
  ['the least under 5 beside the least of 5 or more', [1, 5, 0]],
])('%s, so their sum is hidden, too', (_, row) => {
  expect(shownIn([row, [90, 91, 92]])[0]?.[3]).not.toBe('shown');
});

test('what is in no table may be worked out, unless it is small', () => {
  const monthsAnd = (rest: number) => {
    const months = [countedAs(20), countedAs(30)];
    const quarter = countedAs(50 + rest);
    hideWhatTells([[unpublished(rest), ...months, quarter]]);
    return [...months, quarter].map(({ shown }) => shown);
  };
  expect(monthsAnd(0)).toEqual(['shown', 'shown', 'shown']);
  expect(monthsAnd(40)).toEqual(['shown', 'shown', 'shown']);
  expect(monthsAnd(3)).toEqual(['hidden', 'shown', 'shown']);
});

const people = fc.oneof(fc.constant(0), fc.nat(8), fc.nat(100));

test('no small number follows from all rows and columns of a table together', () => {
  let hidden = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(people, { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 4 }),
      (grid) => {
        const cells = tableOf(grid);
        const lines = linesOf(cells);
        hideWhatTells(lines);
        hidden += cells.flat().filter(({ shown }) => shown === 'hidden').length;
        expect(
          cells.flat().filter((one) => one.people > 0 && one.people < 5 && one.shown === 'shown'),
        ).toEqual([]);
        expect(workedOutFrom(lines)).toEqual([]);
        for (const line of lines) expect(line.filter(({ shown }) => shown !== 'shown').length).not.toBe(1);
      },
    ),
    { numRuns: 1500 },
  );
  expect(hidden).toBeGreaterThan(1000);
});

test('the attacker finds what only rows and columns together tell', () => {
  // Each line hides two numbers, but the two blocks are connected by one: the 4.
  const cells = tableOf([
    [10, 11, 0, 0],
    [12, 13, 4, 0],
    [0, 0, 14, 15],
    [0, 0, 16, 17],
  ]);
  const open = cells.map((row) => row.slice());
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
  ] as const)
    (open[row]?.[column] as Counted).shown = 'hidden';
  const found = workedOutFrom(linesOf(open));
  expect(found.map((one) => one.people)).toEqual([4]);
});
