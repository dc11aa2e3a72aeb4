// Selects ranges in the grid and reports that to the screen.
import { a1Of } from '../../book/a1';
import type { Book } from '../../book/book';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';

interface Stream {
  selectZone(anchor: { cell: { col: number; row: number }; zone: EngineZone }): unknown;
  addCellToSelection(col: number, row: number): unknown;
  setAnchorCorner(col: number, row: number): unknown;
}

/** Activates the sheet and selects zones there. The last one is the active range; `cell` is the current cell. */
export function select(
  run: Execution,
  book: Book,
  sheetId: string,
  zones: readonly EngineZone[],
  cell?: { row: number; col: number },
): void {
  const [first, ...more] = zones;
  if (!first) return;
  book.select(sheetId, first);
  const stream = book.engine.model.selection as Stream;
  if (cell) stream.selectZone({ cell, zone: first });
  for (const zone of more) {
    stream.addCellToSelection(zone.left, zone.top);
    stream.setAnchorCorner(zone.right, zone.bottom);
  }
  run.state.screen.tell({
    type: 'selected',
    sheet: book.engine.getters.getSheetName(sheetId),
    a1: a1Of(zones.at(-1) ?? first),
  });
}
