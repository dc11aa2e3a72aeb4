import { normalizeName } from '../basics/names';
import { Day } from '../dates/day';
import { POTENTIAL } from '../tables/partners';

/** Not a partner yet: nobody expects contact. */
export const isPotential = ({ stage }: { stage: string }): boolean =>
  normalizeName(stage) === normalizeName(POTENTIAL);

/** Somebody wrote down how to begin, and nobody put it off. */
export const isToBeApproached = (
  partner: { stage: string; firstStep: string; pausedUntil: string },
  today: Day,
): boolean => isPotential(partner) && partner.firstStep.trim() !== '' && !(partner.pausedUntil > today);
