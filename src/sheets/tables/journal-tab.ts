// The undo journal: a hidden tab that stores what an operation is about to overwrite.

import { Day } from '../../domain/dates/day';
import { ChangeSet } from '../../domain/changes/change';
import { changesShape } from '../../domain/changes/journal-shapes';
import {
  Entry,
  JournalRow,
  entriesIn,
  retainedEntries,
  readOperation,
  rowsOfOperation,
} from '../../domain/changes/journal-cells';
import { textsOf } from '../../domain/removal/remove';
import { refusalDetails, refuse } from '../../domain/basics/refusal';
import { CellValue, literal, marked, textReader } from '../cells/cells';
import { COLUMNS, TAB_NAMES } from './layout';
import { Sheet, stretchesOf } from './table';
import { insertTab, tabNamed } from './tabs';
import { PARTLY } from '../../words/partly-done';
import { SHEET } from '../../words/sheet';
import { JOURNAL } from '../../words/undo-answers';

const LABEL = 'Outreach undo';
const MOST_LETTERS = 2_000_000;
const TOO_LARGE = { isTooLarge: true };

export const isTooLarge = (error: unknown): boolean => refusalDetails(error) === TOO_LARGE;

export interface Journal {
  /**
   * Records what is about to be written, and drops what is too old or too much. Call it before the first write. It only
   * writes: nothing goes to Google yet. Refuses more than the journal can hold; then nothing is recorded.
   */
  record: (operation: ChangeSet, today: Day) => void;
}

/** One read. Call it under the lock, before the tabs that will be written are read. */
export function openJournal(): Journal {
  const { sheet, heads } = readOrMakeJournal();
  return {
    record: (operation, today) => {
      if (operation.changes.length > 0) writeOperation(sheet, heads, operation, today);
    },
  };
}

export function recordOperation(operation: ChangeSet, today: Day): void {
  if (operation.changes.length > 0) openJournal().record(operation, today);
}

function writeOperation(sheet: Sheet, heads: readonly string[], operation: ChangeSet, today: Day): void {
  const entries = entriesIn(heads);
  const turn = Math.max(0, ...entries.map((entry) => entry.turn)) + 1;
  const rows = rowsOfOperation(operation, turn);
  const added = rows.map(([head]) => head);
  const kept = retainedEntries(entriesIn([...heads, ...added]), today, MOST_LETTERS);
  if (kept.length === 0) refuse(PARTLY.tooLarge, TOO_LARGE);
  const there = positionsOf(kept).filter((at) => at < heads.length);
  const start = firstGap(there, rows.length);
  const lacking = start + rows.length - heads.length;
  if (lacking > 0) sheet.insertRowsAfter(heads.length, lacking);
  const block = rows.map((row) => row.map(literal));
  sheet.getRange(start + 1, 1, block.length, 2).setValues(block);
  clearRows(sheet, heads, [...there, ...added.map((_, at) => start + at)]);
}

/** The latest first, without entries that are too old, broken or forged. */
export function readJournal(today: Day): ChangeSet[] {
  const sheet = journalSheet();
  if (!sheet) return [];
  const grid = sheet.getRange('A:B').getValues() as CellValue[][];
  const read = textReader(grid[0]?.[0]);
  const rows = grid.map(([head, piece]): JournalRow => [read(String(head)), read(String(piece))]);
  const entries = retainedEntries(entriesIn(rows.map(([head]) => head)), today, MOST_LETTERS);
  return entries.flatMap((entry) => readOperation(entry, (at) => rows[at] ?? ['', ''], CHANGES) ?? []);
}

const CHANGES = changesShape(
  (table, field) => (table === 'plan' && field === 'item') || COLUMNS[table].some(({ key }) => key === field),
);

/** Undo entries that hold such texts. One that can't be read counts, too, because it might hold them. */
export function entriesWith(holds: (texts: readonly string[]) => boolean): number {
  return readForTexts(holds)?.found ?? 0;
}

/** Drops those, and every entry that is broken, forged or too old. Returns how many. */
export function dropEntriesWith(holds: (texts: readonly string[]) => boolean): number {
  const read = readForTexts(holds);
  if (!read || read.found === 0) return 0;
  clearRows(read.sheet, read.heads, positionsOf(read.kept));
  return read.found;
}

function readForTexts(holds: (texts: readonly string[]) => boolean) {
  const sheet = journalSheet();
  if (!sheet) return undefined;
  const grid = sheet.getRange('A:B').getValues() as CellValue[][];
  const read = textReader(grid[0]?.[0]);
  const rows = grid.map(([head, piece]): JournalRow => [read(String(head)), read(String(piece))]);
  const heads = rows.map(([head]) => head);
  if (!isOurs(heads)) return undefined;
  const entries = entriesIn(heads);
  const kept = entries.filter((entry) => {
    const operation = readOperation(entry, (at) => rows[at] ?? ['', ''], CHANGES);
    return operation !== undefined && !holds(textsOf(operation));
  });
  return { sheet, heads, kept, found: entries.length - kept.length + countLoose(heads, entries) };
}

/** Rows that belong to no whole entry. */
function countLoose(heads: readonly string[], entries: readonly Entry[]): number {
  const known = new Set([0, ...positionsOf(entries)]);
  return heads.some((head, at) => head !== '' && !known.has(at)) ? 1 : 0;
}

export const removeOperation = (id: string): void =>
  filterEntries((entries) => entries.filter((entry) => entry.id !== id));

/** One read if nothing is too old. */
export const dropExpiredEntries = (today: Day): void =>
  filterEntries((entries) => retainedEntries(entries, today, MOST_LETTERS));

export function hasOldEntries(today: Day): boolean {
  const sheet = journalSheet();
  if (!sheet) return false;
  const entries = entriesIn(readHeads(sheet));
  return retainedEntries(entries, today, MOST_LETTERS).length < entries.length;
}

export function clearJournal(): void {
  const sheet = journalSheet();
  if (sheet && isJournal(sheet)) sheet.getRange('A2:B').clearContent();
}

function filterEntries(choose: (entries: Entry[]) => Entry[]): void {
  const sheet = journalSheet();
  if (!sheet) return;
  const heads = readHeads(sheet);
  clearRows(sheet, heads, positionsOf(choose(entriesIn(heads))));
}

export const isJournal = (sheet: Sheet): boolean => isOurs(readHeads(sheet));

/** Hides and protects it again; false if it already was. The next record writes a missing label. */
export function repairJournal(): boolean {
  const sheet = journalSheet();
  if (!sheet) return false;
  const isWhole =
    sheet.isSheetHidden() && sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
  if (!isWhole) formatJournal(sheet);
  return !isWhole;
}

const journalSheet = (): Sheet | null => tabNamed(TAB_NAMES.journal);

const positionsOf = (entries: readonly Entry[]): number[] => entries.flatMap(({ notes }) => notes.flat());

/** To the end of the tab; the label is the first. */
function readHeads(sheet: Sheet): string[] {
  const column = (sheet.getRange('A:A').getValues() as CellValue[][]).map(([head]) => String(head));
  const read = textReader(column[0]);
  return column.map(read);
}

const isOurs = (heads: readonly string[]): boolean =>
  heads[0] === LABEL || entriesIn(heads).length > 0 || heads.every((head) => head === '');

/** A run that died may have left the tab blank. The label is written last. */
function readOrMakeJournal(): { sheet: Sheet; heads: string[] } {
  const sheet = journalSheet() ?? insertTab(TAB_NAMES.journal, Infinity);
  const heads = readHeads(sheet);
  if (!isOurs(heads)) refuse(SHEET.journalForeign(TAB_NAMES.journal));
  if (heads[0] !== LABEL) formatJournal(sheet);
  return { sheet, heads };
}

function formatJournal(sheet: Sheet): void {
  sheet.hideSheet();
  sheet.protect().setDescription(JOURNAL.protection).setWarningOnly(true);
  sheet.getRange(1, 1, 1, 2).setValues([[marked(LABEL), JOURNAL.about]]);
}

/** The first gap that fits this many rows; row 0 is the label's. */
function firstGap(taken: readonly number[], count: number): number {
  let start = 1;
  for (const at of [...taken].sort((a, b) => a - b)) {
    if (at - start >= count) break;
    start = Math.max(start, at + 1);
  }
  return start;
}

function clearRows(sheet: Sheet, heads: readonly string[], kept: readonly number[]): void {
  const stays = new Set([0, ...kept]);
  const gone = heads.flatMap((head, at) => (head === '' || stays.has(at) ? [] : [at]));
  if (gone.length === 0) return;
  const places = stretchesOf(gone).map(([from, to]) => `A${from + 1}:B${to + 1}`);
  sheet.getRangeList(places).clearContent();
}
