import { LINES, NIGHTS, OWNERS } from './random-operations';
import { tryFailures } from './trial';

// Like faults.test.ts; separate files share the work.
test.each(Object.entries({ ...NIGHTS, ...LINES, ...OWNERS }))('%s', (_name, operation) =>
  tryFailures(operation),
);
