// Manual edits of the cells while a save is undone.
import type { Runtime } from 'apps-script-runtime';
import { ask, BEN, newRow, sheetOf } from '../server/addon';
import { tryBoth, tryHand } from './both';
import { rowsByFirst } from './random-sequences';
import { OPERATIONS, type Operation } from './operations';
import { UNDOS } from './undo-operations';

const HANDS: Record<string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown> = {
  'sorts Partners': (sheet) => sheet.getRange(3, 1, 5, sheet.getMaxColumns()).sort(1),
  'inserts a row above': (sheet) => sheet.insertRowBefore(3),
  'types into another row': (sheet) => sheet.getRange('L4').setValue('typed meanwhile'),
};
const MINE: Record<string, Operation | undefined> = {
  'Undo of an edited partner': UNDOS['Undo of an edited partner'],
  'Undo of a new partner': OPERATIONS['Undo of a new partner'],
};

test.each(
  Object.entries(MINE).flatMap(([mine, operation]) =>
    Object.entries(HANDS).map(([what, hand]) => [mine, what, operation as Operation, hand] as const),
  ),
)('%s while somebody %s', (_mine, _what, operation, hand) =>
  tryHand(
    operation,
    (runtime: Runtime) => hand(sheetOf(runtime, 'Partners')),
    (runtime) => rowsByFirst(runtime, 'Partners'),
  ),
);

const partner = newRow('partners', { name: 'Youth Club', notes: 'from Ben' });

test('Undo of an edited partner while Ben saves a new partner', () =>
  tryBoth(MINE['Undo of an edited partner'] as Operation, (runtime) =>
    ask(runtime, 'saveRow', partner, BEN),
  ));
