// How every call of the sidebar is answered: an expected refusal is a value with a plain sentence; a fault of the
// service goes through as it is, and the sidebar words it.

import { refusalOf } from '../domain/refusal';
import type { Answer } from './answers';

/** The work's result as an answer. */
export function answer<Data extends object>(work: () => Answer<Data>): Answer<Data> {
  try {
    return work();
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problem };
  }
}
