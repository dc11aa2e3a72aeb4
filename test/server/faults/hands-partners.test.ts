// Hands in Partners while rows are saved and checked.
import type { Runtime } from '../../../local/runtime';
import { tryHand } from './both';
import { rowsByFirst, sheetOf } from './lives';
import { OPERATIONS, type Operation } from './operations';

const HANDS: Record<string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown> = {
  'sorts Partners': (sheet) => sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1),
  'inserts a row above': (sheet) => sheet.insertRowBefore(3),
  'types into another row': (sheet) => sheet.getRange('L4').setValue('typed meanwhile'),
};
const MINE = ['saving an edited partner', 'saving a new partner', 'Check relationships now'];

test.each(MINE.flatMap((mine) => Object.entries(HANDS).map(([what, hand]) => [mine, what, hand] as const)))(
  '%s while somebody %s',
  (mine, _what, hand) =>
    tryHand(
      { ...(OPERATIONS[mine] as Operation), isRepeated: true },
      (runtime: Runtime) => hand(sheetOf(runtime, 'Partners')),
      (runtime) => rowsByFirst(runtime, 'Partners'),
    ),
);
