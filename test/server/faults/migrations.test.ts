// Google failing at the service calls of bringing a sheet of the first version up to date: pressing once more finishes the
// work, and nothing of the library's is lost. Reading the rules of a thousand cells is the same call a thousand times:
// of calls that come again in the same order, the first ones are tried, and of those every third, as a run is long. What
// set-up does besides is tried elsewhere.
import { failEvery, type Runtime } from '../../../local/runtime';
import { SHEET_VERSION } from '../../../src/sheets/sheet-version';
import { openAddon, rowsOf } from '../addon';
import { firstVersion } from '../first-version';
import { photograph } from './photograph';

const act = (runtime: Runtime) => runtime.run('setUpThisSheet');
const contentsOf = (runtime: Runtime) =>
  ['Settings', 'Plan Archive', 'Undo Journal'].map((tab) => runtime.values(tab));
const versionOf = (runtime: Runtime) =>
  rowsOf(runtime, 'Settings', 1).find((row) => row['Setting'] === 'Version of this sheet')?.['Value'];

/** Calls up to the flush that follows the number of the version. */
function callsToTry(calls: readonly string[]): Set<number> {
  const end = calls.indexOf('SpreadsheetApp.flush', calls.indexOf('Spreadsheet.setNamedRange')) + 1;
  expect(end).toBeGreaterThan(1);
  const isAgain = (at: number) =>
    [1, 3].some((length) => {
      const part = (from: number) => calls.slice(from - length + 1, from + 1).join();
      return part(at).includes('DataValidation.') && part(at) === part(at - length);
    });
  const first = calls.slice(0, end).flatMap((_, at) => (isAgain(at) ? [] : [at + 1]));
  return new Set(first.filter((_, at) => at % 3 === 0));
}

test('a sheet of the first version is brought up to date whatever call fails', async () => {
  const whole = openAddon({ workbook: firstVersion() });
  act(whole);
  const [wanted, contents] = [photograph(whole), contentsOf(whole)];
  const calls = callsToTry(whole.lastExecution?.calls ?? []);
  const rules = [...wanted].filter(([place]) => place.endsWith('| rule'));
  const { trials } = await failEvery({
    start: firstVersion(),
    open: (workbook) => openAddon({ workbook }),
    act,
    isTried: (call) => calls.has(call),
    // No run leaves the number of a version whose step is not done.
    again: (runtime) => {
      if (versionOf(runtime) === SHEET_VERSION)
        expect([...photograph(runtime)].filter(([place]) => place.endsWith('| rule'))).toEqual(rules);
      act(runtime);
    },
    check: (runtime) => {
      expect(versionOf(runtime)).toBe(SHEET_VERSION);
      expect([...photograph(runtime)]).toEqual([...wanted]);
      expect(contentsOf(runtime)).toEqual(contents);
    },
  });
  expect(trials).toBeGreaterThanOrEqual(calls.size);
}, 1_200_000);
