import { groupsBy } from '../../../src/domain/basics/groups';

test('groups by a key, in the order in which each first appears', () => {
  const groups = groupsBy(['bee', 'ape', 'bat', 'cow', 'ant'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['b', ['bee', 'bat']],
    ['a', ['ape', 'ant']],
    ['c', ['cow']],
  ]);
});

test('the key may come from the position, and the list may be anything that can be gone through', () => {
  expect([...groupsBy(new Set(['x', 'y', 'z']), (_, at) => at % 2).values()]).toEqual([['x', 'z'], ['y']]);
  expect(groupsBy([], String).size).toBe(0);
});
