import { isOld, latestDay } from '../../sidebar/latest-day';

const HOUR = 3600000;

test('a sidebar left open overnight does not take today for the future', () => {
  expect(latestDay('2026-03-04', 0)).toBe('2026-03-04');
  expect(latestDay('2026-03-04', HOUR / 2)).toBe('2026-03-04');
  expect(latestDay('2026-03-04', 9 * HOUR)).toBe('2026-03-05');
  expect(latestDay('2026-02-27', 60 * HOUR)).toBe('2026-03-02');
});

test('after an hour Today is asked anew', () => {
  expect([isOld(0), isOld(HOUR), isOld(HOUR + 1)]).toEqual([false, false, true]);
});
