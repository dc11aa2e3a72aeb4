// An answer to the sidebar stays small, and text is never cut in the middle of a character.
import fc from 'fast-check';
import { ANSWER_BYTES, beginningOf, bytesOf, capItems } from '../../../src/domain/basics/text-budget';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', '€', '😀', '"', '\\', '\n', '\u0000', '\ud83d', '\ude00'),
    maxLength: 40,
  }),
);
const jsonBytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const isHalf = (text: string) => /[\ud800-\udbff]$/.test(text);

describe('the size of a text', () => {
  test('is never below what the text takes on its way to the sidebar', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bytesOf(text)).toBeGreaterThanOrEqual(jsonBytes(text));
      }),
    );
  });

  test('is exact for plain text, and close for any other', () => {
    for (const text of ['', 'WorkSource', 'Café', '図書館', 'say "hi"'])
      expect(bytesOf(text)).toBe(jsonBytes(text));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bytesOf(text)).toBeLessThanOrEqual(3 * jsonBytes(text));
      }),
    );
  });
});

describe('the beginning of a text', () => {
  const limit = fc.integer({ min: 2, max: 150 });

  test('is the whole text if it fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(beginningOf(text, bytesOf(text))).toBe(text);
      }),
    );
  });

  test('fits, begins like the text, and couldn’t be a character longer', () => {
    fc.assert(
      fc.property(anyText, limit, (text, bytes) => {
        const start = beginningOf(text, bytes);
        expect(bytesOf(start)).toBeLessThanOrEqual(bytes);
        expect(text.startsWith(start)).toBe(true);
        if (start !== text) {
          const longer = text.slice(0, start.length + 1);
          expect(bytesOf(longer) > bytes || isHalf(longer)).toBe(true);
        }
      }),
    );
  });

  test('never ends between the two halves of an emoji', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '😀', '👩‍🏫', '𝒜'), { maxLength: 20 }),
        limit,
        (letters, bytes) => {
          const start = beginningOf(letters.join(''), bytes);
          expect(isHalf(start)).toBe(false);
        },
      ),
    );
  });

  test('is nothing if there is no room', () => {
    expect([beginningOf('abc', 0), beginningOf('abc', 2), beginningOf('abc', 3)]).toEqual(['', '', 'a']);
  });

  test('is found at once even for the longest cell', () => {
    expect(beginningOf('€'.repeat(50000), 4000)).toBe('€'.repeat(1332));
  });
});

describe('a list that is too long', () => {
  const items = fc.array(fc.record({ name: anyText, row: fc.nat() }), { maxLength: 12 });

  test('is cut after the most items allowed, and says how many more there are', () => {
    expect(capItems([1, 2, 3, 4, 5], 3, 1000)).toEqual({ items: [1, 2, 3], more: 2 });
    expect(capItems([1, 2, 3], 3, 1000)).toEqual({ items: [1, 2, 3], more: 0 });
    expect(capItems([1], 0, 1000)).toEqual({ items: [], more: 1 });
    expect(capItems([], 3, 1000)).toEqual({ items: [], more: 0 });
  });

  test('is cut when its share of the answer is used up', () => {
    const capped = capItems(['x'.repeat(400), 'y'.repeat(400), 'z'.repeat(400)], 10, 1000);
    expect([capped.items.length, capped.more]).toEqual([2, 1]);
  });

  test('skips nothing in the middle, counts every item, and fits', () => {
    fc.assert(
      fc.property(items, fc.nat(15), fc.integer({ min: 2, max: 600 }), (list, most, bytes) => {
        const capped = capItems(list, most, bytes);
        expect(capped.items).toEqual(list.slice(0, capped.items.length));
        expect(capped.items.length + capped.more).toBe(list.length);
        expect(capped.items.length).toBeLessThanOrEqual(most);
        expect(jsonBytes(capped.items)).toBeLessThanOrEqual(bytes);
      }),
    );
  });

  test('is complete if there is room', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(capItems(list, 12, ANSWER_BYTES)).toEqual({ items: list, more: 0 });
      }),
    );
  });
});

test('the text of a row leaves room for the rest of an answer below 100 KB', () => {
  expect(ANSWER_BYTES).toBeLessThanOrEqual(95000);
  expect(ANSWER_BYTES).toBeGreaterThan(50000);
});
