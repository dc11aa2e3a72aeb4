// The calendar that a partner gets.
import type { Runtime } from 'apps-script-runtime';
import { ask, ok } from './addon';
import { nameOf } from './canary-library';
import { refTo } from './partner-pages';
import { type Surface, surface } from './surface';

const calendarFor = (row: number) => (runtime: Runtime) =>
  JSON.stringify(ok(ask(runtime, 'readCalendar', { whose: 'partner', partner: refTo(nameOf(row)) })));

/** The ids make the UIDs of the entries. */
const OWED = ['id', 'promised', 'promisedBy', 'next', 'nextBy'].map((key) => `log.${key}`);
/** When they are is there as instants, which hold no day of the sheet's. */
const EVENT = ['id', 'name'].map((key) => `events.${key}`);
const READER = 'that partner, and whoever gets it from them';

export const CALENDARS: readonly Surface[] = [
  surface('the calendar for partner 2', READER, calendarFor(2), [
    ...[...OWED, ...EVENT, 'events.location', 'partners.name'].map((field) => `${field} 2`),
    // This one was with both.
    ...[...EVENT, 'events.location'].map((field) => `${field} 1`),
  ]),
  surface('the calendar for partner 3, whose location is confidential', READER, calendarFor(3), [
    ...[...OWED, ...EVENT, 'partners.name'].map((field) => `${field} 3`),
  ]),
];
