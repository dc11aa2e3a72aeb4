// Which of two rows of Partners to propose as the one that stays in a merge, and why.

import { isDay } from '../dates/day';
import type { Values } from '../tables/description';
import { compare } from '../partners/likely-pairs';
import { isEnded, isPotential } from '../partners/stage';
import { PARTNER_FIELDS } from './merge';

/** Why this row should stay; '' if only its id decides. */
export type SurvivorReason = 'active' | 'partner' | 'fuller' | 'newer' | '';

interface Side {
  id: string;
  values: Values;
}

const filledIn = ({ values }: Side): number =>
  PARTNER_FIELDS.filter(({ key }) => (values[key] ?? '').trim() !== '').length;
const lastContactIn = ({ values: { lastContact = '' } }: Side): string =>
  isDay(lastContact) ? lastContact : '';
const isActive = ({ values: { stage = '' } }: Side): boolean => !isEnded({ stage });
const isPartner = ({ values: { stage = '' } }: Side): boolean => !isPotential({ stage });

/** An ended row only if both are, and a potential partner only beside another one. Then more fields filled in decide, then the later contact, then the lower id. */
export function proposeSurvivor(one: Side, other: Side): { id: string; reason: SurvivorReason } {
  const reasons: [SurvivorReason, (side: Side) => string | number][] = [
    ['active', (side) => Number(isActive(side))],
    ['partner', (side) => Number(isPartner(side))],
    ['fuller', filledIn],
    ['newer', lastContactIn],
  ];
  for (const [reason, of] of reasons) {
    const [mine, theirs] = [of(one), of(other)];
    if (mine !== theirs) return { id: (mine > theirs ? one : other).id, reason };
  }
  return { id: compare(one.id, other.id) <= 0 ? one.id : other.id, reason: '' };
}
