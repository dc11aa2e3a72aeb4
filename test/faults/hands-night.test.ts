import { NIGHTS } from './random-operations';
import type { Operation } from './operations';
import { PLAN_HANDS, tryPlanHand } from './plan-hands';

const mine = NIGHTS['the daily check on a Monday'] as Operation;

test.each(Object.entries(PLAN_HANDS))('the daily check on a Monday while somebody %s', (_what, hand) =>
  tryPlanHand(mine, hand),
);
