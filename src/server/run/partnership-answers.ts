// What the tool Partnerships reads.

import type { Capped } from '../../domain/basics/text-budget';
import type { Day } from '../../domain/dates/day';
import type { Milestone } from '../../domain/partnerships/paper';
import type { KnownField, PartnerAnswers } from '../../domain/partnerships/steps';
import type { ListName } from '../../domain/tables/description';
import type { RowRef } from './call-shapes';

export interface ProjectProgress {
  /** How many of its steps have an answer. */
  started: number;
  /** The people who took part were told what came of it. */
  isFinished: boolean;
}

/** A row of Partnerships, as a list shows it. */
export interface ProjectFacts extends ProjectProgress {
  ref: RowRef;
  partner: string;
  project: string;
  /** It has ended, and nobody has told the people who took part. */
  isLoopOpen: boolean;
  spectrumDays: string;
}

/** A line of the Action Plan. */
export type ActionFacts = Milestone & { ref: RowRef; forId: string };

/** For the questions that it helps to answer, and for the paper. */
export interface KnownOfPartner {
  known: Record<KnownField, string>;
  /** Whom to ask for, and on which number; '' if nobody knows. */
  contact: string;
}

export interface PartnershipsRead {
  today: Day;
  user: string;
  lists: Record<ListName, readonly string[]>;
  /** Undefined if none was asked for. */
  partner?: PartnerAnswers & { ref: RowRef } & KnownOfPartner;
  /** All of them, or those with the partner. */
  projects: Capped<ProjectFacts>;
  milestones: Capped<ActionFacts>;
  /** Who could be next, and why. */
  next: Capped<{ partner: string; why: string }>;
}
