// The people at a partner, in three cells. Line k of name, email and phone is one person.

import type { FieldKey, ValuesOf } from '../tables';
import { emailsIn, isSamePhone, phonesIn } from './email-and-phone';
import { plainPersonName, withTitle } from './person-name';

export const PERSON_FIELDS = [
  'contactName',
  'contactEmail',
  'contactPhone',
] as const satisfies readonly FieldKey<'partners'>[];
export type PartnerValues = ValuesOf<'partners'>;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type Person = Record<PersonField, string>;

export const blankPerson = (): Person => ({ contactName: '', contactEmail: '', contactPhone: '' });
export const isNobody = (person: Person): boolean => PERSON_FIELDS.every((field) => person[field] === '');

/** The three cells. */
export const peopleCells = ({
  contactName,
  contactEmail,
  contactPhone,
}: Readonly<PartnerValues>): Person => ({
  ...{ contactName: contactName ?? '', contactEmail: contactEmail ?? '', contactPhone: contactPhone ?? '' },
});

/** As typed; at least one. Cells of uneven length leave blanks. */
export function linesOfPeople(values: Readonly<PartnerValues>): Person[] {
  const columns = PERSON_FIELDS.map((field) => (values[field] ?? '').split('\n'));
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, line) => {
    const person = blankPerson();
    PERSON_FIELDS.forEach((field, column) => (person[field] = columns[column]?.[line] ?? ''));
    return person;
  });
}

export function peopleOf(values: Readonly<PartnerValues>): Person[] {
  const people = linesOfPeople(values).map((person): Person => {
    const [contactName, contactEmail, contactPhone] = PERSON_FIELDS.map((field) => person[field].trim());
    return {
      contactName: contactName ?? '',
      contactEmail: contactEmail ?? '',
      contactPhone: contactPhone ?? '',
    };
  });
  while (people.length > 0 && isNobody(people[people.length - 1] ?? blankPerson())) people.pop();
  return people;
}

/** A person without a phone leaves a blank line if others follow. */
export function writePeople(people: readonly Person[]): Person {
  const cells = blankPerson();
  for (const field of PERSON_FIELDS)
    cells[field] = withoutBlankEnd(people.map((person) => person[field]).join('\n'));
  return cells;
}

/** Only blank lines between people keep the columns aligned. */
export function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

const BETWEEN: Partial<Record<PersonField, string>> = { contactEmail: ', ', contactPhone: ' / ' };

export const appendToLine = (field: PersonField, line: string, more: string): string =>
  line === '' ? more : line + (BETWEEN[field] ?? ', ') + more;

const BETWEEN_EMAILS = /\s*[,;]\s*| \/ /;
/** Shorter numbers are compared as text, without the leading zeros that a number cell drops. */
export const FEWEST_DIGITS = 7;
const asText = (phone: string): string => phone.replace(/^0+(?=\d)/, '').toLowerCase();

/** A title doesn't make a different person, so a name includes the same name with a title. See withMore. */
export function isCovered(field: PersonField, existing: string, text: string): boolean {
  if (text === '') return true;
  if (field === 'contactName') return plainPersonName(existing) === plainPersonName(text);
  if (existing.toLowerCase() === text.toLowerCase()) return true;
  if (field === 'contactEmail') {
    const [known, words] = [emailsIn(existing), existing.toLowerCase().split(BETWEEN_EMAILS)];
    return text
      .toLowerCase()
      .split(BETWEEN_EMAILS)
      .every((one) => {
        const emails = emailsIn(one);
        return emails.length > 0 ? emails.every((email) => known.includes(email)) : words.includes(one);
      });
  }
  const lines = existing.split(' / ');
  const known = phonesIn(existing, FEWEST_DIGITS);
  return text.split(' / ').every((line) => {
    const phones = phonesIn(line, FEWEST_DIGITS);
    return phones.length > 0
      ? phones.every((phone) => known.some((one) => isSamePhone(one, phone)))
      : lines.some((one) => asText(one) === asText(line));
  });
}

/** Whether one can fill the blanks of the other without a contradiction. */
export const isCompatible = (existing: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => existing[field] === '' || isCovered(field, existing[field], person[field]));

/** By name. Email and phone only count if a name is missing, because different people may share those. */
export function isSamePerson(existing: Person, person: Person): boolean {
  const same = (field: PersonField) =>
    existing[field] !== '' && person[field] !== '' && isCovered(field, existing[field], person[field]);
  const hasNames = existing.contactName !== '' && person.contactName !== '';
  return hasNames ? same('contactName') : same('contactEmail') || same('contactPhone');
}

/** The line, with what another line says about the same person. The title stays with the name. */
export function withMore(field: PersonField, line: string, more: string): string {
  if (!isCovered(field, line, more)) return appendToLine(field, line, more);
  return field === 'contactName' && more !== '' ? withTitle(line, more) : line;
}
