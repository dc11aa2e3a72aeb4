import { roughNumber } from '../../../src/domain/audiences/rough-number';

test.each([
  ['about 120', '120'],
  ['~1,200 people', '1200'],
  ['Roughly 007', '7'],
  ['400', '400'],
])('%s is the number %s', (typed, number) => {
  expect(roughNumber(typed)).toBe(number);
});

test.each(['', 'many', '100-150', '120 families', '12,00', '-3'])('%p stays as typed', (typed) => {
  expect(roughNumber(typed)).toBe(typed);
});
