// Google ending an operation early, at one moment after another; import.test.ts has those of an import.
import { NIGHTS, WEEKS } from './random-operations';
import { MERGES } from './merge-operations';
import { tryTimeLimits } from './trial';

test.each(Object.entries({ ...NIGHTS, ...WEEKS, ...MERGES }))('%s', (_name, operation) =>
  tryTimeLimits(operation),
);
