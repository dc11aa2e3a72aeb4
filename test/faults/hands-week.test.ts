import { WEEKS } from './random-operations';
import type { Operation } from './operations';
import { PLAN_HANDS, tryPlanHand } from './plan-hands';

const mine = WEEKS['starting a week with nothing filed yet'] as Operation;

test.each(Object.entries(PLAN_HANDS))(
  'starting a week with nothing filed yet while somebody %s',
  (_what, hand) => tryPlanHand(mine, hand),
);
