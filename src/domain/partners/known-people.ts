import { emailsIn, isSamePhone, phonesIn } from './email-and-phone';
import {
  FEWEST_DIGITS,
  PERSON_FIELDS,
  type Person,
  type PartnerValues,
  isCovered,
  withoutBlankEnd,
  writePeople,
} from './people';

/** A cell without changes stays exactly as it is. */
export function withPeople(values: Readonly<PartnerValues>, people: readonly Person[]): PartnerValues {
  const cells = writePeople(people);
  const after = { ...values };
  for (const field of PERSON_FIELDS)
    if (cells[field] !== withoutBlankEnd(values[field] ?? '')) after[field] = cells[field];
  return after;
}

export const hasInCommon = (field: 'contactEmail' | 'contactPhone', one: Person, other: Person): boolean =>
  field === 'contactEmail'
    ? emailsIn(one[field]).some((email) => emailsIn(other[field]).includes(email))
    : phonesIn(one[field], FEWEST_DIGITS).some((phone) =>
        phonesIn(other[field], FEWEST_DIGITS).some((its) => isSamePhone(phone, its)),
      );

export const isKnownPerson = (existing: Person, person: Person): boolean =>
  PERSON_FIELDS.every((field) => isCovered(field, existing[field], person[field]));
