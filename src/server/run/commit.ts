// How rows are written: plan from what was read, record it for Undo, apply it; and start again if rows moved.

import { Values } from '../../domain/tables/description';
import { ChangeSet, Fill, RowChange } from '../../domain/changes/change';
import { formatAddedRows } from '../../sheets/setup/setup';
import { addRows } from '../../sheets/tables/add-rows';
import { applyChanges } from '../../sheets/tables/apply';
import { Placed, WhenMoved } from '../../sheets/tables/edit-rows';
import { recordOperation } from '../../sheets/tables/journal-tab';
import { Table } from '../../sheets/tables/table';
import { Clock } from './clock';
import { refuseHalfDone } from './half-done';
import { retryWhenMoved } from './retry';

/** What people read if it fails. */
export interface Problems {
  /** Rows moved again and again. */
  moved?: string;
  /** How to do the rest if Google refused a part. */
  again?: string;
}

/** Changes of one table that are written together. */
export interface Step {
  table: Table;
  changes: readonly (RowChange | Fill)[];
  /** What to say is done, by kind, if Google refuses a later part. Each kind is flushed before the next. */
  done?: Partial<Record<RowChange['kind'], string>>;
  /** The same for the whole step, even if there was nothing to do. */
  end?: string;
  /** Adds new rows if they don't go below all others; gives the grid index of the first. */
  add?: (rows: readonly Values[]) => number;
}

export interface Planned<Result> {
  /** Recorded before the first write. */
  record?: ChangeSet;
  /** In the order in which a retry after a fault finds what is left to do. */
  steps: readonly Step[];
  /** How many rows later calls will add. */
  more?: number;
  whenMoved?: WhenMoved;
  /** `placed` gives the grid index of each written row, by id. */
  answer: (placed: Placed) => Result;
}

/** `plan` reads and reconciles; it gives undefined if rows moved meanwhile. */
export function commit<Result>(
  { today }: Clock,
  plan: () => Planned<Result> | undefined,
  { moved, again = '' }: Problems = {},
): Result {
  const answer = retryWhenMoved(() => {
    const planned = plan();
    if (!planned) return undefined;
    if (planned.record) recordOperation(planned.record, today);
    const placed = write(planned, again);
    return placed && { result: planned.answer(placed) };
  }, moved);
  return answer.result;
}

/** One try, for what is done on the way to a larger plan, which starts again if this gives false. Not for Undo. */
export const commitFills = (steps: readonly Step[], whenMoved: WhenMoved = 'retry'): boolean =>
  write({ steps, whenMoved, answer: () => undefined }, '') !== undefined;

/** Undefined if rows moved. A part may be written by then; the next plan has only the rest. */
function write<Result>(
  { steps, more = 0, whenMoved = 'retry' }: Planned<Result>,
  again: string,
): Placed | undefined {
  const placed: Placed = new Map();
  const done: string[] = [];
  for (const { table, changes, done: words = {}, end, add } of steps)
    try {
      const tell = (what: string | undefined) => {
        if (what === undefined) return;
        // If Google refuses the write, it says so here at the latest.
        SpreadsheetApp.flush();
        done.push(what);
      };
      const formatRows = (first: number, count: number) => formatAddedRows(table, first, count);
      const now = applyChanges(table, changes, {
        whenMoved,
        add: add ?? ((rows) => addRows(table, rows, formatRows, { more, whenMoved })),
        after: (kind) => tell(words[kind]),
      });
      if (!now) return undefined;
      tell(end);
      for (const [id, index] of now) placed.set(id, index);
    } catch (error) {
      refuseHalfDone(done, error, again);
    }
  return placed;
}
