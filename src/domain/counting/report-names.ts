// How reports call their months and age groups.

import { MONTHS } from '../../words/days';
import { REPORT_TAB } from '../../words/report-tab';
import { Day } from '../dates/day';
import { AGE_GROUPS } from '../tables/count-answers';

export const monthOf = (day: Day): string =>
  `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

const [, , , , GENERAL] = AGE_GROUPS;

/** Of a group that is no range of ages, its own name. */
export function ageName(age: string): string {
  if (age === 'all') return REPORT_TAB.total;
  return age === GENERAL || !AGE_GROUPS.some((group) => group === age) ? age : REPORT_TAB.ageGroup(age);
}
