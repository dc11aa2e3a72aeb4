import { tryFailures } from './trial';
import { UNDOS } from './undo-operations';

// Like faults.test.ts; separate files share the work.
test.each(Object.entries(UNDOS))('%s', (_name, operation) => tryFailures(operation));
