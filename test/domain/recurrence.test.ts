import fc from 'fast-check';
import { addDays, daysBetween, weekdayIndex } from '../../src/domain/day';
import { isCountable, occurrences, readRecurrence } from '../../src/domain/recurrence';

const daysOf = (words: string, first: string, last: string) => {
  const rule = readRecurrence(words);
  return rule ? occurrences(rule, first, last) : undefined;
};

test.each([
  ['second Tuesday of the month', ['2026-03-10', '2026-04-14']],
  ['Second Tuesday of month', ['2026-03-10', '2026-04-14']],
  ['2nd Tuesday of each month, 10:00', ['2026-03-10', '2026-04-14']],
  ['every second Tuesday of the month', ['2026-03-10', '2026-04-14']],
  ['last Friday of the month', ['2026-03-27', '2026-04-24']],
  ['last weekday of the month', ['2026-03-31', '2026-04-30']],
  ['first weekday of every month', ['2026-03-02', '2026-04-01']],
  ['monthly on the 31st', ['2026-03-31', '2026-04-30']],
  ['the 15th of every month', ['2026-03-15', '2026-04-15']],
  ['fifth Sunday of the month', ['2026-03-29']],
])('“%s” in March and April 2026', (words, days) => {
  expect(daysOf(words, '2026-03-01', '2026-04-30')).toEqual(days);
});

test.each([
  ['weekly on Wednesday', ['2026-03-04', '2026-03-11', '2026-03-18']],
  ['every Wednesday 9:30', ['2026-03-04', '2026-03-11', '2026-03-18']],
  ['Wednesdays', ['2026-03-04', '2026-03-11', '2026-03-18']],
  ['every other Wednesday from 2026-02-25', ['2026-03-11']],
  ['fortnightly on Wednesday, from 2026-03-03', ['2026-03-04', '2026-03-18']],
  ['every Wednesday from 2026-03-10', ['2026-03-11', '2026-03-18']],
])('“%s” from the 1st to the 18th of March 2026', (words, days) => {
  expect(daysOf(words, '2026-03-01', '2026-03-18')).toEqual(days);
});

test('every second week without a day to count from is no guess', () => {
  const rule = readRecurrence('fortnightly on Monday');
  expect(rule && isCountable(rule)).toBe(false);
  expect(daysOf('fortnightly on Monday', '2026-03-01', '2026-04-30')).toEqual([]);
});

test.each([
  '',
  'February 6th',
  'Monday, 23rd 2:45-3:45',
  'Wed 2026-03-04, 8:45-10:51',
  '2026-03-04',
  'next Tuesday',
  'Tuesday',
  'the second Tuesday',
  'some month',
  'every day',
])('“%s” is no rule', (words) => {
  expect(readRecurrence(words)).toBeUndefined();
});

test('a monthly weekday comes once in every month, and a fortnight is fourteen days', () => {
  const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 6 }), (day, weekday) => {
      const name =
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekday] ?? '';
      const fortnights = daysOf(`every other ${name} from ${day}`, day, addDays(day, 60)) ?? [];
      expect(fortnights.every((one) => weekdayIndex(one) === weekday)).toBe(true);
      fortnights.slice(1).forEach((one, at) => {
        expect(daysBetween(fortnights[at] ?? '', one)).toBe(14);
      });
      const first = `${day.slice(0, 8)}01`;
      const last = daysOf('monthly on the 31st', first, addDays(first, 27)) ?? [];
      expect(last.length).toBeLessThanOrEqual(1);
      const monthly = daysOf(`last ${name} of the month`, first, addDays(first, 364)) ?? [];
      expect(monthly.length).toBeGreaterThanOrEqual(11);
    }),
  );
});
