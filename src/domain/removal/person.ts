// Finds one person in texts by full name, email, number, and parts of the name.

import { Folded, fold } from './fold';
import { likePhonePattern, phonePattern, withBrackets } from './phone-pattern';
import { MARKS } from '../../words/removal-marks';

export interface Person {
  name: string;
  email: string;
  phone: string;
}

/**
 * full: the whole name, the email or the number. part: one of the names, another address with the name in it, or the
 * number without its area code, which may be somebody else's. On a line with the whole name, such an address or number
 * is full, too.
 */
export type Level = 'full' | 'part';
export type Detail = 'name' | 'email' | 'phone';

export interface Match {
  from: number;
  to: number;
  level: Level;
  detail: Detail;
}

/** Whether there is anything to look for. */
export const isSomebody = (person: Person): boolean => patternsOf(person).length > 0;

export interface Finder {
  /** In order, without overlaps. */
  matchesIn: (text: string) => Match[];
}

/** A single letter is an initial, and would match everywhere. */
const FEWEST_LETTERS = 2;
const BETWEEN_NAMES = '[\\s._-]+';
const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IS_LETTER = /\p{L}/u;
/** Scripts that put no spaces between words. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface Pattern {
  find: RegExp;
  level: Level;
  detail: Detail;
}

/** The names one by one, given names first, even for 'Lee, Kim'. */
function namesIn(name: string): string[] {
  const [, family = '', given = ''] = /^([^,]+),([^,]+)$/.exec(name) ?? [];
  const words = (given === '' ? name : `${given} ${family}`).split(/[\s,;]+/);
  return words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
}

/** The lowercase words of a name, such as 'de la', are in many texts, so they aren't looked for alone. */
function partsOf(names: readonly string[]): string[] {
  const isCapital = (name: string) => /^\p{Lu}/u.test(name);
  const parts = names.some(isCapital) ? names.filter((name) => !/^\p{Ll}/u.test(name)) : names;
  return parts.map((name) => fold(name).text).filter((name) => Array.from(name).length >= FEWEST_LETTERS);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inRow = (names: readonly string[]): string => names.map(escaped).join(BETWEEN_NAMES);

function patternsOf({ name, email, phone }: Person): Pattern[] {
  const typed = namesIn(name);
  const names = typed.map((one) => fold(one).text);
  const patterns: Pattern[] = [];
  const add = (find: string, level: Level, detail: Detail) =>
    patterns.push({ find: new RegExp(find, 'gu'), level, detail });
  const address = fold(email.trim()).text;
  if (address !== '') add(escaped(address), 'full', 'email');
  const digits = phonePattern(phone);
  if (digits !== '') add(digits, 'full', 'phone');
  const alike = likePhonePattern(phone);
  if (alike !== '') add(alike, 'part', 'phone');
  if (names.length > 1) {
    add(inRow(names), 'full', 'name');
    // 'Lee, Kim', and 'de la Cruz, Ana'.
    for (let split = 1; split < names.length; split++)
      add(`${inRow(names.slice(split))}\\s*,\\s*${inRow(names.slice(0, split))}`, 'full', 'name');
  }
  for (const part of new Set(partsOf(typed))) add(escaped(part), 'part', 'name');
  return patterns;
}

/** A quick look whether the text can name the person at all: most cells don't. */
function mayHold({ name, email, phone }: Person): (folded: string) => boolean {
  const names = namesIn(name);
  const parts = partsOf(names);
  const own = parts.length > 0 ? parts : names.map((one) => fold(one).text);
  const sought = [...own, fold(email.trim()).text].filter(Boolean);
  const isPhone = phonePattern(phone) !== '';
  return (folded) => sought.some((one) => folded.includes(one)) || (isPhone && /\d/.test(folded));
}

export function finderOf(person: Person): Finder {
  const patterns = patternsOf(person);
  const isPossible = mayHold(person);
  const isOtherAddress = otherAddress(person);
  return {
    matchesIn: (text) => {
      const folded = fold(text);
      if (!isPossible(folded.text)) return [];
      const found = patterns.flatMap(({ find, level, detail }) =>
        placesOf(find, folded.text, detail).map(([from, to]) => matchAt(folded, from, to, level, detail)),
      );
      const addresses = [...folded.text.matchAll(ADDRESS)].flatMap(({ 0: address, index }) =>
        isOtherAddress(address)
          ? [matchAt(folded, index, index + address.length, 'part' as const, 'email' as const)]
          : [],
      );
      return withNames(text, inOrder(text, [...found, ...addresses]));
    },
  };
}

/** An address or a number on the line of the whole name belongs to it. */
function withNames(text: string, matches: Match[]): Match[] {
  const names = matches.filter(({ level, detail }) => level === 'full' && detail === 'name');
  const isOnLine = (one: Match, other: Match): boolean =>
    !text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)).includes('\n');
  return matches.map((match) =>
    match.detail !== 'name' && names.some((name) => isOnLine(name, match))
      ? { ...match, level: 'full' }
      : match,
  );
}

const matchAt = (
  { startOf, endOf }: Folded,
  from: number,
  to: number,
  level: Level,
  detail: Detail,
): Match => ({ from: startOf(from), to: endOf(to - 1), level, detail });

/** kim.lee@school.org, kimlee2@school.org, klee@school.org: perhaps theirs. */
function otherAddress({ name, email }: Person): (address: string) => boolean {
  const names = namesIn(name).map((one) => fold(one).text);
  const own = fold(email.trim()).text;
  const [first = '', last = ''] = [names[0], names[names.length - 1]];
  const joined = names.length > 1 ? [first + last, last + first, first.charAt(0) + last] : [];
  const parts = partsOf(namesIn(name));
  return (address) => {
    const before = address.slice(0, address.indexOf('@'));
    const words = before.split(/[^\p{L}]+/u);
    return address !== own && [...parts, ...joined].some((one) => words.includes(one));
  };
}

/** Whole words only: Kim isn't in Kimberly. */
function placesOf(find: RegExp, text: string, detail: Detail): [number, number][] {
  const places: [number, number][] = [];
  find.lastIndex = 0;
  for (let found = find.exec(text); found; found = find.exec(text)) {
    const [from, to] = [found.index, found.index + found[0].length];
    if (isApart(text, from, to, detail))
      places.push(detail === 'phone' ? withBrackets(text, from, to) : [from, to]);
    else find.lastIndex = from + 1;
  }
  return places;
}

function isApart(text: string, from: number, to: number, detail: Detail): boolean {
  const [before = '', first = ''] = [letterBefore(text, from), letterFrom(text, from)];
  const [last = '', after = ''] = [letterBefore(text, to), letterFrom(text, to)];
  const isJoined = (one: string, other: string): boolean =>
    IS_LETTER.test(one) && IS_LETTER.test(other) && !WITHOUT_BLANKS.test(one) && !WITHOUT_BLANKS.test(other);
  if (detail === 'phone') return !/\d/.test(before) && !/\d/.test(after);
  if (detail === 'email') {
    const isLonger = /[._%+-]/.test(before) || /^[.-]\p{L}/u.test(text.slice(to, to + 3));
    return !isLonger && !isJoined(before, first) && !isJoined(last, after);
  }
  return !isJoined(before, first) && !isJoined(last, after);
}

const letterFrom = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);
const letterBefore = (text: string, at: number): string =>
  Array.from(text.slice(Math.max(0, at - 2), at)).pop() ?? '';

/** The longest and surest first; adjacent names are one match. The mark of an earlier removal isn't a name. */
function inOrder(text: string, found: readonly Match[]): Match[] {
  const marks = placesOfMarks(text);
  const sure = ({ level, detail }: Match): number =>
    detail === 'email' ? (level === 'full' ? 0 : 2) : detail === 'phone' ? 1 : level === 'full' ? 3 : 4;
  const sorted = [...found].sort(
    (one, other) =>
      sure(one) - sure(other) || other.to - other.from - (one.to - one.from) || one.from - other.from,
  );
  const taken: Match[] = [];
  for (const match of sorted) {
    const isOver = ({ from, to }: { from: number; to: number }) => match.from < to && from < match.to;
    if (!taken.some(isOver) && !marks.some(isOver)) taken.push(match);
  }
  taken.sort((one, other) => one.from - other.from);
  const joined: Match[] = [];
  for (const match of taken) {
    const last = joined[joined.length - 1];
    const isBeside =
      last?.level === 'part' &&
      match.level === 'part' &&
      last.detail === 'name' &&
      match.detail === 'name' &&
      /^\s+$/.test(text.slice(last.to, match.from));
    if (last && isBeside) last.to = match.to;
    else joined.push({ ...match });
  }
  return joined;
}

const placesOfMarks = (text: string): { from: number; to: number }[] =>
  Object.values(MARKS).flatMap((mark) =>
    [...text.matchAll(new RegExp(escaped(mark), 'gu'))].map(({ index }) => ({
      from: index,
      to: index + mark.length,
    })),
  );
