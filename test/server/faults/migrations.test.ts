// Google failing at every service call of bringing a sheet of the first version up to date: pressing once more finishes
// the work, and nothing of the library's is lost.
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

test('a sheet of the first version is brought up to date whatever call fails', async () => {
  const whole = openAddon({ workbook: firstVersion() });
  act(whole);
  const [wanted, contents] = [photograph(whole), contentsOf(whole)];
  const { calls, trials } = await failEvery({
    start: firstVersion(),
    open: (workbook) => openAddon({ workbook }),
    act,
    check: (runtime) => {
      expect(versionOf(runtime)).toBe(SHEET_VERSION);
      expect([...photograph(runtime)]).toEqual([...wanted]);
      expect(contentsOf(runtime)).toEqual(contents);
    },
  });
  expect(trials).toBeGreaterThanOrEqual(calls);
}, 1_200_000);

test('a run that dies anywhere on the way never leaves the number of a version whose step is not done', async () => {
  const whole = openAddon({ workbook: firstVersion() });
  act(whole);
  const rules = (runtime: Runtime) =>
    [...photograph(runtime)].filter(([place]) => place.endsWith('| rule')).map(String);
  await failEvery({
    start: firstVersion(),
    open: (workbook) => openAddon({ workbook }),
    act,
    again: () => undefined,
    check: (runtime) => {
      if (versionOf(runtime) === SHEET_VERSION) expect(rules(runtime)).toEqual(rules(whole));
    },
  });
}, 1_200_000);
