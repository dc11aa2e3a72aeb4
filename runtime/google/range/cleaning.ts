// Data cleanup: duplicate rows, superfluous spaces, text in several columns.
import { widthOf } from '../../engine/largest';
import type { Book } from '../../book/book';
import { clearContents, clearLooks, clearNotes } from './clearing';
import { contentOf } from '../../engine/content';
import type { CellPatch, EngineZone } from '../../engine/engine';
import { TextToColumnsDelimiter } from '../../gate/enums';
import type { LocalRange } from './range';
import { refuse } from '../../gate/refusal';
import { reorderRows } from './sorting';
import { writeValues } from './write-values';

/** What counts as the same value: case, formats and formulas do not matter. */
function sameness(book: Book, sheetId: string, row: number, columns: readonly number[]): string {
  return JSON.stringify(
    columns.map((col) => {
      const { value } = book.engine.cell(sheetId, row, col);
      return typeof value === 'string' ? value.toLowerCase() : value;
    }),
  );
}

/** Removes rows of a zone that repeat an earlier one in these columns (from 0), moves up and returns the rest. */
export function removeDuplicateRows(
  book: Book,
  sheetId: string,
  zone: EngineZone,
  columns: readonly number[],
): EngineZone {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const value = sameness(book, sheetId, row, columns);
    if (!seen.has(value)) kept.push(row);
    seen.add(value);
  }
  const left = { ...zone, bottom: zone.top + kept.length - 1 };
  if (left.bottom === zone.bottom) return zone;
  reorderRows(
    book,
    sheetId,
    zone,
    kept.map((_, place) => zone.top + place),
    kept,
  );
  const rest = { ...zone, top: left.bottom + 1 };
  clearContents(book, sheetId, rest);
  clearLooks(book, sheetId, rest, true);
  clearNotes(book, sheetId, rest);
  return left;
}

/** Removes spaces at the ends of texts and collapses repeated ones; formulas stay, and text stays text. */
export function trimTexts(book: Book, sheetId: string, zone: EngineZone): void {
  const patches: CellPatch[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const { value, formula } = book.engine.cell(sheetId, row, col);
      if (typeof value !== 'string' || formula !== '') continue;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed !== value) patches.push({ row, col, content: contentOf(trimmed) });
    }
  book.engine.write(sheetId, patches);
}

const DELIMITERS = [',', ';', '.', ' '];

function delimiterOf(texts: readonly string[], given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (given === undefined) {
    // How Sheets detects it is not documented. Here: of the delimiters it names, the one that most cells have.
    const counts = DELIMITERS.map((delimiter) => texts.filter((text) => text.includes(delimiter)).length);
    const most = Math.max(...counts);
    return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)];
  }
  const names = ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE'] as const;
  return DELIMITERS[names.findIndex((name) => TextToColumnsDelimiter[name] === given)];
}

/** Splits the texts of one column into the columns to its right; the parts are parsed as if typed. */
export function splitTexts(range: LocalRange, given: unknown): void {
  const { book, sheetId, zone } = range;
  if (zone.left !== zone.right) refuse('Text can only be split in a range of one column.');
  const texts = range.getDisplayValues().map(([text = '']) => text);
  const delimiter = delimiterOf(texts, given);
  if (delimiter === undefined || delimiter === '') return;
  const parts = texts.map((text) => text.split(delimiter));
  const right = zone.left + widthOf(parts) - 1;
  const columns = book.engine.getters.getNumberCols(sheetId);
  if (right >= columns) book.resize(sheetId, book.engine.getters.getNumberRows(sheetId), right + 1);
  parts.forEach((row, place) => {
    if (row.length < 2) return;
    const line = zone.top + place;
    const into = { top: line, bottom: line, left: zone.left, right: zone.left + row.length - 1 };
    writeValues(book, range.run.user, sheetId, into, (_row, col) => row[col]?.trim());
  });
}
