// For calls that write in several steps: if Google refuses one, the problem says which are done.

import { errorMessage } from '../../domain/basics/google-fault';
import { refusalOf, refuse } from '../../domain/basics/refusal';
import { PARTLY } from '../../words/partly-done';

/** `next` says how to do the rest. If nothing is done yet, the error passes unchanged. */
export function refuseHalfDone(done: readonly string[], error: unknown, next: string): never {
  if (done.length === 0) throw error;
  const why = refusalOf(error) ?? PARTLY.googleRefused(errorMessage(error), next);
  return refuse(PARTLY.partlyDone([...new Set(done)], why));
}
