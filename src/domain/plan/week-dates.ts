// Events and dated lines of one week, plus open lines from earlier days.

import { WEEK_ENTRIES } from '../../words/week-entries';
import { idOf, originOf, partnerOfFollowUp, takesPlace } from '../origins/line-origin';
import { Day } from '../dates/day';
import { weekStartOf } from '../dates/week-start';
import { EventFacts, isCancelled, partnersOfEvent, readPartnerParts } from '../events/event';
import { daysInWeek, spanOf, timeOn } from '../events/event-span';
import { PartnerDirectory } from '../basics/names';
import { excerpt } from '../basics/text';
import { doneSection } from './plan-blocks';
import { readRecurrence } from '../dates/recurrence';
import { ContactFacts, partnerOfContact } from '../partners/last-contact';
import { WeekLine, isHeading, spanOfLine } from './week-plan';

/** What the week shows of an event; `index` is the grid row. */
export interface PlannedEvent extends EventFacts {
  index: number;
  id: string;
  name: string;
  location: string;
  staff: string;
}

/** What the week shows of a line of the plan. */
export type PlannedLine = Pick<
  WeekLine,
  'id' | 'level' | 'text' | 'index' | 'isDone' | 'when' | 'who' | 'partner'
>;

export interface WeekDate {
  table: 'events' | 'plan';
  index: number;
  id: string;
  name: string;
  day: Day;
  /** '8:45', '8:45-10:51', 'until 16:00' on the last of several days, or ''. */
  time: string;
  /** 'High School; with WorkSource', or who does it. */
  detail: string;
  staff: string;
  /** Positions of the partners that are in Partners. */
  partners: number[];
  isDone: boolean;
  /** An open line from an earlier day. */
  isOverdue: boolean;
}

/** By name, else by the contact or follow-up behind the line. */
export function partnerOfLine(
  { id, partner }: PlannedLine,
  contacts: readonly (ContactFacts & { id: string })[],
  directory: PartnerDirectory,
): number | undefined {
  const named = directory.positionOfName(partner);
  if (named !== undefined) return named;
  const origin = originOf(id);
  const contact = 'contactId' in origin ? contacts.find((one) => one.id === origin.contactId) : undefined;
  return contact ? partnerOfContact(contact, directory) : directory.positionOfId(partnerOfFollowUp(id));
}

/**
 * An item of several days appears on each of them. Cancelled events are left out. A line that follows an event only
 * marks it as done.
 */
export function datesOfWeek(
  events: readonly PlannedEvent[],
  lines: readonly PlannedLine[],
  contacts: readonly (ContactFacts & { id: string })[],
  directory: PartnerDirectory,
  today: Day,
): WeekDate[] {
  const start = weekStartOf(today);
  const dates: WeekDate[] = [];
  const follows = new Map<string, WeekDate[]>();
  for (const event of events) {
    const { index, id, name, location, staff } = event;
    const span = spanOf(event);
    const days = span ? daysInWeek(span, start) : [];
    if (!span || days.length === 0 || isCancelled(event)) continue;
    const names = readPartnerParts(event.partners, () => false).map((part) => part.name);
    const where = [location, names.length > 0 ? WEEK_ENTRIES.withPartners(names) : ''].filter((one) =>
      one.trim(),
    );
    const partners = partnersOfEvent(event, directory).flatMap((position) => position ?? []);
    const detail = excerpt(where.join('; '));
    const ofEvent = days.map((day): WeekDate => ({
      table: 'events',
      index,
      id,
      name,
      day,
      time: timeOn(span, day),
      detail,
      staff,
      partners,
      isDone: false,
      isOverdue: false,
    }));
    dates.push(...ofEvent);
    if (id !== '') follows.set(idOf({ kind: 'event', eventId: id }), ofEvent);
  }
  const [doneHeading, doneEnd] = doneSection(lines);
  for (const [at, line] of lines.entries()) {
    const { index, id, text, when, who, isDone } = line;
    const span = spanOfLine(when, today);
    if (!span) continue;
    // Everything under Outreach Done is done, checked or not.
    const isOpen = !isDone && !takesPlace(id) && !(at > doneHeading && at < doneEnd);
    const isOverdue = span.last < today && isOpen;
    const days = isOverdue ? [span.last] : daysInWeek(span, start);
    // A start date in a recurring rule isn't its day.
    if (days.length === 0 || isHeading(line) || text === '' || readRecurrence(when)) continue;
    const followed = follows.get(id);
    if (followed) {
      for (const date of followed) date.isDone ||= isDone;
      continue;
    }
    const partner = partnerOfLine(line, contacts, directory);
    const partners = partner === undefined ? [] : [partner];
    for (const day of days)
      dates.push({
        table: 'plan',
        index,
        id,
        name: text,
        day,
        // Times written once apply to every day.
        time: span.words || timeOn(span, day),
        detail: excerpt(who),
        staff: who,
        partners,
        isDone,
        isOverdue,
      });
  }
  return dates;
}
