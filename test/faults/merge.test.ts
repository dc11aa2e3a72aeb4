// Google failing at every service call of a merge and of what belongs to it, one by one; then the user tries once more.
import { MERGES } from './merge-operations';
import { tryFailures } from './trial';

test.each(Object.entries(MERGES))('%s', (_name, operation) => tryFailures(operation));
