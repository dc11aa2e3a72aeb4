import { isToBeRead, latestDay } from '../../sidebar/latest-day';

const HOUR = 3600000;

test('a sidebar left open overnight does not take today for the future', () => {
  expect(latestDay('2026-03-04', 0)).toBe('2026-03-04');
  expect(latestDay('2026-03-04', HOUR / 2)).toBe('2026-03-04');
  expect(latestDay('2026-03-04', 9 * HOUR)).toBe('2026-03-05');
  expect(latestDay('2026-02-27', 60 * HOUR)).toBe('2026-03-02');
});

test('whoever comes back to Today is answered anew, but not for a glance aside', () => {
  expect([isToBeRead(0), isToBeRead(5000), isToBeRead(5001)]).toEqual([false, false, true]);
});
