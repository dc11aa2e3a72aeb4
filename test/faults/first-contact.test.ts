import { FIRST_CONTACT } from './random-operations';
import { tryFailures } from './trial';

// Like faults.test.ts; separate files share the work.
test('logging the first contact', () => tryFailures(FIRST_CONTACT));
