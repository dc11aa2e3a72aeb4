// Promise what you can keep: the sixth open one is said when it is logged. Kept ones are on the partner's page and counted
// in the year.
import type { Runtime } from 'apps-script-runtime';
import { type PageName, type PrintedPage, textOfPage } from '../../src/domain/counting/report-page';
import { textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import type { Values } from '../../src/domain/tables/description';
import type { Saved } from '../../src/server/run/answers';
import { BEN, addRow, ask, newRow, ok, openFilled, openLibrary, planLine, sheetOf } from './addon';
import { costOf } from './filled';
import { preview } from './partner-pages';
import { turnOn } from './reporting';

const log = (runtime: Runtime, values: Values = {}) =>
  ok(
    ask<Saved>(runtime, 'saveContact', {
      ...newRow('log', { when: '2026-03-02', staff: 'Maria', partner: 'Zoo', promised: 'Flyers', ...values }),
      seen: [],
    }),
  );
const hintsOf = ({ problems }: Saved) =>
  problems.flatMap(({ field, message }) => (field === 'promised' ? [message] : []));

function fivePromises(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Maria' });
  for (let count = 1; count <= 5; count++)
    expect(hintsOf(log(runtime, { promised: `Promise ${count}` }))).toEqual([]);
}
const SIXTH = 'Maria now has 6 open promises. Promise only what you can keep.';

test('the sixth open promise of one person is said in the answer', () => {
  const runtime = openFilled(fivePromises);
  expect(hintsOf(log(runtime))).toEqual([SIXTH]);
});

test('a contact without a promise, and a promise of somebody else, aren’t', () => {
  const runtime = openFilled(fivePromises);
  expect(hintsOf(log(runtime, { promised: '' }))).toEqual([]);
  const byBen = {
    ...newRow('log', { when: '2026-02-20', staff: 'Ben', partner: 'Zoo', promised: 'Flyers' }),
  };
  expect(hintsOf(ok(ask<Saved>(runtime, 'saveContact', { ...byBen, who: 'Maria' }, BEN)))).toEqual([]);
});

test('one that was kept doesn’t count, and one that was taken over in the plan counts for who has it now', () => {
  const runtime = openFilled(fivePromises);
  const plan = sheetOf(runtime, 'Weekly Plan');
  plan.getRange(planLine(runtime, 'Promised to Zoo: Promise 1').row, 1).setValue(true);
  expect(hintsOf(log(runtime))).toEqual([]);
  expect(hintsOf(log(runtime))).toEqual([SIXTH]);
  const who = (runtime.values('Weekly Plan')[1] ?? []).indexOf('Who') + 1;
  plan.getRange(planLine(runtime, 'Promised to Zoo: Promise 2').row, who).setValue('Ben');
  expect(hintsOf(log(runtime))).toEqual([SIXTH]);
});

test('rewording a promise says nothing', () => {
  const runtime = openFilled(fivePromises);
  const { ref } = log(runtime, { promised: '' });
  const change = { table: 'log', id: ref.id, isNew: false } as const;
  const first = ask<Saved>(runtime, 'saveContact', {
    ...change,
    ...{ values: { promised: 'A map' }, loaded: { promised: '' } },
  });
  expect(hintsOf(ok(first))).toEqual([SIXTH]);
  const second = ask<Saved>(runtime, 'saveContact', {
    ...change,
    ...{ values: { promised: 'Two maps' }, loaded: { promised: 'A map' } },
  });
  expect(hintsOf(ok(second))).toEqual([]);
});

test('it takes no more round trips', () => {
  const few = openLibrary();
  addRow(few, 'partners', { name: 'Zoo', staff: 'Maria' });
  log(few);
  const many = openFilled(fivePromises);
  expect(costOf(many, () => log(many))).toEqual(costOf(few, () => log(few)));
});

const FLYERS = { promised: 'Bring flyers', promisedBy: '2026-03-06' };

function keptOne(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Maria' });
  log(runtime, { ...FLYERS, when: '2026-03-02' });
  log(runtime, { promised: 'Ask the board', when: '2026-03-02' });
  ok(ask(runtime, 'startWeek'));
  sheetOf(runtime, 'Weekly Plan')
    .getRange(planLine(runtime, 'Promised to Zoo: Bring flyers').row, 1)
    .setValue(true);
}

test('the partner’s page says what was promised and done, in which week, once it is checked', () => {
  const runtime = openFilled(keptOne);
  const shown = () => {
    const { facts } = preview(runtime, 'Zoo');
    const keys = textsToTick(facts).flatMap(({ key, text }) => (text === 'Bring flyers' ? [key] : []));
    const rowsIn = (ticked: string[]) =>
      partnerPage(facts, ticked).sections.find(({ title }) => title === 'What we promised and did')?.rows ??
      [];
    return [rowsIn([]), rowsIn(keys)];
  };
  const kept = [[], [['Week of Mar 1, 2026', 'Bring flyers']]];
  expect(shown()).toEqual(kept);
  // Filed with its week, it says the same.
  runtime.advanceTo('2026-03-09T17:00:00Z');
  ok(ask(runtime, 'startWeek'));
  expect(shown()).toEqual(kept);
  // After a year it makes room.
  runtime.advanceTo('2027-03-09T17:00:00Z');
  expect(shown()).toEqual([[], []]);
});

test('the year in one page counts promises and has the goals with what came of them', () => {
  const runtime = openFilled(keptOne);
  addRow(runtime, 'goals', { goal: 'Reach new parents', year: '2026', came: 'Twenty families' });
  addRow(runtime, 'goals', { goal: 'Learn Spanish', whose: 'Personal Goals', who: 'Maria', year: '2026' });
  addRow(runtime, 'actions', { what: 'Find a class', for: 'Learn Spanish', doneOn: '2026-03-01' });
  turnOn(runtime);
  ok(ask(runtime, 'makeReport', { needs: '' }));
  const words = runtime.values('Report').map((row) => row.filter((cell) => cell !== '').join(' | '));
  expect(words).toContain('Promises kept | 1 of 2 | 0 of 0');
  expect(words).toContain('Reach new parents: “Twenty families”');
  expect(words).toContain('Learn Spanish: 1 of 1 step done');
  expect(words.join(' ')).not.toContain('Maria');
  const { pages } = ok(ask<{ pages: Record<PageName, PrintedPage> }>(runtime, 'readReportPages'));
  const paper = textOfPage(pages.year);
  expect(paper).toContain('Learn Spanish: 1 of 1 step done');
  expect(paper).toContain('Promises kept\t1 of 2\t0 of 0');
});
