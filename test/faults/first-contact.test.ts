import { FIRST_CONTACT } from './random-operations';
import { tryFailures } from './trial';

// Like faults.test.ts; files of their own share the work.
test('logging the first contact', () => tryFailures(FIRST_CONTACT));
