// People in the words of somebody's list: taken out of crowded cells, and put beside those who are there.

import {
  PERSON_FIELDS,
  Person,
  PersonField,
  isCompatible,
  isCovered,
  isKnownPerson,
  isNobody,
  isSamePerson,
  nobody,
  shares,
  withOneMore,
} from '../partners/people';
import { emailsIn } from '../partners/reach';

const MAIL = '[^\\s,;:<>()|"]+@[^\\s,;<>()|"]+\\.[^\\s,;<>()|"]+';
const LABEL = '(?:\\b(?:tel|phone|ph|cell|mobile|mob|fax|telefon|teléfono|tél|móvil|handy)\\b\\.?:? *)';
const PHONE = `${LABEL}?\\+?\\(?\\d[\\d ().\\u00a0/-]{5,}\\d(?: *,? *(?:x|ext\\.?|extension) *\\d+)?`;
const PIECES = new RegExp(`(${MAIL})|(${PHONE})|([;\\n|]| / | ::: )`, 'gi');

/** 'Jane Doe, jane@x.org, 555-010-1234; Bob Roe' are two people. Every word is somebody's. */
export function readPeople(text: string): Person[] {
  const people = [nobody()];
  let isApart = false;
  const give = (field: PersonField, piece: string) => {
    let person = people[people.length - 1] ?? nobody();
    // Two numbers without a mark between them are one person's.
    if (field === 'contactPhone' && person[field] !== '' && !isApart) person[field] += ` / ${piece}`;
    else {
      if (person[field] !== '' || (isApart && field === 'contactName' && !isNobody(person)))
        people.push((person = nobody()));
      person[field] = piece;
    }
    isApart = false;
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
    else isApart = true;
  }
  giveName(text.slice(from));
  return people.filter((person) => !isNobody(person));
}

/** '(555-0107' of 'Ada (555-0107)': the bracket is around the number. One within it is closed, as in '555-0107 (555-0108'. */
function withoutOpenBracket(phone: string): string {
  const at = phone.lastIndexOf('(');
  if (at < 0 || phone.includes(')', at)) return phone;
  return /\d/.test(phone.slice(0, at)) ? `${phone})` : phone.slice(0, at) + phone.slice(at + 1);
}

/** Whether a cell of names holds e-mails or phone numbers too. */
export const isCrowded = (text: string): boolean =>
  readPeople(text).some(({ contactEmail, contactPhone }) => contactEmail !== '' || contactPhone !== '');

/** Several in a cell of names, e-mails or phones: a line or a semicolon between them; ' ::: ' in Google Contacts. */
export const severalIn = (text: string): string[] =>
  text
    .split(/[;\n]| \/ | ::: /)
    .map((one) => one.trim())
    .filter(Boolean);

/** The same for e-mails, which commas and blanks part too. */
export function mailsIn(text: string): string[] {
  const mails = text.split(/ ::: |[\s,;]+| \/ /).filter(Boolean);
  return mails.every((one) => one.includes('@')) ? mails : severalIn(text);
}

/** Fewer digits are no phone number. */
const FEWEST_DIGITS = 7;
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/**
 * Somebody of another name with the same e-mail, or with the same phone where no e-mails differ: perhaps one name was
 * corrected since. With e-mails of their own, two people share a phone.
 */
function isPerhapsRenamed(there: Person, person: Person): boolean {
  if (there.contactName === '' || person.contactName === '') return false;
  const hasEmails = emailsIn(there.contactEmail).length > 0 && emailsIn(person.contactEmail).length > 0;
  return shares('contactEmail', there, person) || (!hasEmails && shares('contactPhone', there, person));
}

/** A number or address without a name belongs to the one person there is, unless others come with it. */
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
 * People with others beside them: blanks are filled, new people come below. Where one of that name has another e-mail or
 * phone already, or one of that e-mail or phone another name, `replaces` says whether it goes; else nothing of that person
 * is taken. `isNoted`: it stands in Notes since then. `isOneList`: both are of one list, where people may share a phone.
 */
export function mergePeople(
  there: readonly Person[],
  more: readonly Person[],
  replaces: (stands: string, person: string) => boolean,
  isNoted: (person: string) => boolean,
  isOneList: boolean,
): Person[] {
  const people = there.map((person) => ({ ...person }));
  const touched = new Set<Person>();
  const isOnly = there.length === 1 && more.length === 1;
  // A number without a name comes after its owner: what the list says of them by name would replace it.
  const isOwned = (person: Person) => ownerOf(person, people, more) !== undefined;
  const owned = more.filter(isOwned);
  for (const person of [...more.filter((one) => !owned.includes(one)), ...owned]) {
    const said = PERSON_FIELDS.map((one) => person[one])
      .filter(Boolean)
      .join(', ');
    const same = people.find((one) => isKnownPerson(one, person));
    if (same) touched.add(same);
    if (same || isNoted(said)) continue;
    const owner = ownerOf(person, people, more);
    if (owner) {
      for (const field of ['contactEmail', 'contactPhone'] as const)
        if (!isCovered(field, owner[field], person[field]))
          owner[field] = withOneMore(field, owner[field], person[field]);
      continue;
    }
    const likely = people.filter((one) => isOnly || isSamePerson(one, person));
    const fitting = likely.find((one) => isCompatible(one, person));
    // What came from this list is not replaced by the same list: two of one name stand beside each other.
    const isOf = ({ contactName }: Person, name: string) =>
      name !== '' && isCovered('contactName', contactName, name);
    const before = people.slice(0, there.length).filter((one) => !touched.has(one));
    const other =
      before.find((one) => isOf(one, person.contactName)) ??
      // Who stands in the list under that name, too, was not renamed.
      (isOneList
        ? undefined
        : before.find(
            (one) => isPerhapsRenamed(one, person) && !more.some((listed) => isOf(listed, one.contactName)),
          ));
    if (!fitting && !other) people.push({ ...person });
    const into = fitting ?? other;
    if (!into) continue;
    const field = PERSON_FIELDS.find((one) => into[one] !== '' && !isCovered(one, into[one], person[one]));
    if (field !== undefined && !replaces(into[field], said)) continue;
    touched.add(into);
    for (const one of PERSON_FIELDS) if (!isCovered(one, into[one], person[one])) into[one] = person[one];
  }
  return people;
}
