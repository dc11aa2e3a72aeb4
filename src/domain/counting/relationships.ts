// What became of relationships in a stretch of days: by the days of contact alone, so any past period can be counted.

import { Day, addDays } from '../dates/day';
import type { Period } from './periods';

export interface CountedPartner {
  /** Days on which there was contact, in order. */
  touches: readonly Day[];
  /** Days between contacts. */
  cadence: number;
  /** Ended or paused: nobody expects contact. */
  isResting: boolean;
}

export const RELATIONSHIP_KINDS = ['reached', 'kept', 'rebuilt', 'lapsed', 'new'] as const;
export type RelationshipCounts = Record<(typeof RELATIONSHIP_KINDS)[number], number>;

/** How many partners become due in the period if nobody is in touch with them before. */
export const partnersDue = (
  partners: readonly CountedPartner[],
  { from, to }: Pick<Period, 'from' | 'to'>,
): number =>
  partners.filter(({ touches, cadence, isResting }) => {
    const last = touches[touches.length - 1];
    const due = last === undefined ? '' : addDays(last, cadence);
    return !isResting && from <= due && due <= to;
  }).length;

/**
 * Reached: with contact in the period. New: the first that the sheet knows of, which in a young sheet says little. Rebuilt: contact again after the agreed days had passed. Kept: in
 * touch all along. Lapsed: the agreed days have passed at its end.
 */
export function relationshipsIn(
  partners: readonly CountedPartner[],
  { from, to }: Pick<Period, 'from' | 'to'>,
): RelationshipCounts {
  const counts: RelationshipCounts = { reached: 0, kept: 0, rebuilt: 0, lapsed: 0, new: 0 };
  for (const { touches, cadence, isResting } of partners) {
    const known = touches.filter((day) => day <= to);
    const last = known[known.length - 1];
    if (last === undefined) continue;
    const isDue = (day: Day, at: Day) => addDays(day, cadence) < at;
    const inside = known.filter((day) => day >= from);
    const isNew = inside.length === known.length;
    const first = known.length - inside.length;
    const isRebuilt = inside.some((day, at) => {
      const before = known[first + at - 1];
      return before !== undefined && isDue(before, day);
    });
    const isLapsed = !isResting && isDue(last, to);
    if (inside.length > 0) counts.reached++;
    if (isLapsed) counts.lapsed++;
    if (isNew) counts.new++;
    else if (isRebuilt) counts.rebuilt++;
    else if (!isLapsed && !isResting) counts.kept++;
  }
  return counts;
}
