// Clear this copy with one of Google's calls failing in each run.
import type { SavedRuntime } from 'apps-script-runtime';
import { BEN, ok, openAddon } from '../server/addon';
import { CANARY, clear, copyOf, factsOf, inUse, leftIn } from '../server/copied-library';
import { notingTrials, rowsIn } from './note-trials';

/** There are about 600 calls. The later ones are set-up's, which has its own trials, so only some of them are tried. */
const UNTIL_SET_UP = 150;
const EVERY = 11;

test('whichever call fails, a second press finishes: nothing is left, and the settings stay', () => {
  const noted = notingTrials('failing');
  const workbook = copyOf(inUse()).save();
  const open = () =>
    openAddon({ workbook: JSON.parse(JSON.stringify(workbook)) as SavedRuntime, user: BEN, editors: [] });
  const whole = open();
  ok(clear(whole, [`Budget ${CANARY}`]));
  const calls = whole.calls.total;
  let trials = 0;
  expect(calls).toBeGreaterThan(100);
  for (let failing = 1; failing <= calls; failing += failing < UNTIL_SET_UP ? 1 : EVERY) {
    const runtime = open();
    runtime.failCall(failing);
    try {
      clear(runtime, [`Budget ${CANARY}`]);
    } catch {
      // Google's own error.
    }
    const { copy } = factsOf(runtime);
    if (copy) ok(clear(runtime, copy.tabs));
    expect([failing, leftIn(runtime), runtime.values('Settings')[1]?.[1]]).toEqual([failing, [], 45]);
    noted.count(rowsIn(whole), rowsIn(runtime));
    trials++;
  }
  noted.write(calls, trials);
});
