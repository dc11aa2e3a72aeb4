// What has a day in one week: events, and dated lines of the plan.

import { Day, daysBetween } from './day';
import { EventFacts, dayOfWhen, isCancelled, partnersOfEvent, readPartnerParts, timeOfWhen } from './event';
import { PartnerDirectory } from './names';
import { excerpt } from './partner';
import { readRecurrence } from './recurrence';
import { WeekLine, dayInWhen, isHeading } from './week-plan';

/** What of an event is told; index is the grid row. */
export interface PlannedEvent extends EventFacts {
  index: number;
  id: string;
  name: string;
  endsAt: string;
  location: string;
  staff: string;
}

/** What of a line of the plan is told. */
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
  /** '8:45', '8:45-10:51' or ''. */
  time: string;
  /** 'High School; with WorkSource', or who does it. */
  detail: string;
  staff: string;
  /** Positions of the partners that are known. */
  partners: number[];
  isDone: boolean;
}

/** The id of the plan's line that follows an event. */
export const eventLineId = (eventId: string): string => `event-${eventId}`;

/** Seven days from Monday on, cancelled events left out; a line that follows an event only tells whether it is done. */
export function datesOfWeek(
  events: readonly PlannedEvent[],
  lines: readonly PlannedLine[],
  directory: PartnerDirectory,
  monday: Day,
): WeekDate[] {
  const isInWeek = (day: Day | '') => day >= monday && daysBetween(monday, day) < 7;
  const dates: WeekDate[] = [];
  const follows = new Map<string, WeekDate>();
  for (const event of events) {
    const { index, id, name, when, endsAt, location, staff } = event;
    const day = dayOfWhen(when);
    if (!isInWeek(day) || isCancelled(event)) continue;
    const names = readPartnerParts(event.partners, () => false).map((part) => part.name);
    const where = [location, names.length > 0 ? `with ${names.join(', ')}` : ''].filter((one) => one.trim());
    const time = [timeOfWhen(when), endsAt].filter(Boolean).join('-');
    const partners = partnersOfEvent(event, directory).flatMap((position) => position ?? []);
    const detail = excerpt(where.join('; '));
    const date: WeekDate = {
      table: 'events',
      index,
      id,
      name,
      day,
      time,
      detail,
      staff,
      partners,
      isDone: false,
    };
    dates.push(date);
    if (id !== '') follows.set(eventLineId(id), date);
  }
  for (const line of lines) {
    const { index, id, text, when, who, isDone } = line;
    const day = dayInWhen(when);
    // A rule that says from when it counts is no date.
    if (!isInWeek(day) || isHeading(line) || text === '' || readRecurrence(when)) continue;
    const followed = follows.get(id);
    if (followed) {
      followed.isDone ||= isDone;
      continue;
    }
    const time = when.split(', ').slice(1).join(', ');
    const partner = directory.positionOfName(line.partner);
    const partners = partner === undefined ? [] : [partner];
    dates.push({
      table: 'plan',
      index,
      id,
      name: text,
      day,
      time,
      detail: excerpt(who),
      staff: who,
      partners,
      isDone,
    });
  }
  return dates;
}
