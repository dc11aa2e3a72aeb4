// What the report is made from: the events with what each counts as, and the partners with their days of contact.

import { REPORT_TAB } from '../../words/report-tab';
import { PartnerDirectory } from '../basics/names';
import { Day } from '../dates/day';
import { isLikelyDay } from '../dates/odd-dates';
import { EventFacts, isCancelled, partnersOfEvent } from '../events/event';
import { spanOf, touchDay } from '../events/event-span';
import { missedAttemptIn } from '../partners/came-of-it';
import { ContactFacts, partnerOfContact } from '../partners/last-contact';
import { ownCadence } from '../partners/relationship-status';
import { isEnded, isPotential } from '../partners/stage';
import { CountedRow, Outcome, countEvent } from './count-event';
import { Profile } from './profile';
import { CountedPartner } from './relationships';

export interface EventToCount extends CountedRow, EventFacts {
  /** Grid index of its row. */
  index: number;
  id: string;
  name: string;
  type: string;
  /** What the branches that held it together wrote, the same words in each. */
  sharedWith: string;
}

export interface CountedEvent {
  index: number;
  id: string;
  name: string;
  type: string;
  outcome: Outcome;
  /** Organization types of its partners. */
  kinds: string[];
  /** Partners that it names. */
  partnerCount: number;
  lastDay: Day | '';
  sharedWith: string;
}

interface PartnerToCount {
  id: string;
  name: string;
  lastContact: string;
  cadence: string;
  stage: string;
  pausedUntil: string;
  orgType: string;
}

export function countEvents(
  events: readonly EventToCount[],
  partners: readonly Pick<PartnerToCount, 'orgType'>[],
  { directory, profile, today }: { directory: PartnerDirectory; profile: Profile; today: Day },
): CountedEvent[] {
  return events.map((event) => {
    const { index, id, name, type, sharedWith } = event;
    const named = partnersOfEvent(event, directory);
    const kinds = named.map((at) => partners[at ?? -1]?.orgType.trim() ?? '');
    const outcome = countEvent(event, profile, today);
    return {
      ...{ index, id, name, type, sharedWith, outcome },
      kinds: [...new Set(kinds.filter(Boolean))],
      partnerCount: named.length,
      lastDay: outcome.day === '' ? '' : (spanOf(event)?.last ?? ''),
    };
  });
}

/** Ended and paused partners still have their days of contact. A potential one isn't a partner yet. */
export function partnersToCount(
  partners: readonly PartnerToCount[],
  events: readonly EventFacts[],
  contacts: readonly ContactFacts[],
  { directory, cadence, today }: { directory: PartnerDirectory; cadence: number; today: Day },
): CountedPartner[] {
  // Rows with the same name are one partner: the first has the days of all.
  const firsts = partners.map(({ name }, position) => directory.positionOfName(name) ?? position);
  const days = partners.map(() => new Set<Day>());
  const note = (position: number | undefined, day: Day) => {
    if (isLikelyDay(day) && day <= today) days[firsts[position ?? -1] ?? -1]?.add(day);
  };
  partners.forEach(({ lastContact }, position) => note(position, lastContact));
  for (const event of events) {
    const span = event.partners === '' || isCancelled(event) ? undefined : spanOf(event);
    if (!span) continue;
    for (const position of partnersOfEvent(event, directory)) note(position, touchDay(span, today));
  }
  for (const contact of contacts)
    if (!missedAttemptIn(contact.cameOfIt)) note(partnerOfContact(contact, directory), contact.when);
  return partners.flatMap(({ cadence: own, stage, pausedUntil }, position): CountedPartner[] =>
    isPotential({ stage })
      ? []
      : [
          {
            touches: [...(days[position] ?? [])].sort(),
            cadence: ownCadence(own) ?? cadence,
            isResting: isEnded({ stage }) || (isLikelyDay(pausedUntil) && pausedUntil > today),
          },
        ],
  );
}

/** What people call it; without a name, its type. */
export const titleOf = ({ name, type }: Pick<CountedEvent, 'name' | 'type'>): string =>
  name.trim() || REPORT_TAB.noName(type.trim());

/** Events of one day stay in the order of their rows. An event without a day counts as the latest. */
export const byDay = (
  events: readonly CountedEvent[],
  order: 'first first' | 'latest first',
): CountedEvent[] =>
  [...events].sort((one, other) => {
    const [a, b] = [one.outcome.day || '9', other.outcome.day || '9'];
    return a === b ? one.index - other.index : a < b === (order === 'first first') ? -1 : 1;
  });
