import fc from 'fast-check';
import {
  addName,
  namesLeft,
  readPlanWhen,
  readWhenParts,
  writePlanParts,
  writeWhenParts,
} from '../../../sidebar/form/cell-parts';
import { readTypeParts, writeTypeParts } from '../../../src/domain/events/type-parts';

test('type and audience read well in one cell', () => {
  expect(writeTypeParts({ type: 'School visit', audience: '8th grade' })).toBe('School visit – 8th grade');
  expect(readTypeParts('School visit – 8th grade')).toEqual({ type: 'School visit', audience: '8th grade' });
  expect(readTypeParts('met with parents - and teachers')).toEqual({
    type: 'met with parents - and teachers',
    audience: '',
  });
});

test('any text in the type cell is the same after it is split and rejoined', () => {
  const dashed = fc
    .array(fc.constantFrom('a', ' ', '–', ' – ', '\n', '=1'), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(dashed, fc.string()), (cell) =>
      expect(writeTypeParts(readTypeParts(cell))).toBe(cell),
    ),
  );
});

test('a day and a time are read from the cell; other text isn’t guessed at', () => {
  expect(readWhenParts('2026-03-02 8:45')).toEqual({ day: '2026-03-02', time: '08:45' });
  expect(readWhenParts('2026-03-02')).toEqual({ day: '2026-03-02', time: '' });
  expect(readWhenParts('')).toEqual({ day: '', time: '' });
  expect(readWhenParts('next Tuesday')).toBeUndefined();
  expect(readWhenParts('2026-02-30')).toBeUndefined();
});

test('a time typed before its day is kept', () => {
  expect(readWhenParts(writeWhenParts({ day: '', time: '08:45' }))).toEqual({ day: '', time: '08:45' });
});

test('a plan item on a day with times is written as people write it', () => {
  expect(writePlanParts({ day: '2023-02-01', from: '08:45', to: '10:51' })).toBe(
    'Wed 2023-02-01, 8:45-10:51',
  );
  expect(writePlanParts({ day: '2023-02-01', from: '', to: '' })).toBe('2023-02-01');
  expect(readPlanWhen('Wed 2023-02-01, 8:45-10:51')).toEqual({
    day: '2023-02-01',
    from: '8:45',
    to: '10:51',
  });
});

test('words, a wrong weekday and a day that does not exist stay words', () => {
  for (const words of [
    'second Tuesday of the month',
    'Mon 2023-02-01, 8:45',
    'Wed 2023-02-30, 8:45',
    'Wed 2023-02-01, 9',
  ]) {
    expect(readPlanWhen(words)).toBeUndefined();
  }
});

test('a name is added once, after a comma', () => {
  expect(namesLeft('ana, Ben', ['Ana', 'Ben', 'Cy'])).toEqual(['Cy']);
  expect(addName('', 'Ana')).toBe('Ana');
  expect(addName('Ana', 'Ben')).toBe('Ana, Ben');
  expect(addName('Ana, ', 'Ben')).toBe('Ana, Ben');
});
