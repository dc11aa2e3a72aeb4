// What the tools about audiences are answered: plain data only.

import type { MapRow } from '../../domain/audiences/community-map';
import type { Capped } from '../../domain/basics/text-budget';
import type { Day } from '../../domain/dates/day';
import type { RowRef } from './call-shapes';

interface ShownAudience {
  ref: RowRef;
  /** 'Roughly 400 people (Census, 2024)', or ''. */
  size: string;
  /** Who serves it, and what it was offered. */
  words: string;
  isGap: boolean;
}

export interface AudiencesRead {
  today: Day;
  user: string;
  /** Those that aren't reached first. */
  audiences: Capped<ShownAudience>;
  /** Names that partners and events use, and Audiences lacks. */
  unlisted: string[];
  map: {
    audiences: string[];
    rows: Capped<MapRow>;
    /** Names of partners. */
    unplaced: Capped<string>;
  };
}
