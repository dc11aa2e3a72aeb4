// The people at a partner: three cells whose lines belong together, line k of name, email and phone being one person.

import { Values } from '../basics/fields';
import { normaliseName } from '../basics/names';
import { emailsIn, isSamePhone, phonesIn } from './reach';

/** The three fields, in the template's order. */
export const PERSON_FIELDS = ['contactName', 'contactEmail', 'contactPhone'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type Person = Record<PersonField, string>;

export const nobody = (): Person => ({ contactName: '', contactEmail: '', contactPhone: '' });
export const isNobody = (person: Person): boolean => PERSON_FIELDS.every((field) => person[field] === '');

/** Line by line as typed, at least one. Cells of uneven length leave blanks. */
export function linesOfPeople(values: Readonly<Values>): Person[] {
  const columns = PERSON_FIELDS.map((field) => (values[field] ?? '').split('\n'));
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, line) => {
    const person = nobody();
    PERSON_FIELDS.forEach((field, column) => (person[field] = columns[column]?.[line] ?? ''));
    return person;
  });
}

/** Without blanks around the words, and without lines that say nothing at the end. */
export function peopleOf(values: Readonly<Values>): Person[] {
  const people = linesOfPeople(values).map((person): Person => {
    const [contactName, contactEmail, contactPhone] = PERSON_FIELDS.map((field) => person[field].trim());
    return {
      contactName: contactName ?? '',
      contactEmail: contactEmail ?? '',
      contactPhone: contactPhone ?? '',
    };
  });
  while (people.length > 0 && isNobody(people[people.length - 1] ?? nobody())) people.pop();
  return people;
}

/** The three cells; a person without a phone leaves a blank line where others follow. */
export function writePeople(people: readonly Person[]): Person {
  const cells = nobody();
  for (const field of PERSON_FIELDS)
    cells[field] = withoutBlankEnd(people.map((person) => person[field]).join('\n'));
  return cells;
}

/** The row with these people; a cell in which nothing changed stays as it is, blank lines at its end included. */
export function withPeople(values: Readonly<Values>, people: readonly Person[]): Values {
  const cells = writePeople(people);
  const after = { ...values };
  for (const field of PERSON_FIELDS)
    if (cells[field] !== withoutBlankEnd(values[field] ?? '')) after[field] = cells[field];
  return after;
}

/** Blank lines at the end belong to nobody: only those between people keep the columns in step. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

/** What stands between two numbers or two addresses of one person, in one line. */
const BETWEEN: Partial<Record<PersonField, string>> = { contactEmail: ', ', contactPhone: ' / ' };

/** One line with one more number or address of the same person. */
export const withOneMore = (field: PersonField, line: string, more: string): string =>
  line === '' ? more : line + (BETWEEN[field] ?? ', ') + more;

const BETWEEN_EMAILS = /\s*[,;]\s*| \/ /;
/** Shorter numbers are compared as text, without the zeros that a cell for numbers drops. */
const FEWEST_DIGITS = 7;
const asText = (phone: string): string => phone.replace(/^0+(?=\d)/, '').toLowerCase();

/** Whether a field's text says nothing that is not there already. */
export function isCovered(field: PersonField, there: string, text: string): boolean {
  if (text === '') return true;
  if (field === 'contactName') return normaliseName(there) === normaliseName(text);
  if (there.toLowerCase() === text.toLowerCase()) return true;
  if (field === 'contactEmail') {
    const [known, words] = [emailsIn(there), there.toLowerCase().split(BETWEEN_EMAILS)];
    return text
      .toLowerCase()
      .split(BETWEEN_EMAILS)
      .every((one) => {
        const emails = emailsIn(one);
        return emails.length > 0 ? emails.every((email) => known.includes(email)) : words.includes(one);
      });
  }
  const lines = there.split(' / ');
  const known = phonesIn(there, FEWEST_DIGITS);
  return text.split(' / ').every((line) => {
    const phones = phonesIn(line, FEWEST_DIGITS);
    return phones.length > 0
      ? phones.every((phone) => known.some((one) => isSamePhone(one, phone)))
      : lines.some((one) => asText(one) === asText(line));
  });
}

/** Whether two people have an email, or a phone, in common. */
export const shares = (field: 'contactEmail' | 'contactPhone', one: Person, other: Person): boolean =>
  field === 'contactEmail'
    ? emailsIn(one[field]).some((email) => emailsIn(other[field]).includes(email))
    : phonesIn(one[field], FEWEST_DIGITS).some((phone) =>
        phonesIn(other[field], FEWEST_DIGITS).some((its) => isSamePhone(phone, its)),
      );

/** All that is said of a person is there. */
export const isKnownPerson = (there: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => isCovered(field, there[field], person[field]));

/** Nothing is in the way of filling the blanks of one with the other. */
export const isCompatible = (there: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => there[field] === '' || isCovered(field, there[field], person[field]));

/** Of one name; where a name is missing, of one email or phone. Others may share a phone. */
export function isSamePerson(there: Person, person: Person): boolean {
  const same = (field: PersonField) =>
    there[field] !== '' && person[field] !== '' && isCovered(field, there[field], person[field]);
  const hasNames = there.contactName !== '' && person.contactName !== '';
  return hasNames ? same('contactName') : same('contactEmail') || same('contactPhone');
}
