// The lock holds off other runs, never a person typing.

import { refuse } from '../../domain/basics/refusal';
import { refuseNewerSheet } from '../../sheets/tables/sheet-version';
import { BUSY } from '../../words/busy';

const PATIENCE_MS = 15000;

export function withLock<Result>(work: () => Result, patienceMs = PATIENCE_MS): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patienceMs)) refuse(BUSY.busy);
  try {
    refuseNewerSheet();
    const result = work();
    // Unflushed, the next run would read the sheet as it was.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
