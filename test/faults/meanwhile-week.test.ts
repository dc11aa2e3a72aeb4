// Two people at once while a week is started, and while the daily check runs on that Monday.
import { tryBoth } from './both';
import { BEN_LOGS, BEN_STARTS, clock, LINES, NIGHTS, WEEKS } from './random-operations';
import type { Operation } from './operations';

function operation(name: string): Operation {
  const found = { ...WEEKS, ...NIGHTS, ...LINES }[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}
const START = 'starting a week with nothing filed yet';
const NIGHT = 'the daily check on a Monday';

test.each([
  [START, 'Ben logs a contact', BEN_LOGS],
  [START, 'Ben starts it, too', BEN_STARTS],
  [START, 'the daily check runs', clock],
  [NIGHT, 'Ben starts the week', BEN_STARTS],
  ['making an idea a to-do', 'Ben starts the week', BEN_STARTS],
])('%s while %s', (mine, _theirs, other) => tryBoth(operation(mine), other));
