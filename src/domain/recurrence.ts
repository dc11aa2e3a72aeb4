// Words like 'second Tuesday of the month' or 'every other Monday from 2026-03-02', and the days they mean.

import { Day, addDays, dayNumber, daysBetween, isDay, pad, weekdayIndex } from './day';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * weekday: 0 for Monday … 6 for Sunday, 'work' for Monday to Friday. In a month: the which-th of them, -1 for the last;
 * or a day of the month. By weeks: every week, or every second one, counted from a day.
 */
export type Recurrence =
  | { kind: 'month'; which: number; weekday: number | 'work' }
  | { kind: 'day'; day: number }
  | { kind: 'weeks'; every: 1 | 2; weekday: number; from: Day | '' };

/** Undefined for words that are no rule; a time after the rule is let pass. */
export function readRecurrence(words: string): Recurrence | undefined {
  const text = words.toLowerCase().replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim();
  const from = /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '';
  const day = new RegExp(`\\b(${WEEKDAYS.join('|')})s?\\b`).exec(text)?.[1];
  const weekday = day === undefined ? -1 : WEEKDAYS.indexOf(day);
  const ordinal = /\b(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\b/.exec(text)?.[1];
  const isMonthly = /\bmonth(s|ly)?\b/.test(text);
  const which =
    ordinal === undefined
      ? 0
      : ordinal === 'last'
        ? -1
        : Math.max(ORDINALS.indexOf(ordinal), Number(ordinal.charAt(0)) - 1 || 0) + 1;
  if (ordinal !== undefined && (weekday >= 0 || /\bweekday\b/.test(text)) && !/\bweeks?\b/.test(text)) {
    // 'The second Tuesday' alone is one day, unless a month or 'every' says that it comes again.
    if (isMonthly || /\b(every|each)\b/.test(text))
      return { kind: 'month', which, weekday: weekday >= 0 ? weekday : 'work' };
    return undefined;
  }
  const date = /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)?.[1];
  if (isMonthly && date !== undefined && Number(date) >= 1 && Number(date) <= 31)
    return { kind: 'day', day: Number(date) };
  if (weekday < 0) return undefined;
  const start = isDay(from) ? from : '';
  if (/\b(fortnightly|biweekly|every (other|second|two)|each second)\b/.test(text))
    return { kind: 'weeks', every: 2, weekday, from: start };
  const isWeekly = /\b(every|each|weekly)\b/.test(text) || new RegExp(`\\b${day ?? ''}s\\b`).test(text);
  return isWeekly ? { kind: 'weeks', every: 1, weekday, from: start } : undefined;
}

/** Every second week needs a day to count from: without one nobody can know which. */
export const isCountable = (rule: Recurrence): boolean =>
  rule.kind !== 'weeks' || rule.every === 1 || rule.from !== '';

/** The days a rule means, first and last day included. */
export function occurrences(rule: Recurrence, first: Day, last: Day): Day[] {
  const days: Day[] = [];
  if (!isCountable(rule)) return days;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isMeant(rule, day)) days.push(day);
  return days;
}

function isMeant(rule: Recurrence, day: Day): boolean {
  const date = Number(day.slice(8));
  if (rule.kind === 'day') return date === Math.min(rule.day, daysInMonth(day));
  if (rule.kind === 'weeks') {
    if (weekdayIndex(day) !== rule.weekday || day < rule.from) return false;
    return rule.every === 1 || daysBetween(firstOf(rule.from, rule.weekday), day) % 14 === 0;
  }
  const isOfKind = (one: Day) =>
    rule.weekday === 'work' ? weekdayIndex(one) < 5 : weekdayIndex(one) === rule.weekday;
  if (!isOfKind(day)) return false;
  const month = Array.from({ length: daysInMonth(day) }, (_, at) => `${day.slice(0, 8)}${pad(at + 1, 2)}`);
  const meant = month.filter(isOfKind);
  return meant[rule.which < 0 ? meant.length - 1 : rule.which - 1] === day;
}

const daysInMonth = (day: Day): number => {
  const first = `${day.slice(0, 8)}01`;
  const next = addDays(first, 31);
  return dayNumber(`${next.slice(0, 8)}01`) - dayNumber(first);
};

/** The first such weekday on or after a day. */
const firstOf = (from: Day, weekday: number): Day => addDays(from, (weekday - weekdayIndex(from) + 7) % 7);
