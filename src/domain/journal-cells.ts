// The journal of Undo as rows of two cells, a head and a piece of text: what is in it, and what is too old or too much,
// can be told by the heads alone.

import { Day, addDays } from './day';
import { dayOfWhen } from './event';
import { Change, Operation, markOf } from './journal';

const MOST_OPERATIONS = 5;
const JOURNAL_DAYS = 14;
/** A cell holds 50,000, and a piece has a sign at either end, lest it be read as a formula or trimmed. */
const PIECE_LETTERS = 49000;
/** Rows of another form are not read. */
const FORM = 'journal 1';

export type JournalRow = [head: string, piece: string];
type About = Omit<Operation, 'changes'>;
type Head = About & { part: number; parts: number; letters: number; mark: string };

/** An operation that is whole, as its heads tell. */
export interface Entry extends About {
  letters: number;
  /** The positions of its rows, in the order of the text. */
  rows: number[];
}

export function rowsOfOperation({ changes, ...about }: Operation): JournalRow[] {
  const text = JSON.stringify(changes);
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + PIECE_LETTERS;
    // A cell would not keep half an emoji.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  const all = { ...about, parts: pieces.length, letters: text.length, mark: markOf(text) };
  return pieces.map((piece, part) => {
    const head = JSON.stringify({ ...all, part });
    return [`${markOf(FORM + head)} ${head}`, `|${piece}|`];
  });
}

function headOf(text: string): Head | undefined {
  const [, mark, head = ''] = /^(\S+) ([^]+)$/.exec(text) ?? [];
  return mark === markOf(FORM + head) ? (JSON.parse(head) as Head) : undefined;
}

/** The newest first; one that lacks a row is none. */
export function entriesIn(heads: readonly string[]): Entry[] {
  const found = new Map<string, Entry & { parts: number }>();
  heads.forEach((text, position) => {
    const head = headOf(text);
    if (!head) return;
    const { part, mark, ...about } = head;
    const entry = found.get(`${head.id} ${mark}`) ?? { ...about, rows: [] };
    entry.rows[part] = position;
    found.set(`${head.id} ${mark}`, entry);
  });
  return [...found.values()]
    .filter(({ rows, parts }) => Object.keys(rows).length === parts)
    .map(({ id, at, who, what, letters, rows }) => ({ id, at, who, what, letters, rows }))
    .sort((a, b) => (a.at === b.at ? Math.max(...b.rows) - Math.max(...a.rows) : a.at < b.at ? 1 : -1));
}

/** Which entries stay: the newest without a gap, as long as they are not too old and there is room. */
export function entriesToKeep(entries: readonly Entry[], today: Day, mostLetters: number): Entry[] {
  const since = addDays(today, -JOURNAL_DAYS);
  let letters = 0;
  const end = entries.findIndex((entry, at) => {
    letters += entry.letters;
    return at >= MOST_OPERATIONS || letters > mostLetters || dayOfWhen(entry.at) < since;
  });
  return end < 0 ? [...entries] : entries.slice(0, end);
}

/** From an entry's rows, in its order; undefined if a letter is not as it was written. */
export function readOperation(rows: readonly JournalRow[]): Operation | undefined {
  const head = headOf(rows[0]?.[0] ?? '');
  const text = rows.map(([, piece]) => piece.slice(1, -1)).join('');
  if (!head || markOf(text) !== head.mark) return undefined;
  const { id, at, who, what } = head;
  return { id, at, who, what, changes: JSON.parse(text) as Change[] };
}
