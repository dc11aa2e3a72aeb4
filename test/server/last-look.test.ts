// Between the last look at a row and the write into it somebody may still type or move columns: as little as can be is done there.
import type { Runtime } from '../../local/runtime';
import { addRow, ask, edit, newRow, ok, openLibrary, planLine, sheetOf, undo } from './addon';

const WRITE =
  /^(Range(List)?\.(setValues?|clearContent|insertCheckboxes|setDataValidations)|Sheet\.(insertRows?After|deleteRows?))$/;

/** The most calls between a look at a tab and the last write that it is the last look for; those into the journal apart. */
function callsAfterLook(runtime: Runtime, work: () => unknown): number {
  const calls: string[] = [];
  runtime.beforeCall((name) => calls.push(name));
  work();
  runtime.beforeCall(undefined);
  // The journal is written for Undo, below what nobody types into.
  let look = calls.lastIndexOf('Range.getValues');
  const lastWrite = calls.findLastIndex((name) => WRITE.test(name));
  if (lastWrite < look) look = calls.slice(0, lastWrite).lastIndexOf('Range.getValues');
  return lastWrite - look;
}

function library(): Runtime {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  return runtime;
}
const zoo = (runtime: Runtime) => ({
  ...{ table: 'partners' as const, row: 3, name: 'Zoo' },
  id: String(runtime.values('Partners')[2]?.[1]),
});

const WORK: Record<string, [most: number, (runtime: Runtime) => unknown]> = {
  'one field': [1, (runtime) => ok(edit(runtime, zoo(runtime), { contactName: '' }, { contactName: 'Kim' }))],
  'three fields that stand apart': [
    4,
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
  'a new partner': [1, (runtime) => addRow(runtime, 'partners', { name: 'Park' })],
  'a new event': [1, (runtime) => addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04' })],
};

test.each(Object.entries(WORK))('saving %s', (_what, [most, work]) => {
  const runtime = library();
  expect(callsAfterLook(runtime, () => work(runtime))).toBeLessThanOrEqual(most);
});

test('what somebody types into the field that is saved, inside the look itself, is not lost', () => {
  const runtime = library();
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Contact Name') + 1;
  let looks = 0;
  runtime.beforeCall((name) => {
    if (name === 'Sheet.getDataRange' && ++looks === 2)
      sheetOf(runtime, 'Partners').getRange(3, column).setValue('Typed');
  });
  const answer = edit(runtime, zoo(runtime), { contactName: '' }, { contactName: 'Kim' });
  runtime.beforeCall(undefined);
  expect(looks).toBeGreaterThan(1);
  expect(answer.ok ? '' : answer.problem).toContain(
    'Somebody just typed into row 3 of Partners. Nothing was saved',
  );
  expect(runtime.values('Partners')[2]?.[column - 1]).toBe('Typed');
});

test('a contact that somebody corrects while it is undone stays', () => {
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

test('a line of the plan goes under its parent although rows came above it meanwhile', () => {
  const runtime = library();
  const parent = planLine(runtime, 'Outreach Follow-Ups to do');
  let isInserted = false;
  runtime.beforeCall((name) => {
    // What Undo needs is noted before the line is written.
    if (name !== 'Range.setValues' || isInserted) return;
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
