// The people of a partner: line k of the three contact cells belongs to person k.

import { Values } from './fields';
import { normaliseName } from './names';

export interface Person {
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}
export const PERSON_FIELDS = ['contactName', 'contactEmail', 'contactPhone'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

export const nobody = (): Person => ({ contactName: '', contactEmail: '', contactPhone: '' });
export const isNobody = (person: Person): boolean => PERSON_FIELDS.every((field) => person[field] === '');

const MAIL = '[^\\s,;:<>()|"]+@[^\\s,;<>()|"]+\\.[^\\s,;<>()|"]+';
const LABEL = '(?:\\b(?:tel|phone|ph|cell|mobile|mob|fax|telefon|teléfono|tél|móvil|handy)\\b\\.?:? *)';
const PHONE = `${LABEL}?\\+?\\(?\\d[\\d ().\\u00a0/-]{5,}\\d(?: *,? *(?:x|ext\\.?|extension) *\\d+)?`;
const MAILS = new RegExp(MAIL, 'g');
const PIECES = new RegExp(`(${MAIL})|(${PHONE})|([;\\n|]| / )`, 'gi');

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

/** Several in a cell of names, e-mails or phones: a line or a semicolon between them. */
export const severalIn = (text: string): string[] =>
  text
    .split(/[;\n]| \/ /)
    .map((one) => one.trim())
    .filter(Boolean);

/** The same for e-mails, which commas and blanks part too. */
export function mailsIn(text: string): string[] {
  const mails = text.split(/[\s,;]+| \/ /).filter(Boolean);
  return mails.every((one) => one.includes('@')) ? mails : severalIn(text);
}

export function peopleOf(values: Readonly<Values>): Person[] {
  const lines = PERSON_FIELDS.map((field) => (values[field] ?? '').split('\n').map((line) => line.trim()));
  const most = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => ({
    contactName: lines[0]?.[at] ?? '',
    contactEmail: lines[1]?.[at] ?? '',
    contactPhone: lines[2]?.[at] ?? '',
  })).filter((person, at, all) => !isNobody(person) || all.slice(at + 1).some((later) => !isNobody(later)));
}

/** The three cells; a person without a phone leaves a blank line where others follow. */
export function writePeople(people: readonly Person[]): Person {
  const cellOf = (field: PersonField) =>
    people
      .map((person) => person[field])
      .join('\n')
      .replace(/\n+$/, '');
  return {
    contactName: cellOf('contactName'),
    contactEmail: cellOf('contactEmail'),
    contactPhone: cellOf('contactPhone'),
  };
}

/** Fewer digits are no phone number. */
const FEWEST_DIGITS = 7;
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
/** With and without the country's number it is the same phone, and without the zeros that a cell for numbers drops. */
const traceOf = (digits: string): string => withoutZeros(digits.slice(-10));

/** What e-mails and phone numbers of a partner are compared by. */
export function tracesOf(values: Readonly<Values>): string[] {
  const mails = (values['contactEmail'] ?? '').toLowerCase().match(MAILS) ?? [];
  const phones = (values['contactPhone'] ?? '').split(/\n| \/ /).map(digitsOf);
  return [...mails, ...phones.filter(({ length }) => length >= FEWEST_DIGITS).map(traceOf)];
}

const numbersIn = (phones: string): string[] =>
  phones
    .split(' / ')
    .map((one) => (digitsOf(one).length < FEWEST_DIGITS ? withoutZeros(one) : traceOf(digitsOf(one))));

/** Whether the text says nothing that is not there already. */
function isCovered(field: PersonField, there: string, text: string): boolean {
  if (text === '') return true;
  if (field === 'contactName') return normaliseName(there) === normaliseName(text);
  if (field === 'contactEmail') return there.toLowerCase() === text.toLowerCase();
  const numbers = numbersIn(there);
  return numbersIn(text).every((number) => numbers.includes(number));
}

/**
 * Somebody of another name with the same e-mail, or with the same phone where no e-mails differ: perhaps one name was
 * corrected since. With e-mails of their own, two people share a phone.
 */
function isPerhapsRenamed(there: Person, person: Person): boolean {
  if (there.contactName === '' || person.contactName === '') return false;
  const mails = (one: Person) => tracesOf({ contactEmail: one.contactEmail });
  const phones = (one: Person) => tracesOf({ contactPhone: one.contactPhone });
  const share = (tracesIn: (one: Person) => string[]) =>
    tracesIn(there).some((trace) => tracesIn(person).includes(trace));
  const hasMails = mails(there).length > 0 && mails(person).length > 0;
  return share(mails) || (!hasMails && share(phones));
}

const isKnownPerson = (there: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => isCovered(field, there[field], person[field]));

/** Nothing is in the way of filling the blanks of one with the other. */
const isCompatible = (there: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => there[field] === '' || isCovered(field, there[field], person[field]));

/** Of one name; where a name is missing, of one e-mail or phone. Others may share a phone. */
function isSamePerson(there: Person, person: Person): boolean {
  const same = (field: PersonField) =>
    there[field] !== '' && person[field] !== '' && isCovered(field, there[field], person[field]);
  const hasNames = there.contactName !== '' && person.contactName !== '';
  return hasNames ? same('contactName') : same('contactEmail') || same('contactPhone');
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
  for (const person of more) {
    const said = PERSON_FIELDS.map((one) => person[one])
      .filter(Boolean)
      .join(', ');
    const same = people.find((one) => isKnownPerson(one, person));
    if (same) touched.add(same);
    if (same || isNoted(said)) continue;
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
