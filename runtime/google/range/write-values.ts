// Writes values into cells for a script or a person: checks permission, length and validation, then sends one batch to the
// engine. If anything is refused, nothing is written.
import type { Book } from '../../book/book';
import type { Look } from './cell-look';
import { interned, type CellPatch, type EngineZone } from '../../engine/engine';
import { Literal } from '../../book/literal';
import { a1Of } from './range-address';
import { refuse, Violation, WORDS } from '../../gate/refusal';
import { holdsZone, overlaps } from '../../book/zones';
import { mayEdit } from '../../run/state';
import { rejectingRules } from '../rules/validation-check';

const MAX_CHARACTERS = 50_000;

/** Instead of a value: leave this cell unchanged. */
export const KEEP = Symbol('keep');

/** Refuses cells that the user may not edit. Warning-only protections let everybody edit, as at Google for scripts. */
export function checkEditable(book: Book, user: string, sheetId: string, zone: EngineZone): void {
  for (const protection of book.engine.getters.getProtections()) {
    if (protection.sheetId !== sheetId || mayEdit(book, user, protection)) continue;
    const isHit = protection.zone
      ? overlaps(protection.zone, zone)
      : !protection.unprotected.some((open) => holdsZone(open, zone));
    if (isHit) refuse(WORDS.protectedCell);
  }
}

/**
 * Writes values into a zone. null and '' clear a cell, KEEP leaves it unchanged. With `isFilled`, a formula is adjusted
 * for each cell as if copied.
 */
export function writeValues(
  book: Book,
  user: string,
  sheetId: string,
  zone: EngineZone,
  valueAt: (row: number, col: number) => unknown,
  isFilled = false,
): void {
  checkEditable(book, user, sheetId, zone);
  const patches: CellPatch[] = [];
  const rules = rejectingRules(book, sheetId, zone);
  const merges = book.engine.getters.getMerges(sheetId);
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const given = valueAt(row - zone.top, col - zone.left);
      if (given === KEEP) continue;
      const text = given instanceof Literal ? given.text : given;
      if (typeof text === 'string' && text.length > MAX_CHARACTERS) refuse(WORDS.tooLong);
      if (merges.length > 0 && isCovered(merges, row, col)) continue;
      const { patch, value, isFormula } = book.patchFor(sheetId, row, col, given);
      if (!isFormula)
        for (const rule of rules)
          if (rule.covers(row, col) && !rule.accepts(value, row, col))
            throw new Violation(a1Of({ top: row, bottom: row, left: col, right: col }));
      const [down, right] = [row - zone.top, col - zone.left];
      if (isFormula && isFilled && (down > 0 || right > 0) && patch.content !== undefined)
        patch.content = book.engine.moved(sheetId, patch.content, right, down);
      patches.push(withoutParts(book, sheetId, patch));
    }
  }
  book.engine.write(sheetId, patches);
}

/** Removes links and formats of parts of the old text. */
function withoutParts(book: Book, sheetId: string, patch: CellPatch): CellPatch {
  const style = book.engine.getters.getCell({ sheetId, row: patch.row, col: patch.col })?.style as
    Look | undefined;
  if (!style?.rich) return patch;
  const plain = Object.fromEntries(Object.entries(style).filter(([part]) => part !== 'rich'));
  return { ...patch, style: interned(plain) ?? null };
}

/** Whether a merge covers a cell. Only the first cell of a merge has content. */
function isCovered(merges: readonly EngineZone[], row: number, col: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.top &&
      row <= merge.bottom &&
      col >= merge.left &&
      col <= merge.right &&
      (row !== merge.top || col !== merge.left),
  );
}
