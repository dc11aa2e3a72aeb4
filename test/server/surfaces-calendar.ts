// Calendar files, as text.
import { entriesIn } from '../../sidebar/calendar/calendar-session';
import { icsText } from '../../sidebar/calendar/ics-text';
import { CALENDAR_KINDS } from '../../src/domain/calendar/calendar-entry';
import type { Calendar, CalendarAsk } from '../../src/server/run/calendar-call';
import type { Runtime } from 'apps-script-runtime';
import { ask, ok } from './addon';
import { nameOf } from './canary-library';
import { type Surface, surface } from './surface';

/** The file in whole lines and the list of what is in it, with every text checked or none. */
function fileOf(runtime: Runtime, given: CalendarAsk, isTicked: boolean): string {
  const calendar = ok(ask<Calendar>(runtime, 'readCalendar', given));
  const keys = calendar.entries.items.flatMap(({ ticked }) => (ticked ? [ticked.key] : []));
  const entries = entriesIn({ calendar, kinds: CALENDAR_KINDS, ticked: isTicked ? keys : [] });
  const file = icsText(entries, calendar.readAt).replace(/\r\n /g, '');
  const listed = entries.map((entry) => ({ ...entry, ticked: undefined }));
  // A whole day ends on the day after, which another row may have as its day.
  return JSON.stringify([calendar.name, listed, file]).replace(/"after":"[^"]*"/g, '');
}
const forPartner = (row: number, isTicked: boolean) => (runtime: Runtime) =>
  fileOf(
    runtime,
    { whose: 'partner', partner: { table: 'partners', id: '', row: 0, name: nameOf(row) } },
    isTicked,
  );

/** An entry has the id of its row. */
const OF_PARTNER = [
  'partners.name',
  'events.id',
  'events.name',
  'events.location',
  'log.id',
  'log.promised',
  'log.promisedBy',
  'log.next',
  'log.nextBy',
];

export const CALENDARS: readonly Surface[] = [
  surface(
    'the calendar of everyone',
    'staff, and anyone they share a calendar with',
    (runtime) => fileOf(runtime, { whose: 'everyone' }, false),
    [
      ...OF_PARTNER.filter((field) => field !== 'events.location'),
      // Not of the third, whose location is confidential.
      ...['events.location 1', 'events.location 2', 'partners.id', 'partners.reviewOn'],
    ],
  ),
  surface(
    'the calendar for partner 1',
    'that partner, and anyone they give it to',
    forPartner(1, true),
    OF_PARTNER.map((field) => `${field} 1`),
  ),
  surface(
    'the calendar for partner 1 before anything is checked',
    'that partner, and anyone they give it to',
    forPartner(1, false),
    OF_PARTNER.filter((field) => !['log.promised', 'log.next'].includes(field)).map((field) => `${field} 1`),
  ),
  surface(
    'the calendar for partner 3, whose location is confidential',
    'that partner, and anyone they give it to',
    forPartner(3, true),
    OF_PARTNER.filter((field) => field !== 'events.location').map((field) => `${field} 3`),
  ),
];
