// The answers to the page Duplicates: plain data only.

import type { PartnerToCompare } from '../../domain/duplicates/duplicates';
import type { ReferenceCounts } from '../../domain/duplicates/merge-follows';
import type { Values } from '../../domain/tables/description';
import type { RowRef } from './call-shapes';

/** A partner, to be compared with all others; blank fields are left out. */
export type ComparablePartner = { id: string; name: string } & Partial<PartnerToCompare> & {
    /** What its row says about partners that aren't the same: see duplicates/distinct.ts. */
    distinctFrom?: string[];
  };

/** One part of all partners. */
export interface PartnersToCompare {
  partners: ComparablePartner[];
  /** How many are left after these. */
  more: number;
  /** Differs from that of the previous part if rows were added, deleted or moved in between: then start over. */
  mark: string;
}

/** One of two rows that may be the same. */
export interface PairSide {
  ref: RowRef;
  /** Every field, with its whole text. */
  values: Values;
  follows: ReferenceCounts;
}

export interface Merged {
  survivor: ComparablePartner;
  other: ComparablePartner;
  /** Rows that had no id until now: the next update of the relationships needs to know them. */
  fresh: string[];
}
