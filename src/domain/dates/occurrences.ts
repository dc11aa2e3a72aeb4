import { Day, addDays, dayNumber, daysBetween, mondayOf, pad, weekdayIndex } from './day';

export interface Rule {
  /** 0 for Monday … 6 for Sunday. */
  weekdays: readonly number[];
  /** Which of those weekdays in a month, -1 for the last. Empty if the rule counts weeks. */
  which: readonly number[];
  /** The interval in weeks, counted from the first of those weekdays on or after `from`. */
  every: number;
  from: Day | '';
  until: Day | '';
  /** As typed: '10-11', '2:45-3:45 PM'. */
  time: string;
}

export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

export function occurrences(rule: Rule, first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (fallsOn(rule, day)) days.push(day);
  return days;
}

function fallsOn({ weekdays, which, every, from, until }: Rule, day: Day): boolean {
  const isNamed = (one: Day) => weekdays.includes(weekdayIndex(one));
  if (!isNamed(day) || day < from || (until !== '' && day > until)) return false;
  if (which.length > 0) {
    const matching = daysOfMonth(day).filter(isNamed);
    // In a shorter month, the 31st is the last day.
    const most = weekdays.length === EVERY_DAY.length ? matching.length : Infinity;
    return which.some((one) => matching[one < 0 ? matching.length - 1 : Math.min(one, most) - 1] === day);
  }
  if (every === 1 || from === '') return every === 1;
  let start = from;
  while (!isNamed(start)) start = addDays(start, 1);
  return daysBetween(mondayOf(start), mondayOf(day)) % (7 * every) === 0;
}

function daysOfMonth(day: Day): Day[] {
  const first = `${day.slice(0, 8)}01`;
  const length = dayNumber(`${addDays(first, 31).slice(0, 8)}01`) - dayNumber(first);
  return Array.from({ length }, (_, at) => `${day.slice(0, 8)}${pad(at + 1, 2)}`);
}
