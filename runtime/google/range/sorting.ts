// Sorts rows as Sheets does: numbers and dates, then text, then booleans, then blanks. Contents, formats and notes move with
// their rows; validation does not.
import type { Book } from '../../book/book';
import type { StoredValue } from '../../engine/content';
import type { CellPatch, EngineZone } from '../../engine/engine';
import { refuse } from '../../gate/refusal';
import { sharedZone } from '../../book/zones';

/** A column to sort by, and which way. */
export interface SortColumn {
  /** Column of the sheet, counted from 0. */
  column: number;
  ascending: boolean;
}

function rank(value: StoredValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compare(one: StoredValue, other: StoredValue): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string' && typeof other === 'string')
    return one.localeCompare(other, 'en', { sensitivity: 'base' });
  return Number(one) - Number(other);
}

/** Sorts the rows of a zone. Equal rows keep their order. Excluded rows do not move. */
export function sortZone(
  book: Book,
  sheetId: string,
  zone: EngineZone,
  columns: readonly SortColumn[],
  left: ReadonlySet<number> = new Set(),
): void {
  const { engine } = book;
  // Sheets refuses this. Its words are not known.
  if (engine.getters.getMerges(sheetId).some((merge) => sharedZone(merge, zone)))
    refuse("You can't perform a sort over a range containing merges.");
  const rows = rowsOf(zone).filter((row) => !left.has(row));
  const keys = new Map(
    rows.map((row) => [row, columns.map(({ column }) => engine.cell(sheetId, row, column).value)]),
  );
  const order = [...rows].sort((one, other) => {
    for (const [place, { ascending }] of columns.entries()) {
      const [first, second] = [keys.get(one)?.[place] ?? null, keys.get(other)?.[place] ?? null];
      if (first === null || second === null) {
        if (first !== second) return first === null ? 1 : -1;
        continue;
      }
      const difference = compare(first, second);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return one - other;
  });
  reorderRows(book, sheetId, zone, rows, order);
}

function rowsOf(zone: EngineZone): number[] {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, place) => zone.top + place);
}

/** Reorders the rows of a zone: the rows in `order` move to the places in `rows`. */
export function reorderRows(
  book: Book,
  sheetId: string,
  zone: EngineZone,
  rows: readonly number[],
  order: readonly number[],
): void {
  const { engine } = book;
  const patches: CellPatch[] = [];
  const notes: [number, number, string][] = [];
  order.forEach((from, place) => {
    const to = rows[place] ?? from;
    if (from === to) return;
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = engine.getters.getCell({ sheetId, row: from, col });
      const formula = cell?.isFormula
        ? engine.moved(sheetId, engine.cell(sheetId, from, col).formula, 0, to - from)
        : undefined;
      patches.push({
        row: to,
        col,
        content: formula ?? cell?.content ?? '',
        style: cell?.style ?? null,
        format: cell?.format ?? '',
      });
      const note = engine.getters.getNote(sheetId, from, col);
      if (note || engine.getters.getNote(sheetId, to, col)) notes.push([to, col, note]);
    }
  });
  engine.write(sheetId, patches);
  if (notes.length > 0) engine.dispatch('SET_NOTES', { sheetId, notes });
}
