// Manual edits of the cells while contacts are logged.
import type { Runtime } from 'apps-script-runtime';
import { sheetOf } from '../server/addon';
import { tryHand } from './both';
import { CONTACTS } from './random-operations';
import { linesOf, rowsByFirst } from './random-sequences';
import type { Operation } from './operations';

function operation(name: string): Operation {
  const found = CONTACTS[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}

const HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'sorts Partners': (runtime) => {
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1);
  },
  'inserts a row into Partners': (runtime) => sheetOf(runtime, 'Partners').insertRowBefore(3),
  'inserts a row into the log': (runtime) => sheetOf(runtime, 'Contact Log').insertRowBefore(2),
};

const MINE = [
  'logging a contact',
  'logging a contact with a partner typed by hand',
  'correcting a contact’s partner',
];

const show = (runtime: Runtime) => [
  rowsByFirst(runtime, 'Partners'),
  rowsByFirst(runtime, 'Contact Log'),
  linesOf(runtime, 'Weekly Plan'),
];

test.each(MINE.flatMap((mine) => Object.entries(HANDS).map(([what, hand]) => [mine, what, hand] as const)))(
  '%s while somebody %s',
  (mine, _what, hand) => tryHand(operation(mine), hand, show),
);

const withRowsAbove = (runtime: Runtime) => sheetOf(runtime, 'Weekly Plan').insertRowsAfter(1, 8);

test('correcting a contact’s partner while somebody inserts rows into the plan', () =>
  tryHand(operation('correcting a contact’s partner'), withRowsAbove, show));

test('logging a contact while somebody inserts rows into the plan', () =>
  tryHand(operation('logging a contact'), withRowsAbove, show));
