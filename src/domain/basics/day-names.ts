// Days in words: for cells that people read, and for sentences.

import { Day, daysBetween, weekdayIndex } from './day';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekday's English name. */
export const weekdayName = (day: Day): string => WEEKDAYS[weekdayIndex(day)] ?? '';

/** 'Wed 2023-02-01' */
export const shortDay = (day: Day): string => `${weekdayName(day).slice(0, 3)} ${day}`;

/** Of a day that is not ahead: 'today', 'yesterday', 'Tuesday'; from a week ago on with its date. */
export function wordPastDay(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 1) return days === 0 ? 'today' : 'yesterday';
  return days < 7 ? weekdayName(day) : `${weekdayName(day)}, ${day}`;
}

/** Text for When: 'Wed 2023-02-01, 8:45-10:51'; the bare day when there is no time, so that it becomes a date cell. */
export function writePlanWhen(day: Day, from: string, to: string): string {
  const times = [from, to].filter((time) => time !== '').join('-');
  return times === '' ? day : `${shortDay(day)}, ${times}`;
}
