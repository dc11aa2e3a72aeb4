// Days in words, for cells that people read and for sentences.

import { MONTHS, WEEKDAYS } from '../../words/days';
import { Day, daysBetween, weekdayIndex } from './day';

export const weekdayName = (day: Day): string => WEEKDAYS[weekdayIndex(day)] ?? '';

/** 'February 1' */
export const monthAndDay = (day: Day): string =>
  `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8, 10))}`;

/** 'Wed 2023-02-01' */
export const shortDay = (day: Day): string => `${weekdayName(day).slice(0, 3)} ${day}`;

/** Words for today or a past day: 'today', 'yesterday', 'Tuesday'; with the date from a week back. */
export function describePastDay(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 1) return days === 0 ? 'today' : 'yesterday';
  return days < 7 ? weekdayName(day) : `${weekdayName(day)}, ${day}`;
}

/** Text for When: 'Wed 2023-02-01, 8:45-10:51'. Without a time, just the day, so that Sheets makes it a date cell. */
export function writePlanWhen(day: Day, from: string, to: string): string {
  const times = [from, to].filter((time) => time !== '').join('-');
  return times === '' ? day : `${shortDay(day)}, ${times}`;
}
