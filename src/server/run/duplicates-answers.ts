// What the page Duplicates is answered: plain data only.

import type { PartnerToCompare } from '../../domain/duplicates/duplicates';
import type { ReferenceCounts } from '../../domain/duplicates/merge-follows';
import type { Values } from '../../domain/tables/description';
import type { RowRef } from './call-shapes';

/** A partner as it is compared with all others; blank fields are left out. */
export type ComparablePartner = { id: string; name: string } & Partial<PartnerToCompare> & {
    /** What its row says about partners that are not the same: see duplicates/distinct.ts. */
    distinctFrom?: string[];
  };

/** One part of all partners. */
export interface PartnersToCompare {
  partners: ComparablePartner[];
  /** How many are left after these. */
  more: number;
  /** Another one than with the part before: rows came, went or moved in between, so it is to be begun anew. */
  mark: string;
}

/** One of two rows that may be the same. */
export interface PairSide {
  ref: RowRef;
  /** Every field, whole. */
  values: Values;
  follows: ReferenceCounts;
}

export interface Merged {
  survivor: ComparablePartner;
  other: ComparablePartner;
  /** Rows that had no id until now: the next update of the relationships is to know of them. */
  fresh: string[];
}
