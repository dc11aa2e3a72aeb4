// Texts that a sheet tends to change: long numbers stay as typed, and the line endings that other programs paste cause
// neither an edit nor a conflict.
import type { Runtime } from 'apps-script-runtime';
import type { Values } from '../../src/domain/tables/description';
import type { Loaded, Undoable } from '../../src/server/run/answers';
import {
  headedRows,
  addRow,
  ask,
  BEN,
  edit,
  ok,
  openLibrary,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from './addon';
import { idOf, merge, mergeAsk } from './merging';

const LABELS = {
  contactName: 'Contact Name',
  contactPhone: 'Contact Phone Number',
  notes: 'Notes',
  story: 'What happened',
} as const;
type Key = keyof typeof LABELS;
const cellAt = (runtime: Runtime, tab: string, row: number, label: string) =>
  sheetOf(runtime, tab).getRange(row, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1);
const inRow = (runtime: Runtime, row: number, keys: readonly Key[]) =>
  keys.map((key) => cellAt(runtime, 'Partners', row, LABELS[key]).getValue() as unknown);

/** More digits than a number can hold, and leading zeros. */
const LONG = {
  contactName: '00123456789012345678',
  contactPhone: '004915123456789012',
  notes: '1234567890123456',
};
const MORE = {
  contactName: '9007199254740993',
  contactPhone: '0000000000000001',
  notes: '12345678901234567890',
};
const KEYS = ['contactName', 'contactPhone', 'notes'] as const;
const all = (values: Values) => KEYS.map((key) => values[key]);

describe.each(['marker', 'kept'] as const)(
  'long numbers stay text, with a leading apostrophe as %s',
  (apostrophe) => {
    const open = () => openLibrary({ apostrophe });

    test('in a save, an edit, and its Undo', () => {
      const runtime = open();
      const { ref } = addRow(runtime, 'partners', { name: '20260302123456789', ...LONG });
      expect(inRow(runtime, 3, KEYS)).toEqual(all(LONG));
      const { undoId } = ok(edit(runtime, ref, LONG, MORE));
      expect(inRow(runtime, 3, KEYS)).toEqual(all(MORE));
      ok(undo(runtime, undoId));
      expect(inRow(runtime, 3, KEYS)).toEqual(all(LONG));
      expect(ok(ask<Loaded>(runtime, 'loadRow', ref)).values).toMatchObject({
        name: '20260302123456789',
        ...LONG,
      });
    });

    test('in an import of new and changed rows, and its Undo', () => {
      const runtime = open();
      addRow(runtime, 'partners', { name: 'Zoo', ...LONG });
      const rowId = idOf(runtime, 'Zoo');
      const changes = KEYS.map((field) => ({ field, from: LONG[field], to: MORE[field] }));
      ok(
        ask(runtime, 'startImport', {
          ...{ id: 'run', subject: '1 changed', mapping: { key: 'k', json: '{}' } },
          changes: changes.map((change) => ({ kind: 'edit', table: 'partners', rowId, ...change })),
        }),
      );
      const rows = [
        { id: rowId, changes },
        { id: 'new', values: { name: 'Hub', ...MORE } },
      ];
      ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }));
      expect([inRow(runtime, 3, KEYS), inRow(runtime, 4, KEYS)]).toEqual([all(MORE), all(MORE)]);
      ok(undo(runtime, 'run'));
      expect(inRow(runtime, 3, KEYS)).toEqual(all(LONG));
    });

    test('in a merge, and its Undo', () => {
      const runtime = open();
      addRow(runtime, 'partners', { name: 'Zoo' });
      addRow(runtime, 'partners', { name: 'Zoo Club', ...LONG, story: '4444333322221111' });
      addRow(runtime, 'events', {
        name: 'Fair',
        when: '2026-02-02',
        partners: 'Zoo Club',
        notes: LONG.notes,
      });
      const given = mergeAsk(runtime, idOf(runtime, 'Zoo'), idOf(runtime, 'Zoo Club'));
      ok(merge(runtime, given));
      expect(inRow(runtime, 3, ['contactName', 'contactPhone', 'story'])).toEqual([
        ...[LONG.contactName, LONG.contactPhone, '4444333322221111'],
      ]);
      expect(cellAt(runtime, 'Partners', 3, 'Notes').getValue()).toContain(LONG.notes);
      ok(undo(runtime, given.id));
      expect(inRow(runtime, 3, KEYS)).toEqual(['', '', '']);
      expect(inRow(runtime, 4, KEYS)).toEqual(all(LONG));
      expect(cellAt(runtime, 'Events', 3, 'Notes').getValue()).toBe(LONG.notes);
    });

    test('in the plan, when its lines move to a new week and into the archive', () => {
      const runtime = open();
      addRow(
        runtime,
        'plan',
        { item: '1234567890123456789', partner: '00012345678901234', outcome: LONG.notes, done: 'TRUE' },
        planLine(runtime, 'Outreach To-Do'),
      );
      runtime.run('startThisWeek');
      runtime.advanceTo('2026-03-09T17:00:00Z');
      runtime.run('startThisWeek');
      // If plain-text cells keep the mark, the archive contains it.
      const archived = runtime
        .values('Plan Archive')
        .flat()
        .map((cell) => String(cell).replace(/^'/, ''));
      for (const text of ['1234567890123456789', '00012345678901234', LONG.notes])
        expect(archived).toContain(text);
    });
  },
);

describe('line endings pasted from other programs', () => {
  const TYPED = 'first line\r\nsecond line\r\nthird';
  const SEEN = 'first line\nsecond line\nthird';
  /** As after a paste: setValue would turn all of them into one kind of line ending. */
  function put(runtime: Runtime, text: string): void {
    const rows = runtime.values('Partners') as string[][];
    const column = (rows[0] ?? []).indexOf('Notes');
    runtime.loadValues(
      'Partners',
      rows.map((row, at) => row.map((cell, place) => (at === 2 && place === column ? text : cell))),
    );
    expect(cellAt(runtime, 'Partners', 3, 'Notes').getValue()).toBe(text);
  }
  function pasted(): { runtime: Runtime; ref: Loaded['ref']; values: Values } {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    put(runtime, TYPED);
    const partner = { table: 'partners' as const, id: idOf(runtime, 'Zoo'), row: 3, name: 'Zoo' };
    return { runtime, ...ok(ask<Loaded>(runtime, 'loadRow', partner)) };
  }
  const notes = (runtime: Runtime) => cellAt(runtime, 'Partners', 3, 'Notes').getValue() as unknown;

  test('a form shows one kind of line ending, and saving another field leaves the cell unchanged', () => {
    const { runtime, ref, values } = pasted();
    expect(values['notes']).toBe(SEEN);
    ok(edit(runtime, ref, { story: '' }, { story: 'Met' }));
    expect(notes(runtime)).toBe(TYPED);
  });

  test('a cell sent along unchanged is neither an edit nor a conflict, and Undo isn’t offered for it', () => {
    const { runtime, ref } = pasted();
    const before = runtime.values('Partners');
    expect(edit(runtime, ref, { notes: SEEN }, { notes: SEEN })).toMatchObject({ ok: true });
    expect(edit(runtime, ref, { notes: TYPED }, { notes: TYPED })).toMatchObject({ ok: true });
    expect(notes(runtime)).toBe(TYPED);
    expect(runtime.values('Partners')).toEqual(before);
    const { operations } = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo'));
    expect(operations).toHaveLength(1);
  });

  test('a colleague whose program sends the other line ending causes no conflict', () => {
    const { runtime, ref } = pasted();
    const answer = edit(runtime, ref, { notes: TYPED }, { notes: `${SEEN}\nfourth` }, BEN);
    expect(answer).toMatchObject({ ok: true });
    expect(notes(runtime)).toBe(`${SEEN}\nfourth`);
  });

  test('an import, a merge and Undo ignore the difference too', () => {
    const { runtime, ref } = pasted();
    const changes = [{ field: 'notes', from: SEEN, to: `${SEEN}\nfrom the list` }];
    const mapping = { key: 'k', json: '{}' };
    const noted = changes.map((change) => ({ kind: 'edit', table: 'partners', rowId: ref.id, ...change }));
    ok(ask(runtime, 'startImport', { id: 'run', subject: '1 changed', changes: noted, mapping }));
    const rows = [{ id: ref.id, changes }];
    expect(ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }))).toMatchObject({
      changed: 1,
      left: [],
    });
    put(runtime, `${TYPED}\r\nfrom the list`);
    ok(undo(runtime, 'run'));
    expect(notes(runtime)).toBe(SEEN);
    addRow(runtime, 'partners', { name: 'Zoo Club' });
    put(runtime, TYPED);
    ok(
      merge(
        runtime,
        mergeAsk(runtime, idOf(runtime, 'Zoo'), idOf(runtime, 'Zoo Club'), { name: 'survivor' }),
      ),
    );
    expect(String(rowsOf(runtime, 'Partners')[0]?.['Notes'])).toContain('third');
  });
});
