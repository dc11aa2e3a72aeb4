// Two people at once, and manual edits of the cells, during a hand-over and while somebody notes who left.
import type { Runtime } from 'apps-script-runtime';
import { ask, BEN, newRow, planLine, sheetOf } from '../server/addon';
import { tryBoth, tryHand } from './both';
import { HANDOFFS, handOverTo } from './handoff-operations';
import { linesOf, rowsByFirst } from './random-sequences';
import type { Operation } from './operations';

const handOver = HANDOFFS['handing over a colleague’s work'] as Operation;
const leave = HANDOFFS['noting who left a partner'] as Operation;

const put = (runtime: Runtime, tab: string, first: string, label: string, value: string) => {
  const rows = runtime.values(tab);
  const row = rows.findIndex(([name]) => name === first) + 1;
  sheetOf(runtime, tab)
    .getRange(row, (rows[0] ?? []).indexOf(label) + 1)
    .setValue(value);
};
const event = newRow('events', { name: 'Book talk', when: '2026-02-10', partners: 'Teen Hub' });
const OTHERS: Record<string, (runtime: Runtime) => unknown> = {
  'Ben hands the same work to Cy': handOverTo('Cy'),
  'Ben notes who left': leave.act,
  'Ben saves a new event': (runtime) => ask(runtime, 'saveRow', event, BEN),
  'Ben checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
  'the daily check runs': (runtime) => runtime.run('dailyCheck', [], { as: 'clock' }),
};
test.each(Object.entries(OTHERS))('a hand-over while %s', (_what, other) => tryBoth(handOver, other));

const HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'sorts Partners': (runtime) => {
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1);
  },
  'types into a partner’s notes': (runtime) => put(runtime, 'Partners', 'Zoo', 'Notes', 'typed meanwhile'),
  'types into a partner that is handed over': (runtime) =>
    put(runtime, 'Partners', 'WorkSource', 'Notes', 'typed meanwhile'),
  'gives a partner to somebody else': (runtime) =>
    put(runtime, 'Partners', 'WorkSource', 'Library Staff Contact', 'Dee'),
  'inserts a row into Events': (runtime) => sheetOf(runtime, 'Events').insertRowBefore(4),
  'inserts rows into the plan': (runtime) => sheetOf(runtime, 'Weekly Plan').insertRowsAfter(1, 8),
  'checks off a plan line': (runtime) => {
    const { row } = planLine(runtime, 'Call the hub');
    sheetOf(runtime, 'Weekly Plan').getRange(row, 1).setValue(true);
  },
};
const shown = (runtime: Runtime) => [
  rowsByFirst(runtime, 'Partners'),
  rowsByFirst(runtime, 'Events'),
  rowsByFirst(runtime, 'Contact Log'),
  linesOf(runtime, 'Weekly Plan'),
];
test.each(Object.entries(HANDS))('a hand-over while somebody %s', (_what, hand) =>
  tryHand(handOver, hand, shown),
);

const MORE: Record<string, (runtime: Runtime) => unknown> = {
  'a colleague does the same': leave.act,
  'the daily check runs': OTHERS['the daily check runs'] as (runtime: Runtime) => unknown,
};
test.each(Object.entries(MORE))('noting who left while %s', (_what, other) => tryBoth(leave, other));
test.each([
  ['sorts Partners', HANDS['sorts Partners']],
  ['types into the same notes', HANDS['types into a partner that is handed over']],
  ['inserts rows into the plan', HANDS['inserts rows into the plan']],
] as const)('noting who left while somebody %s', (_what, hand) =>
  tryHand(leave, hand as (runtime: Runtime) => unknown, shown),
);
