import { CONTACTS } from './random-operations';
import { tryFailures } from './trial';

// Like faults.test.ts; separate files share the work.
test.each(Object.entries(CONTACTS))('%s', (_name, operation) => tryFailures(operation));
