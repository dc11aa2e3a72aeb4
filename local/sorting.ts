// Sorting rows as Sheets does: numbers and dates before text before booleans, blanks last; contents, formats and
// notes travel with their rows, validation stays with its cells.
import type { Book } from './book';
import type { StoredValue } from './engine/content';
import type { CellPatch, EngineZone } from './engine/engine';

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

/** Sorts the rows of a zone; equal rows keep their order. */
export function sortZone(
  book: Book,
  sheetId: string,
  zone: EngineZone,
  columns: readonly SortColumn[],
): void {
  const { engine } = book;
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, place) => zone.top + place);
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
  const patches: CellPatch[] = [];
  const notes: [number, number, string][] = [];
  order.forEach((from, place) => {
    const to = zone.top + place;
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
