// Between the last look at a row and the write into it, somebody may still type or move columns. So there is no trip to
// Google in between: what Undo needs and the row itself are only queued, and then sent together.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { HeadingAsk, Saved } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import { addRow, ask, edit, newRow, ok, openAddon, openFilled, planLine, sheetOf, undo } from './addon';
import { longestAfterLook, tripsAmong } from './last-looks';

function onePartner(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo' });
}
const library = (): Runtime => openFilled(onePartner);
const zoo = (runtime: Runtime) => ({
  ...{ table: 'partners' as const, row: 3, name: 'Zoo' },
  id: String(runtime.values('Partners')[2]?.[1]),
});

const WORK: Record<string, [most: number, (runtime: Runtime) => unknown]> = {
  'one field': [4, (runtime) => ok(edit(runtime, zoo(runtime), { contactName: '' }, { contactName: 'Kim' }))],
  'three fields that aren’t adjacent': [
    11,
    (runtime) =>
      ok(
        edit(
          runtime,
          zoo(runtime),
          { contactName: '', staff: '', story: '' },
          { contactName: 'Kim', staff: 'Ana', story: 'Met' },
        ),
      ),
  ],
  'a new partner': [8, (runtime) => addRow(runtime, 'partners', { name: 'Park' })],
  'a new event': [8, (runtime) => addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04' })],
};

test.each(Object.entries(WORK))('saving %s', (_what, [most, work]) => {
  const runtime = library();
  const calls = longestAfterLook(runtime, () => work(runtime));
  expect(calls.length).toBeLessThanOrEqual(most);
  expect(tripsAmong(calls)).toEqual([]);
});

test('what somebody types into the field being saved, during the last look itself, isn’t lost', () => {
  const runtime = library();
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Contact Name') + 1;
  let looks = 0;
  runtime.beforeCall((name) => {
    // The journal is read first.
    if (name === 'Range.getValues' && ++looks === 2)
      sheetOf(runtime, 'Partners').getRange(3, column).setValue('Typed');
  });
  const answer = edit(runtime, zoo(runtime), { contactName: '' }, { contactName: 'Kim' });
  runtime.beforeCall(undefined);
  expect(looks).toBe(2);
  expect(answer).toMatchObject({ ok: false, conflicts: { contactName: 'Typed' } });
  expect(runtime.values('Partners')[2]?.[column - 1]).toBe('Typed');
});

test('a contact that somebody corrects while it’s being undone stays', () => {
  const runtime = library();
  const saved = ok(
    ask<{ undoId: string }>(
      runtime,
      'saveContact',
      newRow('log', { when: '2026-03-02', partner: 'Zoo', heard: 'Glad' }),
    ),
  );
  const column = (runtime.values('Contact Log')[0] ?? []).indexOf('What we heard') + 1;
  const log = sheetOf(runtime, 'Contact Log');
  let isTyped = false;
  runtime.beforeCall((name) => {
    if (name !== 'Sheet.getRangeList' || isTyped) return;
    isTyped = true;
    log.getRange(2, column).setValue('Very glad');
  });
  const answer = undo(runtime, saved.undoId);
  runtime.beforeCall(undefined);
  expect(isTyped).toBe(true);
  expect(answer.ok).toBe(false);
  expect(log.getRange(2, column).getValue()).toBe('Very glad');
});

test('a plan line goes under its parent even if rows were inserted above it in the meantime', () => {
  const runtime = library();
  const parent = planLine(runtime, 'Outreach Follow-Ups to do');
  let isInserted = false;
  runtime.beforeCall((name) => {
    // Before the last read of the plan.
    if (name !== 'Range.getMergedRanges' || isInserted) return;
    isInserted = true;
    sheetOf(runtime, 'Weekly Plan').insertRowsAfter(1, 3);
  });
  const answer = ask(runtime, 'saveRow', newRow('plan', { item: 'Call the zoo' }, parent));
  runtime.beforeCall(undefined);
  if (!answer.ok)
    ok(ask(runtime, 'saveRow', newRow('plan', { item: 'Call the zoo' }, planLine(runtime, parent.name))));
  const rows = runtime.values('Weekly Plan');
  const at = rows.findIndex((cells) => cells.includes(parent.name));
  expect(rows.slice(at + 1).findIndex((cells) => cells.includes('Call the zoo'))).toBeGreaterThanOrEqual(0);
  expect(rows.filter((cells) => cells.includes('Call the zoo'))).toHaveLength(1);
});

/** The request for a button below the first question about the headings of Partners. */
function asked(runtime: Runtime, button: string): HeadingAsk {
  const opening = ask<Opening>(runtime, 'openSidebar');
  const [question] = opening.ok ? opening.today.headings : (opening.headings ?? []);
  const step = question?.steps.find(({ label }) => label.includes(button));
  if (!question || !step) throw new Error(`Nobody asks: ${JSON.stringify(question)}`);
  return { table: question.table, key: question.key, step };
}

test('fixing a heading writes right after its look at row 1', () => {
  const runtime = library();
  sheetOf(runtime, 'Partners').getRange('F1').setValue('Phone');
  const ask1 = asked(runtime, '');
  expect(longestAfterLook(runtime, () => ok(ask(runtime, 'repairHeading', ask1)))).toEqual([
    'Range.setValue',
  ]);
  expect(runtime.values('Partners')[0]?.[5]).toBe('Contact Phone Number');
});

test.each(['one field', 'three fields that aren’t adjacent', 'a new partner', 'a new event'])(
  'Undo of %s writes right after its look',
  (what) => {
    const runtime = library();
    const [most = 0, work] = WORK[what] ?? [];
    const { undoId } = work?.(runtime) as Saved;
    expect(longestAfterLook(runtime, () => ok(undo(runtime, undoId))).length).toBeLessThanOrEqual(most + 1);
  },
);

test('turning rows above the headings into a note removes no heading if another row is inserted above them', () => {
  const runtime = library();
  const sheet = sheetOf(runtime, 'Partners');
  sheet.insertRowBefore(1).getRange('A1').setValue('Our partners');
  const given = asked(runtime, 'note');
  let isInserted = false;
  runtime.beforeCall((name) => {
    if (name !== 'Range.getNote' || isInserted) return;
    isInserted = true;
    sheet.insertRowBefore(1).getRange('A1').setValue('Since 1999');
  });
  const answer = ask(runtime, 'repairHeading', given);
  runtime.beforeCall(undefined);
  expect(isInserted).toBe(true);
  expect(answer.ok ? '' : answer.problem).toContain('so nothing was done. Check the question again.');
  const names = runtime.values('Partners').map(([name]) => name);
  expect(names.slice(0, 3)).toEqual(['Since 1999', 'Our partners', 'Partner/Company']);
  expect(names).toContain('Zoo');
});

test('a library’s own column that somebody deletes while an edit is undone causes no fault, whenever it happens', () => {
  const edited = library();
  const sheet = sheetOf(edited, 'Partners').insertColumnBefore(4);
  sheet.getRange(1, 4).setValue('Own');
  const { undoId } = ok(edit(edited, zoo(edited), { notes: '' }, { notes: 'Kind' }));
  const workbook = JSON.stringify(edited.save());
  const open = () => openAddon({ workbook: JSON.parse(workbook) as SavedRuntime });
  const whole = open();
  ok(undo(whole, undoId));
  const calls = whole.lastExecution?.calls.length ?? 0;
  expect(calls).toBeGreaterThan(10);
  for (let chosen = 1; chosen <= calls; chosen++) {
    const runtime = open();
    let count = 0;
    runtime.beforeCall(() => {
      if (++count === chosen) sheetOf(runtime, 'Partners').deleteColumn(4);
    });
    expect([chosen, typeof undo(runtime, undoId).ok]).toEqual([chosen, 'boolean']);
    runtime.beforeCall(undefined);
  }
});
