// Says what the words for When mean before they are saved: 'Friday 3pm' is one particular Friday.

import { PLAN_ITEM } from '../../src/words/plan-item';
import { type Day, addDays } from '../../src/domain/dates/day';
import { plainTime } from '../../src/domain/dates/day-names';
import { occurrences } from '../../src/domain/dates/occurrences';
import { readRecurrence } from '../../src/domain/dates/recurrence';
import { exactWhen, describeWhen, writeExactSpan } from '../../src/domain/dates/stored-when';
import { fixedWhen } from '../../src/domain/dates/parse-relative-day';
import { spanOfLine } from '../../src/domain/plan/week-plan';
import type { PlanWhenParts } from '../form/cell-parts';

interface WhenReading {
  /** What is saved. */
  text: string;
  /** What it means, in a line; '' for a blank. */
  says: string;
  /** Blank if the words aren't about one day. */
  parts: PlanWhenParts;
}

const NONE: PlanWhenParts = { day: '', from: '', to: '' };
/** A rule without a day in this period isn't announced. */
const LOOK_AHEAD_DAYS = 400;

export function readWords(words: string, today: Day): WhenReading {
  if (words.trim() === '') return { text: words, says: '', parts: NONE };
  const rule = readRecurrence(words);
  if (typeof rule === 'object') {
    const [next] = occurrences(rule, today, addDays(today, LOOK_AHEAD_DAYS));
    return { text: words, says: next ? PLAN_ITEM.repeats(describeWhen(next, today)) : '', parts: NONE };
  }
  const text = exactWhen(fixedWhen(words, today), today);
  const span = spanOfLine(text, today);
  if (!span) return { text, says: PLAN_ITEM.notRead, parts: NONE };
  const { first, last, from, to } = span;
  const says = PLAN_ITEM.reading(describeWhen(writeExactSpan(first, last, from, to), today));
  return { text, says, parts: first === last ? { day: first, from, to } : NONE };
}

export const isSameWhen = (one: PlanWhenParts, other: PlanWhenParts): boolean =>
  one.day === other.day &&
  plainTime(one.from) === plainTime(other.from) &&
  plainTime(one.to) === plainTime(other.to);
