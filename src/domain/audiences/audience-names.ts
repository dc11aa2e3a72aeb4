// Names of an audience: singular and plural are the same, and 'Teens (also teenagers)' has two names.

import { AUDIENCES } from '../../words/audiences';
import { normalizeName } from '../basics/names';

const ALSO = /^(.*?\S)\s*\(also (.+)\)$/i;
const BETWEEN_NAMES = /[,;/]| and /;

/** 'Babies' and 'baby' have the same ending, and so do 'movies' and 'movie'. */
const endingOff = (word: string): string =>
  word
    .replace(/^children$/, 'child')
    .replace(/^people$/, 'person')
    .replace(/men$/, 'man')
    .replace(/(?<=\p{L})(?<!s)s$/u, '')
    .replace(/e$/, '')
    .replace(/y$/, 'i');

/** The same for names that differ in case, accents, punctuation, or singular and plural. */
export const audienceKey = (name: string): string => normalizeName(name).split(' ').map(endingOff).join(' ');

/** The first is its own name; the others are what else it is called. */
export function audienceNamesIn(name: string): string[] {
  const [, own, also] = ALSO.exec(name.trim()) ?? [];
  if (own === undefined || also === undefined) return [name.trim()];
  return [own, ...also.split(BETWEEN_NAMES).map((one) => one.trim())].filter(Boolean);
}

/** Without what else it is called. */
export const mainName = (audience: string): string => audienceNamesIn(audience)[0] ?? audience.trim();

/** The audience's name with one more of what it is called. */
export function alsoCalled(audience: string, name: string): string {
  const [own = '', ...others] = audienceNamesIn(audience);
  return AUDIENCES.alsoCalled(own, [...others, name].join(' and '));
}

const SHORTEST_START = 4;

/** Whether two names may mean the same people: 'Teens' and 'teenagers' start alike. A person decides. */
export function mayBeSame(audience: string, name: string): boolean {
  const wordsOf = (text: string): string[] =>
    audienceKey(text)
      .split(' ')
      .filter((word) => word.length >= SHORTEST_START);
  const others = wordsOf(name);
  return audienceNamesIn(audience)
    .flatMap(wordsOf)
    .some((word) => others.some((other) => word.slice(0, SHORTEST_START) === other.slice(0, SHORTEST_START)));
}
