// What can be checked about a SMART goal: measurable means that it has a number, time-bound that it says by when. The rest
// is for people to decide.

import { monthOf } from '../dates/parse-day';
import type { Day } from '../dates/day';
import { readWhen } from '../dates/parse-when';
import type { SmartTick } from './steps';
import { SMART } from '../../words/smart';

export interface SmartNote {
  isFine: boolean;
  text: string;
}

/** A goal is a sentence or two. */
const MOST_WORDS = 400;
const LONGEST_DAY = 4;
/** The 3rd graders aren't a day. */
const NUMBER_ALONE = /^(?:(?:the|this|on|by) )*\d+(?:st|nd|rd|th)?[.,;:]?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const TIME = /\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\b|\b\d{1,2}:\d\d\b/gi;
const NUMBER_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozens?|half|twice|doubled?|percent|every)\b/i;

const MOST_LETTERS = 3000;
/** May and March are also other words, so a small one counts only where a time comes. */
const MONTHS_AHEAD = [
  /\b(?:by|before|until|till|end of|early|late|mid)[ -]+(?:the (?:end|middle|start) of )?(\p{L}+)/giu,
  /\b(?:[Ii]n|[Tt]his|[Nn]ext|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o) (\p{Lu}\p{L}+)/gu,
];
const SPAN =
  '(?:days?|weeks?|months?|years?|semesters?|quarters?|spring|summer|fall|autumn|winter|christmas)';
const PERIOD = new RegExp(
  `\\b(?:by|before|until|till|end of) (?:(?:the|this|next|school|end|of) )*${SPAN}\\b|\\b(?:this|next) (?:school )?${SPAN}\\b|\\b(?:with)?in [\\w-]+ (?:school )?${SPAN}\\b`,
  'i',
);

const bare = (word: string): string => word.replace(/^[("“]+|[.,;:!?)"”]+$/g, '');

const isDayIn = (words: readonly string[], today: Day): boolean => {
  const { day, rest } = readWhen(words.map(bare).join(' '), { near: today });
  return day !== '' && rest === '';
};

const isMonth = (word: string): boolean => monthOf(bare(word)) > 0 && /^[A-Z]/.test(bare(word));

/** How many words from here are a day, or a month with its year; 0 if none are. */
function dayLength(words: readonly string[], today: Day): number {
  const [first = '', second = ''] = words;
  for (let length = Math.min(LONGEST_DAY, words.length); length > 0; length--) {
    const some = words.slice(0, length);
    if (some.some((word) => /\d/.test(word)) && !NUMBER_ALONE.test(some.join(' ')) && isDayIn(some, today))
      return length;
  }
  if (isMonth(first) && YEAR.test(bare(second))) return 2;
  return YEAR.test(bare(first)) ? 1 : 0;
}

/** A month, a season, or a number of weeks from now. */
function saysWhen(text: string): boolean {
  const start = text.slice(0, MOST_LETTERS);
  return (
    MONTHS_AHEAD.some((month) => [...start.matchAll(month)].some(([, word = '']) => monthOf(word) > 0)) ||
    PERIOD.test(start)
  );
}

/** Whether the text has a day, and the text without its days and times. */
function withoutDays(text: string, today: Day): { hasDay: boolean; rest: string } {
  const words = text.replace(TIME, ' ').trim().split(/\s+/).slice(0, MOST_WORDS);
  const rest: string[] = [];
  let hasDay = false;
  for (let at = 0; at < words.length;) {
    const length = dayLength(words.slice(at, at + LONGEST_DAY), today);
    if (length === 0) rest.push(words[at] ?? '');
    else hasDay = true;
    at += Math.max(1, length);
  }
  return { hasDay, rest: rest.join(' ') };
}

/** What to say below the two ticks that can be checked; nothing before there is a goal. */
export function smartNotes(
  { accomplish, measure, endsOn }: Record<'accomplish' | 'measure' | 'endsOn', string>,
  today: Day,
): Partial<Record<SmartTick, SmartNote>> {
  if (accomplish.trim() === '') return {};
  const goal = withoutDays(accomplish, today);
  const isCounted = [goal.rest, withoutDays(measure, today).rest].some(
    (text) => /\d/.test(text) || NUMBER_WORDS.test(text),
  );
  const isTimed = goal.hasDay || saysWhen(accomplish) || endsOn.trim() !== '';
  return {
    measurable: { isFine: isCounted, text: isCounted ? SMART.hasNumber : SMART.noNumber },
    timeBound: { isFine: isTimed, text: isTimed ? SMART.hasTime : SMART.noTime },
  };
}
