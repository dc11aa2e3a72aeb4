// Later: which cell puts off a partner, and until when.

import { Day, addDays } from '../basics/day';

/** By the list in which the partner is: reminders pause, or the review moves. */
export const laterFieldOf = (list: AttentionList): 'pausedUntil' | 'reviewOn' =>
  list === 'reviews' ? 'reviewOn' : 'pausedUntil';

export const ATTENTION_LISTS = ['lapsed', 'dueSoon', 'rebuilding', 'noContact', 'reviews'] as const;
export type AttentionList = (typeof ATTENTION_LISTS)[number];

const WEEK = 7;

/** A month is four weeks, so that the day of the week stays the same. */
export const laterDays = (today: Day): Record<'week' | 'month', Day> => ({
  week: addDays(today, WEEK),
  month: addDays(today, 4 * WEEK),
});
