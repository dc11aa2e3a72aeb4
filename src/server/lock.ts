// One writer at a time: the lock holds off other runs of this script, never a person at the keyboard.

import { refuse } from '../domain/refusal';

const PATIENCE_MS = 15000;

/** Does the work while no other run writes. */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS)) {
    refuse('Somebody else is saving right now. Nothing was lost: please try again in a moment.');
  }
  try {
    const result = work();
    // Writes are buffered: unless flushed before release, the next run reads the sheet as it was.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
