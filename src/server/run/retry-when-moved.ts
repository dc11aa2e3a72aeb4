// No lock stops a person sorting or typing, so work that finds its rows moved starts again from the read.

import { refuse } from '../../domain/basics/refusal';
import { BUSY } from '../../words/busy';

const TRIES = 3;

/** `work` returns undefined if rows moved before it could write. */
export function retryWhenMoved<Result>(work: () => Result | undefined, problem: string = BUSY.moved): Result {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const result = work();
    if (result !== undefined) return result;
  }
  return refuse(problem);
}
