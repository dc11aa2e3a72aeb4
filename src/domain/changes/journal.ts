// What the add-on wrote, as data, so that it can be taken back as long as the cells are as it left them.

import { isSameText, plainText } from './check';
import { EDITABLE, TableName, Values, kindOf } from '../basics/fields';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { PlanRecord, joinedPlans } from './week-undo';

/** `rowId` is the id the row has afterwards, also where the id itself is what changed. */
export interface CellChange<Name extends TableName = TableName> {
  table: Name;
  rowId: string;
  field: string;
  from: string;
  to: string;
}

interface RowAt<Name extends TableName = TableName> {
  table: Name;
  rowId: string;
}

export type RowAdded<Name extends TableName = TableName> = RowAt<Name> & { addedMark: string };

/** What was appended to Plan Archive: how many rows, and by what they are known. */
export interface FiledRows {
  rows: number;
  mark: string;
  /** Of lines that left there is more in the archive than in our columns: then it stays. */
  holdsMore: boolean;
}

/** The plan as a whole: its lines move. See week-undo.ts. */
export interface PlanChange {
  table: 'plan';
  rowId: '';
  before: PlanRecord[];
  after: PlanRecord[];
  /** Mondays of the week that the plan was for, and is for now; '' before the first. */
  week: { from: string; to: string };
  filed?: FiledRows;
}

/** A row is changed, added or removed by one operation. Of an added one it is enough to tell whether somebody edited it. */
export type Change = CellChange | RowAdded | (RowAt & { removed: Values }) | PlanChange;
/** What puts it back; `rowId` is the id the row has just before. */
export type Step = CellChange | (RowAt & { remove: true }) | (RowAt & { restore: Values });

export interface Operation {
  /** The same when the same is tried again: what is noted under one id is one operation. */
  id: string;
  /** 'yyyy-mm-dd hh:mm' */
  at: string;
  who: string;
  what: 'save' | 'contact' | 'import' | 'merge' | 'start of week';
  /** What it was about, in a few words: the name of the row, '210 partners' … */
  subject: string;
  changes: Change[];
}

export const rowAdded = <Name extends TableName>(
  table: Name,
  rowId: string,
  values: Values,
): RowAdded<Name> => ({
  table,
  rowId,
  addedMark: markOfRow(table, values),
});

/**
 * Each cell once, as it was before all and as it was left; what came to nothing is left out. Where somebody wrote in
 * between, what they wrote is what it was before.
 */
export function joinedChanges(changes: readonly Change[]): Change[] {
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.table, change.rowId, 'field' in change ? change.field : '']);
    const first = joined.get(key);
    if (first && 'field' in first && 'field' in change && first.to === change.from)
      joined.set(key, { ...change, from: first.from });
    else if (first && 'after' in first && 'after' in change) joined.set(key, joinedPlans(first, change));
    else joined.set(key, change);
  }
  return [...joined.values()].filter((change) => !('field' in change) || change.from !== change.to);
}

/**
 * What can be put back, the last first, and plain sentences about what somebody changed since. `now` gives a row as it
 * stands, with every field that was written. Where all is as before already, nothing is to be done.
 */
export function undoOf(
  { changes }: Pick<Operation, 'changes'>,
  now: (table: TableName, rowId: string) => Values | undefined,
): { steps: Step[]; kept: string[] } {
  const steps: Step[] = [];
  const kept = new Set<string>();
  const idsBefore = new Map(
    changes.flatMap((one) => ('field' in one && one.field === 'id' ? [[one.rowId, one.from]] : [])),
  );
  for (const change of [...changes].reverse()) {
    if ('after' in change) continue;
    const { table } = change;
    const before = idsBefore.get(change.rowId) ?? '';
    const rowId = before !== '' && !now(table, change.rowId) ? before : change.rowId;
    const row = now(table, rowId);
    if ('removed' in change) {
      if (!row) steps.push({ table, rowId, restore: change.removed });
    } else if ('addedMark' in change) {
      if (row && markOfRow(table, row) === change.addedMark) steps.push({ table, rowId, remove: true });
      else if (row) kept.add(`${nameOf(table, row)} was edited since it was added, so it stays.`);
    } else if (row) {
      const { field, from, to } = change;
      const stands = row[field] ?? '';
      const isAs = (text: string) => isSameText(kindOf(table, field), stands, text);
      if (isAs(from)) continue;
      if (isAs(to)) steps.push({ table, rowId, field, from: stands, to: from });
      else kept.add(`${nameOf(table, row)}: ${labelOf(table, field)} was changed since, so it stays.`);
    } else kept.add(`A row of ${TAB_WORDS[table]} was deleted since: nothing is put back there.`);
  }
  return { steps, kept: [...kept] };
}

const TAB_WORDS: Readonly<Record<TableName, string>> = {
  partners: 'Partners',
  events: 'Events',
  plan: 'the Weekly Plan',
  log: 'the Contact Log',
};

const labelOf = (table: TableName, key: string): string =>
  EDITABLE[table].find((field) => field.key === key)?.label ?? 'something the add-on keeps';

function nameOf(table: TableName, row: Values): string {
  const name = excerpt(row[table === 'plan' ? 'item' : table === 'log' ? 'partner' : 'name'] ?? '');
  return name === '' ? `A row of ${TAB_WORDS[table]}` : `“${name}” in ${TAB_WORDS[table]}`;
}

/** Of what people may edit; links that the add-on gives the row later are no edits. */
const markOfRow = (table: TableName, row: Values): string =>
  hashOf(JSON.stringify(EDITABLE[table].map(({ key, kind }) => plainText(kind, row[key] ?? ''))));
