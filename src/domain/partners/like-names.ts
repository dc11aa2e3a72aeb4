// Names that differ only in how they are written, and names that are almost the same.

import { groupsBy } from '../basics/groups';
import leven from 'leven';
import { normalizeName } from '../basics/names';

const LEGAL_FORM =
  / (?:inc|incorporated|ltd|limited|llc|llp|lp|co|corp|corporation|company|plc|pbc|pty|gmbh|ggmbh|ag|kg|e ?v|eingetragener verein|sa|sl|sas|sarl|asbl|bv|and)$/;
const FILLERS = new Set(
  'of the and for at in a an y e et und le la les l el los las der die das de del du des asociacion'.split(
    ' ',
  ),
);
/**
 * Abbreviations are spelled out, so that both spellings give the same words. `st` may be Saint or Street, so those are
 * shortened instead.
 */
const SAME_WORDS = new Map(
  Object.entries({
    ...{ saint: 'st', sainte: 'st', ste: 'st', street: 'st', mount: 'mt', mountain: 'mt', ft: 'fort' },
    ...{ hs: 'high school', ms: 'middle school', es: 'elementary school', sch: 'school', elem: 'elementary' },
    ...{ dept: 'department', ctr: 'center', cntr: 'center', centre: 'center', univ: 'university' },
    ...{ assn: 'association', assoc: 'association', comm: 'community', cmty: 'community', svcs: 'services' },
    ...{ natl: 'national', intl: 'international', govt: 'government', bros: 'brothers', lib: 'library' },
    ...{ '1st': 'first', '2nd': 'second', '3rd': 'third', '4th': 'fourth', '5th': 'fifth', '6th': 'sixth' },
    ...{ '7th': 'seventh', '8th': 'eighth', '9th': 'ninth', '10th': 'tenth' },
  }),
);
/** Northern and Southern are different places; so are Northeast and Northwest. */
const DIRECTION = /^(?:north|south)?(?:east|west)?/;
/** Longer names are only compared as a whole. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;
/** If this many words look alike, they are codes, where every letter matters. */
const MOST_ALIKE = 300;
const MOST_NEAR = 20;
/** A name that more than this many longer names contain is too general, like School District. */
const MOST_LONGER = 5;

/** Normalized, without The, Inc. and the like; & becomes 'and'. */
export function comparableName(name: string): string {
  const plain = normalizeName(name.replace(/[&+]/g, ' and ')).replace(/^the (?=.)|(?<=.) the$/g, '');
  const shorter = plain.replace(LEGAL_FORM, '');
  return shorter === plain ? plain : comparableName(shorter);
}

function distinctive(words: readonly string[]): string[] {
  const some = words.filter((word) => !FILLERS.has(word));
  return some.length > 0 ? some : [...words];
}

/** The words that distinguish a name, with abbreviations spelled out. */
export const distinctiveWords = (bare: string): string[] =>
  distinctive(bare.split(' ').flatMap((word) => SAME_WORDS.get(word)?.split(' ') ?? word));

type Likeness = 'order' | 'short' | 'spaces' | 'spelling' | 'longer';

interface LikePair {
  one: number;
  other: number;
  how: Likeness;
}

/**
 * Pairs of similar names, by position, and how they are similar. Names aren't all compared with each other. Instead,
 * each name's variants are looked up: one or two words as another partner spells them, or one word dropped. Not found:
 * words with more than two wrong letters, or with two at opposite ends; two words run together with a typo in them;
 * initials.
 */
export function likePairs(bares: readonly string[]): LikePair[] {
  const words = bares.map(distinctiveWords);
  const near = nearWords(new Set(words.flat()));
  const positions = [...words.keys()];
  const byWords = groupsBy(positions, (position) => keyOf(words[position] ?? []));
  const byLetters = groupsBy(positions, (position) => words[position]?.join('') ?? '');
  const pairs = new Map<string, LikePair>();
  const note = (a: number, b: number, how: Likeness) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    if (a !== b && !pairs.has(`${one} ${other}`)) pairs.set(`${one} ${other}`, { one, other, how });
  };
  const typed = (position: number) => keyOf(distinctive((bares[position] ?? '').split(' ')));
  for (const [first = 0, ...rest] of byWords.values())
    for (const other of rest) note(first, other, typed(first) === typed(other) ? 'order' : 'short');
  for (const [first = 0, ...rest] of byLetters.values())
    for (const other of rest) note(first, other, 'spaces');
  const addSpellingPairs = (list: readonly string[], from: number, edits: number, position: number) => {
    for (let at = from; at < list.length; at++)
      for (const word of near.get(list[at] ?? '') ?? []) {
        const other = [...list.slice(0, at), word, ...list.slice(at + 1)];
        for (const found of byWords.get(keyOf(other)) ?? []) note(position, found, 'spelling');
        if (edits > 1) addSpellingPairs(other, at + 1, edits - 1, position);
      }
  };
  const longer = new Map<number, Set<number>>();
  words.forEach((list, position) => {
    if (list.length > MOST_WORDS) return;
    addSpellingPairs(list, 0, 2, position);
    if (list.length < 3) return;
    list.forEach((word, at) => {
      if (/\d/.test(word)) return;
      for (const found of byWords.get(keyOf(list.filter((_, other) => other !== at))) ?? [])
        longer.set(found, (longer.get(found) ?? new Set()).add(position));
    });
  });
  for (const [short, longs] of longer)
    if (longs.size <= MOST_LONGER) for (const long of longs) note(short, long, 'longer');
  return [...pairs.values()];
}

const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** For each word, those spelled almost like it. Only words with the same beginning or ending are compared. */
function nearWords(vocabulary: ReadonlySet<string>): Map<string, Set<string>> {
  const keyed = [...vocabulary]
    .filter((word) => word.length >= 3 && word.length <= LONGEST_WORD && !/\d/.test(word))
    .flatMap((word) => {
      const widths = [2, 3].filter((width) => (width === 2 ? word.length <= 6 : word.length >= 6));
      const keys = widths.flatMap((width) => [`${word.slice(0, width)}-`, `-${word.slice(-width)}`]);
      return keys.map((key) => ({ key, word }));
    });
  const near = new Map<string, Set<string>>();
  const note = (one: string, other: string) => near.set(one, (near.get(one) ?? new Set()).add(other));
  for (const block of groupsBy(keyed, ({ key }) => key).values()) {
    if (block.length > MOST_ALIKE) continue;
    block.forEach(({ word: one }, at) => {
      for (const { word: other } of block.slice(at + 1))
        if (isNear(one, other)) {
          note(one, other);
          note(other, one);
        }
    });
  }
  for (const [word, others] of near) if (others.size > MOST_NEAR) near.delete(word);
  return near;
}

/** Whether each word of one is the beginning of a word of the other, or almost the same: 'Seniors' in 'Senior Center'. */
export function hasWordsLike(part: string, bare: string): boolean {
  const words = distinctiveWords(bare);
  return distinctiveWords(part).every((word) =>
    words.some((one) => one.startsWith(word) || isNear(word, one)),
  );
}

/** One letter apart, or two in long words, or two letters swapped. */
function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length < 8 ? 1 : 2;
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) < 4) return false;
  const [here, there] = [one, other].map((word) => DIRECTION.exec(word)?.[0] ?? '');
  if (here !== there && here !== '' && there !== '') return false;
  const letters = leven(one, other, { maxDistance: 3 });
  return letters <= most || (letters === 2 && length > 4 && sorted(one) === sorted(other));
}

const sorted = (word: string): string => [...word].sort().join('');
