// Names that may mean an existing partner, shown while a new one is typed.
import { positionsFound } from '../../../src/domain/basics/names';
import { namesLike, namesMeant } from '../../../src/domain/partners/likely-pairs';

const NAMES = ['WorkSource', 'Cedar Elementary School', 'Teen Drop-In Shelter', 'Young Men’s Club (YMC)'];

test.each([
  ['worksource', [{ name: 'WorkSource', isSame: true }]],
  ['WorkSorce', [{ name: 'WorkSource', isSame: false }]],
  ['Work Source, Inc.', [{ name: 'WorkSource', isSame: false }]],
  ['Cedar Elem. School', [{ name: 'Cedar Elementary School', isSame: false }]],
  ['YMC', [{ name: 'Young Men’s Club (YMC)', isSame: false }]],
  ['Cedar Church', []],
  ['', []],
])('%s is like %j', (typed, like) => {
  expect(namesLike(typed, NAMES)).toEqual(like);
});

test('the same name comes before similar ones', () => {
  expect(namesLike('Cedar School', ['Cedar Schol', 'Cedar School'])[0]).toEqual({
    name: 'Cedar School',
    isSame: true,
  });
});

test('a search by part of a name puts names that begin with it first, then sorts alphabetically', () => {
  const names = ['The Harbor Club', 'Harbor High', 'harbor bank', 'Zoo'];
  expect(positionsFound(names, 'HARBOR').map((at) => names[at])).toEqual([
    'harbor bank',
    'Harbor High',
    'The Harbor Club',
  ]);
  expect(positionsFound(names, '  ')).toEqual([]);
});

test.each([
  ['Seniors', ['Senior Center of Everett']],
  ['center senior', ['Senior Center of Everett']],
  ['Teens', ['Teen Drop-In Shelter']],
  ['Cedar', ['Cedar Elementary School']],
  ['Seniors Club', []],
  ['Zoo', []],
])('“%s” may mean %j', (typed, meant) => {
  expect(namesMeant(typed, [...NAMES, 'Senior Center of Everett'])).toEqual(meant);
});
