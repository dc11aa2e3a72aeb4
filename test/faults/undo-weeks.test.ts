import { tryFailures } from './trial';
import { UNDOS_OF_WEEKS } from './undo-operations';

// Like faults.test.ts; separate files share the work.
test.each(Object.entries(UNDOS_OF_WEEKS))('%s', (_name, operation) => tryFailures(operation));
