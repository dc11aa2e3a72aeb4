// A person who left a partner: their line is removed from the people, and Notes say who left, and as of when.

import { NOTES } from '../../words/notes';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { withPeople } from './known-people';
import { withoutTitleAfter } from './person-name';
import { PERSON_FIELDS, PartnerValues, Person, isCovered, isNobody, linesOfPeople } from './people';

const BETWEEN = ' · ';

const wordsOf = (person: Person): string =>
  PERSON_FIELDS.map((field) => person[field].trim())
    .filter(Boolean)
    .join(BETWEEN);

/** 'No longer there as of Mar 2, 2026: Kim Lee, principal · kim@example.org · 555-0117' */
const noteOf = (person: Person, day: Day): string =>
  NOTES.left + NOTES.leftOn(fullDay(day)) + wordsOf(person);

/** Their name or, without one, what else is known. */
export const personName = (person: Person): string =>
  withoutTitleAfter(PERSON_FIELDS.map((field) => person[field].trim()).find((text) => text !== '') ?? '');

const isSame = (one: Person, other: Person): boolean =>
  PERSON_FIELDS.every((field) => one[field].trim() === other[field].trim());

/** The cells without the person; undefined if the person isn't there. A note that is already there isn't added again. */
export function withoutPerson(
  values: Readonly<PartnerValues>,
  person: Person,
  day: Day,
): PartnerValues | undefined {
  const people = linesOfPeople(values);
  const at = people.findIndex((one) => isSame(one, person));
  if (at < 0 || isNobody(person)) return undefined;
  const notes = values.notes ?? '';
  const isNoted = notes
    .split('\n')
    .some((line) => line.startsWith(NOTES.left) && line.endsWith(`: ${wordsOf(person)}`));
  const rest = withPeople(
    values,
    people.filter((_, line) => line !== at),
  );
  return {
    ...rest,
    notes: isNoted ? notes : [notes.trimEnd(), noteOf(person, day)].filter(Boolean).join('\n'),
  };
}

/** Who left, according to Notes, the latest first. */
export function peopleLeft(notes: string): { name: string; words: string }[] {
  return notes
    .split('\n')
    .filter((line) => line.startsWith(NOTES.left))
    .map((words) => {
      const rest = words.slice(words.indexOf(': ') + 2);
      return { name: rest.split(BETWEEN)[0] ?? '', words };
    })
    .reverse();
}

/** An old list may still have them. */
export const hasLeft = (notes: string, { contactName }: Person): boolean =>
  contactName !== '' && peopleLeft(notes).some(({ name }) => isCovered('contactName', name, contactName));
