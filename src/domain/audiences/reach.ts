// Whom the library reaches, and whom it doesn't: for each audience, who serves it, and the events and people of the last
// twelve months.

import { wholeOf } from '../basics/text';
import { Day, addDays, laterDay } from '../dates/day';
import { isLikelyDay } from '../dates/odd-dates';

import { isCancelled } from '../events/event';
import { spanOf } from '../events/event-span';
import { isEnded, isPotential } from '../partners/stage';
import { audienceReader } from './named-audiences';

export interface Audience {
  name: string;
  /** Roughly how many people; text as in the cell. */
  people: string;
  source: string;
  year: string;
}

export interface ServingPartner {
  id: string;
  name: string;
  stage: string;
  orgType: string;
  serves: string;
  trustedBy: string;
  focus: string;
  firstStep: string;
}

interface ReachingEvent {
  type: string;
  when: string;
  endsAt: string;
  cancelled: string;
  participants: string;
}

export interface LibraryReach<One extends Audience = Audience> {
  audiences: readonly One[];
  partners: readonly ServingPartner[];
  events: readonly ReachingEvent[];
}

export interface AudienceReach<One extends Audience = Audience> {
  audience: One;
  /** In the order of their rows. */
  serving: ServingPartner[];
  /** It trusts them, but nothing says that they serve it. */
  trusted: ServingPartner[];
  /** Held in the last twelve months. */
  events: number;
  /** Who came to them, and how many of them don't say. */
  attendance: { known: number; unknown: number };
  /** Of the latest event for it, however long ago; '' if there was none. */
  last: Day | '';
  /** Of the next one that is planned. */
  next: Day | '';
  /** No event for half a year, and none planned. */
  isGap: boolean;
}

const YEAR_DAYS = 365;
const GAP_DAYS = 183;

/** One entry for each audience, in their order. Ended partners and cancelled events don't count. */
export function reachOf<One extends Audience>(
  { audiences, partners, events }: LibraryReach<One>,
  today: Day,
): AudienceReach<One>[] {
  const reader = audienceReader(audiences);
  const reach = audiences.map((audience): AudienceReach<One> => ({
    ...{ audience, serving: [], trusted: [], events: 0, attendance: { known: 0, unknown: 0 } },
    ...{ last: '', next: '', isGap: false },
  }));
  for (const partner of partners) {
    if (isEnded(partner)) continue;
    const served = reader.namedIn(partner.serves).listed;
    for (const at of served) reach[at]?.serving.push(partner);
    for (const at of reader.namedIn(partner.trustedBy).listed)
      if (!served.includes(at)) reach[at]?.trusted.push(partner);
  }
  for (const event of events) {
    const named = isCancelled(event) ? [] : reader.ofEvent(event.type);
    for (const at of named) if (reach[at]) addEvent(reach[at], event, today);
  }
  for (const one of reach) one.isGap = one.next === '' && one.last < addDays(today, -GAP_DAYS);
  return reach;
}

function addEvent(reach: AudienceReach, event: ReachingEvent, today: Day): void {
  const span = spanOf(event);
  if (!span || !isLikelyDay(span.first)) return;
  const { first, last } = span;
  if (last > today) {
    if (reach.next === '' || first < reach.next) reach.next = first;
    return;
  }
  reach.last = laterDay(reach.last, last);
  if (last <= addDays(today, -YEAR_DAYS)) return;
  const people = wholeOf(event.participants);
  reach.events++;
  reach.attendance.known += people ?? 0;
  if (people === undefined) reach.attendance.unknown++;
}

/** Those who aren't reached first, then the one with the longest time since its last event, then the largest. */
export const gapsFirst = <One extends Audience>(reach: readonly AudienceReach<One>[]): AudienceReach<One>[] =>
  [...reach].sort(
    (one, other) =>
      Number(other.isGap) - Number(one.isGap) ||
      (one.isGap ? one.last.localeCompare(other.last) : 0) ||
      (wholeOf(other.audience.people) ?? 0) - (wholeOf(one.audience.people) ?? 0),
  );

export const potentialAmong = (partners: readonly ServingPartner[]): ServingPartner[] =>
  partners.filter(isPotential);
