// When two partners may be the same. Import and Find duplicates share this code, so they never disagree.

import { LIKENESS } from '../../words/duplicates';
import { positionsFound } from '../basics/names';
import { groupsBy } from '../basics/groups';
import { comparableName, hasWordsLike, likePairs, distinctiveWords } from './like-names';
import { Phone, emailsIn, isSamePhone, phonesIn } from './email-and-phone';

const GENERAL_MAILBOX =
  /^(info|office|contact|admin|hello|mail|email|library|reception|frontdesk|enquiries|inquiries|kontakt|team|staff|webmaster|noreply|no-reply)@/;

/** Several partners may share a mailbox like info@. */
const isSharedMailbox = (email: string): boolean => GENERAL_MAILBOX.test(email);

/** Most certain first: same email or phone, same name, similar name. */
export const MATCH_KINDS = ['contact', 'name', 'similar'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** What identifies a partner. */
export interface PartnerIdentity {
  /** Usually one. A partner has several once list rows are matched to it. */
  names: readonly string[];
  mainContact: string;
  contactEmail: string;
  contactPhone: string;
}

/** Two positions in the list of parties, the lower one first. */
export interface LikelyPair {
  one: number;
  other: number;
  lane: MatchKind;
  /** Whether the names match too, not only an email or a phone. */
  isNamed: boolean;
  /** Sentences in the order found: email, phone, name. */
  why: string[];
}

/** An email or phone shared by more partners than this identifies none of them: a school district's switchboard. */
const MOST_SHARERS = 5;

const ACRONYM = /^(.+?)\s*[([]([\p{Lu}\d.&]{2,10})[)\]]\s*$/u;

/** `shared` reports what too many partners have in common to be compared. */
export function likelyPairs(parties: readonly PartnerIdentity[]): { pairs: LikelyPair[]; shared: string[] } {
  const bares = parties.map(({ names }) => names.map(comparableName));
  const found = new Map<string, LikelyPair>();
  const note = (lane: MatchKind, a: number, b: number, isNamed: boolean, why: string) => {
    if (a === b) return;
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = `${one} ${other}`;
    const pair = found.get(key) ?? { one, other, lane, isNamed, why: [] };
    found.set(key, pair);
    if (MATCH_KINDS.indexOf(lane) < MATCH_KINDS.indexOf(pair.lane)) pair.lane = lane;
    pair.isNamed ||= isNamed;
    if (!pair.why.includes(why)) pair.why.push(why);
  };

  const shared: string[] = [];
  const words = bares.map((own) => own.flatMap(distinctiveWords));
  const haveWordInCommon = (a: number, b: number) =>
    (words[a] ?? []).some((word) => words[b]?.includes(word));
  const noteShared = (what: 'email' | 'phone', value: string, owners: readonly Owner[]) => {
    const isEmail = what === 'email';
    const isWeak = isSharedMailbox(value);
    const count = new Set(owners.map(({ position }) => position)).size;
    if (count > MOST_SHARERS) shared.push(LIKENESS[isEmail ? 'tooManyEmail' : 'tooManyPhone'](count, value));
    else
      for (const [a, b] of pairsOf(owners)) {
        if (a.phone && b.phone && !isSamePhone(a.phone, b.phone)) continue;
        if (!isWeak || haveWordInCommon(a.position, b.position))
          note('contact', a.position, b.position, false, LIKENESS[what](value));
        else
          note(
            'similar',
            a.position,
            b.position,
            false,
            LIKENESS[isEmail ? 'sharedEmail' : 'sharedPhone'](value),
          );
      }
  };
  for (const [email, owners] of groupsBy(parties.flatMap(emailsOf), ({ email }) => email))
    noteShared('email', email, owners);
  // Compares the last seven digits, because the country code may be missing.
  const phones = parties.flatMap(phonesOf).sort((a, b) => compare(a.phone.typed, b.phone.typed));
  for (const owners of groupsBy(phones, ({ phone }) => phone.digits.slice(-7)).values())
    noteShared('phone', owners[0]?.phone.typed ?? '', owners);

  const named = groupsBy(
    bares.flatMap((own, position) => [...new Set(own)].map((bare) => ({ bare, position }))),
    ({ bare }) => bare,
  );
  // Partners with the same name are each paired only with the first. Merging those pairs leaves one partner.
  for (const [first, ...rest] of named.values())
    for (const other of rest) note('name', first?.position ?? 0, other.position, true, LIKENESS.sameName);
  const firsts = [...named.values()].map(([first]) => first?.position ?? 0);
  for (const { one, other, how } of likePairs([...named.keys()]))
    note('similar', firsts[one] ?? 0, firsts[other] ?? 0, true, LIKENESS.names[how]);
  parties.forEach(({ names }, position) => {
    for (const form of names.flatMap(formsOf))
      for (const { position: other } of (named.get(form) ?? []).slice(0, MOST_SHARERS))
        if (!found.has(position < other ? `${position} ${other}` : `${other} ${position}`))
          note('similar', position, other, true, LIKENESS.shortForm);
  });
  return { pairs: [...found.values()], shared };
}

/** The names in the list that may mean the same partner as this one, the surest first. */
export function namesLike(name: string, names: readonly string[]): { name: string; isSame: boolean }[] {
  const reach = { mainContact: '', contactEmail: '', contactPhone: '' };
  return likelyPairs([name, ...names].map((one) => ({ names: [one], ...reach })))
    .pairs.filter(({ one }) => one === 0)
    .map(({ other, lane }) => ({ name: names[other - 1] ?? '', isSame: lane === 'name' }))
    .sort((a, b) => Number(b.isSame) - Number(a.isSame));
}

const MOST_MEANT = 3;

/** The names that half a name, or one with slips in it, may mean: those it is part of come first. */
export function namesMeant(typed: string, names: readonly string[]): string[] {
  const parts = positionsFound(names, typed).map((at) => names[at] ?? '');
  const like = namesLike(typed, names).map(({ name }) => name);
  return [...new Set([...parts, ...like, ...namesWithWordsLike(typed, names)])].slice(0, MOST_MEANT);
}

/** 'Seniors' may mean the Senior Center, and 'Center, Senior', too. */
export function namesWithWordsLike(typed: string, names: readonly string[]): string[] {
  const bare = comparableName(typed);
  return bare === '' ? [] : names.filter((name) => hasWordsLike(bare, comparableName(name)));
}

/** Both names in 'Young Men’s Christian Association (YMCA)', without legal forms. */
function formsOf(name: string): string[] {
  const [, whole = '', short = ''] = ACRONYM.exec(name) ?? [];
  return whole === '' ? [] : [comparableName(whole), comparableName(short)];
}

interface Owner {
  position: number;
  phone?: Phone;
}

const emailsOf = ({ contactEmail, mainContact }: PartnerIdentity, position: number) =>
  emailsIn(`${contactEmail} ${mainContact}`).map((email) => ({ email, position }));

const phonesOf = ({ contactPhone, mainContact }: PartnerIdentity, position: number) =>
  [...phonesIn(contactPhone, 7), ...phonesIn(mainContact, 10)].map((phone) => ({ phone, position }));

const pairsOf = <One>(list: readonly One[]): [One, One][] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [One, One] => [one, other]));

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
