// Removing a name, and listing staff: Google failing at every call, the time ending early, a colleague at work, and manual edits
// of the tabs.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { ANA, ask, BEN, newRow, ok, sheetOf } from '../server/addon';
import { find, keysOf, openWithKim, remove } from '../server/removing';
import { tryBoth, tryHand } from './both';
import { copyOf, LIBRARY, type Operation } from './operations';
import { tryFailures, tryTimeLimits } from './trial';

const NAMED: SavedRuntime = copyOf(openWithKim().save());
/** Like the page: searches, and removes what it found. After a fault, the librarian does both again. */
const removeAll = (runtime: Runtime) => remove(runtime, keysOf(find(runtime).places.items));
const REMOVING: Operation = { start: NAMED, act: removeAll, isRepeated: true };
const KEYS = keysOf(find(openWithKim()).places.items);
/** After a fault, with the same places checked. */
const PRESSING: Operation = { start: NAMED, act: (runtime) => remove(runtime, KEYS), isRepeated: true };
const LISTING: Operation = {
  start: LIBRARY,
  act: (runtime) => ok(ask(runtime, 'addStaff', { emails: [ANA, BEN] })),
  isRepeated: true,
};

test.each(Object.entries({ 'removing a name': PRESSING, 'listing staff': LISTING }))(
  '%s',
  (_name, operation) => tryFailures(operation),
);

test('removing a name, ended early', () => tryTimeLimits(PRESSING));

test('removing a name while Ben removes it, too', () => tryBoth(REMOVING, removeAll));

test('listing staff while Ben does', () =>
  tryBoth(LISTING, (runtime) => ok(ask(runtime, 'addStaff', { emails: [ANA, BEN] }, BEN))));

test('removing a name while Ben saves an event', () => {
  const row = newRow('events', { name: 'Fair', when: '2026-02-20' });
  return tryBoth(REMOVING, (runtime) => ok(ask(runtime, 'saveRow', row, BEN)));
});

const show = (runtime: Runtime) =>
  ['Partners', 'Events', 'Contact Log'].map((tab) =>
    runtime.values(tab).filter((row) => row.some((cell) => cell !== '' && cell !== false)),
  );

/** What somebody moved or typed meanwhile is left as is; the next press does the rest. */
test.each<[string, (runtime: Runtime) => unknown]>([
  ['inserts a row into Partners', (runtime) => sheetOf(runtime, 'Partners').insertRowBefore(3)],
  ['inserts a column into Partners', (runtime) => sheetOf(runtime, 'Partners').insertColumnBefore(3)],
  ['types into a row', (runtime) => runtime.type('Partners', 'G3', 'Kim Lee and reading')],
])('removing a name while somebody %s', (_what, hand) =>
  tryHand(
    {
      ...REMOVING,
      act: (runtime) => {
        removeAll(runtime);
        return removeAll(runtime);
      },
    },
    hand,
    show,
  ),
);
