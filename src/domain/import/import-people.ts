// People as somebody's list has them: split out of crowded cells, and merged with those already there.

import {
  PERSON_FIELDS,
  Person,
  PersonField,
  isCompatible,
  isCovered,
  isNobody,
  isSamePerson,
  blankPerson,
  appendToLine,
  withMore,
} from '../partners/people';
import { CREDENTIALS, HONORIFICS, ROLES, isTitle } from '../partners/person-name';
import { isKnownPerson, hasInCommon } from '../partners/known-people';
import { emailsIn } from '../partners/email-and-phone';

const MAIL = '[^\\s,;:<>()|"]+@[^\\s,;<>()|"]+\\.[^\\s,;<>()|"]+';
const LABEL = '(?:\\b(?:tel|phone|ph|cell|mobile|mob|fax|telefon|teléfono|tél|móvil|handy)\\b\\.?:? *)';
const PHONE = `${LABEL}?\\+?\\(?\\d[\\d ().\\u00a0/-]{5,}\\d(?: *,? *(?:x|ext\\.?|extension) *\\d+)?`;
const PIECES = new RegExp(`(${MAIL})|(${PHONE})|([;\\n|]| / | ::: )`, 'gi');

/** 'Jane Doe, jane@x.org, 555-010-1234; Bob Roe' are two people. Every word ends up with somebody. */
export function readPeople(text: string): Person[] {
  const people = [blankPerson()];
  let isSeparated = false;
  const give = (field: PersonField, piece: string) => {
    let person = people[people.length - 1] ?? blankPerson();
    // Two numbers without a separator belong to one person.
    if (field === 'contactPhone' && person[field] !== '' && !isSeparated) person[field] += ` / ${piece}`;
    else {
      if (person[field] !== '' || (isSeparated && field === 'contactName' && !isNobody(person)))
        people.push((person = blankPerson()));
      person[field] = piece;
    }
    isSeparated = false;
  };
  const giveName = (between: string) => {
    const name = between.replace(/^[\s,:<>)–-]+|[\s,:<>(–-]+$/g, '');
    if (name !== '') give('contactName', name);
  };
  let from = 0;
  for (const found of text.matchAll(PIECES)) {
    const [piece, mail, phone] = found;
    if (phone !== undefined && digitsOf(phone).length < FEWEST_DIGITS) continue;
    giveName(text.slice(from, found.index));
    from = found.index + piece.length;
    if (mail !== undefined) give('contactEmail', mail);
    else if (phone !== undefined) give('contactPhone', withoutOpenBracket(phone.trim()));
    else isSeparated = true;
  }
  giveName(text.slice(from));
  return people.filter((person) => !isNobody(person));
}

/**
 * 'Ada (555-0107)' yields '(555-0107'. That parenthesis encloses the number, so it is removed. One inside the number is
 * closed instead: '555-0107 (555-0108'.
 */
function withoutOpenBracket(phone: string): string {
  const at = phone.lastIndexOf('(');
  if (at < 0 || phone.includes(')', at)) return phone;
  return /\d/.test(phone.slice(0, at)) ? `${phone})` : phone.slice(0, at) + phone.slice(at + 1);
}

/** Whether a cell of names also holds emails or phone numbers. */
export const isCrowded = (text: string): boolean =>
  readPeople(text).some(({ contactEmail, contactPhone }) => contactEmail !== '' || contactPhone !== '');

/** Splits a cell of names, emails or phones at line breaks, semicolons, ' / ', and the ' ::: ' of Google Contacts. */
export const severalIn = (text: string): string[] =>
  text
    .split(/[;\n]| \/ | ::: /)
    .map((one) => one.trim())
    .filter(Boolean);

/** Not part of a name, but of somebody's role or place: 'Jane Doe, Program Director', 'Ann Lee, Book Club'. */
const PLACES =
  'jr|sr|staff|team|office|desk|department|dept|division|services?|outreach|programs?|education|library|school|center|centre|club|group|church|college|university|foundation|society|council|committee|association|agency|inc|llc|county|city|street|st|ave|avenue|road|rd|youth|family|community|public|human|resources|development|communications|relations|marketing|main|front|or|and|und|et|y|the|of|for|at|ask|see|call|via|email';
const NO_NAME = new RegExp(`\\b(?:${ROLES}|${HONORIFICS}|${CREDENTIALS}|${PLACES})\\b`, 'i');
/** Before a surname: 'de la Cruz', 'Van Dyke'. Al, Ben and Di are also first names. */
const PARTICLE =
  /^(?:de|del|della|di|da|dos|van|von|der|den|la|le|st|san|al|el|bin|ben|ter|ten|zu|zur|De|Del|Della|Da|Dos|Van|Von|Der|La|Le|St|San|El)\.?$/;
const WORD = /^\p{Lu}[\p{L}’'.-]*$/u;

/** Two to four words, each with a capital; more than a surname. */
function isFullName(text: string): boolean {
  const words = text.split(' ');
  const others = words.filter((word) => !PARTICLE.test(word));
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    others.length >= 2 &&
    others.every((word) => WORD.test(word)) &&
    !PARTICLE.test(words[0] ?? '') &&
    !NO_NAME.test(text)
  );
}

/** 'Ana Ruiz, Ben Cole' has the names of two people; undefined if a part may be anything else, as in 'Cole, Ben'. */
export function namesBetweenCommas(text: string): string[] | undefined {
  const parts = severalIn(text).flatMap((one) =>
    one.split(',').map((part) => part.replace(/\s+/g, ' ').trim()),
  );
  return text.includes(',') && parts.length > 1 && parts.every(isFullName) ? parts : undefined;
}

/** The cells of a column that may have several names between commas. */
export const namesTogether = (texts: readonly string[]): string[][] =>
  texts.flatMap((text) => {
    const names = namesBetweenCommas(text);
    return names ? [names] : [];
  });

/** Where a column has 'Cole, Ben', 'Garcia Lopez, Maria Jose' is probably one person, too. */
export const hasSurnamesFirst = (texts: readonly string[]): boolean =>
  texts.some((text) =>
    severalIn(text).some((one) => {
      const [, firstName = ''] = /^\p{L}[\p{L}’'-]+, ?(\p{Lu}[\p{L}’'-]+(?: \p{L}\.?)?)$/u.exec(one) ?? [];
      return firstName !== '' && !isTitle(firstName);
    }),
  );

/** The same for emails, which commas and spaces separate too. */
export function mailsIn(text: string): string[] {
  const mails = text.split(/ ::: |[\s,;]+| \/ /).filter(Boolean);
  return mails.every((one) => one.includes('@')) ? mails : severalIn(text);
}

/** Fewer digits are not a phone number. */
const FEWEST_DIGITS = 7;
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/**
 * Whether somebody's name may have been corrected since: two names share an email, or share a phone and don't both have
 * an email. Two people with separate emails simply share a phone.
 */
function isPerhapsRenamed(existing: Person, person: Person): boolean {
  if (existing.contactName === '' || person.contactName === '') return false;
  const hasEmails = emailsIn(existing.contactEmail).length > 0 && emailsIn(person.contactEmail).length > 0;
  return (
    hasInCommon('contactEmail', existing, person) ||
    (!hasEmails && hasInCommon('contactPhone', existing, person))
  );
}

/** A number or address without a name belongs to the only person there, unless the list names others with it. */
function ownerOf(person: Person, people: readonly Person[], more: readonly Person[]): Person | undefined {
  const [only, another] = people;
  if (person.contactName !== '' || !only || another || only.contactName === '') return undefined;
  return more.every(
    ({ contactName }) => contactName === '' || isCovered('contactName', only.contactName, contactName),
  )
    ? only
    : undefined;
}

/**
 * Merges people into those already there. Blanks are filled, and new people are added at the end. If somebody of that
 * name already has another email or phone, or somebody with that email or phone has another name, `replaces` decides
 * whether to overwrite it. If not, nothing about the person is added. `isNoted` says whether Notes already hold the
 * person. `isOneList` means both come from one list, where people may share a phone.
 */
export function mergePeople(
  existing: readonly Person[],
  more: readonly Person[],
  replaces: (current: string, person: string) => boolean,
  isNoted: (person: string) => boolean,
  isOneList: boolean,
): Person[] {
  const people = existing.map((person) => ({ ...person }));
  const touched = new Set<Person>();
  const isOnly = existing.length === 1 && more.length === 1;
  // A number without a name is merged after its owner, or what the list says about the owner would replace it.
  const isOwned = (person: Person) => ownerOf(person, people, more) !== undefined;
  const owned = more.filter(isOwned);
  for (const person of [...more.filter((one) => !owned.includes(one)), ...owned]) {
    const asText = PERSON_FIELDS.map((one) => person[one])
      .filter(Boolean)
      .join(', ');
    const same = people.find((one) => isKnownPerson(one, person));
    if (same) {
      touched.add(same);
      same.contactName = withMore('contactName', same.contactName, person.contactName);
    }
    if (same || isNoted(asText)) continue;
    const owner = ownerOf(person, people, more);
    if (owner) {
      for (const field of ['contactEmail', 'contactPhone'] as const)
        if (!isCovered(field, owner[field], person[field]))
          owner[field] = appendToLine(field, owner[field], person[field]);
      continue;
    }
    const likely = people.filter((one) => isOnly || isSamePerson(one, person));
    const fitting = likely.find((one) => isCompatible(one, person));
    // A list never replaces what came from the same list: two people with the same name stay side by side.
    const isOf = ({ contactName }: Person, name: string) =>
      name !== '' && isCovered('contactName', contactName, name);
    const before = people.slice(0, existing.length).filter((one) => !touched.has(one));
    const other =
      before.find((one) => isOf(one, person.contactName)) ??
      // Somebody the list also has under the existing name was not renamed.
      (isOneList
        ? undefined
        : before.find(
            (one) => isPerhapsRenamed(one, person) && !more.some((listed) => isOf(listed, one.contactName)),
          ));
    if (!fitting && !other) people.push({ ...person });
    const into = fitting ?? other;
    if (!into) continue;
    const field = PERSON_FIELDS.find((one) => into[one] !== '' && !isCovered(one, into[one], person[one]));
    if (field !== undefined && !replaces(into[field], asText)) continue;
    touched.add(into);
    for (const one of PERSON_FIELDS)
      into[one] = isCovered(one, into[one], person[one])
        ? withMore(one, into[one], person[one])
        : person[one];
  }
  return people;
}
