// Google ending an operation before its time, at one moment after the other; those of an import stand beside its others.
import { NIGHTS, WEEKS } from './random-operations';
import { MERGES } from './merge-operations';
import { tryTimeLimits } from './trial';

test.each(Object.entries({ ...NIGHTS, ...WEEKS, ...MERGES }))('%s', (_name, operation) =>
  tryTimeLimits(operation),
);
