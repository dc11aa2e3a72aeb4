// Partners that a person said are not the same, remembered for both Import and Find duplicates.
import { distinctIn, marksFor, marksIn, withoutPair } from '../../../src/domain/duplicates/distinct';

const oak = { id: 'a', name: 'Oak School' };
const elementary = { id: 'b', name: 'Oak Elementary' };
const elm = { id: 'c', name: 'Elm' };
const marks = marksFor(oak, elementary);
const isDistinct = distinctIn([{ id: oak.id, marks }]);

test('Not the same holds in both directions, for these two only', () => {
  expect(isDistinct(oak, elementary)).toBe(true);
  expect(isDistinct(elementary, oak)).toBe(true);
  expect(isDistinct(oak, elm)).toBe(false);
});

test('Not the same holds by id after a row was renamed, and by name for a row of a list', () => {
  expect(isDistinct(oak, { ...elementary, name: 'Oak Elementary PTA' })).toBe(true);
  expect(isDistinct(oak, { id: '', name: 'oak elementary ' })).toBe(true);
  expect(isDistinct({ id: '', name: 'Oak school' }, { id: '', name: 'Oak Elementary' })).toBe(true);
});

test('marks that were written before names were recorded still count', () => {
  expect(distinctIn([{ id: 'b', marks: marksIn(' a  x\n') }])(oak, elementary)).toBe(true);
});

test('two rows with the same name are recognized only by their ids, or nobody would ever be asked about a third one', () => {
  const twin = { id: 'd', name: 'OAK SCHOOL' };
  const isTwin = distinctIn([{ id: oak.id, marks: marksFor(oak, twin) }]);
  expect(isTwin(oak, twin)).toBe(true);
  expect(isTwin(oak, { id: 'e', name: 'Oak School' })).toBe(false);
});

test('a pair is forgotten as a whole, and other pairs stay', () => {
  const row = { id: oak.id, marks: [...marks, ...marksFor(oak, elm)] };
  const left = withoutPair(row, elementary, oak);
  expect(left).toEqual(marksFor(oak, elm));
  expect(distinctIn([{ id: oak.id, marks: left }])(oak, elementary)).toBe(false);
});

test('the cell of the marks is never a formula', () => {
  expect(marksFor({ id: '', name: 'x' }, { id: '', name: 'y' }).join(' ')).toMatch(/^~[a-z0-9]+$/);
});
