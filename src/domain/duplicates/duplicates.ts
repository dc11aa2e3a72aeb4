// Which partners may be the same. The librarian decides; this only says which pairs to ask about, in
// which order, and why. What makes two alike is in ../partners/likely-pairs.ts.

import { LIKENESS } from '../../words/duplicates';
import { MATCH_KINDS, MatchKind, compare, likelyPairs } from '../partners/likely-pairs';
import { comparableName } from '../partners/like-names';
import { isEnded } from '../partners/stage';
import { isMerged } from './ended';

export interface PartnerToCompare {
  id: string;
  name: string;
  mainContact: string;
  contactEmail: string;
  contactPhone: string;
  stage: string;
  story: string;
}

export interface Duplicate<Partner> {
  lane: MatchKind;
  /** If one of the two is active, it comes first. */
  one: Partner;
  other: Partner;
  /** Sentences, most certain first. */
  why: string[];
}

/**
 * Most certain first, then by name, including pairs marked as distinct. Merged partners and those without an id are
 * left out. `shared` reports what too many partners have in common to be compared.
 */
export function findDuplicates<Partner extends PartnerToCompare>(
  partners: readonly Partner[],
): { pairs: Duplicate<Partner>[]; shared: string[] } {
  // Sorted by content, so that sorting the sheet changes nothing.
  const people = partners
    .filter((partner) => partner.id !== '' && partner.name.trim() !== '' && !isMerged(partner))
    .map((partner) => ({ partner, bare: comparableName(partner.name), isEnded: isEnded(partner) }))
    .sort(
      (a, b) =>
        Number(a.isEnded) - Number(b.isEnded) ||
        compare(a.bare, b.bare) ||
        compare(a.partner.name, b.partner.name) ||
        compare(a.partner.id, b.partner.id),
    );
  const { pairs: likely, shared } = likelyPairs(
    people.map(({ partner }) => ({ ...partner, names: [partner.name] })),
  );
  const pairs = likely
    .sort(
      (a, b) =>
        MATCH_KINDS.indexOf(a.lane) - MATCH_KINDS.indexOf(b.lane) || a.one - b.one || a.other - b.other,
    )
    .flatMap(({ lane, one, other, why }) => {
      const [first, second] = [people[one], people[other]];
      if (!first || !second) return [];
      if (first.partner.id === second.partner.id) return [];
      const ended = [first, second].filter((each) => each.isEnded).map(({ partner }) => partner.name.trim());
      return {
        lane,
        one: first.partner,
        other: second.partner,
        why: [...why, ...ended.map(LIKENESS.ended)],
      };
    });
  return { pairs, shared };
}
