// Every row that people typed, pasted or sorted ends up with its own id, and names keep theirs.
import fc from 'fast-check';
import { IdentifiedRow, idBackup, missingIds } from '../../../src/domain/changes/missing-ids';

const newIds = () => {
  let count = 0;
  return () => `new-${++count}`;
};
const row = (index: number, id: string, name: string, called = ''): IdentifiedRow => ({
  ...{ index, id, name, called, isVacant: name === '' },
});
/** The rows once the ids are filled in, with the id backups that the daily check stores. */
function filled(rows: readonly IdentifiedRow[]): IdentifiedRow[] {
  const ids = new Map(missingIds('partners', rows, newIds()).map(({ index, to }) => [index, to]));
  return rows.map((one) => {
    const id = ids.get(one.index) ?? one.id;
    return { ...one, id, called: idBackup({ id, name: one.name }) };
  });
}
const idsByName = (rows: readonly IdentifiedRow[]) => rows.map(({ id, name }) => [name, id]);

const id = fc.constantFrom('', 'a', 'b', 'c');
const name = fc.constantFrom('', 'Zoo', 'Park', 'Hub');
const called = fc.constantFrom('', 'a Zoo', 'b Park', 'c Old name');
const rowsOfAnyKind = fc
  .array(fc.tuple(id, name, called), { maxLength: 8 })
  .map((rows) => rows.map((cells, index) => row(index, ...cells)));

test('each row with a name gets an id of its own, a cleared row gets none, and a second run changes nothing', () => {
  fc.assert(
    fc.property(rowsOfAnyKind, (rows) => {
      const after = filled(rows);
      const ids = after.flatMap((one) => (one.isVacant ? [] : [one.id]));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain('');
      expect(after.filter((one) => one.isVacant && one.id !== '')).toEqual([]);
      expect(missingIds('partners', after, newIds())).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('names sorted away from their ids get them back', () => {
  const names = fc.uniqueArray(fc.constantFrom('Zoo', 'Park', 'Hub', 'Club', 'School'), { minLength: 1 });
  fc.assert(
    fc.property(names, fc.nat(), (given, turn) => {
      const before = filled(given.map((one, index) => row(index, '', one)));
      // The ids stay in place, as if the hidden column had been left out of the sort.
      const sorted = before.map((one, index) => {
        const { name: other, called: backup } = before[(index + turn) % before.length] ?? one;
        return { ...one, name: other, called: backup };
      });
      const byName = new Map(before.map((one) => [one.name, one.id]));
      for (const one of filled(sorted)) expect(one.id).toBe(byName.get(one.name));
    }),
    { numRuns: 500 },
  );
});

test('a partner renamed in its cell keeps its id, and a pasted copy gets another', () => {
  const [zoo, park] = [row(3, 'a', 'Zoo', 'a Zoo'), row(4, 'b', 'Park', 'b Park')];
  const renamed = { ...zoo, name: 'City Zoo' };
  expect(idsByName(filled([renamed, park]))).toEqual([
    ['City Zoo', 'a'],
    ['Park', 'b'],
  ]);
  expect(idsByName(filled([zoo, park, { ...zoo, index: 5 }]))).toEqual([
    ['Zoo', 'a'],
    ['Park', 'b'],
    ['Zoo', 'new-1'],
  ]);
});

test('each cell to fill in says what was there before', () => {
  expect(missingIds('events', [row(2, '', 'Fair'), row(3, 'e', '')], newIds())).toEqual([
    { kind: 'fill', table: 'events', index: 2, field: 'id', from: '', to: 'new-1' },
    { kind: 'fill', table: 'events', index: 3, field: 'id', from: 'e', to: '' },
  ]);
});
