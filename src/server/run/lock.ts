// The lock holds off other runs, never a person typing. No run writes into a sheet of a newer version.

import { refuseNewerSheet } from '../../sheets/tables/sheet-version';
import { takeLock } from './document-lock';

const PATIENCE_MS = 15000;

export function withLock<Result>(work: () => Result, patienceMs = PATIENCE_MS): Result {
  const lock = takeLock(patienceMs);
  try {
    return underLock(work);
  } finally {
    lock.releaseLock();
  }
}

/** For an execution that ends right after its work: Google frees the lock then, which saves a round trip. */
export function withLockToTheEnd<Result>(work: () => Result, patienceMs = PATIENCE_MS): Result {
  takeLock(patienceMs);
  return underLock(work);
}

function underLock<Result>(work: () => Result): Result {
  refuseNewerSheet();
  const result = work();
  // Without a flush, the next run would read the old cells.
  SpreadsheetApp.flush();
  return result;
}
