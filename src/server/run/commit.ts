// How rows are written: read and plan, record for Undo, write; and again from the read if rows moved.

import { Values } from '../../domain/tables/description';
import { ChangeSet, Fill, RowChange } from '../../domain/changes/change';
import { formatAddedRows } from '../../sheets/setup/setup';
import { addRows } from '../../sheets/tables/add-rows';
import { applyChanges } from '../../sheets/tables/apply';
import { Placed, WhenMoved } from '../../sheets/tables/edit-rows';
import { Journal, openJournal } from '../../sheets/tables/journal-tab';
import { Look, Writing } from '../../sheets/tables/last-look';
import { Table } from '../../sheets/tables/table';
import { Clock } from './clock';
import { refuseHalfDone } from './partly-done';
import { retryWhenMoved } from './retry-when-moved';

/** Messages in case it fails. */
export interface Problems {
  /** Rows kept moving. */
  moved?: string;
  /** How to do the rest if Google refused a part. */
  again?: string;
}

/** Changes of one table that are written together. */
export interface Step {
  table: Table;
  changes: readonly (RowChange | Fill)[];
  /** What is done once changes of a kind are written, for the message if Google refuses a later write. Each is flushed first. */
  done?: Partial<Record<RowChange['kind'], string>>;
  /** The same for the whole step, even if nothing was left to do. */
  end?: string;
  /** This is an undo: columns that nothing needs afterwards are hidden again. */
  isUndo?: boolean;
  /** Where new rows go, if not below all others. Returns the grid index of the first; undefined to try again. */
  add?: (rows: readonly Values[], writing: Writing) => number | undefined;
}

export interface Planned<Result> {
  /** In this order, so that a run that died can be repeated and does the rest. */
  steps: readonly Step[];
  /**
   * For rows that have no id yet, before all else and before the record, because both name rows by their ids: a run that
   * dies then finds the row again. See idOfRow.
   */
  ids?: readonly Step[];
  /** How many rows later calls will add. */
  more?: number;
  whenMoved?: WhenMoved;
  /**
   * Set if the plan's last round trip read this tab. Its first step then needs no other look, which would only show
   * what happened while the plan was computed.
   */
  look?: Look | undefined;
  /** `placed` has the grid index of each written row, by id. */
  answer: (placed: Placed) => Result;
}

/** `record` is written before any of the steps. */
export type RecordedPlan<Result> = Planned<Result> & { record?: ChangeSet };

/** `plan` reads and reconciles; it returns undefined if rows moved meanwhile. */
export const commit = <Result>(plan: () => Planned<Result> | undefined, problems: Problems = {}): Result =>
  writeOrRetry(plan, problems, () => undefined);

/**
 * The same, recorded for Undo. The journal is read before the plan, so record and rows are sent together, the record
 * first: Google applies writes in order.
 */
export function commitRecorded<Result>(
  { today }: Clock,
  plan: () => RecordedPlan<Result> | undefined,
  problems: Problems = {},
): Result {
  let journal: Journal | undefined;
  const readAndPlan = () => {
    journal = openJournal();
    return plan();
  };
  return writeOrRetry(readAndPlan, problems, ({ record }) => {
    if (record) journal?.record(record, today);
  });
}

function writeOrRetry<Result, Plan extends Planned<Result>>(
  plan: () => Plan | undefined,
  { moved, again = '' }: Problems,
  record: (planned: Plan) => void,
): Result {
  const answer = retryWhenMoved(() => {
    const planned = plan();
    if (!planned) return undefined;
    const { ids = [] } = planned;
    if (ids.length > 0 && !write({ ...planned, steps: ids }, again)) return undefined;
    record(planned);
    const placed = write(ids.length > 0 ? { ...planned, look: undefined } : planned, again);
    return placed && { result: planned.answer(placed) };
  }, moved);
  return answer.result;
}

/** One try, as part of a larger plan, which starts again if this returns false. Not for Undo. */
export const commitFills = (steps: readonly Step[], whenMoved: WhenMoved = 'retry'): boolean =>
  write({ steps, whenMoved, answer: () => undefined }, '') !== undefined;

/** Undefined if rows moved: part of it may be written by then, and the next plan has only the rest. */
function write<Result>(
  { steps, more = 0, whenMoved = 'retry', look }: Planned<Result>,
  again: string,
): Placed | undefined {
  const placed: Placed = new Map();
  const done: string[] = [];
  const writing: Writing = { look, waiting: [] };
  // If Google refuses a write, it does so here at the latest.
  const send = () => {
    SpreadsheetApp.flush();
    writing.look = undefined;
    writing.waiting = [];
  };
  for (const { table, changes, done: words = {}, end, isUndo = false, add } of steps)
    try {
      const sendAndNote = (what: string | undefined) => {
        if (what === undefined) return;
        send();
        done.push(what);
      };
      const formatRows = (first: number, count: number) => formatAddedRows(table, first, count);
      const now = applyChanges(table, changes, {
        whenMoved,
        writing,
        isUndo,
        add: (rows) =>
          add ? add(rows, writing) : addRows(table, rows, formatRows, { more, whenMoved, writing }),
        after: (kind) => sendAndNote(words[kind]),
      });
      if (!now) return undefined;
      sendAndNote(end);
      for (const [id, index] of now) placed.set(id, index);
    } catch (error) {
      refuseHalfDone(done, explained(error, writing), again);
    }
  try {
    if (writing.waiting.length > 0) send();
  } catch (error) {
    refuseHalfDone(done, explained(error, writing), again);
  }
  return placed;
}

/** The error, or a refusal that says which cells were saved. */
function explained(error: unknown, { waiting }: Writing): unknown {
  try {
    for (const explain of waiting) explain(error);
    return error;
  } catch (refusal) {
    return refusal;
  }
}
