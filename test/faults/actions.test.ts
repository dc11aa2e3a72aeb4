// The Action Plan and the plan, with Google failing at every call.
import { ACTION_OPERATIONS } from './action-operations';
import { tryFailures } from './trial';

test.each(Object.entries(ACTION_OPERATIONS))('%s', (_name, operation) => tryFailures(operation));
