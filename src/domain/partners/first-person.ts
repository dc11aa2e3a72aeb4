import type { FieldKey, ValuesOf } from '../tables';
import { excerpt } from '../basics/text';
import { PERSON_FIELDS, isNobody, peopleOf } from './people';
import { dialLink, emailsIn, mailLink, phonesIn } from './email-and-phone';

/** A number, an address, or other words about how to reach somebody. */
export interface Way {
  /** As typed. */
  text: string;
  /** '' unless exactly one number or address is meant. */
  link: string;
}

export interface FirstPerson {
  name: string;
  ways: Way[];
  /** How many other people there are. */
  more: number;
}

export const REACH_KEYS = [
  'mainContact',
  ...PERSON_FIELDS,
  'method',
] as const satisfies readonly FieldKey<'partners'>[];

const LONGEST = 80;
/** In a column of phone numbers. */
const LOCAL_DIGITS = 7;
/** Among other words, fewer digits may be a date or a postal code. */
const WHOLE_DIGITS = 10;
const PREFERS_EMAIL = /e-?mail/i;

/**
 * The first person with a number or address, else the partner's main contact. The address shows only if there is no
 * number or the partner prefers email.
 */
export function firstPersonOf(values: Readonly<ValuesOf<'partners'>>): FirstPerson {
  const people = peopleOf(values).filter((person) => !isNobody(person));
  const person = people.find((one) => one.contactPhone !== '' || one.contactEmail !== '') ?? people[0];
  const { contactName = '', contactPhone = '', contactEmail = '' } = person ?? {};
  const email = wayOf(contactEmail, LOCAL_DIGITS);
  const phone = wayOf(contactPhone, LOCAL_DIGITS);
  const prefersEmail = PREFERS_EMAIL.test(values.method ?? '');
  const own = prefersEmail ? [...email, ...phone] : phone.length > 0 ? phone : email;
  return {
    name: excerpt(contactName),
    ways: own.length > 0 ? own : wayOf(values.mainContact ?? '', WHOLE_DIGITS),
    more: Math.max(0, people.length - 1),
  };
}

function wayOf(cell: string, fewestDigits: number): Way[] {
  const text = excerpt(cell, LONGEST);
  if (text === '') return [];
  const [phone, ...otherPhones] = phonesIn(cell, fewestDigits);
  const [email, ...otherEmails] = emailsIn(cell);
  const isOne =
    otherPhones.length + otherEmails.length === 0 && (phone === undefined) !== (email === undefined);
  const link = !isOne ? '' : phone ? dialLink(phone) : mailLink(email ?? '');
  return [{ text, link }];
}

/** For paper: 'Kim Lee 555-0117' */
export function firstPersonLine(values: Readonly<ValuesOf<'partners'>>): string {
  const { name, ways } = firstPersonOf(values);
  return [name, ...ways.map(({ text }) => text)].filter(Boolean).join(' ');
}
