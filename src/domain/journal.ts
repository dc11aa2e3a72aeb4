// What the add-on wrote, as data, so that it can be taken back as long as the cells are as it left them.

import { plainText } from './check';
import { EDITABLE, TableName, Values, kindOf } from './fields';
import { excerpt } from './partner';

export const UNDOABLE = ['save', 'import', 'merge', 'start of week'] as const;
export type Undoable = (typeof UNDOABLE)[number];

/** `rowId` is the id the row has afterwards, also where the id itself is what changed. */
export interface CellChange {
  table: TableName;
  rowId: string;
  field: string;
  from: string;
  to: string;
}

interface RowAt {
  table: TableName;
  rowId: string;
}

/** What was written, in order; rows with all their cells. */
export type Written = CellChange | (RowAt & { added: Values }) | (RowAt & { removed: Values });
/** As it is kept: of a row that was added it is enough to tell whether somebody edited it. */
export type Change = CellChange | (RowAt & { addedMark: string }) | (RowAt & { removed: Values });
/** What puts it back. */
export type Step = CellChange | (RowAt & { remove: true }) | (RowAt & { restore: Values });

export interface Operation {
  id: string;
  /** 'yyyy-mm-dd hh:mm' */
  at: string;
  who: string;
  what: Undoable;
  changes: Change[];
}

/** Each row once, as it was before all and as it was left; what came to nothing is left out. */
export function changesIn(written: readonly Written[]): Change[] {
  const rows = new Map<string, RowAt & { was: Values | undefined; is: Values | undefined }>();
  for (const one of written) {
    const { table, rowId } = one;
    const key = `${table} ${rowId}`;
    const row = rows.get(key);
    if ('added' in one) rows.set(key, { table, rowId, was: row?.was, is: one.added });
    else if ('removed' in one)
      rows.set(key, {
        table,
        rowId,
        was: row ? row.was && { ...one.removed, ...row.was } : one.removed,
        is: undefined,
      });
    else {
      const { field, from, to } = one;
      const was = row ? row.was && { [field]: from, ...row.was } : { [field]: from };
      rows.set(key, { table, rowId, was, is: { ...row?.is, [field]: to } });
    }
  }
  return [...rows.values()].flatMap(({ table, rowId, was, is }): Change[] => {
    if (!was) return is ? [{ table, rowId, addedMark: markOfRow(table, is) }] : [];
    if (!is) return [{ table, rowId, removed: was }];
    return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((field) => {
      const [from, to] = [was[field] ?? '', is[field] ?? ''];
      return from === to ? [] : [{ table, rowId, field, from, to }];
    });
  });
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
  for (const change of [...changes].reverse()) {
    const { table, rowId } = change;
    const row = now(table, rowId);
    if ('removed' in change) {
      if (!row) steps.push({ table, rowId, restore: change.removed });
    } else if ('addedMark' in change) {
      if (!row) continue;
      if (markOfRow(table, row) === change.addedMark) steps.push({ table, rowId, remove: true });
      else kept.add(`${nameOf(table, row)} was edited since it was added, so it stays.`);
    } else if (row) {
      const { field, from, to } = change;
      const stands = row[field] ?? '';
      if (isSame(table, field, stands, from)) continue;
      if (isSame(table, field, stands, to)) steps.push({ table, rowId, field, from: stands, to: from });
      else
        kept.add(`${nameOf(table, row)}: ${labelOf(table, field)} was changed since, so it stays as it is.`);
      // An id that was given to a row goes with the row; so does an id that went back already.
    } else if (change.field !== 'id')
      kept.add(`A row of ${TAB_WORDS[table]} was deleted since: nothing is put back there.`);
  }
  return { steps, kept: [...kept] };
}

const isSame = (table: TableName, field: string, one: string, other: string): boolean =>
  plainText(kindOf(table, field), one) === plainText(kindOf(table, field), other);

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
  markOf(JSON.stringify(EDITABLE[table].map(({ key, kind }) => plainText(kind, row[key] ?? ''))));

/** A short mark by which one text is told from another. */
export function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, text.length];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other, 31) + letter;
  }
  return [one, other].map((number) => (number >>> 0).toString(36)).join('-');
}
