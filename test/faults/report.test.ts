// The state report: Google failing at every call, the night ending early, a colleague at work, and hands in Events.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { Capped } from '../../src/server/run/answers';
import type { StoryChoice } from '../../src/server/run/report-answers';
import { addRow, ask, BEN, newRow, ok, openAddon, planLine, sheetOf } from '../server/addon';
import { makeReport, SESSION, turnAllOn, turnOn } from '../server/reporting';
import { GENERAL } from '../../src/domain/counting/profile';
import { tryBoth, tryHand } from './both';
import { copyOf, LIBRARY, type Operation } from './operations';
import { clock } from './random-operations';
import { tryFailures, tryTimeLimits } from './trial';

const after = (start: SavedRuntime, act: (runtime: Runtime) => unknown): SavedRuntime => {
  const runtime = openAddon({ workbook: copyOf(start) });
  act(runtime);
  return copyOf(runtime.save());
};
const ON = after(LIBRARY, (runtime) => {
  turnOn(runtime);
  addRow(runtime, 'events', { name: 'Visit', when: '2026-02-06', ...SESSION, participants: '20' });
});
const WITH_DATA = after(ON, turnAllOn);
const MADE = after(WITH_DATA, (runtime) => {
  makeReport(runtime);
  addRow(runtime, 'events', { name: 'Talk', when: '2026-02-16', ...SESSION });
});

const ASK = {
  profile: { ...GENERAL, firstMonth: 10 },
  ...{ hasHours: true, hasShared: true, hasData: true, hasDirectory: true },
};
const WITHOUT = { ...ASK, hasShared: false, hasDirectory: false };
const TURNING_ON: Operation = { start: LIBRARY, act: (runtime) => ok(ask(runtime, 'turnOnReport', ASK)) };
const MAKING: Operation = { start: WITH_DATA, act: (runtime) => makeReport(runtime, 'A van') };
const UPDATING: Operation = { start: MADE, act: (runtime) => makeReport(runtime, 'A van'), isRepeated: true };
/** The line was checked off, so it can be a story. */
const TOLD = after(MADE, (runtime) => {
  const done = { item: 'Call the zoo', outcome: 'They lend us the owl', done: 'TRUE' };
  addRow(runtime, 'plan', done, planLine(runtime, 'Outreach To-Do'));
});
const STORIES = (() => {
  const runtime = openAddon({ workbook: copyOf(TOLD) });
  return ok(ask<{ stories: Capped<StoryChoice> }>(runtime, 'readStories')).stories.items.map(({ id }) => id);
})();
const TELLING: Operation = {
  start: TOLD,
  act: (runtime) => ok(ask(runtime, 'makeReport', { needs: '', stories: STORIES })),
  isRepeated: true,
};
const TURNING_OFF: Operation = {
  start: MADE,
  act: (runtime) => {
    const answer = ask(runtime, 'turnOffReport');
    // The answer to the first try was lost.
    if (!answer.ok && !answer.problem.includes('is off')) throw new Error(answer.problem);
  },
};
const UNCHECKING: Operation = { start: MADE, act: (runtime) => ok(ask(runtime, 'turnOnReport', WITHOUT)) };
const NIGHT: Operation = { start: MADE, act: clock };
/** Nobody has made the tab Report: the night makes the others. */
const FIRST_NIGHT: Operation = { start: WITH_DATA, act: clock };

test.each(
  Object.entries({
    'turning the report on': TURNING_ON,
    'turning it off': TURNING_OFF,
    'unchecking Shared with and Partner directory': UNCHECKING,
    'making its tab': MAKING,
    'updating its tab': UPDATING,
    'updating its tab with a story': TELLING,
    'the daily check with a report': NIGHT,
    'the daily check with the first Report data and Partner directory': FIRST_NIGHT,
  }),
)('%s', (_name, operation) => tryFailures(operation));

test('the checked line is a story', () => expect(STORIES).toHaveLength(1));

test('the daily check with a report, ended early', () => tryTimeLimits(NIGHT));

const show = (runtime: Runtime) =>
  ['Events', 'Settings', 'Report', 'Report data', 'Partner directory'].map(
    (tab) => tab in tabsOf(runtime) && runtime.values(tab),
  );
const tabsOf = (runtime: Runtime) =>
  Object.fromEntries(
    runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => [sheet.getName(), true]),
  );

test.each<[string, Operation]>([
  ['turning the report on', TURNING_ON],
  ['updating its tab', UPDATING],
  ['unchecking Partner directory', UNCHECKING],
])('%s while Ben turns it on or makes it, too', (_what, operation) =>
  tryBoth(operation, (runtime) =>
    operation === TURNING_ON
      ? ok(ask(runtime, 'turnOnReport', ASK, BEN))
      : ok(ask(runtime, 'makeReport', { needs: 'A van' }, BEN)),
  ),
);

test('turning the report on while Ben saves an event', () => {
  const row = newRow('events', { name: 'Fair', when: '2026-02-20' });
  return tryBoth(TURNING_ON, (runtime) => ok(ask(runtime, 'saveRow', row, BEN)));
});

/** Written before or after the hand moved the rows, the next update is right. */
test.each<[string, (runtime: Runtime) => unknown]>([
  ['inserts a row into Events', (runtime) => sheetOf(runtime, 'Events').insertRowBefore(3)],
  ['inserts a column into Events', (runtime) => sheetOf(runtime, 'Events').insertColumnBefore(3)],
  ['inserts a row into Partners', (runtime) => sheetOf(runtime, 'Partners').insertRowBefore(3)],
])('updating the report while somebody %s', (_what, hand) =>
  tryHand(
    {
      ...UPDATING,
      act: (runtime) => {
        makeReport(runtime, 'A van');
        return makeReport(runtime, 'A van');
      },
    },
    hand,
    show,
  ),
);
