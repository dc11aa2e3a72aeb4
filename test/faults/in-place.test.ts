// Google failing at every service call of a set-up that finds nothing missing, and when it restores looks afterward.
import type { SavedRuntime } from 'apps-script-runtime';
import { openAddon } from '../server/addon';
import { copyOf, LIBRARY } from './operations';
import { trySetUp } from './set-up-trial';

/** Every heading and section is in place; a drop-down, formats, colors and a filter are missing. */
const BARE: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  const [partners, events, plan] = ['Partners', 'Events', 'Weekly Plan'].map((name) =>
    spreadsheet.getSheetByName(name),
  );
  partners?.getRange('J3:J20').clearDataValidations();
  partners?.getFilter()?.remove();
  events?.getRange('C3:C20').setNumberFormat('General');
  events?.setFrozenRows(0);
  plan?.clearConditionalFormatRules();
  return copyOf(runtime.save());
})();

test('a set-up that finds nothing missing', () =>
  trySetUp('a set-up that finds nothing missing', copyOf(LIBRARY)));

// Only every third call: repair.test.ts tries each call of the same work after the answer.
test('restoring drop-downs, formats and colors when nothing else is missing', () =>
  trySetUp('restoring drop-downs, formats and colors when nothing else is missing', BARE, {
    first: 1,
    every: 3,
    answer: 'YES',
  }));
