// A tab is deleted while something is saved into it: the sidebar says so in a plain sentence, and what was typed can be
// saved once the tab is back.
import { interleaveEvery, type Runtime } from 'apps-script-runtime';
import type { Answer, SaveAsk } from '../../src/server/run/answers';
import { addRow, ask, newRow, openAddon, openLibrary, planLine } from '../server/addon';
import { notingTrials } from './note-trials';
import { copyOf } from './operations';
import { isWorthTrying, untroubled } from './trial';

const runtime = openLibrary();
addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2026-01-02' });
ask(runtime, 'saveContact', newRow('log', { when: '2026-01-05', partner: 'WorkSource' }));
const START = copyOf(runtime.save());
const UNDER = planLine(runtime, 'Outreach To-Do');

const SAVES: readonly [string, string, string, SaveAsk][] = [
  ['Partners', 'a partner', 'saveRow', newRow('partners', { name: 'Zoo', notes: 'whole' })],
  [
    'Events',
    'an event',
    'saveRow',
    newRow('events', { name: 'Fair', when: '2026-03-05', partners: 'WorkSource' }),
  ],
  ['Weekly Plan', 'a plan item', 'saveRow', newRow('plan', { item: 'Print flyers' }, UNDER)],
  ['Contact Log', 'a contact', 'saveContact', newRow('log', { when: '2026-03-02', partner: 'WorkSource' })],
];

test.each(SAVES)('%s is deleted while %s is saved', async (tab, _what, save, row) => {
  const remove = (here: Runtime) => {
    const spreadsheet = here.globals.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName(tab);
    if (sheet) spreadsheet.deleteSheet(sheet);
  };
  const pressSave = (here: Runtime) => ask<object>(here, save, row);
  let answer: Answer<object> | undefined;
  const rows = (here: Runtime) => here.values(tab).filter((cells) => cells.includes(row.id)).length;
  const noted = notingTrials('meanwhile');
  const isTried = isWorthTrying(untroubled({ start: START, act: pressSave }).names);
  const { calls, trials } = await interleaveEvery({
    start: START,
    open: (workbook) => openAddon({ workbook }),
    isTried,
    act: (here) => {
      answer = undefined;
      answer = pressSave(here);
    },
    other: remove,
    remembers: () => answer,
    check: (here) => {
      // It was deleted after the row was written: nobody could know.
      if (answer?.ok) return noted.count(0, 0);
      // The sidebar explains a fault; a refusal says what to do.
      if (answer) expect(answer.problem).toMatch(/not there|Set up this sheet|again/);
      here.run('setUpThisSheet');
      if (tab === 'Weekly Plan' && row.under) row.under = planLine(here, 'Outreach To-Do');
      expect(pressSave(here)).toMatchObject({ ok: true });
      expect(rows(here)).toBe(1);
      noted.count(1, rows(here));
    },
  });
  noted.write(calls, trials);
});
