// No lock stops a person sorting or typing, so work that finds its rows moved starts again from the read, a few times.

import { refuse } from '../../domain/basics/refusal';

const TRIES = 3;
const MOVED = 'Rows were moved just now. Nothing was lost: try again in a moment.';

/** `work` gives undefined if rows moved before it could write. */
export function retryWhenMoved<Result>(work: () => Result | undefined, problem = MOVED): Result {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const result = work();
    if (result !== undefined) return result;
  }
  return refuse(problem);
}
