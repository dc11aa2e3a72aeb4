// Writing a change twice is like writing it once, Undo restores what nobody edited, and edits in between are kept or
// reported.
import fc from 'fast-check';
import { TableName } from '../../../src/domain/tables';
import { Values } from '../../../src/domain/tables/description';
import { Edit, Recorded, RowChange, added, recordedEdits } from '../../../src/domain/changes/change';
import { reconcile } from '../../../src/domain/changes/reconcile';
import { inverse } from '../../../src/domain/changes/undo';
import { Rows, copyOf, keyOf, seen, write } from './rows-model';

const FIELDS = ['name', 'notes', 'staff'] as const;
const ROWS = ['a', 'b', 'c'];
const text = fc.constantFrom('', 'Zoo', 'Park', '=1', 'two\nlines');
const values = fc.record({ name: text, notes: text, staff: text });
const library = fc.tuple(values, values, values).map((rows): Rows => {
  return new Map(rows.map((row, at) => [keyOf('partners', ROWS[at] ?? ''), { id: ROWS[at] ?? '', ...row }]));
});
const nowIn = (rows: Rows) => (table: TableName, rowId: string) => rows.get(keyOf(table, rowId));

/** What one person wants: new texts for cells, new ids for rows, new rows. Changes each cell at most once. */
const wishes = fc.record({
  edits: fc.uniqueArray(
    fc.record({ rowId: fc.constantFrom(...ROWS), field: fc.constantFrom(...FIELDS), to: text }),
    {
      selector: ({ rowId, field }) => `${rowId} ${field}`,
      maxLength: 6,
    },
  ),
  newIds: fc.uniqueArray(fc.constantFrom(...ROWS), { maxLength: 2 }),
  adds: fc.uniqueArray(fc.record({ rowId: fc.constantFrom('x', 'y'), row: values }), {
    selector: ({ rowId }) => rowId,
  }),
});
type Wishes = typeof wishes extends fc.Arbitrary<infer One> ? One : never;

/** From what the person saw then; ids change last, because a row is found by its id. */
function changesOf(rows: Rows, { edits, newIds, adds }: Wishes): RowChange[] {
  const edit = (rowId: string, field: string, to: string): Edit => {
    const from = rows.get(keyOf('partners', rowId))?.[field] ?? '';
    return { kind: 'edit', table: 'partners', rowId, field, from, to };
  };
  return [
    ...edits.map(({ rowId, field, to }) => edit(rowId, field, to)),
    ...adds.map(({ rowId, row }): RowChange => ({
      kind: 'add',
      table: 'partners',
      rowId,
      values: { ...row, id: rowId },
    })),
    ...newIds.map((rowId) => edit(rowId, 'id', `${rowId}2`)),
  ];
}

/** Writes up to `most` of the remaining changes: a run may die between two. */
function commit(rows: Rows, changes: readonly RowChange[], most = Infinity) {
  const reconciled = reconcile(changes, nowIn(rows));
  write(rows, reconciled.apply.slice(0, most));
  return reconciled;
}

const recorded = (changes: readonly RowChange[]): Recorded[] => [
  ...recordedEdits(changes),
  ...changes.flatMap((one) => (one.kind === 'add' ? added(one.table, one.rowId, one.values) : [])),
];

test('writing a change set twice has the same effect as writing it once', () => {
  fc.assert(
    fc.property(library, wishes, (start, wished) => {
      const rows = copyOf(start);
      const changes = changesOf(rows, wished);
      expect(commit(rows, changes).conflicts).toEqual([]);
      const once = seen(rows);
      const again = commit(rows, changes);
      expect(again).toMatchObject({ apply: [], conflicts: [] });
      expect(again.done).toHaveLength(changes.length);
      expect(seen(rows)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('a run that died at any point is finished by the next, with the same result', () => {
  fc.assert(
    fc.property(library, wishes, fc.nat(12), (start, wished, most) => {
      const rows = copyOf(start);
      const changes = changesOf(rows, wished);
      const whole = copyOf(rows);
      commit(whole, changes);
      commit(rows, changes, most);
      expect(commit(rows, changes).conflicts).toEqual([]);
      expect(seen(rows)).toEqual(seen(whole));
    }),
    { numRuns: 500 },
  );
});

test('Undo restores everything nobody has edited, wherever a run died, and a second Undo finds nothing to do', () => {
  fc.assert(
    fc.property(library, wishes, fc.nat(12), (start, wished, most) => {
      const rows = copyOf(start);
      const before = seen(rows);
      const { apply } = reconcile(changesOf(rows, wished), nowIn(rows));
      const undo = inverse(recorded(apply));
      write(rows, apply);
      commit(rows, undo, most);
      expect(commit(rows, undo).conflicts).toEqual([]);
      expect(seen(rows)).toEqual(before);
      expect(commit(rows, undo)).toMatchObject({ apply: [], conflicts: [] });
    }),
    { numRuns: 500 },
  );
});

describe('an edit in between', () => {
  const others = fc.uniqueArray(
    fc.record({ rowId: fc.constantFrom(...ROWS, 'x'), field: fc.constantFrom(...FIELDS), to: text }),
    { selector: ({ rowId, field }) => `${rowId} ${field}`, maxLength: 6 },
  );
  const edit = (rows: Rows, edits: { rowId: string; field: string; to: string }[]) =>
    edits.forEach(({ rowId, field, to }) => {
      const row = rows.get(keyOf('partners', rowId));
      if (row) row[field] = to;
    });

  test.each([false, true])('is kept, and reported if something else was wanted (Undo: %s)', (isUndo) => {
    fc.assert(
      fc.property(library, wishes, others, (start, wished, edits) => {
        const rows = copyOf(start);
        const forward = changesOf(rows, { ...wished, newIds: [] });
        const changes = isUndo ? inverse(recorded(reconcile(forward, nowIn(rows)).apply)) : forward;
        if (isUndo) write(rows, reconcile(forward, nowIn(rows)).apply);
        const read = copyOf(rows);
        edit(rows, edits);
        const edited = copyOf(rows);
        const { conflicts } = commit(rows, changes);
        for (const { rowId, field, to } of edits) {
          const key = keyOf('partners', rowId);
          const [was, is] = [read.get(key), rows.get(key)];
          if (!was || was[field] === to) continue;
          const wanted = changes.filter((one) => one.rowId === rowId);
          const cell = wanted.find((one) => one.kind === 'edit' && one.field === field);
          const isWanted = cell === undefined || (cell.kind === 'edit' && cell.to === to);
          // A row that somebody edited isn't removed; a cell that somebody edited isn't written.
          expect(is?.[field]).toBe(to);
          if (!isWanted || wanted.some(({ kind }) => kind === 'remove'))
            expect(conflicts.map(({ change }) => change.rowId)).toContain(rowId);
        }
        for (const { change, row } of conflicts)
          expect(row).toEqual(edited.get(keyOf(change.table, change.rowId)));
      }),
      { numRuns: 500 },
    );
  });

  test('that deletes a row is reported, and a row that is already there isn’t added again', () => {
    const change: Edit = { kind: 'edit', table: 'partners', rowId: 'a', field: 'notes', from: '', to: 'x' };
    const add: RowChange = { kind: 'add', table: 'partners', rowId: 'b', values: { name: 'Zoo' } };
    const remove: RowChange = { kind: 'remove', table: 'partners', rowId: 'gone', mark: '' };
    const rows: Record<string, Values> = { b: { name: 'Zoo, edited' } };
    expect(reconcile([change, add, remove], (_, rowId) => rows[rowId])).toEqual({
      apply: [],
      done: [add, remove],
      conflicts: [{ change, row: undefined }],
    });
  });
});

test('days, times and line endings are compared by what they mean', () => {
  const edit = (field: string, from: string, to: string): Edit => ({
    ...{ kind: 'edit', table: 'events', rowId: 'e', field, from, to },
  });
  const now = () => ({ when: '2026-03-01 09:05', notes: 'one\r\ntwo' });
  const changes = [edit('when', '2026-03-01 9:05', '2026-03-02'), edit('notes', '', 'one\ntwo')];
  expect(reconcile(changes, now)).toEqual({
    apply: [edit('when', '2026-03-01 09:05', '2026-03-02')],
    done: [changes[1]],
    conflicts: [],
  });
});
