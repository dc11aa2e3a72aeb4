import type { SavedRuntime } from 'apps-script-runtime';
import { openAddon } from '../server/addon';
import { copyOf, LIBRARY } from './operations';
import { trySetUp } from './set-up-trial';

/** A library that somebody tidied too eagerly: a column, a drop-down, a tab's colors and a section are gone. */
const DAMAGED: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  const partners = spreadsheet.getSheetByName('Partners');
  partners?.getRange('J3:J20').clearDataValidations();
  partners?.clearConditionalFormatRules();
  partners?.getRange('L1').clearContent();
  const events = spreadsheet.getSheetByName('Events');
  events?.deleteColumn(6);
  const plan = runtime.values('Weekly Plan').findIndex((row) => row.includes('Outreach Done'));
  spreadsheet.getSheetByName('Weekly Plan')?.deleteRow(plan + 1);
  return copyOf(runtime.save());
})();

test('repairing a damaged library', () => trySetUp('repairing a damaged library', DAMAGED));
