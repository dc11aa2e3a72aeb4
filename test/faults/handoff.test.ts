// Google failing at every service call of a hand-over and of noting who left, one by one; then the user tries again.
import { HANDOFFS } from './handoff-operations';
import { tryFailures } from './trial';

test.each(Object.entries(HANDOFFS))('%s', (_name, operation) => tryFailures(operation));
