// Google failing at every service call of every operation, one by one; then the user tries once more. The workbook
// holds exactly what it would hold had nothing happened.
import { OPERATIONS } from './operations';
import { tryFailures } from './trial';

test.each(Object.entries(OPERATIONS))('%s', (_name, operation) => tryFailures(operation));
