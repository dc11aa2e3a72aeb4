// Reading a calendar gives ids to rows typed by hand: Google failing at each of its calls, and a colleague at work inside each.
import type { Runtime } from 'apps-script-runtime';
import type { Calendar } from '../../src/server/run/calendar-call';
import { addRow, ask, ok, openLibrary } from '../server/addon';
import { tryBoth } from './both';
import { copyOf, type Operation } from './operations';
import { tryFailures } from './trial';

const start = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', reviewOn: '2026-04-01' });
  addRow(runtime, 'events', { name: 'Career Fair', when: '2026-03-10 09:00', partners: 'WorkSource' });
  runtime.type('Partners', 'A4', 'Typed by hand');
  runtime.type('Events', 'A4', 'Typed by hand');
  return copyOf(runtime.save());
})();

const operation: Operation = {
  start,
  act: (runtime) => ok(ask<Calendar>(runtime, 'readCalendar', { whose: 'everyone' })),
  isRepeated: true,
};

test('Google failing', () => tryFailures(operation));

test.each<[string, (runtime: Runtime) => unknown]>([
  ['a colleague reads it, too', operation.act],
  [
    'a colleague saves a partner',
    (runtime) =>
      ask(runtime, 'saveRow', {
        ...{ table: 'partners', id: 'theirs', isNew: true, loaded: {} },
        values: { name: 'Theirs' },
      }),
  ],
])('%s', (_name, other) => tryBoth(operation, other));
