// What the add-on remembers of the form: its tab, its columns, and which answers were dealt with. It is in one hidden
// cell of Settings, so that a copy of the sheet has it, too.

import { Of, Shape, flag, list, object, oneOf, parseAs, record, text, where, whole } from '../basics/shape';
import { COLUMN_USES, ColumnUse } from './column-use';
import { isKey, stampOfKey } from '../basics/phone-id';

/** Answers may arrive late, or be restored, so this many of the latest are known one by one. Older ones are done. */
const MOST_DONE = 400;
/** Nobody works through more than these in Today. */
export const MOST_OPEN = 200;
/** A cell holds 50,000 characters, and this is far below. */
const MOST_LETTERS = 30_000;

export type FormTrouble = '' | 'tab' | 'columns' | 'full';

const KEYS = list(where(text(20), isKey), 1000);
const MEMORY = object({
  tab: text(300),
  /** Google's id of the tab, which doesn't change when somebody renames it. */
  sheet: whole(0, Number.MAX_SAFE_INTEGER),
  isOn: flag,
  columns: record(text(1000), oneOf<ColumnUse>(...COLUMN_USES), 200),
  /** Answers from before this second are done, unless they are open. */
  before: whole(0, Number.MAX_SAFE_INTEGER),
  done: KEYS,
  /** The answers that Today asks about. */
  open: KEYS,
  trouble: oneOf<FormTrouble>('', 'tab', 'columns', 'full'),
}) satisfies Shape<unknown>;
export type FormMemory = Of<typeof MEMORY>;

/** Undefined if no form was named, or somebody typed into the cell. */
export const readMemory = (cell: string): FormMemory | undefined => parseAs(cell, MEMORY);

/** Undefined if its headings are too long to remember. */
export function writeMemory(memory: FormMemory): string | undefined {
  const cell = JSON.stringify(memory);
  return cell.length <= MOST_LETTERS ? cell : undefined;
}

export const isDone = ({ before, done, open }: FormMemory, key: string): boolean =>
  !open.includes(key) && (done.includes(key) || (stampOfKey(key) < before && stampOfKey(key) > 0));

/** Records that these answers are dealt with and these are open. Of many, the oldest are only known to be done. */
export function afterLook(
  memory: FormMemory,
  { done, open, trouble }: { done: readonly string[]; open: readonly string[]; trouble: FormTrouble },
): FormMemory {
  const all = [...new Set([...memory.done, ...done])].filter((key) => !open.includes(key));
  const sorted = all.sort((one, other) => stampOfKey(one) - stampOfKey(other) || (one < other ? -1 : 1));
  const left = sorted.slice(-MOST_DONE);
  const dropped = sorted[sorted.length - left.length - 1];
  const before = dropped === undefined ? memory.before : Math.max(memory.before, stampOfKey(dropped) + 1);
  return { ...memory, before, done: left, open: [...new Set(open)], trouble };
}
