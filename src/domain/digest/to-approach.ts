import { Day } from '../dates/day';
import { isPotential } from '../partners/stage';

/** A potential partner for whom somebody wrote down how to begin, and nobody put it off. */
export const isToBeApproached = (
  partner: { stage: string; firstStep: string; pausedUntil: string },
  today: Day,
): boolean => isPotential(partner) && partner.firstStep.trim() !== '' && !(partner.pausedUntil > today);
