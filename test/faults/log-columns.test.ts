// Google failing at any service call that adds the new columns to an older sheet's Contact Log: a second press finishes
// the work, no column is added twice, and nothing of the library's is lost.
import { failEvery, type Runtime } from 'apps-script-runtime';
import { SHEET_VERSION } from '../../src/sheets/tables/sheet-version';
import { openAddon, sheetOf, settingOf } from '../server/addon';
import { firstVersion } from '../server/first-version';
import { photograph } from './snapshot';

const act = (runtime: Runtime) => runtime.run('setUpThisSheet');
const versionOf = (runtime: Runtime) => settingOf(runtime, 'Version of this sheet');

/** With two columns of the library's: one where the new one could have gone, and one to the right of all of ours. */
function sheetBefore() {
  const runtime = openAddon({ workbook: firstVersion() });
  const sheet = sheetOf(runtime, 'Contact Log');
  const how = (runtime.values('Contact Log')[0] ?? []).indexOf('How') + 1;
  sheet.insertColumnAfter(how);
  sheet.getRange(1, how + 1, 2, 1).setValues([['Mood'], ['cheerful']]);
  sheet.getRange(1, sheet.getLastColumn() + 1, 2, 1).setValues([['Came by'], ['bus']]);
  return runtime.save();
}

/** Only the step's own calls: from the flag of the previous version to its own. */
function callsToTry(calls: readonly string[]): Set<number> {
  // The very first named range says that set-up is running.
  const first = calls.indexOf('Spreadsheet.setNamedRange', calls.indexOf('Spreadsheet.setNamedRange') + 1);
  const last = calls.indexOf('SpreadsheetApp.flush', calls.indexOf('Spreadsheet.setNamedRange', first + 1));
  expect(last).toBeGreaterThan(first);
  return new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at + 1));
}

test('the Contact Log gets its new columns once, whichever call fails', async () => {
  const start = sheetBefore();
  const whole = openAddon({ workbook: start });
  act(whole);
  const [wanted, log] = [photograph(whole), whole.values('Contact Log')];
  const calls = callsToTry(whole.lastExecution?.calls ?? []);
  const { trials } = await failEvery({
    start,
    open: (workbook) => openAddon({ workbook }),
    act,
    isTried: (call) => calls.has(call),
    again: act,
    check: (runtime) => {
      expect(versionOf(runtime)).toBe(SHEET_VERSION);
      expect(runtime.values('Contact Log')).toEqual(log);
      expect([...photograph(runtime)]).toEqual([...wanted]);
    },
  });
  expect(trials).toBeGreaterThanOrEqual(calls.size);
}, 1_200_000);
