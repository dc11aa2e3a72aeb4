// Days for the property tests, built with Date.UTC so that they don't depend on the code under test.
import fc from 'fast-check';

const DAY_MS = 86400000;

/** The day this many days after 1970-01-01, in JavaScript's own calendar. */
export const utcDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Days from 1970-01-01 to this year, month (1–12) and date, in JavaScript's own calendar. */
export const utcNumber = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / DAY_MS;

export const FIRST_NUMBER = utcNumber(1900, 1, 1);
export const LAST_NUMBER = utcNumber(2999, 12, 31);

/** Any day from 1900 to 2999. */
export const anyDay = fc.integer({ min: FIRST_NUMBER, max: LAST_NUMBER }).map(utcDay);

/** A day in the years when libraries use their sheets. */
export const recentDay = fc.integer({ min: utcNumber(2015, 1, 1), max: utcNumber(2035, 12, 31) }).map(utcDay);
