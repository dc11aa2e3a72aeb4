// Removing one person from a text: nothing of them stays, and everything else does.
import fc from 'fast-check';
import { finderOf, type Level, type Person } from '../../../src/domain/removal/person';
import { type CellUse, withoutPerson } from '../../../src/domain/removal/remove';
import { MARKS } from '../../../src/words/removal-marks';

const KIM: Person = { name: 'Kim Lee', email: 'kim@oak.example', phone: '555-123-4567' };
const BOTH: readonly Level[] = ['full', 'part'];
const after = (text: string, use: CellUse = 'text', levels: readonly Level[] = ['full']): string =>
  withoutPerson(text, finderOf(KIM), levels, use);

describe('a cell of text', () => {
  test.each([
    ['Kim Lee wants a tour. Call 555-123-4567.', `${MARKS.name} wants a tour. Call ${MARKS.phone}.`],
    ['Lee, Kim <kim@oak.example>', ''],
    ['Kim Lee', ''],
    ['Kim called. Kim Lee, not Kimberly.', `Kim called. ${MARKS.name}, not Kimberly.`],
    ['Ben Cole', 'Ben Cole'],
  ])('%j becomes %j', (text, becomes) => {
    expect(after(text)).toBe(becomes);
  });
  test('loses parts of the name only on request', () => {
    expect(after('Kim Lee said Kim will ask Mr. Lee', 'text', ['part'])).toBe(
      `Kim Lee said ${MARKS.name} will ask Mr. ${MARKS.name}`,
    );
    expect(after('Kim Lee and Kim', 'text', BOTH)).toBe(`${MARKS.name} and ${MARKS.name}`);
  });
});

describe('a cell of people', () => {
  test('has a blank line instead, so that name, email and number still correspond', () => {
    expect(after('Kim Lee\nBen Cole', 'people')).toBe('\nBen Cole');
    expect(after('Ben Cole\nKim Lee, principal\nDee Fox', 'people')).toBe('Ben Cole\n\nDee Fox');
    expect(after('Ben Cole\nKim Lee', 'people')).toBe('Ben Cole');
    expect(after('555-123-4567 / 555-999-8888', 'people')).toBe(`${MARKS.phone} / 555-999-8888`);
  });
});

describe('a cell of several names', () => {
  test.each([
    ['Ana, Kim Lee, Ben', 'Ana, Ben'],
    ['Kim Lee and Ben', 'Ben'],
    ['Ana & Kim Lee', 'Ana'],
    ['Kim Lee', ''],
  ])('%j becomes %j', (text, becomes) => {
    expect(after(text, 'list')).toBe(becomes);
  });
});

test('the name of a row never becomes blank', () => {
  expect(after('Kim Lee', 'name')).toBe(MARKS.name);
});

test.each([
  ['Office (555-123-4567) or desk', `Office (${MARKS.phone}) or desk`],
  ['Office ((555) 123-4567) or desk', `Office (${MARKS.phone}) or desk`],
  ['Office (1-555) 123-4567 or desk', `Office ${MARKS.phone} or desk`],
  ['Office +1 (555-123-4567) or desk', `Office ${MARKS.phone} or desk`],
  ['Office (123-4567) or desk', `Office (${MARKS.phone}) or desk`],
])('no bracket is left alone in %j', (text, becomes) => {
  expect(after(text, 'text', BOTH)).toBe(becomes);
});

test('JSON stays JSON: only its texts change', () => {
  const cell = JSON.stringify({ isOn: true, needs: 'Ask "Kim\nLee"', sheet: 7, list: ['Kim Lee'] });
  expect(JSON.parse(after(cell))).toEqual({
    ...{ isOn: true, needs: `Ask "${MARKS.name}"`, sheet: 7, list: [MARKS.name] },
  });
  expect(after('{"a": "Ben"}')).toBe('{"a": "Ben"}');
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    'Kim',
    'Lee',
    'kim',
    'LEE',
    'Kím',
    'Ben',
    'Kimberly',
    'Leeds',
    '5',
    'ask',
    'and',
  );
  const whole = fc.constantFrom(
    'Kim Lee',
    'Lee, Kim',
    'KIM\nLEE',
    'kim@oak.example',
    '(555) 123 4567',
    '+1 555-123-4567',
  );
  const sign = fc.constantFrom(' ', ', ', '\n', '. ', ' (', ') ', '-', '/', '; ', ' & ');
  const texts = fc
    .array(fc.oneof(word, whole, sign, sign, fc.string({ maxLength: 4 })), { maxLength: 14 })
    .map((parts) => parts.join('').replace(/[\u0000-\u0002]/g, ''));
  const uses = fc.constantFrom<CellUse>('text', 'people', 'list', 'name');
  const finder = finderOf(KIM);

  test('nothing of the person is left', () => {
    fc.assert(
      fc.property(texts, uses, (text, use) => {
        expect(finder.matchesIn(after(text, use, BOTH))).toEqual([]);
        const left = finder.matchesIn(after(text, use));
        expect(left.filter(({ level }) => level === 'full')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('the rest of a text is unchanged, letter by letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let expected = text;
        for (let matches = finder.matchesIn(text); matches.length > 0; matches = finder.matchesIn(expected))
          for (const { from, to, detail } of [...matches].reverse())
            expected = expected.slice(0, from) + MARKS[detail] + expected.slice(to);
        const becomes = after(text, 'text', BOTH);
        if (becomes !== '') expect(becomes).toBe(expected);
        else
          expect(
            Object.values(MARKS).reduce((rest, mark) => rest.split(mark).join(''), expected),
          ).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 3000 },
    );
  });

  test('a text without the person isn’t touched, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), texts, uses, (other, text, use) => {
        if (finder.matchesIn(other).length === 0) expect(after(other, use, BOTH)).toBe(other);
        const once = after(text, use, BOTH);
        expect(after(once, use, BOTH)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
