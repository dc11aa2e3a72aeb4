import { PARTNER_QUESTIONS } from '../../words/relationships';
import { onceAText } from './memoize-by-text';

const ASCII = /^[ -~\t\n\r]*$/;
const PLAIN_WORDS = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;
const PUNCTUATION_INSIDE_WORDS = /[\u0027\u0060’‘.]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;
const BETWEEN_ASCII_WORDS = /[^a-z\d]+/g;
// In Latin, Greek and Cyrillic. In other scripts such marks are letters.
const ACCENTS = /[\u0300-\u036f]/g;

/** Drops case, accents and punctuation, unless nothing would be left. */
export const normalizeName = onceAText((name) => {
  if (PLAIN_WORDS.test(name)) return name.toLowerCase();
  const isAscii = ASCII.test(name);
  const bare = isAscii ? name : name.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  const between = isAscii ? BETWEEN_ASCII_WORDS : BETWEEN_WORDS;
  const plain = bare.toLowerCase().replace(PUNCTUATION_INSIDE_WORDS, '').replace(between, ' ').trim();
  return plain === '' ? name.trim() : plain;
});

/** For hasName: 'The Teen Shelter' is also called 'Teen Shelter', but 'The Center' isn't any center. */
export const namesToFind = (names: readonly string[]): string[] =>
  names.map((name) => normalizeName(name).replace(/^the (?=.* )/, '')).filter((name) => name !== '');

/** Whether the text has one of the names to find, in whole words. One that is only a part of `own` doesn't count. */
export function hasName(text: string, names: readonly string[], own = ''): boolean {
  const bare = [text, text.replace(/[\u0027’]s(?![\p{L}\p{N}])/giu, '')].map(normalizeName).join(' | ');
  const [ownName] = namesToFind([own]);
  const words = ownName === undefined ? ` ${bare} ` : ` ${bare} `.split(` ${ownName} `).join(' | ');
  return names.some((name) => words.includes(` ${name} `));
}

/** As the list writes it; undefined if the list doesn't have it. */
export const nameInList = (name: string, list: readonly string[]): string | undefined =>
  list.find((one) => normalizeName(one) === normalizeName(name));

/** Positions of names that contain the words. Those that begin with them come first. */
export function positionsFound(names: readonly string[], words: string): number[] {
  const sought = normalizeName(words);
  if (sought === '') return [];
  return names
    .map((name, position) => ({ name, position, at: normalizeName(name).indexOf(sought) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1) || a.name.localeCompare(b.name))
    .map(({ position }) => position);
}

/** Finds a partner by name or id, as a position in the list of partners. */
export interface PartnerDirectory {
  positionOfName(name: string): number | undefined;
  positionOfId(id: string): number | undefined;
}

/** If two partners share a name or an id, the first one wins. */
export function directoryOf(partners: readonly { id: string; name: string }[]): PartnerDirectory {
  const byName = new Map<string, number>();
  const byId = new Map<string, number>();
  partners.forEach(({ id, name }, position) => {
    const plain = normalizeName(name);
    if (plain !== '' && !byName.has(plain)) byName.set(plain, position);
    if (id !== '' && !byId.has(id)) byId.set(id, position);
  });
  const NONE = -1;
  const positionAs = onceAText((name) => byName.get(normalizeName(name)) ?? NONE);
  return {
    positionOfName: (name) => {
      const position = positionAs(name);
      return position === NONE ? undefined : position;
    },
    positionOfId: (id) => byId.get(id),
  };
}

export const sameNameQuestion = (row: { index: number }, first: { index: number }): string[] =>
  row.index === first.index ? [] : [PARTNER_QUESTIONS.sameName(first.index + 1)];
