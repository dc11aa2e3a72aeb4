// Names that are the same but for how they are written, and names that are nearly the same.

import leven from 'leven';
import { normaliseName } from './names';

const LEGAL_FORM =
  / (?:inc|incorporated|ltd|limited|llc|llp|lp|co|corp|corporation|company|plc|pbc|pty|gmbh|ggmbh|ag|kg|e ?v|sa|sarl|bv|and)$/;
const FILLERS = new Set(['of', 'the', 'and', 'for', 'at', 'in', 'a']);
/** Northern and Southern, Northeast and Northwest are two places. */
const DIRECTION = /^(?:north|south)?(?:east|west)?/;
/** Longer names are compared as a whole only. */
const MOST_WORDS = 12;
/** A name that so many others begin with is a family's, as School District. */
const MOST_LONGER = 5;

/** Without case, accents, punctuation, The, Inc.; & is and. */
export function bareName(name: string): string {
  const plain = normaliseName(name.replace(/[&+]/g, ' and ')).replace(/^the (?=.)|(?<=.) the$/g, '');
  const shorter = plain.replace(LEGAL_FORM, '');
  return shorter === plain ? plain : bareName(shorter);
}

/** The words that tell one name from another. */
export function tellingWords(bare: string): string[] {
  const words = bare.split(' ');
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

export type Likeness = 'order' | 'spaces' | 'spelling' | 'longer';

/**
 * Pairs of positions of names that are like each other, with how. No name is compared with all others: what one could
 * have been, with one or two words as another partner spells them or with a word less, is looked up. Missed: words
 * with more than two wrong letters, or two at opposite ends; two words run together with a slip in them; initials.
 */
export function likePairs(bares: readonly string[]): { one: number; other: number; how: Likeness }[] {
  const words = bares.map(tellingWords);
  const near = nearWords(new Set(words.flat()));
  const byWords = positionsBy(words.map(keyOf));
  const pairs = new Map<string, { one: number; other: number; how: Likeness }>();
  const note = (a: number, b: number, how: Likeness) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    if (a !== b && !pairs.has(`${one} ${other}`)) pairs.set(`${one} ${other}`, { one, other, how });
  };
  const notePairs = (groups: Iterable<number[]>, how: Likeness) => {
    for (const [first = 0, ...rest] of groups) for (const other of rest) note(first, other, how);
  };
  notePairs(byWords.values(), 'order');
  notePairs(positionsBy(words.map((list) => list.join(''))).values(), 'spaces');
  const spelledAs = (list: readonly string[], from: number, edits: number, position: number) => {
    for (let at = from; at < list.length; at++)
      for (const word of near.get(list[at] ?? '') ?? []) {
        const other = [...list.slice(0, at), word, ...list.slice(at + 1)];
        for (const found of byWords.get(keyOf(other)) ?? []) note(position, found, 'spelling');
        if (edits > 1) spelledAs(other, at + 1, edits - 1, position);
      }
  };
  const longer = new Map<number, Set<number>>();
  words.forEach((list, position) => {
    if (list.length > MOST_WORDS) return;
    spelledAs(list, 0, 2, position);
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

export function positionsBy(keys: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  keys.forEach((key, position) => {
    const there = positions.get(key);
    if (there) there.push(position);
    else positions.set(key, [position]);
  });
  return positions;
}

/** For each word those spelled nearly like it: only words that begin or end alike are compared. */
function nearWords(vocabulary: ReadonlySet<string>): Map<string, Set<string>> {
  const blocks = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 3 || word.length > 40 || /\d/.test(word)) continue;
    const widths = [word.length <= 6 ? [2] : [], word.length >= 6 ? [3] : []].flat();
    for (const key of widths.flatMap((width) => [`${word.slice(0, width)}-`, `-${word.slice(-width)}`]))
      blocks.set(key, [...(blocks.get(key) ?? []), word]);
  }
  const near = new Map<string, Set<string>>();
  const note = (one: string, other: string) => near.set(one, (near.get(one) ?? new Set()).add(other));
  for (const block of blocks.values())
    block.forEach((one, at) => {
      for (const other of block.slice(at + 1))
        if (isNear(one, other)) {
          note(one, other);
          note(other, one);
        }
    });
  return near;
}

/** One letter, in long words two; or two letters swapped. */
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
