// Who could be next: potential partners, those who serve an audience without events first; then such audiences themselves.

import { AUDIENCES } from '../../words/audiences';
import { listed } from '../../words/count';
import { REASON_WORDS } from '../../words/relationships';
import { saysYes } from '../basics/text';
import { AudienceReach, ServingPartner, gapsFirst, potentialAmong } from './reach';
import { gapWords } from './reach-words';
import { Day } from '../dates/day';

export interface Proposal {
  /** The name of the partner; '' if none is known to serve the audience. */
  partner: string;
  partnerId: string;
  /** The audiences without events for which they are proposed. */
  audiences: string[];
  /** One sentence that says why. */
  why: string;
}

/** `partners` may be all of them; `reach` is empty where the library uses no audiences. */
export function proposeNext(
  partners: readonly ServingPartner[],
  reach: readonly AudienceReach[],
  today: Day,
): Proposal[] {
  const gaps = gapsFirst(reach).filter(({ isGap }) => isGap);
  const reaching = (one: AudienceReach): ServingPartner[] => [...one.serving, ...one.trusted];
  const potential = potentialAmong(partners).map((partner) => ({
    partner,
    gaps: gaps.filter((gap) => reaching(gap).includes(partner)),
  }));
  const weight = ({ partner, gaps: theirs }: (typeof potential)[number]): number =>
    (saysYes(partner.focus) ? 1000 : 0) + 2 * theirs.length + (partner.firstStep.trim() === '' ? 0 : 1);
  const open = gaps.filter((gap) => potentialAmong(reaching(gap)).length === 0);
  return [
    ...[...potential]
      .sort((one, other) => weight(other) - weight(one))
      .map(({ partner, gaps: theirs }) => {
        const audiences = theirs.map(({ audience: { name } }) => name);
        const why = theirs[0]
          ? AUDIENCES.couldReach(listed(audiences))
          : partner.firstStep.trim() === ''
            ? AUDIENCES.isPotential
            : REASON_WORDS.firstStep(partner.firstStep.trim());
        return { partner: partner.name, partnerId: partner.id, audiences, why };
      }),
    ...open.map((gap) => {
      const [known] = reaching(gap);
      const why = gapWords(gap, today);
      return {
        ...{ partner: known?.name ?? '', partnerId: known?.id ?? '' },
        ...{ audiences: [gap.audience.name], why },
      };
    }),
  ];
}
