// The journal of Undo as rows of two cells, a head and a piece of text each: what is in it can be told, and what is too
// old or too much can go, by the heads alone.

import { Day, addDays } from './day';
import { dayOfWhen } from './event';
import { EDITABLE } from './fields';
import { Change, Operation, UNDOABLE, markOf } from './journal';

export const MOST_OPERATIONS = 5;
export const JOURNAL_DAYS = 14;
/** A cell holds 50,000, and a piece has a sign at either end, lest it be read as a formula or trimmed. */
const PIECE_LETTERS = 49000;

export type JournalRow = [head: string, piece: string];

/** What one head says. */
interface Head {
  id: string;
  at: string;
  who: string;
  what: Operation['what'];
  part: number;
  parts: number;
  letters: number;
  mark: string;
}

/** An operation that is whole, without its changes. */
export interface Entry extends Pick<Operation, 'id' | 'at' | 'who' | 'what'> {
  letters: number;
  /** The positions of its rows, in the order of the text. */
  rows: number[];
}

export function rowsOfOperation({ changes, id, at, who, what }: Operation): JournalRow[] {
  const text = JSON.stringify(changes);
  const pieces = piecesOf(text);
  const all = { id, at, who, what, parts: pieces.length, letters: text.length, mark: markOf(text) };
  return pieces.map((piece, part) => [JSON.stringify({ ...all, part }), `|${piece}|`]);
}

/** Never parted between the halves of an emoji, which a cell would not keep. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + PIECE_LETTERS;
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length;
    pieces.push(text.slice(start, isHalf ? end - 1 : end));
    start = isHalf ? end - 1 : end;
  }
  return pieces;
}

/** The newest first. Broken, doubled or lost rows make theirs no entry. */
export function entriesIn(heads: readonly string[]): Entry[] {
  const found = new Map<
    string,
    { head: Head; rows: (number | undefined)[]; isBroken: boolean; last: number }
  >();
  heads.forEach((text, position) => {
    const head = headOf(text);
    if (!head) return;
    const { part, ...all } = head;
    const entry = found.get(head.id) ?? { head, rows: [], isBroken: false, last: position };
    found.set(head.id, entry);
    const isOther = JSON.stringify({ ...entry.head, part }) !== JSON.stringify({ ...all, part });
    if (isOther || entry.rows[part] !== undefined) entry.isBroken = true;
    entry.rows[part] = position;
    entry.last = position;
  });
  return [...found.values()]
    .flatMap(({ head: { id, at, who, what, letters, parts }, rows, isBroken, last }) => {
      const whole = Array.from({ length: parts }, (_, part) => rows[part] ?? -1);
      return isBroken || whole.includes(-1)
        ? []
        : [{ entry: { id, at, who, what, letters, rows: whole }, last }];
    })
    .sort((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : b.last - a.last))
    .map(({ entry }) => entry);
}

/** Which entries stay beside a new one: the latest that are not too old and have room. */
export function entriesToKeep(
  entries: readonly Entry[],
  today: Day,
  most: { operations: number; letters: number },
): Entry[] {
  const since = addDays(today, -JOURNAL_DAYS);
  let letters = 0;
  // Behind one without room none is kept, so that no gap stands in between.
  const isOver = (entry: Entry, at: number) =>
    at >= most.operations || (letters += entry.letters) > most.letters;
  const recent = entries.filter(({ at }) => dayOfWhen(at) >= since);
  const end = recent.findIndex(isOver);
  return end < 0 ? recent : recent.slice(0, end);
}

/** Of the two cells of each of an entry's rows, in its order; undefined if anything is not as it was written. */
export function readOperation(rows: readonly JournalRow[]): Operation | undefined {
  const head = headOf(rows[0]?.[0] ?? '');
  const pieces = rows.map(([, piece]) => /^\|([^]*)\|$/.exec(piece)?.[1] ?? '');
  const text = pieces.join('');
  if (!head || rows.length !== head.parts || text.length !== head.letters || markOf(text) !== head.mark)
    return undefined;
  const changes = parsed(text);
  const { id, at, who, what } = head;
  return Array.isArray(changes) && changes.every(isChange) ? { id, at, who, what, changes } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headOf(text: string): Head | undefined {
  const head = recordOf(parsed(text));
  const isWhole = (value: unknown, least: number) => Number.isInteger(value) && Number(value) >= least;
  const isRight =
    hasTexts(head, ['id', 'at', 'who', 'mark']) &&
    UNDOABLE.some((one) => one === head['what']) &&
    dayOfWhen(String(head['at'])) !== '' &&
    isWhole(head['parts'], 1) &&
    isWhole(head['part'], 0) &&
    Number(head['part']) < Number(head['parts']) &&
    isWhole(head['letters'], 2);
  return isRight ? (head as unknown as Head) : undefined;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const hasTexts = (record: Record<string, unknown>, keys: readonly string[]): boolean =>
  keys.every((key) => typeof record[key] === 'string');

function isChange(value: unknown): value is Change {
  const change = recordOf(value);
  if (!hasTexts(change, ['table', 'rowId']) || !Object.keys(EDITABLE).includes(String(change['table'])))
    return false;
  const { removed } = change;
  return (
    hasTexts(change, ['field', 'from', 'to']) ||
    hasTexts(change, ['addedMark']) ||
    (typeof removed === 'object' && removed !== null && hasTexts(recordOf(removed), Object.keys(removed)))
  );
}
