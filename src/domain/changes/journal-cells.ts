// The undo journal as rows of two cells, a head and a piece of text. The heads alone say what is in it.

import { Day, addDays } from '../dates/day';
import { dayOfWhen } from '../dates/day';
import { ChangeSet, Recorded, squash } from './change';
import { JOURNAL_HEAD, JournalHead, Stored, fromStored, toStored } from './journal-shapes';
import { Shape, parseAs } from '../basics/shape';
import { hashOf } from '../basics/text-hash';

/** Undo offers the last five. More are recorded, so that an earlier one replaces one that was undone. */
export const MOST_OFFERED = 5;
const MOST_RECORDED = 10;
const JOURNAL_DAYS = 14;
/** A cell holds 50,000. A sign at either end keeps a piece from being trimmed or read as a formula. */
const PIECE_LETTERS = 49000;
/** Rows in another format are not read. */
const FORM = 'journal 1';

export type JournalRow = [head: string, piece: string];
type About = Omit<ChangeSet, 'changes'>;

/** The record of one operation, written once or in several turns. */
export interface Entry extends About {
  /** The last turn: later operations have higher ones. */
  turn: number;
  letters: number;
  /** For each note, the positions of its rows, in the order of the text. */
  notes: number[][];
}

export function rowsOfOperation({ changes, ...about }: ChangeSet, turn: number): JournalRow[] {
  const text = JSON.stringify(changes.map(toStored));
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + PIECE_LETTERS;
    // A cell would drop half an emoji.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  const all = { ...about, turn, parts: pieces.length, letters: text.length, mark: hashOf(text) };
  return pieces.map((piece, part) => {
    const head = JSON.stringify({ ...all, part });
    return [`${hashOf(FORM + head)} ${head}`, `|${piece}|`];
  });
}

function headOf(text: string): JournalHead | undefined {
  const [, mark, head = ''] = /^(\S+) ([^]+)$/.exec(text) ?? [];
  return mark === hashOf(FORM + head) ? parseAs(head, JOURNAL_HEAD) : undefined;
}

/** The newest first. Incomplete notes are dropped, copies count once. */
export function entriesIn(heads: readonly string[]): Entry[] {
  const found = new Map<string, JournalHead & { rows: number[] }>();
  heads.forEach((text, position) => {
    const head = headOf(text);
    if (!head) return;
    const key = JSON.stringify([head.id, head.mark]);
    const before = found.get(key);
    const rows = before?.rows ?? [];
    if (before && before.turn > head.turn) return;
    rows[head.part] = position;
    found.set(key, { ...head, rows });
  });
  const notes = [...found.values()]
    .filter(({ rows, parts }) => Object.keys(rows).length === parts)
    .sort((a, b) => a.turn - b.turn);
  const entries = new Map<string, Entry>();
  for (const { id, at, who, what, subject, turn, letters, rows } of notes) {
    const before = entries.get(id);
    entries.set(id, {
      ...{ id, at, who, what, subject, turn },
      letters: letters + (before?.letters ?? 0),
      notes: [...(before?.notes ?? []), rows],
    });
  }
  return [...entries.values()].sort((a, b) => b.turn - a.turn);
}

/** The newest without a gap, up to the first that is too old or doesn't fit. */
export function retainedEntries(entries: readonly Entry[], today: Day, mostLetters: number): Entry[] {
  const since = addDays(today, -JOURNAL_DAYS);
  let letters = 0;
  const end = entries.findIndex((entry, at) => {
    letters += entry.letters;
    return at >= MOST_RECORDED || letters > mostLetters || dayOfWhen(entry.at) < since;
  });
  return end < 0 ? [...entries] : entries.slice(0, end);
}

/** `rowAt` returns a row by its position. Undefined if one character differs from what was written. */
export function readOperation(
  { id, at, who, what, subject, notes }: Entry,
  rowAt: (position: number) => JournalRow,
  shape: Shape<Stored[]>,
): ChangeSet | undefined {
  const changes: Recorded[] = [];
  for (const positions of notes) {
    const rows = positions.map(rowAt);
    const head = headOf(rows[0]?.[0] ?? '');
    const text = rows.map(([, piece]) => piece.slice(1, -1)).join('');
    if (head?.id !== id || hashOf(text) !== head.mark) return undefined;
    const read = parseAs(text, shape);
    if (!read) return undefined;
    // As arguments, a hundred thousand changes would overflow the stack.
    for (const change of read) changes.push(fromStored(change));
  }
  return { id, at, who, what, subject, changes: squash(changes) };
}
