// Several names in one cell, separated by commas: two people if that is safe, otherwise one question about the column.
import { nameQuestions } from '../../../src/domain/import/mapping-questions';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { recallMapping, rememberMapping } from '../../../src/domain/import/mapping-memory';
import { mergePeople, namesBetweenCommas } from '../../../src/domain/import/import-people';
import { planImport } from '../../../src/domain/import/import-plan';
import { type Grid, findTable } from '../../../src/domain/import/import-table';
import { TODAY } from '../../fixtures/import';

test.each([
  ['Ana Ruiz, Ben Cole', ['Ana Ruiz', 'Ben Cole']],
  ['Ana  Ruiz,Ben Cole', ['Ana Ruiz', 'Ben Cole']],
  ['Ana Ruiz, Ben Cole, Mary-Ann O’Neil', ['Ana Ruiz', 'Ben Cole', 'Mary-Ann O’Neil']],
  ['María de la Cruz, Ben J. Cole', ['María de la Cruz', 'Ben J. Cole']],
  ['Ana Ruiz, Ben Cole; Cy Dent', ['Ana Ruiz', 'Ben Cole', 'Cy Dent']],
])('“%s” is several people', (text, names) => {
  expect(namesBetweenCommas(text)).toEqual(names);
});

test.each([
  'Cole, Ben',
  'de la Cruz, Maria',
  'de la Cruz, Maria Elena',
  'Jane Doe, Director',
  'Jane Doe, Program Director',
  'Jane Doe, PhD',
  'John Smith, Jr.',
  'Ana Ruiz, Public Library',
  'Ana, Ben',
  'Ana Ruiz, ben cole',
  'Ana Ruiz, Suite 12',
  'Ana Ruiz, 555-0101',
  'Ana Ruiz',
  'Ask Ana Ruiz, Ben Cole',
])('“%s” may be one person', (text) => {
  expect(namesBetweenCommas(text)).toBeUndefined();
});

const HEAD = ['Organization', 'Contact', 'Email'];
function listOf(...rows: string[][]) {
  const grid: Grid = [HEAD, ...rows];
  const found = findTable(grid, 'partners', 1);
  return { grid, found, mapping: proposeMapping(grid, found, 'partners'), notes: [] };
}
const peopleIn = (source: ReturnType<typeof listOf>) =>
  planImport(source, [], { today: TODAY }).rows.map(({ values }) => [
    values['contactName'],
    values['contactEmail'],
  ]);

test('the names become people, each with an email, and the column raises one question', () => {
  const source = listOf(
    ['Zoo', 'Ana Ruiz, Ben Cole', 'ana@zoo.org, ben@zoo.org'],
    ['Park', 'Cy Dent, Di Eads', ''],
    ['Club', 'Jane Doe, Director', 'jane@club.org'],
  );
  expect(peopleIn(source)).toEqual([
    ['Ana Ruiz\nBen Cole', 'ana@zoo.org\nben@zoo.org'],
    ['Cy Dent\nDi Eads', undefined],
    ['Jane Doe, Director', 'jane@club.org'],
  ]);
  expect(nameQuestions(source.mapping, source.grid, source.found)).toEqual([
    { column: 1, heading: 'Contact', names: ['Ana Ruiz', 'Ben Cole'] },
  ]);
});

test('the answer “one person” leaves the cell unchanged, and is remembered', () => {
  const source = listOf(['Zoo', 'Ana Ruiz, Ben Cole', '']);
  const columns = source.mapping.columns.map((use, at) =>
    at === 1 ? { ...use, commas: 'one' as const } : use,
  );
  const mapping = { ...source.mapping, columns };
  expect(peopleIn({ ...source, mapping })).toEqual([['Ana Ruiz, Ben Cole', undefined]]);
  const recalled = recallMapping(rememberMapping(mapping), HEAD);
  expect(recalled?.columns[1]).toMatchObject({ commas: 'one', isRecalled: true });
  expect(recallMapping(rememberMapping(source.mapping), HEAD)?.columns[1]?.commas).toBe('apart');
});

test('where a column has surnames first, nothing is split unless the answer says so', () => {
  const source = listOf(['Zoo', 'Cole, Ben', ''], ['Park', 'Ana Ruiz, Cy Dent', '']);
  expect(peopleIn(source).map(([names]) => names)).toEqual(['Cole, Ben', 'Ana Ruiz, Cy Dent']);
  expect(nameQuestions(source.mapping, source.grid, source.found)).toEqual([
    { column: 1, heading: 'Contact', names: ['Ana Ruiz', 'Cy Dent'] },
  ]);
  const columns = source.mapping.columns.map((use, at) =>
    at === 1 ? { ...use, commas: 'apart' as const } : use,
  );
  const apart = peopleIn({ ...source, mapping: { ...source.mapping, columns } });
  expect(apart.map(([names]) => names)).toEqual(['Cole, Ben', 'Ana Ruiz\nCy Dent']);
});

test('a double surname and a double first name stay one person', () => {
  const source = listOf(['Zoo', 'Cole, Ben', ''], ['Park', 'Garcia Lopez, Maria Jose', '']);
  expect(peopleIn(source).map(([names]) => names)).toEqual(['Cole, Ben', 'Garcia Lopez, Maria Jose']);
  expect(nameQuestions(source.mapping, source.grid, source.found)).toEqual([
    { column: 1, heading: 'Contact', names: ['Garcia Lopez', 'Maria Jose'] },
  ]);
});

test('“Cole, Ben” and “Ben Cole” are one person, whichever comes first', () => {
  const person = (contactName: string, contactEmail = '') => ({
    contactName,
    contactEmail,
    contactPhone: '',
  });
  const merged = (one: string, other: string) =>
    mergePeople(
      [person(one)],
      [person('Ana Ruiz'), person(other, 'ben@zoo.org')],
      () => false,
      () => false,
      true,
    );
  expect(merged('Ben Cole', 'Cole, Ben')).toContainEqual(person('Ben Cole', 'ben@zoo.org'));
  expect(merged('Ben Cole', 'Cole, Ben')).toHaveLength(2);
  expect(merged('Cole, Ben', 'Ben Cole')).toContainEqual(person('Cole, Ben', 'ben@zoo.org'));
  expect(merged('Ben Cole', 'Cole, Jen')).toHaveLength(3);
});
