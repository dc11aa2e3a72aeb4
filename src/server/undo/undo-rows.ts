// Takes back what was written into rows of any table: each cell as it was, as long as it is as it was left.

import { TableName, Values } from '../../domain/basics/fields';
import { Operation, Step, undoOf } from '../../domain/changes/journal';
import { excerpt } from '../../domain/basics/text';
import { blockEnd } from '../../domain/plan/plan-blocks';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { readLog } from '../../sheets/tables/contacts';
import { showTimes } from '../../sheets/tables/events';
import { COLUMNS, TAB_NAMES } from '../../sheets/tables/layout';
import { addRows, changeRows, removeRows } from '../../sheets/tables/many-rows';
import { readPlan } from '../../sheets/plan/plan';
import { isShared, rowsWithTheirWords } from '../../sheets/tables/rows';
import { dressAdded } from '../../sheets/setup/setup';
import { Table, editableAt, filledRows, nameAt, readTable, textAt, textsAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { halfDone } from '../run/half-done';

const MOST_REASONS = 5;
/** Somebody may move rows while it is put back. */
export const TRIES = 3;

/** Tables as they were read, with their rows by id. */
export interface RowsNow {
  tables: ReadonlyMap<TableName, Table>;
  indexOf: (table: TableName, rowId: string) => number | undefined;
  /** Every field of the row, as undoOf asks for it. */
  now: (table: TableName, rowId: string) => Values | undefined;
}

/** Reads these tables, each in one read; a Contact Log that is not there has no rows. */
export const readRowsNow = (names: Iterable<TableName>, zone: Zone): RowsNow =>
  rowsNow(
    [...new Set(names)].flatMap((name) => (name === 'log' ? readLog(zone) : readTable(name, zone)) ?? []),
  );

export function rowsNow(read: readonly Table[]): RowsNow {
  const tables = new Map(read.map((table) => [table.name, table]));
  const rows = new Map(
    read.map((table) => {
      // The first with an id is the one that is meant: pasted copies share it.
      const ids = filledRows(table).map((index): [string, number] => [textAt(table, index, 'id'), index]);
      return [table.name, new Map(ids.reverse())];
    }),
  );
  const indexOf = (name: TableName, rowId: string) => rows.get(name)?.get(rowId);
  return {
    tables,
    indexOf,
    now: (name, rowId) => {
      const [table, index] = [tables.get(name), indexOf(name, rowId)];
      if (!table || index === undefined) return undefined;
      const all = textsAt(
        table,
        index,
        COLUMNS[name].map(({ key }) => key),
      );
      return { ...all, ...editableAt(table, index) };
    },
  };
}

export const tablesOf = ({ changes }: Pick<Operation, 'changes'>): TableName[] =>
  changes.map(({ table }) => table);

/** All that undoing rows needs to know; without `what` it is no import. */
type Undone = Pick<Operation, 'changes'> & Partial<Pick<Operation, 'what'>>;

/** What would be put back by now, and what stays. */
export function planUndo(operation: Undone, rows: RowsNow): { steps: Step[]; kept: string[] } {
  const { steps, kept } = undoOf(operation, rows.now);
  const going = new Set(steps.flatMap((step) => ('remove' in step ? [step.rowId] : [])));
  const withWords = new Map<TableName, ReadonlySet<number>>();
  // A single row that is taken back leaves them in it. After an import nobody could tell any more whose they were.
  const hasWords = (table: Table, index: number) => {
    if (operation.what !== 'import') return false;
    const found = withWords.get(table.name) ?? rowsWithTheirWords(table);
    withWords.set(table.name, found);
    return found.has(index);
  };
  const staying = steps.map((step) => ('remove' in step ? whyItStays(step, rows, going, hasWords) : ''));
  return {
    steps: steps.filter((_, at) => staying[at] === ''),
    kept: [...kept, ...staying.filter(Boolean)],
  };
}

/** A row that was added may hold more than was added with it. */
function whyItStays(
  { table: name, rowId }: Step,
  { tables, indexOf }: RowsNow,
  going: ReadonlySet<string>,
  hasWords: (table: Table, index: number) => boolean,
): string {
  const [table, index] = [tables.get(name), indexOf(name, rowId)];
  if (!table || index === undefined) return '';
  const words = `“${excerpt(nameAt(table, index))}”`;
  if (name !== 'plan')
    return hasWords(table, index)
      ? `Somebody wrote beside ${words} in a column of their own, so it stays.`
      : '';
  if (isShared(table, index)) return `Something else stands in the row of ${words}, so it stays.`;
  const plan = readPlan(table);
  const at = plan.findIndex((line) => line.index === index);
  const below = plan.slice(at + 1, blockEnd(plan, at));
  return below.some(({ id, isBlank }) => !isBlank && !going.has(id))
    ? `Other lines stand under ${words}, so it stays.`
    : '';
}

/** Puts back what is as it was left; gives what stays. Done twice it does what was left undone the first time. */
export const undoRows = (operation: Undone, zone: Zone): string[] =>
  putRowsBack(operation, zone, refuseIfNothing);

/** `look` may refuse before anything is done. */
export function putRowsBack(
  operation: Undone,
  zone: Zone,
  look: (steps: readonly Step[], kept: readonly string[]) => void = () => undefined,
): string[] {
  if (operation.changes.length === 0) return [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const rows = readRowsNow(tablesOf(operation), zone);
    const { steps, kept } = planUndo(operation, rows);
    look(steps, kept);
    const done: string[] = [];
    try {
      if ([...rows.tables.values()].every((table) => putBack(table, stepsIn(steps, table.name), rows, done)))
        return kept;
    } catch (error) {
      halfDone(done, error, 'Press Undo again when you may edit those cells: that does the rest.');
    }
  }
  return refuse('Rows were moved while they were put back. Nothing is lost: press Undo again in a moment.');
}

/** Whoever sees why may mend that, and try again. */
export function refuseIfNothing(steps: readonly Step[], kept: readonly string[]): void {
  if (steps.length === 0 && kept.length > 0)
    refuse(`Nothing was put back. ${capItems([...kept], MOST_REASONS, ANSWER_BYTES / 8).items.join(' ')}`);
}

const stepsIn = (steps: readonly Step[], name: TableName): Step[] =>
  steps.filter(({ table }) => table === name);

/** In a few calls, however many rows; false if somebody was at work in them. */
function putBack(table: Table, steps: readonly Step[], { indexOf }: RowsNow, done: string[]): boolean {
  const changes = new Map<string, Values>();
  const restored: Values[] = [];
  const removed: number[] = [];
  for (const step of steps) {
    const { rowId } = step;
    if ('field' in step) changes.set(rowId, { ...changes.get(rowId), [step.field]: step.to });
    else if ('restore' in step) restored.push({ ...step.restore, id: rowId });
    else removed.push(indexOf(table.name, rowId) ?? -1);
  }
  // A refusal comes with the flush, at the latest.
  const note = (count: number, what: string) => {
    if (count === 0) return;
    SpreadsheetApp.flush();
    done.push(`${what} in ${TAB_NAMES[table.name]}`);
  };
  if (!changeRows(table, changes)) return false;
  note(changes.size, 'what was changed is put back');
  const first = addRows(table, restored, (first, count) => dressAdded(table, first, count));
  note(restored.length, 'what was removed is there again');
  if (table.name === 'events') {
    const whens = [...changes].map(([id, values]): [number, string] => [
      indexOf('events', id) ?? 0,
      values['when'] ?? '',
    ]);
    showTimes(
      table,
      new Map([...whens, ...restored.map((row, at): [number, string] => [first + at, row['when'] ?? ''])]),
    );
  }
  const going = removed.filter((index) => index >= 0);
  if (!removeRows(table, going)) return false;
  note(going.length, 'what was added is removed');
  return true;
}
