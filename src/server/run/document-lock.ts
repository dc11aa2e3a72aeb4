import { refuse } from '../../domain/basics/refusal';
import { LOCK } from '../../words/lock';

export function takeLock(patienceMs: number): GoogleAppsScript.Lock.Lock {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patienceMs)) refuse(LOCK.busy);
  return lock;
}
