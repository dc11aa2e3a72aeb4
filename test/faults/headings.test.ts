// A heading mended in one press, with Google failing at each of its calls; then the same button is pressed again.
import { HEADINGS } from './heading-operations';
import { tryFailures } from './trial';

test.each(Object.entries(HEADINGS))('%s', (_name, operation) => tryFailures(operation));
