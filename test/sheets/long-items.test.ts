// A long item of the plan is broken into lines, and is read as it was written.
import fc from 'fast-check';
import { inLines, inOneLine } from '../../src/sheets/tables/long-items';

const LONG =
  'Class presentation at Cedar Elementary for the three second grades: bring the flyers, forty library cards and the puppet';

test('a long item is split after a space wherever its line is full, sooner at deeper levels', () => {
  expect(inLines('level1', LONG)).toBe(
    'Class presentation at Cedar Elementary for the three second \ngrades: bring the flyers, forty library cards and the puppet',
  );
  const linesAt = (key: string) => inLines(key, LONG).split('\n').length;
  expect(['level0', 'level1', 'level2', 'level3'].map(linesAt)).toEqual([2, 2, 3, 3]);
});

test('the last level wraps by itself, and no other column is touched', () => {
  for (const key of ['level4', 'outcome', 'partner']) expect(inLines(key, LONG)).toBe(LONG);
  expect(inOneLine('outcome', 'a \nb')).toBe('a \nb');
});

test('a short item stays unchanged, and so does an endless word', () => {
  for (const text of ['', 'Print flyers', 'x'.repeat(300), LONG.slice(0, 60)])
    expect(inLines('level1', text)).toBe(text);
});

test('a line break that a person typed stays', () => {
  expect(inOneLine('level2', inLines('level2', 'Flyers:\nred\nblue'))).toBe('Flyers:\nred\nblue');
});

test('whatever is written reads back the same, even if the line moves to another level', () => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom(' ', '  ', '\n', 'word ', 'x'.repeat(90))), {
      maxLength: 60,
    })
    .map((parts) => parts.join('').replace(/ +\n/g, '\n'));
  const level = fc.constantFrom('level0', 'level1', 'level2', 'level3', 'level4');
  fc.assert(
    fc.property(text, level, level, (given, from, to) => {
      const cell = inLines(from, given);
      expect(inOneLine(to, cell)).toBe(given);
      expect(inOneLine(to, inLines(to, inOneLine(to, cell)))).toBe(given);
      for (const line of cell.split('\n'))
        if (line.length > 75 && from !== 'level4') expect(line.trimEnd()).not.toMatch(/^\S{1,50} /);
    }),
  );
});
