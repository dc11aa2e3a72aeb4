// What a contact changes in Partners: Last Contact Date, and the status that follows from it.

import { Attempt } from '../../domain/partners/came-of-it';
import { Edit } from '../../domain/changes/change';
import { lastContactAfter, lastContactWithout } from '../../domain/partners/contact';
import { Day, isDay, laterDay } from '../../domain/dates/day';
import { RelationshipStatus } from '../../domain/partners/relationship-status';
import { excerpt } from '../../domain/basics/text';
import { editsIn } from '../../sheets/tables/differing';
import { PartnerRow, statusFromRow } from '../../sheets/tables/partners';
import { Table, textAt } from '../../sheets/tables/table';
import { CONTACT_ANSWERS } from '../../words/saving';

const counts = (day: string, today: Day): day is Day => isDay(day) && day <= today;

export const lastContactOn = (lastContact: string, day: string, today: Day): string =>
  counts(day, today) ? lastContactAfter(lastContact, day) : lastContact;

/** With the status that the next check will give. `day` is '' if nobody was reached. */
export function applyTouch(
  partners: Table<'partners'>,
  { index, id, lastContact: before }: Pick<PartnerRow, 'index' | 'id' | 'lastContact'>,
  day: Day | '',
  attempt: Attempt | undefined,
  today: Day,
): { edits: Edit[]; standing: RelationshipStatus } {
  const lastContact = lastContactOn(before, day, today);
  const latest = laterDay(textAt(partners, index, 'latest'), counts(day, today) ? day : '');
  const standing = statusFromRow(partners, index, { lastContact, latest }, today, attempt);
  const { due, status, why } = standing;
  return { edits: editsIn(partners, index, id, { lastContact, latest, due, status, why }), standing };
}

/**
 * Last Contact Date without a contact that moved away; `left` are the days of the others. `words` say so if the date
 * before can't be known.
 */
export function revertTouch(
  { name, lastContact: current }: PartnerRow,
  was: string,
  left: readonly string[],
  replaced?: string,
): { lastContact: string; words: string } {
  const known = replaced === undefined ? left : [...left, replaced];
  const lastContact = lastContactWithout(current, was, known, replaced ?? current);
  const isUnsure = current === was && lastContact === was && !known.includes(was);
  const words = isUnsure ? CONTACT_ANSWERS.dateStays(excerpt(name), was) : '';
  return { lastContact, words };
}
