// Emptying cells: contents, looks with their borders, notes. Callers check the permission first.
import type { Book } from '../../book/book';
import type { CellPatch, EngineZone } from '../../engine/engine';

type Cell = ReturnType<Book['engine']['getters']['getCell']>;

function patchesOf(
  book: Book,
  sheetId: string,
  zone: EngineZone,
  patchOf: (cell: NonNullable<Cell>) => Omit<CellPatch, 'row' | 'col'> | undefined,
): CellPatch[] {
  const patches: CellPatch[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = book.engine.getters.getCell({ sheetId, row, col });
      const patch = cell && patchOf(cell);
      if (patch) patches.push({ row, col, ...patch });
    }
  return patches;
}

/** Empties cells; their look stays. */
export function clearContents(book: Book, sheetId: string, zone: EngineZone): void {
  const patches = patchesOf(book, sheetId, zone, (cell) =>
    cell.isFormula || cell.content ? { content: '' } : undefined,
  );
  book.engine.write(sheetId, patches);
}

/** Clears formats and borders, and number formats if asked to. */
export function clearLooks(book: Book, sheetId: string, zone: EngineZone, withNumberFormats: boolean): void {
  const patches = patchesOf(book, sheetId, zone, (cell) =>
    cell.style || (withNumberFormats && cell.format)
      ? { style: null, ...(withNumberFormats && { format: '' }) }
      : undefined,
  );
  book.engine.write(sheetId, patches);
  book.engine.dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position: 'clear' } });
}

export function clearNotes(book: Book, sheetId: string, zone: EngineZone): void {
  const notes: [number, number, string][] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++)
      if (book.engine.getters.getNote(sheetId, row, col)) notes.push([row, col, '']);
  if (notes.length > 0) book.engine.dispatch('SET_NOTES', { sheetId, notes });
}
