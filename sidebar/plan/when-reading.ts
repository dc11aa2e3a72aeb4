// What the words for When mean, said before they are saved: 'Friday 3pm' is one certain Friday.

import { PLAN_ITEM } from '../../src/words/plan-item';
import { type Day, addDays } from '../../src/domain/basics/day';
import { writePlanWhen } from '../../src/domain/basics/day-names';
import { occurrences } from '../../src/domain/basics/occurrences';
import { readRecurrence } from '../../src/domain/basics/recurrence';
import { readWhen } from '../../src/domain/basics/when-words';
import { spanOfLine } from '../../src/domain/plan/week-plan';
import { type PlanWhenParts, plainTime } from '../form/cell-parts';
import { dateInWords, dayAndTimes } from '../kit/words';

interface WhenReading {
  /** What is saved. */
  text: string;
  /** What it means, in a line; '' for a blank. */
  says: string;
  /** Blank if the words aren't about one day. */
  parts: PlanWhenParts;
}

const NONE: PlanWhenParts = { day: '', from: '', to: '' };
/** A rule that falls on no day in so long a time isn't announced. */
const LOOK_AHEAD_DAYS = 400;

export function readWords(words: string, today: Day): WhenReading {
  if (words.trim() === '') return { text: words, says: '', parts: NONE };
  const rule = readRecurrence(words);
  if (typeof rule === 'object') {
    const [next] = occurrences(rule, today, addDays(today, LOOK_AHEAD_DAYS));
    return { text: words, says: next ? PLAN_ITEM.repeats(dayAndTimes(next)) : '', parts: NONE };
  }
  const span = spanOfLine(words, today);
  if (!span) return { text: words, says: PLAN_ITEM.notRead, parts: NONE };
  const { first, last, from, to } = span;
  const says = PLAN_ITEM.reading(dayAndTimes(first, from, to, last));
  if (first !== last) return { text: words, says, parts: NONE };
  const parts = { day: first, from, to };
  // Other words around the day stay as typed.
  const { day, rest } = readWhen(words, { near: today });
  const isDayOnly = day !== '' && rest === '';
  return { text: isDayOnly ? writePlanWhen(first, plainTime(from), plainTime(to)) : words, says, parts };
}

/** Words for a day that was picked, which are read as that day. */
export function wordsOf({ day, from, to }: PlanWhenParts): string {
  const times = [from, to].filter(Boolean).map(plainTime).join('-');
  return [day === '' ? '' : dateInWords(day), times].filter(Boolean).join(', ');
}

export const isSameWhen = (one: PlanWhenParts, other: PlanWhenParts): boolean =>
  one.day === other.day &&
  plainTime(one.from) === plainTime(other.from) &&
  plainTime(one.to) === plainTime(other.to);
