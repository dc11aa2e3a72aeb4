// What a plan writes, split into blocks, and what Undo needs to know beforehand.

import { bytesOf } from '../basics/text-budget';
import { Change } from './merge-row';
import { marksFor } from '../duplicates/distinct';
import { lineIdOf } from './import-line-id';
import { lineOfNextStep } from './import-next';
import { ImportPlan, PlannedRow } from './import-plan';
import type { ImportTable, ImportValues, ValuesOf } from '../tables';
import { Added, Edit, added } from '../changes/change';

/**
 * A new row, or cells of an existing one. A twin is a second event with the same name, day and place. `apart` holds the
 * partners that the new one is distinct from; `line` is for the Weekly Plan; `replaced` is the Last Contact Date that a
 * contact replaces.
 */
export type RowWrite =
  | {
      id: string;
      values: ImportValues;
      isTwin?: true;
      apart?: string;
      line?: ValuesOf<'plan'>;
      replaced?: string;
    }
  | { id: string; changes: Change[] };

/** The most rows that take a few seconds to write, and the most text that one call can carry. */
const BLOCK_ROWS = 400;
const BLOCK_BYTES = 400_000;

/**
 * `run` is the id of the import. A row always gets the same id from it, so that it is never added twice. `user` is the
 * name of the person who imports.
 */
export function writesOf({ rows }: Pick<ImportPlan, 'rows'>, run: string, user: string): RowWrite[] {
  const newId = ({ key, listedId }: PlannedRow): string => listedId ?? `${run}-${key}`;
  const ids = new Map(rows.map((row) => [row.row, row.outcome === 'new' ? newId(row) : row.id]));
  return rows.flatMap((row): RowWrite[] => {
    const { outcome, joinedTo, id, values, changes, isTwin, notSame, next, replaced } = row;
    if (joinedTo !== undefined) return [];
    if (outcome !== 'new') return outcome === 'changed' && changes.length > 0 ? [{ id, changes }] : [];
    const own = { id: newId(row), name: values.name ?? '' };
    const apart = notSame && marksFor(own, { ...notSame, id: notSame.id || (ids.get(notSame.row) ?? '') });
    const line = next && lineOfNextStep(next, values, user);
    return [
      {
        ...{ id: own.id, values },
        ...(isTwin && { isTwin }),
        ...(apart && { apart: apart.join(' ') }),
        ...(line && { line }),
        ...(replaced && { replaced }),
      },
    ];
  });
}

export const isNewRow = (write: RowWrite): write is Extract<RowWrite, { values: ImportValues }> =>
  'values' in write;

type JournalChange = Added<ImportTable | 'plan'> | Edit<ImportTable>;

export const journalOf = (table: ImportTable, writes: readonly RowWrite[]): JournalChange[] =>
  writes.flatMap((write): JournalChange[] =>
    isNewRow(write)
      ? [
          added(table, write.id, write.values),
          ...(write.line ? [added('plan', lineIdOf(write.id), write.line)] : []),
        ]
      : write.changes.map((change) => ({ kind: 'edit', table, rowId: write.id, ...change })),
  );

/** The rows from `start` that fit in one call; at least one. */
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
