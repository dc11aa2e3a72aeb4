// What Undo does to a cell or a row, one sentence each. reconcile.test.ts checks this wherever a run died.
import { Edit, Recorded, added } from '../../../src/domain/changes/change';
import { undoOf } from '../../../src/domain/changes/undo';
import { Values } from '../../../src/domain/tables/description';

const table = 'partners' as const;
const edit = (field: string, from: string, to: string): Edit => {
  return { kind: 'edit', table, rowId: 'zoo', field, from, to };
};
const undoing = (recorded: Recorded, now: Values | undefined) => undoOf([recorded], () => now);

test('a cell that nobody has changed since the operation gets its old text back', () => {
  const { apply, conflicts } = undoing(edit('notes', 'call first', 'email only'), { notes: 'email only' });
  expect([apply, conflicts]).toEqual([[edit('notes', 'email only', 'call first')], []]);
});

test('a cell that already has its old text needs nothing', () => {
  expect(undoing(edit('notes', 'call first', 'email only'), { notes: 'call first' })).toMatchObject({
    apply: [],
    conflicts: [],
  });
});

test('a cell that somebody has edited since is left as is, and is named', () => {
  const row = { notes: 'closed in July' };
  const { apply, conflicts } = undoing(edit('notes', 'call first', 'email only'), row);
  expect(apply).toEqual([]);
  expect(conflicts).toEqual([{ change: edit('notes', 'email only', 'call first'), row }]);
});

test('a row that was added is removed, unless somebody has written in it since', () => {
  const zoo = added(table, 'zoo', { name: 'Zoo' });
  expect(undoing(zoo, { name: 'Zoo' }).apply).toMatchObject([{ kind: 'remove', rowId: 'zoo' }]);
  const { apply, conflicts } = undoing(zoo, { name: 'Zoo', notes: 'call first' });
  expect([apply, conflicts.length]).toEqual([[], 1]);
});

test('a row that was removed is restored, unless it’s already there', () => {
  const removed: Recorded = { kind: 'removed', table, rowId: 'zoo', values: { name: 'Zoo' } };
  expect(undoing(removed, undefined).apply).toMatchObject([{ kind: 'add', values: { name: 'Zoo' } }]);
  expect(undoing(removed, { name: 'Zoo' }).apply).toEqual([]);
});

test('the last change is undone first', () => {
  const { apply } = undoOf([edit('notes', '', 'a'), edit('staff', '', 'b')], () => ({
    notes: 'a',
    staff: 'b',
  }));
  expect(apply.map((change) => change.kind === 'edit' && change.field)).toEqual(['staff', 'notes']);
});
