import type { Day } from '../dates/day';

export const yearOf = (day: Day): string => day.slice(0, 4);

/** Whether a goal is one of the current year. One without a year is. */
export const isOfYear = (year: string, today: Day): boolean =>
  year.trim() === '' || year.trim() === yearOf(today);
