// Days count as on a wall calendar, in any year.
import fc from 'fast-check';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  laterDay,
  mondayOf,
  pad,
} from '../../../src/domain/dates/day';
import { weekdayName } from '../../../src/domain/dates/day-names';
import { FIRST_NUMBER, LAST_NUMBER, anyDay, utcDay, utcNumber } from './days';

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

describe('a day that exists', () => {
  test('is every day of the calendar from 1900 to 2999, each with a number of its own, in order', () => {
    const wrong: string[] = [];
    for (let number = FIRST_NUMBER; number <= LAST_NUMBER; number++) {
      const day = utcDay(number);
      if (!isDay(day) || dayNumber(day) !== number || dayFromNumber(number) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test('is February 29 only in leap years', () => {
    const wrong: number[] = [];
    for (let year = 1900; year <= 2999; year++) {
      if (isDay(`${year}-02-29`) !== isLeap(year)) wrong.push(year);
    }
    expect(wrong).toEqual([]);
    expect([isDay('2000-02-29'), isDay('2024-02-29')]).toEqual([true, true]);
    expect([isDay('1900-02-29'), isDay('2023-02-29'), isDay('2100-02-29')]).toEqual([false, false, false]);
  });

  test('is never one that JavaScript would move to another month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${pad(month, 2)}-${pad(date, 2)}`;
          expect(isDay(text)).toBe(utcDay(utcNumber(year, month, date)) === text);
        },
      ),
    );
  });

  test.each([
    ['nothing', ''],
    ['a day without leading zeros', '2023-2-1'],
    ['a day as Americans write it', '02/01/2023'],
    ['a day followed by a space', '2023-02-01 '],
    ['a day followed by a newline', '2023-02-01\n'],
    ['a day with a time', '2023-02-01 08:45'],
    ['words', 'last spring'],
    ['a day in the year before the first', '1899-12-31'],
    ['a day in the year after the last', '3000-01-01'],
    ['a day in a five-digit year', '12023-02-01'],
    ['a day in digits of another script', '２０２３-０２-０１'],
  ])('is not %s', (_, text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('counting days', () => {
  test('forward and back returns to the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
      }),
    );
  });

  test('in two steps gives the same result as in one', () => {
    const step = fc.integer({ min: -3650, max: 3650 });
    fc.assert(
      fc.property(anyDay, step, step, (day, first, second) => {
        expect(addDays(addDays(day, first), second)).toBe(addDays(day, first + second));
      }),
    );
  });

  test('keeps days in order as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  test('works across February 29 and the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-29', 365)).toBe('2025-02-28');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
    expect(addDays('2100-03-01', -1)).toBe('2100-02-28');
    expect(addDays('2023-01-31', 90)).toBe('2023-05-01');
  });
});

describe('of two days', () => {
  test('the later one is found, whichever comes first', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(laterDay(a, b)).toBe(daysBetween(a, b) > 0 ? b : a);
        expect(laterDay(b, a)).toBe(laterDay(a, b));
      }),
    );
  });

  test('a blank is earlier than any day', () => {
    expect(laterDay('', '1900-01-01')).toBe('1900-01-01');
    expect(laterDay('1900-01-01', '')).toBe('1900-01-01');
    expect(laterDay('', '')).toBe('');
  });
});

describe('the weekday', () => {
  test('matches JavaScript’s calendar, even before 1970', () => {
    const english = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayName(day)).toBe(english.format(new Date(`${day}T00:00:00Z`)));
      }),
    );
  });

  test('agrees with the filled-in plan of the template', () => {
    expect(weekdayName('2023-01-23')).toBe('Monday');
    expect(weekdayName('2023-01-24')).toBe('Tuesday');
    expect(weekdayName('2023-01-30')).toBe('Monday');
  });

  test('counts Monday as the first: a week is Monday and the six days after it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(weekdayName(monday)).toBe('Monday');
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThanOrEqual(6);
      }),
    );
    expect(mondayOf('2023-01-29')).toBe('2023-01-23');
    expect(mondayOf('2023-01-30')).toBe('2023-01-30');
  });
});

test('numbers are padded with zeros, and never truncated', () => {
  expect([pad(7, 2), pad(12, 2), pad(123, 2), pad(0, 4)]).toEqual(['07', '12', '123', '0000']);
});
