import { Day, addDays } from '../dates/day';

/** The lists of Today whose entries are cards. */
export type AttentionList =
  'lapsed' | 'dueSoon' | 'rebuilding' | 'toBegin' | 'noContact' | 'reviews' | 'potential';

export const laterFieldOf = (list: AttentionList): 'pausedUntil' | 'reviewOn' =>
  list === 'reviews' ? 'reviewOn' : 'pausedUntil';

const WEEK = 7;

/** A month is four weeks, so that the day of the week stays the same. */
export const laterDays = (today: Day): Record<'week' | 'month', Day> => ({
  week: addDays(today, WEEK),
  month: addDays(today, 4 * WEEK),
});
