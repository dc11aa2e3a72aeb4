// Two people at once, and edits by hand, while actions and lines of the plan follow each other.
import type { Runtime } from 'apps-script-runtime';
import { ACTION_HANDS, ACTION_OPERATIONS, BEN_SAVES, BEN_STARTS_TOO } from './action-operations';
import { tryBoth, tryHand } from './both';
import type { Operation } from './operations';
import { clock } from './random-operations';
import { linesOf, rowsByFirst } from './random-sequences';

const operation = (name: string): Operation => {
  const found = ACTION_OPERATIONS[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
};
const START = 'starting a week with actions and goals';
const NIGHT = 'the daily check with actions done in the plan and in their tab';

test.each([
  [START, 'Ben starts it, too', BEN_STARTS_TOO],
  [START, 'Ben saves an action', BEN_SAVES],
  [NIGHT, 'Ben starts the week', BEN_STARTS_TOO],
  ['saving an action', 'Ben saves one, too', BEN_SAVES],
  ['saving an action', 'the daily check runs', clock],
])('%s while %s', (mine, _theirs, other) => tryBoth(operation(mine), other));

const shown = (runtime: Runtime) => [
  rowsByFirst(runtime, 'Action Plan'),
  linesOf(runtime, 'Weekly Plan'),
  rowsByFirst(runtime, 'Goals'),
];

test.each(Object.entries(ACTION_HANDS))('the daily check while somebody %s', (_what, hand) =>
  tryHand({ ...operation(NIGHT), isRepeated: true }, hand, shown),
);
