// A calendar as the text of an .ics file. The library escapes texts and folds lines.

import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { SHELL } from '../../src/words/shell';
import type { CalendarEntry } from '../../src/domain/calendar/calendar-entry';

const PRODUCT = { company: SHELL.product, product: SHELL.product };
const MINUTE = 60_000;

/**
 * The sheet counts no changes, so an entry's SEQUENCE is the minute at which the file was made: the entries of a newer
 * file replace those of an older one.
 */
export function icsText(entries: readonly CalendarEntry[], readAt: number): string {
  const calendar = ical({ prodId: PRODUCT });
  for (const { kind, uid, title, place, isCancelled, time } of entries) {
    const isWhole = 'first' in time;
    calendar.createEvent({
      id: uid,
      stamp: new Date(readAt),
      sequence: Math.floor(readAt / MINUTE),
      summary: storable(title),
      ...(place !== '' && { location: storable(place) }),
      allDay: isWhole,
      start: isWhole ? midnightOf(time.first) : new Date(time.from),
      end: isWhole ? midnightOf(time.after) : new Date(time.to),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A promise for a day doesn't make anybody busy all day.
      ...(isWhole && kind !== 'events' && { transparency: ICalEventTransparency.TRANSPARENT }),
    });
  }
  return calendar.toString();
}

/** For a whole day, the library writes the day in UTC. */
const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The format has no control characters and no half emojis; line breaks are escaped as \n. */
const storable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '\ufffd');
