// One check per state finds what a check of every trial finds, as shown with three bugs put into Code.js.
import {
  failEvery,
  interleaveEvery,
  type Runtime,
  type SavedRuntime,
  type Trial,
  type TrialReport,
} from 'apps-script-runtime';
import { ask, CODE, ok, openAddon, sheetOf } from '../server/addon';
import { CONTACTS } from './random-operations';
import { rowsByFirst } from './random-sequences';
import { OPERATIONS, copyOf, type Operation } from './operations';

/** An operation in which things go wrong; `check` throws if the result is wrong. */
interface Scene {
  operation: Operation;
  bug: [right: RegExp, wrong: string];
  tries: (open: (workbook: SavedRuntime) => Runtime, check: Check) => Promise<TrialReport>;
}
type Check = (trial: Trial, check: () => void) => void;

function operation(name: string): Operation {
  const found = { ...OPERATIONS, ...CONTACTS }[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}
const editing = operation('saving an edited partner');
const logging = operation('logging a contact');
/** It releases its lock itself. A form's save holds the lock until Google ends the run. */
const listing: Operation = {
  start: operation('saving a new partner').start,
  act: (runtime) => ok(ask(runtime, 'addToList', { list: 'staff', names: ['Kim'] })),
};

const sorts = (runtime: Runtime) => {
  const sheet = sheetOf(runtime, 'Partners');
  sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1);
};
const isTicked = (runtime: Runtime) =>
  runtime.values('Weekly Plan').some((row) => row[0] === true && row.join(' ').includes('WorkSource'));
const isLogged = (runtime: Runtime) =>
  runtime.values('Contact Log').some((row) => row.includes('They need flyers'));

const SCENES: Record<string, Scene> = {
  'a row is written where it was before other reads, not where it is now': {
    operation: editing,
    bug: [
      /const isCovered = mergedCellsIn\(area\);([^]*?)filledIn\(area\)/,
      'const early = filledIn(area); const isCovered = mergedCellsIn(area);$1early',
    ],
    tries: (open, check) => {
      const calm = open(copyOf(editing.start));
      editing.act(calm);
      const wanted = rowsByFirst(calm, 'Partners');
      return interleaveEvery({
        ...{ start: editing.start, open, act: editing.act, other: sorts },
        check: (runtime, trial) => {
          check(trial, () => expect(rowsByFirst(runtime, 'Partners')).toEqual(wanted));
        },
      });
    },
  },
  'a follow-up is ticked before its contact is in the log': {
    operation: logging,
    bug: [/(\{ table: log, changes: ownChanges\([^{}]*\},)([^]*?changes: followed \})/, '$2,\n$1'],
    tries: (open, check) =>
      failEvery({
        ...{ start: logging.start, open, act: logging.act },
        // Nobody tries again.
        again: () => undefined,
        check: (runtime, trial) => {
          check(trial, () => expect(isTicked(runtime) && !isLogged(runtime)).toBe(false));
        },
      }),
  },
  'a lock is released before the writes are sent': {
    operation: listing,
    bug: [/SpreadsheetApp\.flush\(\);/g, ';'],
    tries: (open, check) =>
      failEvery({
        ...{ start: listing.start, open, act: listing.act, again: () => undefined },
        remembers: (_runtime, { name }) => name === 'Lock.releaseLock',
        check: (runtime, trial) => {
          check(trial, () => {
            if (trial.name === 'Lock.releaseLock') expect(runtime.values('Settings').flat()).toContain('Kim');
          });
        },
      }),
  },
};

/** By state: how many trials were checked, and how many of them failed. */
type Found = Map<string, { checked: number; failed: number }>;

async function found({ operation: { options }, tries }: Scene, code: string) {
  const states: Found = new Map();
  const report = await tries(
    (workbook) => openAddon({ ...options, code, workbook }),
    ({ state }, check) => {
      const seen = states.get(state) ?? { checked: 0, failed: 0 };
      seen.checked++;
      try {
        check();
      } catch {
        seen.failed++;
      }
      states.set(state, seen);
    },
  );
  return { ...report, found: states };
}

const failing = (states: Found) =>
  [...states].flatMap(([state, { failed }]) => (failed > 0 ? [state] : [])).sort();

const failures = (states: Found) => [...states.values()].reduce((all, { failed }) => all + failed, 0);

afterEach(() => {
  delete process.env['TRIALS'];
});

test.each(Object.entries(SCENES))('%s', async (_name, scene) => {
  const [right, wrong] = scene.bug;
  const code = CODE.replace(right, wrong);
  expect(code).not.toBe(CODE);
  process.env['TRIALS'] = 'all';
  const sound = await found(scene, CODE);
  const whole = await found(scene, code);
  delete process.env['TRIALS'];
  const once = await found(scene, code);
  // The bug is found.
  expect(failures(whole.found)).toBeGreaterThan(failures(sound.found));
  // Of the trials that end in the same state, all fail or none.
  for (const { checked, failed } of whole.found.values()) expect([0, checked]).toContain(failed);
  // The same states fail, although far fewer trials were checked.
  expect(failing(once.found)).toEqual(failing(whole.found));
  expect([...once.found.values()].every(({ checked }) => checked === 1)).toBe(true);
  expect({ trials: once.trials, states: once.states }).toEqual({
    trials: whole.trials,
    states: whole.found.size,
  });
  expect(once.states * 2).toBeLessThan(once.trials);
});
