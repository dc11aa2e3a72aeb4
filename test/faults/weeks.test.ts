import { WEEKS } from './random-operations';
import { tryFailures } from './trial';

// Like faults.test.ts; separate files share the work.
test.each(Object.entries(WEEKS))('%s', (_name, operation) => tryFailures(operation));
