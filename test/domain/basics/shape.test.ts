// Shapes of plain data: what fits is accepted, and everything else is refused.
import fc from 'fast-check';
import {
  either,
  flag,
  list,
  object,
  oneOf,
  record,
  text,
  where,
  whole,
} from '../../../src/domain/basics/shape';

const person = object({ name: text(5), age: whole(0, 150) }, { tags: list(text(3), 2) });

test.each([
  [{ name: 'Ana', age: 40 }, true],
  [{ name: 'Ana', age: 40, tags: [] }, true],
  [{ name: 'Ana', age: 40, tags: ['a', 'b'] }, true],
  [{ name: 'Ana', age: 40, tags: ['a', 'b', 'c'] }, false],
  [{ name: 'Ana', age: 40, tags: ['long'] }, false],
  [{ name: 'Ana', age: 40, tags: undefined }, false],
  [{ name: 'Ana', age: 40, other: 1 }, false],
  [{ name: 'Ana' }, false],
  [{ name: 'Anabel', age: 40 }, false],
  [{ name: 'Ana', age: 40.5 }, false],
  [{ name: 'Ana', age: '40' }, false],
  [{ name: 'Ana', age: -1 }, false],
  [{ name: 'Ana', age: NaN }, false],
  [JSON.parse('{"name":"Ana","age":40,"__proto__":{}}'), false],
  [[], false],
  [null, false],
  ['Ana', false],
] as const)('an object has exactly its keys, each with its shape: %j', (value: unknown, isRight) => {
  expect(person(value)).toBe(isRight);
});

test('names that every object inherits don’t count as keys', () => {
  for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(object({ name: text(5) })(JSON.parse(`{"name":"a","${key}":"b"}`))).toBe(false);
  expect(object({ constructor: flag })({})).toBe(false);
});

test('a record limits its keys, its values and their number', () => {
  const shape = record(oneOf('a', 'b'), text(3), 1);
  expect([{}, { a: 'x' }, { a: 'x', b: 'y' }, { c: 'x' }, { a: 1 }].map((one) => shape(one))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a shape can be either of two, and can have a condition that the parts alone can’t express', () => {
  const shape = either(
    flag,
    where(whole(0, 9), (one) => one % 2 === 0),
  );
  expect([true, 4, 5, 10, 'true'].map((one) => shape(one))).toEqual([true, true, false, false, false]);
});

test('no value makes a shape throw', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
      expect(typeof person(value)).toBe('boolean');
      expect(typeof record(text(9), flag, 3)(value)).toBe('boolean');
    }),
  );
});
