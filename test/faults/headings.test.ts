// Fixing a heading with one press, with Google failing at each call; then the same button is pressed again.
import { HEADINGS } from './heading-operations';
import { tryFailures } from './trial';

test.each(Object.entries(HEADINGS))('%s', (_name, operation) => tryFailures(operation));
