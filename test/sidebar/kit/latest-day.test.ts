import fc from 'fast-check';
import { dayNow, isOld } from '../../../sidebar/kit/latest-day';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;

test('a sidebar left open knows at midnight that it’s another day, and not a minute before', () => {
  // Read at five in the afternoon.
  const after = (ms: number, told = '2026-03-04') => dayNow(told, 7 * 60, ms);
  expect(after(0)).toBe('2026-03-04');
  expect(after(7 * HOUR - 1)).toBe('2026-03-04');
  expect(after(7 * HOUR)).toBe('2026-03-05');
  expect(after(31 * HOUR - 1)).toBe('2026-03-05');
  expect(after(31 * HOUR)).toBe('2026-03-06');
  // From Friday to Monday.
  expect(after(63 * HOUR, '2026-02-27')).toBe('2026-03-02');
});

test('the day never goes backward as time passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), fc.nat(1e9), fc.nat(1e9), (left, one, more) => {
      expect(dayNow('2026-03-04', left, one) <= dayNow('2026-03-04', left, one + more)).toBe(true);
    }),
  );
});

test('coming back to Today reads it again, but not for a glance aside', () => {
  expect([isOld(0), isOld(5000), isOld(5001)]).toEqual([false, false, true]);
  // The try-it page's clock can be set back.
  expect(isOld(-86_400_000)).toBe(true);
});
