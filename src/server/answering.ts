// How every call is answered: a refusal is a value with a plain sentence; a fault of the service goes through, and the
// sidebar words it.

import { refusalOf } from '../domain/refusal';
import type { Answer } from './answers';
import { Clock, readClock } from './clock';
import { withLock } from './lock';

/** The work's result as an answer. */
export function answer<Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> {
  try {
    return work(readClock());
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problem };
  }
}

/** The same for work that writes. */
export function answerWriting<Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> {
  return answer((clock) => withLock(() => work(clock)));
}
