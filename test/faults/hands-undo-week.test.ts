// Manual edits of the cells while the start of a week is undone.
import { PLAN_HANDS } from './plan-hands';
import { tryHand } from './both';
import { linesOf } from './random-sequences';
import type { Operation } from './operations';
import { UNDOS_OF_WEEKS } from './undo-operations';

const mine = UNDOS_OF_WEEKS['Undo of the start of a week with nothing filed yet'] as Operation;

test.each(Object.entries(PLAN_HANDS))('Undo of the start of a week while somebody %s', (_what, hand) =>
  tryHand(mine, hand, (runtime) => linesOf(runtime, 'Weekly Plan')),
);
