// Manual edits in Partners while rows are saved and checked.
import type { Runtime } from 'apps-script-runtime';
import { sheetOf } from '../server/addon';
import { tryHand } from './both';
import { rowsByFirst } from './random-sequences';
import { OPERATIONS, type Operation } from './operations';

const HANDS: Record<string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown> = {
  'sorts Partners': (sheet) => sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1),
  'inserts a row above': (sheet) => sheet.insertRowBefore(3),
  'types into another row': (sheet) => sheet.getRange('L4').setValue('typed meanwhile'),
};
const MINE = ['saving an edited partner', 'saving a new partner', 'Check relationships now'];
/** Edits that a check must see, too. */
const MORE_HANDS: typeof HANDS = {
  'deletes a row': (sheet) => sheet.deleteRow(4),
  'hides rows with a filter': (sheet) => sheet.hideRows(3, 2),
  'types a contact': (sheet) => sheet.getRange('J3').setValue('2026-03-02'),
  'types a new partner': (sheet) => sheet.getRange('A6').setValue('New one'),
};

test.each([
  ...MINE.flatMap((mine) => Object.entries(HANDS).map(([what, hand]) => [mine, what, hand] as const)),
  ...Object.entries(MORE_HANDS).map(([what, hand]) => ['Check relationships now', what, hand] as const),
])('%s while somebody %s', (mine, _what, hand) =>
  tryHand(
    { ...(OPERATIONS[mine] as Operation), isRepeated: true },
    (runtime: Runtime) => hand(sheetOf(runtime, 'Partners')),
    (runtime) => rowsByFirst(runtime, 'Partners'),
  ),
);
