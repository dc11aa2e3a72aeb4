// What the tool Goals reads.

import type { Capped } from '../../domain/basics/text-budget';
import type { ListName } from '../../domain/tables/description';
import type { RowRef } from './call-shapes';
import type { ActionFacts } from './partnership-answers';

export interface GoalFacts {
  ref: RowRef;
  goal: string;
  whose: string;
  who: string;
  year: string;
  came: string;
  steps: Capped<ActionFacts>;
}

export interface GoalsRead {
  today: string;
  user: string;
  lists: Record<ListName, readonly string[]>;
  goals: Capped<GoalFacts>;
}
