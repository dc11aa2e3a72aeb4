// Moves a block of cells with everything in it. Formulas, names and protections that refer to it follow.
import type { Book } from '../../book/book';
import { clearContents, clearLooks, clearNotes } from './clearing';
import { moveFormats } from '../rules/conditional-format-zones';
import type { CellPatch, EngineZone } from '../../engine/engine';
import { structureOf, type EngineBorder } from '../../engine/structure';
import {
  metaAt,
  putValidation,
  removeValidation,
  validationsOf,
  type ValidationMeta,
} from '../rules/validation-rule';
import { sharedZone, shiftedZone } from '../../book/zones';

/** A rectangle on a sheet. */
export interface Block {
  sheetId: string;
  zone: EngineZone;
}
/** The parts of a block that do not follow references. */
interface Held {
  patches: CellPatch[];
  notes: [number, number, string][];
  borders: { row: number; col: number; border: EngineBorder }[];
  merges: EngineZone[];
  rules: { zone: EngineZone; meta: ValidationMeta }[];
}

function mergesOf(book: Book, { sheetId, zone }: Block): EngineZone[] {
  return book.engine.getters
    .getMerges(sheetId)
    .map(({ top, bottom, left, right }) => ({ top, bottom, left, right }))
    .filter((merge) => sharedZone(merge, zone));
}

/** Empties a block's cells, but leaves its conditional formats. */
function wipe(book: Book, block: Block): void {
  const { sheetId, zone } = block;
  const target = mergesOf(book, block);
  if (target.length > 0) book.engine.dispatch('REMOVE_MERGE', { sheetId, target });
  clearContents(book, sheetId, zone);
  clearLooks(book, sheetId, zone, true);
  clearNotes(book, sheetId, zone);
  removeValidation(book, sheetId, zone);
}

/** What a block holds, with its future places. */
function heldBy(book: Book, from: Block, target: Block): Held {
  const { engine } = book;
  const { sheetId, zone } = from;
  const [rows, columns] = [target.zone.top - zone.top, target.zone.left - zone.left];
  const held: Held = { patches: [], notes: [], borders: [], merges: [], rules: [] };
  const { getCellBorder } = structureOf(engine);
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const place = { row: row + rows, col: col + columns };
      const cell = engine.getters.getCell({ sheetId, row, col });
      if (cell) {
        const formula = cell.isFormula ? engine.cell(sheetId, row, col).formula : undefined;
        const content =
          formula === undefined
            ? (cell.content ?? '')
            : structureOf(engine).copyFormulaStringForSheet(
                sheetId,
                target.sheetId,
                formula,
                'keepSameReference',
              );
        held.patches.push({ ...place, content, style: cell.style ?? null, format: cell.format ?? '' });
      }
      const note = engine.getters.getNote(sheetId, row, col);
      if (note) held.notes.push([place.row, place.col, note]);
      const border = getCellBorder({ sheetId, row, col });
      if (border) held.borders.push({ ...place, border });
    }
  held.merges = mergesOf(book, from).map((merge) => shiftedZone(merge, rows, columns));
  for (const rule of validationsOf(book, sheetId))
    for (const part of rule.zones) {
      const shared = sharedZone(part, zone);
      if (shared)
        held.rules.push({
          zone: shiftedZone(shared, rows, columns),
          meta: metaAt(book, sheetId, rule, shared.top, shared.left),
        });
    }
  return held;
}

/** Moves a block within a workbook and overwrites its target. */
export function moveBlock(book: Book, from: Block, to: { sheetId: string; row: number; col: number }): void {
  const { engine } = book;
  const zone = shiftedZone(from.zone, to.row - from.zone.top, to.col - from.zone.left);
  const target: Block = { sheetId: to.sheetId, zone };
  const held = heldBy(book, from, target);
  const finishFormats = moveFormats(book, from, target);
  const protections = engine.getters.getProtections();
  wipe(book, from);
  wipe(book, target);
  engine.write(to.sheetId, held.patches);
  // References follow, including those in the block's own formulas. So does anything completely inside the block.
  engine.dispatch('MOVE_RANGES', {
    sheetId: from.sheetId,
    sheetName: engine.getters.getSheetName(from.sheetId),
    targetSheetId: to.sheetId,
    target: [from.zone],
    row: to.row,
    col: to.col,
  });
  // It isn't known whether a protection follows its cells to another sheet. Here it doesn't.
  if (from.sheetId !== to.sheetId) engine.dispatch('SET_PROTECTIONS', { protections });
  for (const { row, col, border } of held.borders)
    engine.dispatch('SET_BORDER', { sheetId: to.sheetId, row, col, border });
  if (held.merges.length > 0)
    engine.dispatch('ADD_MERGE', { sheetId: to.sheetId, target: held.merges, force: true });
  if (held.notes.length > 0) engine.dispatch('SET_NOTES', { sheetId: to.sheetId, notes: held.notes });
  for (const { zone: part, meta } of held.rules) putValidation(book, to.sheetId, [part], meta);
  finishFormats();
}
