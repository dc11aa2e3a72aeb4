// Google failing at every service call of a merge and related operations, one by one; then the user tries again.
import { MERGES } from './merge-operations';
import { tryFailures } from './trial';

test.each(Object.entries(MERGES))('%s', (_name, operation) => tryFailures(operation));
