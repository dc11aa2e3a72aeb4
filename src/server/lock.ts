// One writer at a time. The lock holds off other runs of this script, never a person at the keyboard.

import { refuse } from '../domain/refusal';

/** How long a person waits for somebody else's save before being told to try again. */
const PATIENCE_MS = 15000;

/** Does the work while no other run writes; what was written reaches the sheet before the lock is given up. */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS)) {
    refuse('Somebody else is saving right now. Nothing was lost: please try again in a moment.');
  }
  try {
    const result = work();
    // Google: writes are buffered; flush before release, or the next run reads the sheet as it was.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
