// Contacts from the phone: Google failing at every call, the check ending early, two people at once, edits in the
// form's tab.
import type { Runtime } from 'apps-script-runtime';
import { ask, BEN, ok, sheetOf } from '../server/addon';
import { TAB } from '../server/phone-form';
import { tryBoth, tryHand } from './both';
import { BEN_LOGS, clock } from './random-operations';
import { linesOf, rowsByFirst } from './random-sequences';
import { LOGGING, PHONE, PHONE_NIGHT } from './phone-operations';
import { tryFailures, tryTimeLimits } from './trial';

test.each(Object.entries(PHONE))('%s', (_name, operation) => tryFailures(operation));

test('the daily check with answers from the phone', () => tryFailures(PHONE_NIGHT));

test.each([
  ['logging answers from the phone', LOGGING],
  ['the daily check with answers from the phone', PHONE_NIGHT],
])('%s, ended early', (_name, operation) => tryTimeLimits(operation));

test.each<[string, (runtime: Runtime) => unknown]>([
  ['Ben logs them, too', (runtime) => ok(ask(runtime, 'takePhoneAnswers', undefined, BEN))],
  ['Ben logs a contact with one of the partners', BEN_LOGS],
  ['the daily check runs', clock],
])('logging answers from the phone while %s', (_what, other) => tryBoth(LOGGING, other));

const HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'sorts the form’s tab': (runtime) =>
    sheetOf(runtime, TAB).getRange('A2:F5').sort({ column: 4, ascending: false }),
  'inserts a column into the form’s tab': (runtime) => sheetOf(runtime, TAB).insertColumnBefore(2),
  'inserts a row into the form’s tab': (runtime) => sheetOf(runtime, TAB).insertRowBefore(3),
  'inserts a row into the log': (runtime) => sheetOf(runtime, 'Contact Log').insertRowBefore(2),
  'sorts Partners': (runtime) => {
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 3, sheet.getMaxColumns()).sort(1);
  },
};
const show = (runtime: Runtime) => [
  rowsByFirst(runtime, 'Partners'),
  rowsByFirst(runtime, 'Contact Log'),
  linesOf(runtime, 'Weekly Plan'),
];

test.each(Object.entries(HANDS))('logging answers from the phone while somebody %s', (_what, hand) =>
  tryHand({ ...LOGGING, isRepeated: true }, hand, show),
);

/** An answer deleted before it is read isn't logged; one deleted afterward is. */
test('logging answers from the phone while somebody deletes an unclear one', () =>
  tryHand(
    { ...LOGGING, isRepeated: true },
    (runtime) => {
      const row = runtime.values(TAB).findIndex((cells) => cells.includes('Abey')) + 1;
      if (row > 0) sheetOf(runtime, TAB).deleteRow(row);
    },
    show,
  ));
