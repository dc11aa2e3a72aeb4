// What the tool Goals reads.

import type { Capped } from '../../domain/basics/text-budget';
import type { Milestone } from '../../domain/partnerships/paper';
import type { ListName } from '../../domain/tables/description';
import type { RowRef } from './call-shapes';

/** A line of the Action Plan that belongs to a goal. */
export type GoalStep = Milestone & { ref: RowRef };

export interface GoalFacts {
  ref: RowRef;
  goal: string;
  whose: string;
  who: string;
  year: string;
  came: string;
  steps: Capped<GoalStep>;
}

export interface GoalsRead {
  today: string;
  user: string;
  lists: Record<ListName, readonly string[]>;
  goals: Capped<GoalFacts>;
}
