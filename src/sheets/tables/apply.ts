import { Values } from '../../domain/tables/description';
import { Fill, RowChange } from '../../domain/changes/change';
import { Placed, WhenMoved, editRows } from './edit-rows';
import { Writing } from './last-look';
import { showTimes } from './events';
import { fillCells } from './fill-cells';
import { removeRows } from './remove-rows';
import { columnsNoLongerNeeded, hideColumns, revealColumns } from './reveal';
import { Table, findId, isTable } from './table';

interface Ways {
  whenMoved: WhenMoved;
  writing: Writing;
  /** Columns that only the undone change needed are hidden again. */
  isUndo: boolean;
  /** Adds rows and returns the grid index of the first; undefined to try again. */
  add: (rows: readonly Values[]) => number | undefined;
  /** Runs after the edits, the new rows and the removals, if there are any. */
  after: (kind: RowChange['kind']) => void;
}

/** In this order: hidden cells, edits, new rows, removals. Undefined if rows moved. */
export function applyChanges(
  table: Table,
  changes: readonly (RowChange | Fill)[],
  { whenMoved, writing, isUndo, add, after }: Ways,
): Placed | undefined {
  const edits = new Map<string, Values>();
  const adds: (Values & { id: string })[] = [];
  const removes: number[] = [];
  const fills = changes.flatMap((change) => (change.kind === 'fill' ? change : []));
  if (fills.length > 0) writing.look = undefined;
  if (!fillCells(table, fills, whenMoved)) return undefined;
  for (const change of changes) {
    if (change.kind === 'fill') continue;
    const { rowId } = change;
    if (change.kind === 'edit') edits.set(rowId, { ...edits.get(rowId), [change.field]: change.to });
    else if (change.kind === 'add') adds.push({ ...change.values, id: rowId });
    else removes.push(findId(table, rowId));
  }
  const going = removes.filter((index) => index >= 0);
  // Before the write, while the rows still need their columns.
  const quiet = isUndo ? columnsNoLongerNeeded(table, edits, going) : [];
  revealColumns(table, [...edits.values(), ...adds]);
  const placed = editRows(table, edits, whenMoved, writing);
  if (!placed) return undefined;
  if (edits.size > 0) after('edit');
  const first = adds.length > 0 ? add(adds) : 0;
  if (adds.length > 0) writing.look = undefined;
  if (first === undefined) return undefined;
  adds.forEach(({ id }, at) => placed.set(id, first + at));
  if (adds.length > 0) after('add');
  if (isTable(table, 'events')) {
    writing.look = undefined;
    const written = [...edits, ...adds.map((row) => [row.id, row] as const)];
    showTimes(
      table,
      new Map(
        written.flatMap(([id, { when = '' }]) => (placed.has(id) ? [[placed.get(id) ?? 0, when]] : [])),
      ),
    );
  }
  if (going.length > 0) writing.look = undefined;
  if (!removeRows(table, going, whenMoved)) return undefined;
  hideColumns(table, quiet);
  if (going.length > 0) after('remove');
  return placed;
}
