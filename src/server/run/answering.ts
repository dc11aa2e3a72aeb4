// A refusal becomes an answer; other errors go through.

import { refusalDetails, refusalOf } from '../../domain/basics/refusal';
import type { Answer } from './answers';
import { Clock, readClock } from './clock';
import { withLock } from './lock';

export function answer<Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> {
  try {
    return work(readClock());
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problem, ...refusalDetails(error) };
  }
}

export const answerLocked = <Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> =>
  answer((clock) => withLock(() => work(clock)));
