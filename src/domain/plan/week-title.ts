import { Day } from '../dates/day';
import { monthAndDay } from '../dates/day-names';
import { normalizeName } from '../basics/names';
import { PLAN_TITLE } from '../tables/plan';
import { DAYS } from '../../words/days';

/** 'Week of February 1'; '' before the first week is started */
export const weekTitle = (week: Day | ''): string => (week === '' ? '' : DAYS.weekOf(monthAndDay(week)));

export const isWeekTitle = (text: string): boolean => text.startsWith(DAYS.weekOf(''));

export function isOurTitle(words: readonly string[]): boolean {
  const isTitle = (text: string) => normalizeName(text) === normalizeName(PLAN_TITLE);
  return words.some(isTitle) && words.every((text) => isTitle(text) || isWeekTitle(text));
}
