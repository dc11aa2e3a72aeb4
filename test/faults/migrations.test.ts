// Google failing at each service call that brings a sheet of the first version up to date: a second press finishes the
// work, and nothing of the library's is lost. All calls up to the number of the last version are tried, so every step
// is covered. But the rules of a thousand cells are the same reads a thousand times: if reads repeat in the same order,
// nothing was written in between, and the first ones stand for all. What set-up does afterward is tried elsewhere.
import { failEvery, type Runtime, type SavedRuntime } from 'apps-script-runtime';
import { MIGRATIONS } from '../../src/sheets/migrations';
import { openAddon, settingOf } from '../server/addon';
import { shortFirstVersion } from '../server/first-version';
import { notingTrials, rowsIn } from './note-trials';
import { copyOf } from './operations';
import { photograph, type Photograph } from './snapshot';

const act = (runtime: Runtime) => runtime.run('setUpThisSheet');
const open = (workbook: SavedRuntime) => openAddon({ workbook });
const contentsOf = (runtime: Runtime) =>
  ['Settings', 'Plan Archive', 'Undo Journal'].map((tab) => runtime.values(tab));
const versionOf = (runtime: Runtime) => Number(settingOf(runtime, 'Version of this sheet')) || 1;

interface Whole {
  calls: readonly string[];
  after: Runtime;
  /** The workbook just before the number of each version was written. */
  steps: Photograph[];
}

function bringUpToDate(): Whole {
  const after = open(shortFirstVersion());
  // Set-up also uses a named range to mark that it is running: the last one of each version is the number of the next.
  const saved = new Map<number, SavedRuntime>();
  after.beforeCall((name) => {
    if (name === 'Spreadsheet.setNamedRange' && versionOf(after) < MIGRATIONS.length + 1)
      saved.set(versionOf(after), copyOf(after.save()));
  });
  act(after);
  after.beforeCall(undefined);
  return {
    calls: after.lastExecution?.calls ?? [],
    after,
    steps: [...saved.values()].map((workbook) => photograph(open(workbook))),
  };
}

/** The places that a step changed. */
const changedBy = (before: Photograph, after: Photograph): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));

/** Calls up to the number of the last version. */
function callsToTry(calls: readonly string[]): Set<number> {
  const end = calls.indexOf('SpreadsheetApp.flush', calls.lastIndexOf('Spreadsheet.setNamedRange')) + 1;
  const isAgain = (at: number) =>
    [1, 3].some((length) => {
      const part = (from: number) => calls.slice(from - length + 1, from + 1).join();
      return part(at).includes('DataValidation.') && part(at) === part(at - length);
    });
  return new Set(calls.slice(0, end).flatMap((_, at) => (isAgain(at) ? [] : [at + 1])));
}

test('a sheet from the first version is brought up to date, whichever call fails', async () => {
  const { calls, after, steps } = bringUpToDate();
  expect(steps).toHaveLength(MIGRATIONS.length);
  const [wanted, contents] = [photograph(after), contentsOf(after)];
  const before = photograph(open(shortFirstVersion()));
  const changes = steps.map((step, at) => changedBy(steps[at - 1] ?? before, step));
  const tried = callsToTry(calls);
  const rows = rowsIn(after);
  const noted = notingTrials('failing');
  const report = await failEvery({
    start: shortFirstVersion(),
    open,
    act,
    isTried: (call) => tried.has(call),
    // No run leaves the number of a version whose step isn't finished.
    again: (runtime) => {
      const now = photograph(runtime);
      const finished = MIGRATIONS.filter(({ version }) => version <= versionOf(runtime)).length;
      // The step that was cut off may have left these half done.
      const isOpen = new Set(changes[finished]);
      for (const [at, changed] of changes.slice(0, finished).entries())
        for (const place of changed)
          if (!isOpen.has(place))
            expect([steps[at]?.get(place), wanted.get(place)]).toContain(now.get(place));
      act(runtime);
    },
    check: (runtime) => {
      expect(versionOf(runtime)).toBe(MIGRATIONS[MIGRATIONS.length - 1]?.version);
      expect([...photograph(runtime)]).toEqual([...wanted]);
      expect(contentsOf(runtime)).toEqual(contents);
      noted.count(rows, rowsIn(runtime));
    },
  });
  noted.write(calls.length, report.trials);
  expect(report.trials).toBeGreaterThanOrEqual(tried.size);
}, 1_200_000);
