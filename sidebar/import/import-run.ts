// Writes a plan block by block. A failed call is retried; the server skips rows that were written after all.

import type { ImportTable } from '../../src/domain/tables';
import { RowWrite, blockAt, isNewRow, journalOf } from '../../src/domain/import/import-writes';
import { callServer } from '../server/call-server';
import { callWithRetries } from '../server/call-with-retries';

export interface Run {
  id: string;
  table: ImportTable;
  subject: string;
  writes: readonly RowWrite[];
  /** Partners whose Last Contact Date moves with these contacts. They are written last. */
  follows: readonly RowWrite[];
  mapping: { key: string; json: string };
}

export interface Outcome {
  added: number;
  changed: number;
  /** Next steps in the Weekly Plan. */
  lines: number;
  /** Rows already there when a block was sent again because its first answer was lost. */
  there: number;
  left: string[];
  remarks: string[];
}

export interface RunEnd {
  end: 'done' | 'stopped' | 'failed';
  problem: string;
}

export async function runImport(
  { id, table, subject, writes, follows, mapping }: Run,
  outcome: Outcome,
  isStopped: () => boolean,
  onProgress: (done: number) => void,
): Promise<RunEnd> {
  const failed = (problem: string): RunEnd => ({ end: 'failed', problem });
  const changes = [...journalOf(table, writes), ...journalOf('partners', follows)];
  const started = await callWithRetries(isStopped, () =>
    callServer('startImport', { id, subject, changes, mapping }),
  );
  if (!started.ok) return failed(started.problem);
  outcome.remarks.push(...started.remarks);
  for (let done = 0; done < writes.length;) {
    if (isStopped()) return { end: 'stopped', problem: '' };
    const rows = blockAt(writes, done);
    const more = writes.slice(done + rows.length).filter(isNewRow).length;
    const answer = await callWithRetries(isStopped, () =>
      callServer('writeImportBlock', { table, rows, more }),
    );
    if (!answer.ok) return failed(answer.problem);
    outcome.added += answer.added;
    outcome.changed += answer.changed;
    outcome.lines += answer.lines;
    outcome.there += answer.there;
    outcome.left.push(...answer.left);
    done += rows.length;
    onProgress(done);
  }
  for (let done = 0; done < follows.length;) {
    const rows = blockAt(follows, done);
    const answer = await callWithRetries(isStopped, () =>
      callServer('writeImportBlock', { table: 'partners', rows, more: 0 }),
    );
    if (!answer.ok) return failed(answer.problem);
    outcome.left.push(...answer.left);
    done += rows.length;
  }
  // The rows are written. If this fails, the daily check updates the relationships.
  const updated = await callServer('updateRelationships');
  if (!updated.ok) outcome.remarks.push(updated.problem);
  return { end: 'done', problem: '' };
}
