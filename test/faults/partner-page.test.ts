// Pages for partners: Google failing at every call, a colleague at work, and manual edits of the tabs.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { addRow, ask, BEN, newRow, ok, openAddon, sheetOf } from '../server/addon';
import { allKeys, make, preview, refTo } from '../server/partner-pages';
import { tryBoth, tryHand } from './both';
import { copyOf, LIBRARY, type Operation } from './operations';
import { tryFailures, tryTimeLimits } from './trial';

const after = (start: SavedRuntime, act: (runtime: Runtime) => unknown): SavedRuntime => {
  const runtime = openAddon({ workbook: copyOf(start) });
  act(runtime);
  return copyOf(runtime.save());
};
const READY = after(LIBRARY, (runtime) => {
  addRow(runtime, 'events', {
    ...{
      name: 'Job club',
      when: '2026-03-12',
      location: 'Hall',
      partners: 'WorkSource',
      resources: 'Laptops',
    },
  });
  const contact = { partner: 'WorkSource', when: '2026-02-20', promised: 'Send flyers' };
  ok(ask(runtime, 'saveContact', { ...newRow('log', contact), seen: [] }));
});
const ticked = allKeys(preview(openAddon({ workbook: copyOf(READY) }), 'WorkSource'));
const MADE = after(READY, (runtime) => {
  make(runtime, 'WorkSource');
  make(runtime, 'Abbey');
  addRow(runtime, 'events', { name: 'Tour', when: '2026-03-19', partners: 'WorkSource' });
});

const MAKING: Operation = {
  start: READY,
  act: (runtime) => make(runtime, 'WorkSource', ticked),
  isRepeated: true,
};
const BY_HAND: Operation = {
  start: READY,
  act: (runtime) => make(runtime, 'Typed by hand'),
  isRepeated: true,
};
const REFRESHING: Operation = { ...MAKING, start: MADE };
const REMOVING: Operation = {
  start: MADE,
  act: (runtime) => ok(ask(runtime, 'removeAllPages')),
  isRepeated: true,
};

const REACHING: Operation = {
  start: READY,
  act: (runtime) =>
    ok(ask(runtime, 'saveReach', { phone: '555-0199', email: 'desk@library.example', address: '' })),
  isRepeated: true,
};

test.each(
  Object.entries({
    'making a page': MAKING,
    'making a page for a partner typed by hand': BY_HAND,
    'refreshing a page': REFRESHING,
    'removing the pages': REMOVING,
    'saving how to reach the library': REACHING,
  }),
)('%s', (_name, operation) => tryFailures(operation));

test('making a page, ended early', () => tryTimeLimits(MAKING));

test.each<[string, Operation, (runtime: Runtime) => unknown]>([
  [
    'makes the same page',
    MAKING,
    (runtime) => ask(runtime, 'makePage', { ref: refTo('WorkSource'), ticked }, BEN),
  ],
  [
    'refreshes another',
    REFRESHING,
    (runtime) => ask(runtime, 'makePage', { ref: refTo('Abbey'), ticked: [] }, BEN),
  ],
  ['removes the pages, too', REMOVING, (runtime) => ask(runtime, 'removeAllPages', undefined, BEN)],
])('a page at work while Ben %s', (_what, operation, act) =>
  tryBoth(operation, (runtime) => ok(act(runtime) as Parameters<typeof ok>[0])),
);

const tabsIn = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getName().startsWith('For '))
    .map((sheet) => [sheet.getName(), runtime.values(sheet.getName())]);

/** If the page is written before somebody moves the rows or after, the next refresh is right. */
test.each<[string, (runtime: Runtime) => unknown]>([
  ['inserts a row into Events', (runtime) => sheetOf(runtime, 'Events').insertRowBefore(3)],
  ['inserts a column into Partners', (runtime) => sheetOf(runtime, 'Partners').insertColumnBefore(3)],
])('refreshing a page while somebody %s', (_what, hand) =>
  tryHand(
    {
      ...REFRESHING,
      act: (runtime) => {
        make(runtime, 'WorkSource', ticked);
        return make(runtime, 'WorkSource', ticked);
      },
    },
    hand,
    tabsIn,
  ),
);
