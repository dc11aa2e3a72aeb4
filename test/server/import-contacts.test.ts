// An old contact log through the compiled add-on: the Contact Log, Partners, the plan, the history, and Undo.
import type { Runtime } from 'apps-script-runtime';
import type { History } from '../../src/server/run/answers';
import { ask, IS_LAPSED, newRow, addRow, ok, openLibrary, rowsOf, sheetOf } from './addon';
import { costOf } from './filled';
import { bringIn, planOf, putTab, readKnown, start, writeBlock, writeFollows } from './import-driver';

const NOW = '2026-11-22T17:00:00Z';
const HEADINGS = ['Date', 'Organization', 'Staff', 'Method', 'Notes', 'Result', 'Promised', 'Promised by'];
const LIST = [
  HEADINGS,
  ['2019-03-14', 'Abbey', 'Ana', 'call', 'They need flyers', 'spoke', 'Flyers', '2019-04-01'],
  ['2021-05-20', 'Abbey', 'Ben', 'email', '=1+1', 'no response', '', ''],
  ['2020-10-02', 'abbey', 'Ana', 'met', 'Planned a tour', '', '', ''],
  ['2026-11-01', 'Zoo', 'Ana', 'call', 'Asked for a tour', '', 'A tour', ''],
  ['2020-02-02', 'Nobody Yet', 'Ana', 'call', 'Hello', '', '', ''],
  ['sometime', 'Abbey', 'Ana', 'call', 'Lost', '', '', ''],
];

const open = (): Runtime => {
  const runtime = openLibrary({ now: NOW });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2018-06-01', staff: 'Ana' });
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-11-15' });
  addRow(runtime, 'partners', { name: 'Garden' });
  putTab(runtime, 'Old log', LIST);
  return runtime;
};
const planned = (runtime: Runtime) => planOf(runtime, 'Old log', { table: 'log' });
const log = (runtime: Runtime) => readKnown(runtime, 'log');
const partner = (runtime: Runtime, name: string) =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === name) ?? {};
const lastContacts = (runtime: Runtime) =>
  Object.fromEntries(readKnown(runtime, 'partners').map(({ name = '', lastContact }) => [name, lastContact]));
/** Everything people see, without what Undo records. */
const contents = (runtime: Runtime) =>
  ['Partners', 'Events', 'Weekly Plan'].map((tab) => sheetOf(runtime, tab).getDataRange().getDisplayValues());

test('makes the Contact Log, with each contact as the list has it', () => {
  const runtime = open();
  const plan = planned(runtime);
  expect(plan.plan.counts).toMatchObject({ new: 5, refused: 1, doubtful: 0 });
  expect(plan.plan.unmatched).toEqual(['Nobody Yet']);
  expect(bringIn(runtime, plan)).toMatchObject({ added: 5, changed: 0, lines: 0, there: 0, left: [] });
  expect(log(runtime)).toMatchObject([
    {
      when: '2019-03-14',
      partner: 'Abbey',
      staff: 'Ana',
      how: 'Phone',
      cameOfIt: 'Reached',
      promised: 'Flyers',
    },
    {
      when: '2021-05-20',
      partner: 'Abbey',
      staff: 'Ben',
      how: 'Email',
      cameOfIt: 'No answer',
      heard: '=1+1',
    },
    { when: '2020-10-02', partner: 'Abbey', how: 'Meeting', cameOfIt: '', heard: 'Planned a tour' },
    { when: '2026-11-01', partner: 'Zoo' },
    { when: '2020-02-02', partner: 'Nobody Yet' },
  ]);
  expect(sheetOf(runtime, 'Contact Log').getDataRange().getFormulas().flat().filter(Boolean)).toEqual([]);
});

test('moves Last Contact Date to the latest contact that reached somebody, and never back', () => {
  const runtime = open();
  bringIn(runtime, planned(runtime));
  expect(lastContacts(runtime)).toEqual({ Abbey: '2020-10-02', Zoo: '2026-11-15', Garden: '' });
  expect(partner(runtime, 'Abbey')['Relationship status']).toEqual(IS_LAPSED);
});

test('shows the contacts in the history, with the day that was replaced', () => {
  const runtime = open();
  bringIn(runtime, planned(runtime));
  const ref = { table: 'partners', id: readKnown(runtime, 'partners')[0]?.id ?? '', row: 3, name: 'Abbey' };
  const { items } = ok(ask<History>(runtime, 'readHistory', ref));
  expect(items.items.map(({ kind, day, tried }) => [kind, day, tried])).toEqual([
    ['contact', '2021-05-20', 'No answer'],
    ['contact', '2020-10-02', ''],
    ['contact', '2019-03-14', ''],
    ['promise', '2019-03-14', ''],
    ['earlier', '2018-06-01', ''],
  ]);
});

test('makes no follow-ups, now or at the next checks, and an old promise never gets a plan line', () => {
  const runtime = open();
  const before = rowsOf(runtime, 'Weekly Plan').length;
  bringIn(runtime, planned(runtime));
  runtime.run('dailyCheck', [], { as: 'clock' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(rowsOf(runtime, 'Weekly Plan')).toHaveLength(before);
  runtime.run('startWeek');
  expect(JSON.stringify(runtime.values('Weekly Plan'))).not.toContain('Promised to Abbey');
});

test('connects contacts with a partner that is added later', () => {
  const runtime = open();
  bringIn(runtime, planned(runtime));
  addRow(runtime, 'partners', { name: 'Nobody Yet' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(partner(runtime, 'Nobody Yet')['Relationship status']).toEqual(IS_LAPSED);
});

test('adds nothing the second time, whatever happened to the first', () => {
  const runtime = open();
  bringIn(runtime, planned(runtime));
  const again = planned(runtime);
  expect(again.plan.counts).toMatchObject({ new: 0, same: 5, refused: 1 });
  expect([again.writes, again.plan.follows]).toEqual([[], []]);
  const sheet = sheetOf(runtime, 'Contact Log');
  const heard = (runtime.values('Contact Log')[0] ?? []).indexOf('What we heard') + 1;
  sheet.getRange(2, heard).setValue('They need posters');
  sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column: 2, ascending: false });
  expect(planned(runtime).writes).toEqual([]);
});

test('a block sent twice, or stopped halfway, ends the same', () => {
  const whole = open();
  bringIn(whole, planned(whole));
  const runtime = open();
  const plan = planned(runtime);
  start(runtime, plan);
  writeBlock(runtime, plan, 0, 2);
  expect(writeBlock(runtime, plan, 0, 2)).toMatchObject({ added: 0, there: 2, left: [] });
  const rest = planned(runtime);
  expect(rest.plan.counts).toMatchObject({ new: 3, same: 2 });
  bringIn(runtime, rest);
  expect(log(runtime)).toEqual(log(whole));
  expect(lastContacts(runtime)).toEqual(lastContacts(whole));
});

test('moves the dates even if the page closed after the contacts', () => {
  const runtime = open();
  const plan = planned(runtime);
  start(runtime, plan);
  writeBlock(runtime, plan, 0);
  const rest = planned(runtime);
  expect(rest.writes).toEqual([]);
  writeFollows(runtime, rest);
  expect(lastContacts(runtime)).toMatchObject({ Abbey: '2020-10-02' });
});

test('Undo removes the contacts and restores the dates they moved', () => {
  const runtime = open();
  ok(ask(runtime, 'updateRelationships'));
  const before = contents(runtime);
  bringIn(runtime, planned(runtime));
  expect(contents(runtime)).not.toEqual(before);
  const { leftAsIs } = ok(ask<{ leftAsIs: { items: string[] } }>(runtime, 'undo', 'run'));
  ok(ask(runtime, 'updateRelationships'));
  expect(leftAsIs.items).toEqual([]);
  expect(log(runtime)).toEqual([]);
  expect(lastContacts(runtime)).toEqual({ Abbey: '2018-06-01', Zoo: '2026-11-15', Garden: '' });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Relationship status'])).toEqual(
    before[0]?.slice(2).map((row) => row[(before[0]?.[0] ?? []).indexOf('Relationship status')]),
  );
  expect(planned(runtime).plan.counts).toMatchObject({ new: 5 });
});

test('Undo leaves a contact that was edited since, and a date that a later contact moved', () => {
  const runtime = open();
  bringIn(runtime, planned(runtime));
  ok(
    ask(runtime, 'saveContact', newRow('log', { partner: 'Abbey', when: '2026-11-20', cameOfIt: 'Reached' })),
  );
  const heard = (runtime.values('Contact Log')[0] ?? []).indexOf('What we heard') + 1;
  sheetOf(runtime, 'Contact Log').getRange(3, heard).setValue('Corrected');
  const { leftAsIs } = ok(ask<{ leftAsIs: { items: string[] } }>(runtime, 'undo', 'run'));
  expect(leftAsIs.items).toHaveLength(2);
  expect(log(runtime).map(({ when, heard }) => [when, heard])).toEqual([
    ['2021-05-20', 'Corrected'],
    ['2026-11-20', ''],
  ]);
  expect(lastContacts(runtime)).toMatchObject({ Abbey: '2026-11-20' });
});

test('a block costs the same calls with a short log and with a long one', () => {
  const costs = [1, 300].map((count) => {
    const runtime = open();
    const rows = Array.from({ length: count }, (_, at) => ['2020-01-01', 'Zoo', 'Ana', 'call', `Note ${at}`]);
    putTab(runtime, 'Long log', [HEADINGS.slice(0, 5), ...rows]);
    bringIn(runtime, planOf(runtime, 'Long log', { table: 'log' }));
    const plan = planned(runtime);
    start(runtime, plan);
    const { reads, writes } = costOf(runtime, () => writeBlock(runtime, plan, 0));
    return { reads, writes };
  });
  console.log(`A block of five contacts: ${JSON.stringify(costs)}`);
  expect(costs[1]).toEqual(costs[0]);
});
