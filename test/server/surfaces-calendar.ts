// The calendar that a partner gets.
import type { Runtime } from 'apps-script-runtime';
import { ask, ok } from './addon';
import { nameOf } from './canary-library';
import { refTo } from './partner-pages';
import { type Surface, surface } from './surface';

/** Without the ids that rows are known by, which make the entries' UIDs. */
const calendarFor = (row: number) => (runtime: Runtime) =>
  JSON.stringify(ok(ask(runtime, 'readCalendar', { partner: refTo(nameOf(row)) })));

export const CALENDARS: readonly Surface[] = [
  surface('the calendar for partner 1', 'that partner, and whoever gets it from them', calendarFor(1), [
    ...['events.name 1', 'events.when 1', 'events.endsAt 1', 'events.location 1'],
  ]),
  surface(
    'the calendar for partner 3, whose location is confidential',
    'that partner, and whoever gets it from them',
    calendarFor(3),
    ['events.name 3', 'events.when 3', 'events.endsAt 3'],
  ),
];
