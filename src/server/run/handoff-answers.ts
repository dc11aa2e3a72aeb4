// What the tool A colleague is leaving is answered: plain data only.

import type { HandOverPartner, HandOverPart } from '../../domain/handoff/hand-over-page';
import type { Capped } from './answers';

/** Somebody of the staff, and how many rows name them. */
interface StaffCount {
  name: string;
  count: number;
  isListed: boolean;
}

export interface Leaving {
  name: string;
  isListed: boolean;
  /** Their address among the staff's; '' if nobody can tell. */
  email: string;
  partners: Capped<{ id: string; name: string }>;
  events: number;
  toDos: number;
  /** Tabs made for those partners, which name the colleague. */
  pages: number;
}

export interface HandoffView {
  staff: Capped<StaffCount>;
  /** Null until a name is given. */
  leaving: Leaving | null;
  /** Hand-overs that Undo still has, the latest first. */
  lately: { id: string; leaving: string; when: string }[];
}

export interface HandedOver {
  /** The id by which Undo and the pages find it. */
  id: string;
  words: string;
  /** Whether anything was handed over. */
  isAny: boolean;
}

/** The pages, or the next part of them. */
export interface HandOverPages {
  leaving: string;
  /** A sentence about who owns the daily check. */
  check: string;
  pages: HandOverPart[];
  partners: HandOverPartner[];
  /** Where the next part begins; 0 after the last. */
  next: number;
}
