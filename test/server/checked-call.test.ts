// What a page may send: anyone who may edit the sheet can call these functions with anything.
import {
  addRow,
  ask,
  newRow,
  ok,
  openAddon,
  openFilled,
  openLibrary,
  planLine,
  sheetOf,
  undo,
  copiedWorkbook,
} from './addon';
import type { RowRef, Undoable } from '../../src/server/run/answers';
import { hashOf } from '../../src/domain/basics/text-hash';
import type { Runtime } from 'apps-script-runtime';

const REFUSED = expect.stringContaining('didn’t understand this request, so nothing changed') as string;
const TABS = ['Partners', 'Events', 'Weekly Plan', 'Settings', 'Undo Journal'];
const photograph = (runtime: Runtime) =>
  TABS.map((tab) => {
    try {
      return runtime.values(tab);
    } catch {
      return tab;
    }
  });

/** A library with one partner, and the request with which the sidebar changes that partner's notes. */
let ref: RowRef;
const fill = (runtime: Runtime) => ({ ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'old' }));
function library() {
  const runtime = openFilled(fill);
  const change = {
    table: 'partners',
    id: ref.id,
    isNew: false,
    values: { notes: 'new' },
    loaded: { notes: 'old' },
  };
  return { runtime, ref, change };
}

test.each<[string, (good: Record<string, unknown>) => unknown]>([
  ['an unknown key', (good) => ({ ...good, extra: 1 })],
  ['a missing key', (good) => ({ ...good, isNew: undefined })],
  ['a number instead of a text', (good) => ({ ...good, id: 7 })],
  ['a text instead of a boolean', (good) => ({ ...good, isNew: 'false' })],
  ['a tab without a form', (good) => ({ ...good, table: 'settings' })],
  ['a name that every object has', (good) => ({ ...good, table: 'constructor' })],
  ['the Contact Log, which has its own function', (good) => ({ ...good, table: 'log' })],
  ['a field that the form doesn’t have', (good) => ({ ...good, values: { id: 'x' } })],
  ['a managed column', (good) => ({ ...good, values: { status: 'In touch' } })],
  ['a list instead of an object', (good) => ({ ...good, values: [] })],
  ['a text longer than any cell', (good) => ({ ...good, values: { notes: 'x'.repeat(200_001) } })],
  ['nothing', () => null],
])('saving a row with %s is refused in a plain sentence, and nothing is written', (_what, spoiled) => {
  const { runtime, change } = library();
  const before = photograph(runtime);
  expect(ask(runtime, 'saveRow', spoiled(change))).toEqual({ ok: false, problem: REFUSED });
  expect(photograph(runtime)).toEqual(before);
  expect(ask(runtime, 'saveRow', change)).toMatchObject({ ok: true });
});

test('too few and too many arguments are refused', () => {
  const { runtime } = library();
  const call = (name: string, args: unknown[]) => runtime.run(name, args, { as: 'sidebar' });
  expect(call('undo', [])).toEqual({ ok: false, problem: REFUSED });
  expect(call('readToday', [1])).toEqual({ ok: false, problem: REFUSED });
  expect(call('updateRelationships', ['a', 'b', 3])).toEqual({ ok: false, problem: REFUSED });
});

test('a text that is too long for a cell, but may have been typed, is reported at its field', () => {
  const { runtime, change } = library();
  const answer = ask(runtime, 'saveRow', { ...change, values: { notes: 'x'.repeat(60_000) } });
  expect(answer).toMatchObject({
    ok: false,
    problems: [{ level: 'hint' }, { field: 'notes', level: 'stop' }],
  });
});

test('an import can record changes only to fields of Partners and Events', () => {
  const { runtime, ref } = library();
  const start = (change: object) =>
    ask(runtime, 'startImport', {
      id: 'i',
      subject: '1 changed',
      changes: [change],
      mapping: { key: 'k', json: '{}' },
    });
  const change = { kind: 'edit', table: 'partners', rowId: ref.id, field: 'notes', from: 'old', to: 'new' };
  expect(start({ ...change, field: 'id' })).toEqual({ ok: false, problem: REFUSED });
  expect(start({ ...change, table: 'plan', field: 'item' })).toEqual({ ok: false, problem: REFUSED });
  expect(start({ kind: 'removed', table: 'partners', rowId: ref.id, values: {} })).toEqual({
    ok: false,
    problem: REFUSED,
  });
  expect(start(change)).toMatchObject({ ok: true });
});

test.each(['Partners', 'Events', 'weekly plan', ' Settings ', 'Undo Journal'])(
  'the tab “%s” can’t replace one of our tabs',
  (tab) => {
    const runtime = openLibrary();
    addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04' });
    const before = photograph(runtime);
    expect(ask(runtime, 'useTabAsOurs', { tab, table: 'partners' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('is one of Outreach’s own tabs') as string,
    });
    expect(photograph(runtime)).toEqual(before);
  },
);

describe('a forged entry in the undo journal', () => {
  /** Writes a journal entry as the add-on does, with matching marks. */
  function forge(runtime: Runtime, changes: unknown, head: object = {}): void {
    const text = JSON.stringify(changes);
    const about = {
      ...{ id: 'forged', at: '2026-03-02 12:00', who: 'Ana', what: 'save', subject: 'Zoo' },
      ...{ turn: 99, parts: 1, letters: text.length, mark: hashOf(text), part: 0, ...head },
    };
    const json = JSON.stringify(about);
    sheetOf(runtime, 'Undo Journal')
      .getRange(2, 1, 1, 2)
      .setValues([[`${hashOf('journal 1' + json)} ${json}`, `|${text}|`]]);
  }
  const operations = (runtime: Runtime) =>
    ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations.map(({ id }) => id);
  const PLAN = { table: 'plan', rowId: '', before: [], after: [], week: { from: '', to: '' } };
  const cell = {
    table: 'partners',
    rowId: 'Outreach id',
    field: 'name',
    from: 'Evil',
    to: 'Partner/Company',
  };

  test('is offered if it is valid, so that this test means something', () => {
    const { runtime, ref } = library();
    forge(runtime, [{ ...cell, rowId: ref.id, from: 'Park', to: 'Zoo' }]);
    expect(operations(runtime)).toContain('forged');
  });

  test('never reaches headings or hints', () => {
    const { runtime } = library();
    const before = photograph(runtime).slice(0, 4);
    forge(runtime, [cell, { ...cell, rowId: 'Outreach id', field: 'notes', from: 'Evil', to: 'Notes' }]);
    const [offered] = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations;
    expect(offered).toMatchObject({ id: 'forged', isPossible: false });
    undo(runtime, 'forged');
    expect(photograph(runtime).slice(0, 4)).toEqual(before);
  });

  test.each<{ what: string; changes: unknown; head?: object }>([
    { what: 'no list of changes', changes: {} },
    { what: 'a tab that isn’t ours', changes: [{ ...cell, table: 'settings' }] },
    { what: 'a column that the tab doesn’t have', changes: [{ ...cell, field: 'constructor' }] },
    { what: 'a row without an id', changes: [{ ...cell, rowId: '' }] },
    { what: 'a value that isn’t text', changes: [{ ...cell, from: { a: 1 } }] },
    { what: 'a plan whose lines aren’t lines', changes: [{ ...PLAN, before: [1] }] },
    { what: 'a part number out of range', changes: [cell], head: { part: 4e9, parts: 4e9 + 1 } },
    { what: 'an invalid time', changes: [cell], head: { at: 'soon' } },
    { what: 'an unknown operation', changes: [cell], head: { what: 'format' } },
  ])('with $what is left out, and the others are still offered', ({ changes, head }) => {
    const { runtime } = library();
    const { undoId } = addRow(runtime, 'partners', { name: 'Park' });
    const before = operations(runtime);
    sheetOf(runtime, 'Undo Journal').insertRowBefore(2);
    forge(runtime, changes, head);
    expect(operations(runtime)).toEqual(before);
    expect(undo(runtime, 'forged')).toMatchObject({ ok: false });
    expect(undo(runtime, undoId)).toMatchObject({ ok: true });
  });
});

describe('private text in the undo journal', () => {
  const SECRET = 'told in confidence';
  function withSecret() {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: SECRET });
    ok(
      ask(runtime, 'saveRow', {
        table: 'partners',
        id: ref.id,
        isNew: false,
        values: { notes: '' },
        loaded: { notes: SECRET },
      }),
    );
    return runtime;
  }
  const journal = (runtime: Runtime) => JSON.stringify(runtime.values('Undo Journal'));
  const LATER = '2026-03-17T17:00:00Z';

  test('is kept for 14 days, so that it can be undone', () => {
    expect(journal(withSecret())).toContain(SECRET);
  });

  test('isn’t offered after 14 days, even if nothing has deleted it yet', () => {
    const runtime = withSecret();
    runtime.advanceTo('2026-03-15T17:00:00Z');
    expect(ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations).not.toEqual([]);
    const old = openAddon({ workbook: { ...runtime.save(), triggers: [] }, now: LATER });
    sheetOf(old, 'Undo Journal');
    expect(ok(ask<{ operations: Undoable[] }>(old, 'readUndo')).operations).toEqual([]);
  });

  test('is deleted after 14 days when the spreadsheet opens, even if no daily check runs', () => {
    const runtime = withSecret();
    const old = openAddon({ workbook: { ...runtime.save(), triggers: [] }, now: LATER });
    expect(old.failures).toEqual([]);
    expect(journal(old)).not.toContain(SECRET);
  });

  test('is deleted after 14 days when the sidebar opens in a spreadsheet that was left open', () => {
    const runtime = withSecret();
    const open = openAddon({ workbook: { ...runtime.save(), triggers: [] }, now: '2026-03-02T18:00:00Z' });
    open.advanceTo(LATER);
    expect(journal(open)).toContain(SECRET);
    ok(ask(open, 'tidyUndo'));
    expect(journal(open)).not.toContain(SECRET);
  });

  test('costs opening one more read, and no write or lock, if it isn’t too old', () => {
    const runtime = withSecret();
    runtime.calls.reset();
    ok(ask(runtime, 'tidyUndo'));
    expect(runtime.calls).toMatchObject({ reads: 1, writes: 0 });
  });

  test('is deleted when a copy is opened', () => {
    const runtime = withSecret();
    const copy = openAddon({ workbook: copiedWorkbook(runtime), now: '2026-03-02T18:00:00Z' });
    expect(copy.failures).toEqual([]);
    expect(journal(copy)).not.toContain(SECRET);
  });

  test('is deleted at once by Clear undo history, and later changes can be undone', () => {
    const runtime = withSecret();
    ok(ask(runtime, 'clearUndo'));
    expect(journal(runtime)).not.toContain(SECRET);
    const { undoId } = addRow(runtime, 'partners', { name: 'Park' });
    expect(undo(runtime, undoId)).toMatchObject({ ok: true });
  });
});

test('a plan line is still saved under its parent: what the sidebar sends is accepted', () => {
  const runtime = openLibrary();
  const under: RowRef = planLine(runtime, 'Outreach To-Do');
  expect(ask(runtime, 'saveRow', newRow('plan', { item: 'Call the zoo' }, under))).toMatchObject({
    ok: true,
  });
});
