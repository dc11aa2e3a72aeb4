import { Attempt, laterAttempt, missedAttemptIn } from './came-of-it';
import { Day, laterDay } from '../dates/day';
import { EventFacts, isCancelled, partnersOfEvents } from '../events/event';
import { spanOf, touchDay } from '../events/event-span';
import { onceForAll } from '../basics/memoize';
import { PartnerDirectory, directoryOf } from '../basics/names';
import { isLikelyDay } from '../dates/odd-dates';

/** A row of the Contact Log, as text. */
export interface ContactFacts {
  when: string;
  partner: string;
  partnerId: string;
  /** The cell 'What came of it'. */
  cameOfIt: string;
}

export interface Touches {
  /** The latest event or contact up to today. */
  latest: Day | '';
  /** The next event after today. */
  ahead: Day | '';
  /** The latest contact that reached nobody. */
  attempt: Attempt | undefined;
}

/** By name, else by id, so that a renamed partner keeps its contacts. */
export const partnerOfContact = (
  contact: Pick<ContactFacts, 'partner' | 'partnerId'>,
  directory: PartnerDirectory,
): number | undefined =>
  directory.positionOfName(contact.partner) ?? directory.positionOfId(contact.partnerId);

export const partnersOfContacts = onceForAll(partnerOfContact);

const noTouches = (): Touches => ({ latest: '', ahead: '', attempt: undefined });

/**
 * One entry per partner. Cancelled events don't count, today counts as touched, and rows with the same name are one
 * partner.
 */
export function touchesOf(
  partners: readonly { id: string; name: string }[],
  events: readonly EventFacts[],
  contacts: readonly ContactFacts[],
  today: Day,
  directory = directoryOf(partners),
): Touches[] {
  const firsts = partners.map(({ name }, position) => directory.positionOfName(name) ?? position);
  const touches = partners.map(noTouches);
  const touchesAt = (position: number | undefined) => touches[firsts[position ?? -1] ?? -1];
  const note = (position: number | undefined, day: Day) => {
    const touch = touchesAt(position);
    if (!touch) return;
    if (day <= today) touch.latest = laterDay(touch.latest, day);
    else if (touch.ahead === '' || day < touch.ahead) touch.ahead = day;
  };
  const ofEvents = partnersOfEvents(events, directory);
  events.forEach((event, at) => {
    const positions = ofEvents[at]?.positions ?? [];
    const span = positions.length === 0 || isCancelled(event) ? undefined : spanOf(event);
    if (!span) return;
    const day = touchDay(span, today);
    if (!isLikelyDay(day)) return;
    for (const position of positions) note(position, day);
  });
  const ofContacts = partnersOfContacts(contacts, directory);
  contacts.forEach(({ when, cameOfIt }, at) => {
    // Today asks about a date in the future.
    if (!isLikelyDay(when) || when > today) return;
    const position = ofContacts[at];
    const tried = missedAttemptIn(cameOfIt);
    const touch = touchesAt(position);
    if (!tried) note(position, when);
    else if (touch) touch.attempt = laterAttempt(touch.attempt, { day: when, cameOfIt: tried });
  });
  return firsts.map((first) => touches[first] ?? noTouches());
}
