// Which partners may be one and the same. The librarian decides; here stands only who is asked about, and why.

import { Likeness, bareName, groupsBy, likePairs, tellingWords } from './like-names';
import { isEnded, isMerged } from './merge';
import { Phone, emailsIn, isAnybodys, isSamePhone, phonesIn } from './reach';

/** By certainty: the same e-mail or phone; the same name; a similar name. */
const LANES = ['contact', 'name', 'similar'] as const;
type Lane = (typeof LANES)[number];

export interface PartnerToCompare {
  id: string;
  name: string;
  mainContact: string;
  contactEmail: string;
  contactPhone: string;
  stage: string;
  story: string;
}

export interface Duplicate<Partner> {
  lane: Lane;
  /** One that is active stands first. */
  one: Partner;
  other: Partner;
  /** Plain sentences, the most certain first. */
  why: string[];
}

/** What more partners share is nobody's own: the switchboard of a district. */
const MOST_SHARERS = 5;

const LIKE: Readonly<Record<Likeness, string>> = {
  order: 'Similar names: the same words in another order.',
  spaces: 'Similar names: only the spaces differ.',
  spelling: 'Similar names: a word is spelled a little differently.',
  longer: 'Similar names: one has a word more.',
};

/** How a pair is remembered of which the librarian said that both are kept. */
export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

/**
 * The most certain first, then by name. `apart` holds the pairKeys that are not to come again. Who has been merged is
 * left out, and who has no id yet. `shared` names what too many have in common to be compared.
 */
export function findDuplicates<Partner extends PartnerToCompare>(
  partners: readonly Partner[],
  apart: ReadonlySet<string>,
): { pairs: Duplicate<Partner>[]; shared: string[] } {
  // By content, so that sorting the sheet changes nothing.
  const people = partners
    .filter((partner) => partner.id !== '' && partner.name.trim() !== '' && !isMerged(partner))
    .map((partner) => ({ partner, bare: bareName(partner.name), isEnded: isEnded(partner) }))
    .sort(
      (a, b) =>
        Number(a.isEnded) - Number(b.isEnded) ||
        compare(a.bare, b.bare) ||
        compare(a.partner.name, b.partner.name) ||
        compare(a.partner.id, b.partner.id),
    );
  const found = new Map<string, { lane: number; one: number; other: number; why: string[] }>();
  const note = (lane: Lane, a: number, b: number, why: string) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    const [first, second] = [people[one]?.partner.id ?? '', people[other]?.partner.id ?? ''];
    if (first === second || apart.has(pairKey(first, second))) return;
    const pair = found.get(`${one} ${other}`) ?? { lane: LANES.length, one, other, why: [] };
    found.set(`${one} ${other}`, pair);
    pair.lane = Math.min(pair.lane, LANES.indexOf(lane));
    if (!pair.why.includes(why)) pair.why.push(why);
  };

  const shared: string[] = [];
  const words = people.map(({ bare }) => tellingWords(bare));
  const isAlike = (a: number, b: number) => (words[a] ?? []).some((word) => words[b]?.includes(word));
  const noteShared = (what: string, value: string, owners: readonly Owner[]) => {
    const isWeak = isAnybodys(value);
    const count = new Set(owners.map(({ position }) => position)).size;
    if (count > MOST_SHARERS)
      shared.push(`${count} partners have the ${what} ${value}: it was not compared.`);
    else
      for (const [a, b] of pairsOf(owners)) {
        if (a.position === b.position || (a.phone && b.phone && !isSamePhone(a.phone, b.phone))) continue;
        if (!isWeak || isAlike(a.position, b.position))
          note('contact', a.position, b.position, `Same ${what}: ${value}.`);
        else note('similar', a.position, b.position, `Same ${what}, which several may share: ${value}.`);
      }
  };
  for (const [email, owners] of groupsBy(people.flatMap(emailsOf), ({ email }) => email))
    noteShared('e-mail', email, owners);
  // By the last seven digits, as the country's code may be left out.
  const phones = people.flatMap(phonesOf).sort((a, b) => compare(a.phone.typed, b.phone.typed));
  for (const owners of groupsBy(phones, ({ phone }) => phone.digits.slice(-7)).values())
    noteShared('phone', owners[0]?.phone.typed ?? '', owners);

  const named = [...groupsBy([...people.keys()], (position) => people[position]?.bare ?? '')];
  // Of many with one name each is compared with the first: when they are merged, they are one.
  for (const [, [first = 0, ...rest]] of named)
    for (const other of rest) note('name', first, other, 'Same name.');
  for (const { one, other, how } of likePairs(named.map(([bare]) => bare)))
    note('similar', named[one]?.[1][0] ?? 0, named[other]?.[1][0] ?? 0, LIKE[how]);

  const pairs = [...found.values()]
    .sort((a, b) => a.lane - b.lane || a.one - b.one || a.other - b.other)
    .flatMap(({ lane, one, other, why }) => {
      const [first, second] = [people[one], people[other]];
      if (!first || !second) return [];
      const ended = [first, second].filter((each) => each.isEnded).map(({ partner }) => partner.name.trim());
      return {
        lane: LANES[lane] ?? 'similar',
        one: first.partner,
        other: second.partner,
        why: [...why, ...ended.map((name) => `“${name}” is Ended.`)],
      };
    });
  return { pairs, shared };
}

interface Owner {
  position: number;
  phone?: Phone;
}

type Person = { partner: PartnerToCompare };

const emailsOf = ({ partner }: Person, position: number) =>
  emailsIn(`${partner.contactEmail} ${partner.mainContact}`).map((email) => ({ email, position }));

const phonesOf = ({ partner: { contactPhone, mainContact } }: Person, position: number) =>
  [...phonesIn(contactPhone, 7), ...phonesIn(mainContact, 10)].map((phone) => ({ phone, position }));

const pairsOf = <One>(list: readonly One[]): [One, One][] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [One, One] => [one, other]));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
