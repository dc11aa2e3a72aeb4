// Google fails at every service call of every operation, one by one; then the user tries again. The workbook must be
// exactly as if nothing had happened.
import { OPERATIONS } from './operations';
import { tryFailures } from './trial';

test.each(Object.entries(OPERATIONS))('%s', (_name, operation) => tryFailures(operation));
