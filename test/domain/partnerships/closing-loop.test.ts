// Closing the loop: open from the endpoint until somebody says whom they told, and when.
import { isLoopOpen, toldToday } from '../../../src/domain/partnerships/closing-loop';

const TODAY = '2026-11-30';
const ended = { toldWhom: '', toldOn: '', endsOn: '2026-11-29' };

test('a project that ended is open until both are there', () => {
  expect(isLoopOpen(ended, TODAY)).toBe(true);
  expect(isLoopOpen({ ...ended, toldWhom: 'The parents' }, TODAY)).toBe(true);
  expect(isLoopOpen({ ...ended, toldOn: TODAY }, TODAY)).toBe(true);
  expect(isLoopOpen({ ...ended, toldWhom: 'The parents', toldOn: TODAY }, TODAY)).toBe(false);
});

test('one that is still going on, or has no endpoint, isn’t', () => {
  expect(isLoopOpen({ ...ended, endsOn: TODAY }, TODAY)).toBe(false);
  expect(isLoopOpen({ ...ended, endsOn: '' }, TODAY)).toBe(false);
  expect(isLoopOpen({ ...ended, endsOn: 'in spring' }, TODAY)).toBe(false);
});

test('who was told is written down on the same day, unless there is a day or somebody clears it', () => {
  const today = '2027-06-21';
  expect(toldToday({}, { toldWhom: 'P' }, today)).toEqual({ toldOn: today });
  expect(toldToday({ toldOn: '2027-06-16' }, { toldWhom: 'P' }, today)).toEqual({});
  expect(toldToday({ toldWhom: 'P', toldOn: '' }, { toldWhom: 'Pa' }, today)).toEqual({});
  expect(toldToday({ toldWhom: 'P', toldOn: today }, { toldOn: '' }, today)).toEqual({});
});
