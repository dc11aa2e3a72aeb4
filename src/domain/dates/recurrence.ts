// Reads 'second Tuesday of the month' or 'every other Monday from 2026-03-02'. Phrases become letters, and the
// letters must match a form. Anything else that looks like a rule becomes a question.

import { WEEKDAYS } from '../../words/days';
import { isDay, weekdayIndex } from './day';
import { ORDERS, dayIn, readWritten } from './parse-day';
import { EVERY_DAY, Rule } from './occurrences';

/** from: the start date is missing · month: in the month, or every so many weeks? · words: not understood. */
export type Question = 'from' | 'month' | 'words';

const WORKDAYS = EVERY_DAY.slice(0, 5);
/** No month has a sixth Tuesday. */
const MOST_IN_MONTH = 5;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, other: 2, alternate: 2 },
};
const numberOf = (word: string): number => NUMBERS[word.toLowerCase()] ?? parseInt(word, 10);

const COUNT = '(?:other|alternate|second|third|fourth|fifth|two|three|four|five|six|[1-9]\\d?(?:nd|rd|th)?)';
const ORDINAL = '(?:first|second|third|fourth|fifth|last|(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th))';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAY_NAME = `(?:${WEEKDAY}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)`;
const WORKDAY = '(?:week|work|working |business )day';
const EVERY = '(?:once )?(?:every|each)';
const DATE = '(\\d{4}-\\d\\d-\\d\\d)';
const HOUR = '(?:[01]?\\d|2[0-3])';
const MINUTE = '[:.][0-5]\\d';
const HALF_DAY = ' ?[ap]\\.?m\\.?';
const TIME = `${HOUR}(?:${MINUTE})?(?:${HALF_DAY})?`;
/** A time even on its own, unlike '10'. */
const CLOCK = `${HOUR}(?:${MINUTE}(?:${HALF_DAY})?|${HALF_DAY})`;

/** For each meaning: its letter, its phrases, and its value if no group captures one. The first match wins. */
const LETTERS = (
  [
    ['f', `(?:(?:from|since|starting|beginning) )*${DATE}`],
    ['u', `(?:until|till|through|to) ${DATE}`],
    ['t', `(?:(?:at|from) )?(${TIME} ?(?:[-–]|to|until) ?${TIME}|${CLOCK})`],
    ['t', `(at ${HOUR})|(?:at |in the )?(noon|morning|afternoon|evening)`],
    ['i', `${EVERY} (${COUNT}) weeks?`],
    ['i', `${EVERY} week|once (?:a|per) week|weekly`, '1'],
    ['i', `${EVERY} fortnight|once a fortnight|fortnightly|bi-?weekly|alternate weeks`, '2'],
    ['j', `${EVERY} (?:other|alternate)|alternate`, '2'],
    ['m', `(?:(?:of|in) )?${EVERY} month|(?:of|in) the month|of month|once (?:a|per) month|monthly`],
    ['e', EVERY],
    // 'Second last' is neither the second nor the last. No form allows this letter.
    ['x', `${ORDINAL} last|last ${ORDINAL}`],
    ['o', `(${ORDINAL})`],
    ['k', WORKDAY],
    ['q', `${WORKDAY}s`],
    ['p', `(${WEEKDAY})s`],
    ['w', `(${DAY_NAME})`],
    ['d', 'day'],
    ['', 'and|of|on|the'],
  ] as const
).map(([letter, words, otherwise = '']) => ({
  ...{ letter, otherwise, start: new RegExp(`^(?:${words})\\.?(?= |$)`, 'i') },
}));

/** 'weekly', 'Monday every week', 'every other Monday', 'every Monday and Friday', 'Mondays', 'every weekday' */
const BY_WEEKS = /^(?:i[wp]*|[wp]+i|j[wp]+|(?=.*[ep])[ewp]*[wp]|[ei]k|[ei]?q)$/;
/** 'first and third Tuesday of the month', 'monthly on the 15th'; 'last weekday' needs no month. */
const BY_MONTH = /^(?:e?o+[wpkd]?m|mo+[wpkd]?|e?oo+[wp]|o+k)$/;
const BY_EITHER = /^(?:eo[wp]|op)$/;
/** No rule, but maybe meant as one: 'every day', 'second Tuesday', 'Tuesday and Friday' */
const LIKE_A_RULE = /[eijmpqx]|o[wk]|ww/;
const WORDS_LIKE_A_RULE = new RegExp(
  `\\b(?:${EVERY}|daily|(?:(?:bi|semi)-?)?(?:weekly|monthly|annual(?:ly)?)|fortnight(?:ly)?|quarterly|yearly|alternat(?:e|ing)|` +
    `(?:once|twice|times) (?:a|per)|(?:${WEEKDAY}|${WORKDAY}|morning|afternoon|evening|(?:week)?night)s|` +
    `${ORDINAL}(?: [a-z]+){0,3} (?:of|in) (?:the )?month)\\b`,
  'i',
);
const DATE_FIRST = new RegExp(`^(?:${DAY_NAME}\\.? )?${DATE}`, 'i');

/**
 * A question if the words seem to mean repeating days but don't say which; undefined for a single day or other words.
 */
export function readRecurrence(words: string): Rule | Question | undefined {
  const text = withIsoDays(words)
    .replace(/(?<=day)[\u0027’](?=s\b)/gi, '')
    .replace(/[\s,;&+/]+/g, ' ')
    .trim();
  const captured: Partial<Record<string, string[]>> = {};
  let form = '';
  for (let rest = text; rest !== '';) {
    const found = LETTERS.find(({ start }) => start.test(rest));
    // A day followed by other words is that day.
    if (!found) return WORDS_LIKE_A_RULE.test(text) && !DATE_FIRST.test(text) ? 'words' : undefined;
    const { letter, start, otherwise } = found;
    const [all = '', ...parts] = start.exec(rest) ?? [];
    (captured[letter] ??= []).push(parts.find(Boolean) ?? otherwise);
    if (!'fut'.includes(letter)) form += letter;
    rest = rest.slice(all.length).trimStart();
  }
  return ruleOf(form, captured) ?? (LIKE_A_RULE.test(form) ? 'words' : undefined);
}

/** Writes full dates after 'from' and 'until' as ISO: 'every Monday until May 31, 2026'. */
function withIsoDays(words: string): string {
  const [, head = '', tail = ''] =
    /^(.*?\b(?:from|since|starting|beginning|until|till|through) +)(.+)$/is.exec(words) ?? [];
  if (tail === '') return words;
  const read = readWritten(tail);
  const { day: written, rest = '' } = read ?? {};
  const days = ORDERS.flatMap((order) => (written?.year ? dayIn(written, order, written.year) || [] : []));
  const [day = ''] = new Set(days).size === 1 ? days : [];
  return day === '' ? head + withIsoDays(tail) : head + day + withIsoDays(rest);
}

function ruleOf(form: string, captured: Partial<Record<string, string[]>>): Rule | Question | undefined {
  const { f = [], u = [], t = [], o = [], w = [], p = [], i = [], j = [] } = captured;
  if ([f, u, t].some(({ length }) => length > 1) || ![...f, ...u].every(isDay)) return undefined;
  const [from = '', until = '', time = ''] = [f[0], u[0], t[0]?.replace(/ ?[-–] ?/, '-')];
  const start = (word: string) => word.slice(0, 3).toLowerCase();
  const named = [...w, ...p].map((word) => WEEKDAYS.findIndex((one) => start(one) === start(word)));
  const weekdays = /[kq]/.test(form) ? WORKDAYS : named;
  const rule = { weekdays, which: o.map(numberOf), every: 1, from, until, time };

  const every = numberOf(i[0] ?? j[0] ?? o[0] ?? '1');
  const isEither = BY_EITHER.test(form) && every > 1;
  if (isEither || BY_WEEKS.test(form)) {
    if (from !== '')
      return { ...rule, weekdays: weekdays.length > 0 ? weekdays : [weekdayIndex(from)], which: [], every };
    if (every === 1 && weekdays.length > 0) return rule;
    return isEither && every <= MOST_IN_MONTH ? 'month' : 'from';
  }
  if (!BY_MONTH.test(form) && !BY_EITHER.test(form)) return undefined;
  if (weekdays.length === 0) return { ...rule, weekdays: EVERY_DAY };
  // '15th Tuesday' must mean something else.
  return rule.which.every((which) => which <= MOST_IN_MONTH) ? rule : undefined;
}
