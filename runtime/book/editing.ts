// Whether somebody may edit cells, as a boolean instead of a refusal.
import type { Book } from './book';
import type { EngineZone } from '../engine/engine';
import { Refusal } from '../gate/refusal';
import { checkEditable } from '../google/range/write-values';

/** Whether a user may edit every cell of a zone. */
export function isEditable(book: Book, user: string, sheetId: string, zone: EngineZone): boolean {
  try {
    checkEditable(book, user, sheetId, zone);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
