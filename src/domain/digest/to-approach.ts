import { Day } from '../dates/day';
import { RelationshipStatus } from '../partners/relationship-status';
import { isPotential } from '../partners/stage';

/** A partner whom nobody has contacted yet, and for whom somebody wrote down how to begin. */
export const isToBegin = ({
  standing,
  firstStep,
}: {
  standing: Pick<RelationshipStatus, 'kind'>;
  firstStep: string;
}): boolean => standing.kind === 'none' && firstStep.trim() !== '';

/** A potential partner for whom somebody wrote down how to begin, and nobody put it off. */
export const isToBeApproached = (
  partner: { stage: string; firstStep: string; pausedUntil: string },
  today: Day,
): boolean => isPotential(partner) && partner.firstStep.trim() !== '' && !(partner.pausedUntil > today);
