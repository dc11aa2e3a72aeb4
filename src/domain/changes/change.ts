// What the add-on writes, as data: changes to be made, and changes as they are recorded so that Undo can reverse them.

import { comparableText } from './check-input';
import { ColumnKey, FIELDS, TableName } from '../tables';
import { Values } from '../tables/description';
import { hashOf } from '../basics/text-hash';
import { PlanRecord, squashPlans } from './week-record';

interface OfRow<Name extends TableName> {
  table: Name;
  rowId: string;
}

/** One cell, with the text it replaces. */
export type Edit<Name extends TableName = TableName> = OfRow<Name> & {
  kind: 'edit';
  field: string;
  from: string;
  to: string;
};

/** A change to be made. `rowId` is the id the row has before it, even if the id itself changes. */
export type RowChange =
  | Edit
  | (OfRow<TableName> & { kind: 'add'; values: Values })
  /** `mark` says what the row has to look like to be removed; see markOfRow. */
  | (OfRow<TableName> & { kind: 'remove'; mark: string });

/**
 * A hidden cell that only the add-on fills. `index` is the row's place when the table was read, because the row may have no
 * id yet; if rows moved since, nothing is filled. Undo doesn't touch these cells, so they aren't recorded.
 */
export interface Fill {
  kind: 'fill';
  table: TableName;
  index: number;
  field: ColumnKey<TableName>;
  from: string;
  to: string;
}

/** A recorded new row. Its mark is enough to tell whether somebody edited it. */
export type Added<Name extends TableName = TableName> = OfRow<Name> & { kind: 'added'; mark: string };

/** What was appended to Plan Archive: how many rows, and the mark they are recognized by. */
export interface FiledRows {
  rows: number;
  mark: string;
  /** The archive has more about the filed lines than our columns hold, so they stay there. */
  holdsMore: boolean;
}

/** The plan as a whole, because its lines move. See undo-week.ts. */
export interface Outline {
  kind: 'outline';
  table: 'plan';
  rowId: '';
  before: PlanRecord[];
  after: PlanRecord[];
  /** The first day of the week that the plan was for, and of the week it is for now; '' before the first. */
  week: { from: string; to: string };
  filed?: FiledRows;
}

/** A recorded change. `rowId` is the id the row has after it. A set changes, adds or removes a row, never two of these. */
export type Recorded = Edit | Added | (OfRow<TableName> & { kind: 'removed'; values: Values }) | Outline;

export const OPERATIONS = [
  ...(['save', 'contact', 'import', 'merge', 'start of week'] as const),
  ...(['handoff', 'contact left'] as const),
];
type Operation = (typeof OPERATIONS)[number];

/** One operation of a person, recorded so that it can be undone as one. */
export interface ChangeSet {
  /** A retry has the same id, so everything recorded under one id is one operation. */
  id: string;
  /** 'yyyy-mm-dd hh:mm' */
  at: string;
  who: string;
  what: Operation;
  /** What it was about, in a few words: the name of the row, '210 partners' … */
  subject: string;
  changes: Recorded[];
}

/**
 * Covers what people may edit; links that the add-on adds to the row later aren't edits. Nor is a blank column that an
 * update adds, so blanks don't count.
 */
export const markOfRow = (table: TableName, row: Values): string =>
  hashOf(
    JSON.stringify(
      FIELDS[table]
        .map(({ key, kind }) => [key, comparableText(kind, row[key] ?? '')])
        .filter(([, text]) => text !== ''),
    ),
  );

export const added = <Name extends TableName>(table: Name, rowId: string, values: Values): Added<Name> => ({
  kind: 'added',
  table,
  rowId,
  mark: markOfRow(table, values),
});

/** One edit for each field, from what a row said to what it should say. */
export const editsOf = <Name extends TableName>(
  table: Name,
  rowId: string,
  from: Values,
  to: Values,
): Edit<Name>[] =>
  Object.entries(to).map(([field, text]) => ({
    ...{ kind: 'edit', table, rowId, field },
    ...{ from: from[field] ?? '', to: text },
  }));

/** For rows whose id a set changes: the id that `idFor` chooses, by the key of the row. */
export function changedIds(
  changes: readonly RowChange[],
  idFor: (change: Edit) => string,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const change of changes)
    if (change.kind === 'edit' && change.field === 'id') ids.set(rowKey(change), idFor(change));
  return ids;
}

export const rowKey = ({ table, rowId }: OfRow<TableName>): string => `${table} ${rowId}`;

/** Edits as they are recorded before they are made. */
export function recordedEdits(changes: readonly RowChange[]): Edit[] {
  const ids = changedIds(changes, ({ to }) => to);
  return changes.flatMap((change) =>
    change.kind === 'edit' ? { ...change, rowId: ids.get(rowKey(change)) ?? change.rowId } : [],
  );
}

/**
 * Each cell once, from its first text to its last; changes that cancel out are left out. If somebody edited the cell in
 * between, Undo restores their text.
 */
export function squash(changes: readonly Recorded[]): Recorded[] {
  const squashed = new Map<string, Recorded>();
  for (const change of changes) {
    const key = JSON.stringify([change.table, change.rowId, change.kind === 'edit' ? change.field : '']);
    const first = squashed.get(key);
    if (first?.kind === 'edit' && change.kind === 'edit' && first.to === change.from)
      squashed.set(key, { ...change, from: first.from });
    else if (first?.kind === 'outline' && change.kind === 'outline')
      squashed.set(key, squashPlans(first, change));
    else squashed.set(key, change);
  }
  return [...squashed.values()].filter((change) => change.kind !== 'edit' || change.from !== change.to);
}
