// Days as 'yyyy-mm-dd'. Date only does UTC arithmetic, so no time zone can shift a day.

import { onceAText } from '../basics/memoize-by-text';
import { isTime } from './time';

export type Day = string;

const DAY_MS = 86400000;
const known = new Map<number, Day>();
const numbers = new Map<Day, number>();

const isInCalendar = onceAText(
  (text) => /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) && dayFromNumber(dayNumber(text)) === text,
);

/** From 1900 to 2999. */
export const isDay = (text: string): boolean => text.length === 10 && isInCalendar(text);

export function dayNumber(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number =
      Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
    numbers.set(day, number);
  }
  return number;
}

export function dayFromNumber(number: number): Day {
  const day = known.get(number) ?? new Date(number * DAY_MS).toISOString().slice(0, 10);
  known.set(number, day);
  return day;
}

/** Nobody confuses its month and day. */
export const EXAMPLE_DAY: Day = '2026-03-31';

export const pad = (number: number, width: number): string => String(number).padStart(width, '0');

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const laterDay = (a: Day | '', b: Day | ''): Day | '' => (a > b ? a : b);

/** 0 for Monday … 6 for Sunday. */
export const weekdayIndex = (day: Day): number => (new Date(dayNumber(day) * DAY_MS).getUTCDay() + 6) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -weekdayIndex(day));

/** The day part of 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm', else ''. */
export function dayOfWhen(when: string): Day | '' {
  const day = when.slice(0, 10);
  return isDay(day) && (when === day || (when[10] === ' ' && isTime(when.slice(11)))) ? day : '';
}

export const timeOfWhen = (when: string): string => (dayOfWhen(when) === '' ? '' : when.slice(11));
