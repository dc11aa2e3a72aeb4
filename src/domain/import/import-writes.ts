// What a plan writes, cut into blocks, and what Undo has to know of it before.

import { bytesOf } from '../basics/text-budget';
import { Values } from '../basics/fields';
import { Change } from './import-merge';
import { ImportPlan } from './import-plan';
import { ImportTable } from './import-synonyms';
import { Added, Edit, added } from '../changes/change';

/** A new row, or cells of one that is there. A twin is a second event of one name, day and place. */
export type RowWrite = { id: string; values: Values; isTwin?: true } | { id: string; changes: Change[] };

/** As many as are written in a few seconds, and not so much text that one call could not carry it. */
const BLOCK_ROWS = 400;
const BLOCK_BYTES = 400_000;

/** `run` is the id of the import: the same row gets the same id again, so that it never comes twice. */
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

/** The rows from `start` on that go in one call: at least one. */
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
