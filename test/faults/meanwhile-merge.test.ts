// Two people at once, and manual edits of the cells, while two partners are merged.
import type { Runtime } from 'apps-script-runtime';
import { ask, BEN, newRow, planLine, sheetOf } from '../server/addon';
import { tryBoth, tryHand } from './both';
import { linesOf, rowsByFirst } from './random-sequences';
import { MERGES } from './merge-operations';
import type { Operation } from './operations';

const mine = MERGES['merging two partners'] as Operation;
const event = newRow('events', { name: 'Book talk', when: '2026-02-10', partners: 'Hub' });
const OTHERS: Record<string, (runtime: Runtime) => unknown> = {
  'Ben merges the same two': mine.act,
  'Ben saves a new event': (runtime) => ask(runtime, 'saveRow', event, BEN),
  'Ben checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
  'the daily check runs': (runtime) => runtime.run('dailyCheck', [], { as: 'clock' }),
};
test.each(Object.entries(OTHERS))('merging two partners while %s', (_what, other) => tryBoth(mine, other));

const put = (runtime: Runtime, tab: string, row: number, label: string, value: string) => {
  const labels = runtime.values(tab)[0] ?? [];
  sheetOf(runtime, tab)
    .getRange(row, labels.indexOf(label) + 1)
    .setValue(value);
};
const HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'sorts Partners': (runtime) => {
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1);
  },
  'sorts Events': (runtime) => {
    const sheet = sheetOf(runtime, 'Events');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort({ column: 1, ascending: false });
  },
  'types into another partner': (runtime) => {
    const row = runtime.values('Partners').findIndex(([name]) => name === 'Hub') + 1;
    put(runtime, 'Partners', row, 'Notes', 'typed meanwhile');
  },
  'types into an event that the merge changes': (runtime) => {
    const row = runtime.values('Events').findIndex(([name]) => String(name).startsWith('With WorkS')) + 1;
    put(runtime, 'Events', row, 'Notes', 'typed meanwhile');
  },
  'inserts a row into Events': (runtime) => sheetOf(runtime, 'Events').insertRowBefore(4),
  'inserts a row into the log': (runtime) => sheetOf(runtime, 'Contact Log').insertRowBefore(2),
  'inserts rows into the plan': (runtime) => sheetOf(runtime, 'Weekly Plan').insertRowsAfter(1, 8),
  'checks off a plan line': (runtime) => {
    const { row } = planLine(runtime, 'Call Hub');
    sheetOf(runtime, 'Weekly Plan').getRange(row, 1).setValue(true);
  },
};
test.each(Object.entries(HANDS))('merging two partners while somebody %s', (_what, hand) =>
  tryHand(mine, hand, (runtime) => [
    rowsByFirst(runtime, 'Partners'),
    rowsByFirst(runtime, 'Events'),
    rowsByFirst(runtime, 'Contact Log'),
    linesOf(runtime, 'Weekly Plan'),
  ]),
);
