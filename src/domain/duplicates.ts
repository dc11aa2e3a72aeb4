// Which partners may be one and the same. The librarian decides; here stands only who is asked about, and why.

import { Likeness, bareName, likePairs, positionsBy, tellingWords } from './like-names';
import { isEnded, isMerged } from './merge';
import { Phone, emailsIn, isAnybodys, isSamePhone, phonesIn } from './reach';

/** By certainty: the same e-mail or phone; the same name; a similar name. */
export const LANES = ['contact', 'name', 'similar'] as const;
export type Lane = (typeof LANES)[number];

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
  const share = (what: string, value: string, positions: readonly number[], isWeak: boolean) => {
    if (positions.length > MOST_SHARERS)
      return void shared.push(`${positions.length} partners have the ${what} ${value}: it was not compared.`);
    for (const [a, b] of pairsOf(positions)) {
      if (isWeak && !isAlike(a, b)) note('similar', a, b, `Same ${what}, which several may share: ${value}.`);
      else note('contact', a, b, `Same ${what}: ${value}.`);
    }
  };
  for (const [email, positions] of positionsOfEmails(people))
    share('e-mail', email, positions, isAnybodys(email));
  for (const owners of ownersOfPhones(people)) {
    const positions = [...new Set(owners.map(({ position }) => position))];
    const typed = owners[0]?.phone.typed ?? '';
    if (positions.length > MOST_SHARERS) share('phone', typed, positions, false);
    else
      for (const [a, b] of pairsOf(owners))
        if (a.position !== b.position && isSamePhone(a.phone, b.phone))
          share('phone', typed, [a.position, b.position], false);
  }

  const named = [...positionsBy(people.map(({ bare }) => bare)).entries()];
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

type Person = { partner: PartnerToCompare };

function positionsOfEmails(people: readonly Person[]): [email: string, positions: number[]][] {
  const all = people.flatMap(({ partner: { contactEmail, mainContact } }, position) =>
    emailsIn(`${contactEmail} ${mainContact}`).map((email) => ({ email, position })),
  );
  return [...positionsBy(all.map(({ email }) => email))]
    .map(([email, at]): [string, number[]] => [email, at.map((one) => all[one]?.position ?? 0)])
    .sort(([a], [b]) => compare(a, b));
}

interface Owner {
  phone: Phone;
  position: number;
}

/** Those with one number, with and without its country. */
function ownersOfPhones(people: readonly Person[]): Owner[][] {
  const all = people.flatMap(({ partner: { contactPhone, mainContact } }, position): Owner[] =>
    [...phonesIn(contactPhone, 7), ...phonesIn(mainContact, 10)].map((phone) => ({ phone, position })),
  );
  return [...positionsBy(all.map(({ phone }) => phone.digits.slice(-7))).values()].flatMap((block) => {
    const groups: Owner[][] = [];
    const owners = block.flatMap((at) => all[at] ?? []);
    owners.sort(
      (a, b) =>
        a.phone.digits.length - b.phone.digits.length ||
        compare(a.phone.digits, b.phone.digits) ||
        compare(a.phone.extension, b.phone.extension),
    );
    for (const owner of owners) {
      const group = groups.find(([first]) => first && isSamePhone(first.phone, owner.phone));
      if (group) group.push(owner);
      else groups.push([owner]);
    }
    return groups;
  });
}

const pairsOf = <One>(list: readonly One[]): [One, One][] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [One, One] => [one, other]));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
