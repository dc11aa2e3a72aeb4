// What an entry of the undo journal may look like. Its tab can be edited by hand: whatever does not fit is left out, so that
// Undo never writes anywhere but into fields of rows.

import { TableName, Values } from '../basics/fields';
import { Change, Operation } from './journal';
import { Shape, either, flag, list, object, oneOf, record, text, where, whole } from '../basics/shape';
import { PLAN_LEVELS } from '../plan/week-plan';
import { PlanRecord } from './week-undo';

/** As much as the whole journal holds. */
const TEXT = text(2_000_000);
const TABLE = oneOf<TableName>('partners', 'events', 'plan', 'log');
const COUNT = whole(0, 10_000_000);

export interface JournalHead extends Omit<Operation, 'changes'> {
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
    what: oneOf('save', 'contact', 'import', 'merge', 'start of week'),
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

/** A blank id would be every row that has none. */
const ROW_ID = where(TEXT, (id) => id.trim() !== '');

/** `isField` says whether a tab has that field. */
export function changesShape(isField: (table: TableName, field: string) => boolean): Shape<Change[]> {
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
