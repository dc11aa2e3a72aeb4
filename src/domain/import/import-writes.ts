// What a plan writes, split into blocks, and what Undo needs to know beforehand.

import { bytesOf } from '../basics/text-budget';
import { Values } from '../tables/description';
import { Change } from './import-merge';
import { ImportPlan } from './import-plan';
import { ImportTable } from '../tables';
import { Added, Edit, added } from '../changes/change';

/** A new row, or cells of an existing one. A twin is a second event of one name, day and place. */
export type RowWrite = { id: string; values: Values; isTwin?: true } | { id: string; changes: Change[] };

/** About as many rows as take a few seconds to write, and no more text than one call can carry. */
const BLOCK_ROWS = 400;
const BLOCK_BYTES = 400_000;

/** `run` is the id of the import. A row always gets the same id from it, so that it is never added twice. */
export const writesOf = ({ rows }: ImportPlan, run: string): RowWrite[] =>
  rows.flatMap(({ outcome, joinedTo, key, id, values, changes, isTwin }): RowWrite[] => {
    if (joinedTo !== undefined) return [];
    if (outcome === 'new') return [{ id: `${run}-${key}`, values, ...(isTwin && { isTwin }) }];
    return outcome === 'changed' && changes.length > 0 ? [{ id, changes }] : [];
  });

export const isNewRow = (write: RowWrite): write is Extract<RowWrite, { values: Values }> =>
  'values' in write;

type JournalChange = Added<ImportTable> | Edit<ImportTable>;

export const journalOf = (table: ImportTable, writes: readonly RowWrite[]): JournalChange[] =>
  writes.flatMap((write): JournalChange[] =>
    isNewRow(write)
      ? [added(table, write.id, write.values)]
      : write.changes.map((change) => ({ kind: 'edit', table, rowId: write.id, ...change })),
  );

/** The rows from `start` that go in one call; at least one. */
export function blockAt(writes: readonly RowWrite[], start: number): RowWrite[] {
  const block: RowWrite[] = [];
  let bytes = 0;
  for (const write of writes.slice(start, start + BLOCK_ROWS)) {
    bytes += bytesOf(JSON.stringify(write));
    if (block.length > 0 && bytes > BLOCK_BYTES) break;
    block.push(write);
  }
  return block;
}
