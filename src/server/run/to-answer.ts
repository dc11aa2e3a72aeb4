// A refusal becomes an answer; other errors pass through. Every good answer names the locale, so that a page writes
// days as the sheet does.

import { localeInUse } from '../../domain/basics/locale';
import { refusalDetails, refusalOf } from '../../domain/basics/refusal';
import type { Answer } from './answers';
import { Clock, readClock } from './clock';
import { withLock, withLockToTheEnd } from './lock';

export function answer<Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> {
  try {
    const done = work(readClock());
    return done.ok ? { ...done, locale: localeInUse().code } : done;
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problem, ...refusalDetails(error) };
  }
}

export const answerLocked = <Data extends object>(work: (clock: Clock) => Answer<Data>): Answer<Data> =>
  answer((clock) => withLock(() => work(clock)));

/** For a call whose execution ends with the answer. */
export const answerLockedToTheEnd = <Data extends object>(
  work: (clock: Clock) => Answer<Data>,
): Answer<Data> => answer((clock) => withLockToTheEnd(() => work(clock)));
