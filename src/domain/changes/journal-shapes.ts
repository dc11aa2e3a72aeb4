// What an entry of the undo journal may look like. People can edit its tab, so anything that doesn't fit is left out,
// and Undo writes only into fields of rows.

import { TABLE_NAMES, TableName } from '../tables';
import { Values } from '../tables/description';
import { Added, ChangeSet, Edit, OPERATIONS, Outline, Recorded } from './change';
import { Shape, either, flag, list, object, oneOf, record, text, where, whole } from '../basics/shape';
import { PLAN_LEVELS } from '../plan/week-plan';
import { PlanRecord } from './week-record';

/** As much as the whole journal holds. */
const TEXT = text(2_000_000);
const TABLE = oneOf<TableName>(...TABLE_NAMES);
const COUNT = whole(0, 10_000_000);

export interface JournalHead extends Omit<ChangeSet, 'changes'> {
  turn: number;
  part: number;
  parts: number;
  letters: number;
  mark: string;
}

export const JOURNAL_HEAD: Shape<JournalHead> = where(
  object({
    id: where(TEXT, (id) => id !== ''),
    at: where(TEXT, (at) => /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(at)),
    who: TEXT,
    what: oneOf(...OPERATIONS),
    subject: TEXT,
    turn: whole(0, Number.MAX_SAFE_INTEGER),
    part: whole(0, 10_000),
    parts: whole(1, 10_000),
    letters: COUNT,
    mark: TEXT,
  }),
  ({ part, parts }) => part < parts,
);

const PLAN_RECORD: Shape<PlanRecord> = object({
  id: TEXT,
  level: whole(0, PLAN_LEVELS - 1),
  text: TEXT,
  isDone: flag,
  when: TEXT,
  partner: TEXT,
  who: TEXT,
  contactKind: TEXT,
  outcome: TEXT,
  from: TEXT,
  given: TEXT,
  isBlank: flag,
});
const PLAN = list(PLAN_RECORD, 100_000);

/** A blank id would match every row without one. */
const ROW_ID = where(TEXT, (id) => id.trim() !== '');

/** Changes are stored without their kind: the other keys show which it is. */
export type Stored =
  | Omit<Edit, 'kind'>
  | (Omit<Added, 'kind' | 'mark'> & { addedMark: string })
  | { table: TableName; rowId: string; removed: Values }
  | Omit<Outline, 'kind'>;

export function toStored(change: Recorded): Stored {
  switch (change.kind) {
    case 'edit': {
      const { table, rowId, field, from, to } = change;
      return { table, rowId, field, from, to };
    }
    case 'added':
      return { table: change.table, rowId: change.rowId, addedMark: change.mark };
    case 'removed':
      return { table: change.table, rowId: change.rowId, removed: change.values };
    case 'outline': {
      const { table, rowId, before, after, week, filed } = change;
      return { table, rowId, before, after, week, ...(filed && { filed }) };
    }
  }
}

export function fromStored(stored: Stored): Recorded {
  if ('field' in stored) return { kind: 'edit', ...stored };
  if ('after' in stored) return { kind: 'outline', ...stored };
  const { table, rowId } = stored;
  return 'removed' in stored
    ? { kind: 'removed', table, rowId, values: stored.removed }
    : { kind: 'added', table, rowId, mark: stored.addedMark };
}

export function changesShape(isField: (table: TableName, field: string) => boolean): Shape<Stored[]> {
  const row = { table: TABLE, rowId: ROW_ID };
  const cell = where(object({ ...row, field: TEXT, from: TEXT, to: TEXT }), ({ table, field }) =>
    isField(table, field),
  );
  const added = object({ ...row, addedMark: TEXT });
  const removed = where(
    object({ ...row, removed: record(TEXT, TEXT, 200) }),
    ({ table, removed: values }: { table: TableName; removed: Values }) =>
      Object.keys(values).every((field) => isField(table, field)),
  );
  const plan = object(
    {
      table: oneOf('plan'),
      rowId: oneOf(''),
      before: PLAN,
      after: PLAN,
      week: object({ from: TEXT, to: TEXT }),
    },
    { filed: object({ rows: COUNT, mark: TEXT, holdsMore: flag }) },
  );
  return list(either(either(cell, added), either(removed, plan)), 1_000_000);
}
