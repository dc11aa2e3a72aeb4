// What a digest is made from, and what it is.

import { Day } from '../basics/day';
import { TableName } from '../basics/fields';
import { Standing } from '../partners/partner';
import { ContactFacts } from '../partners/touch';
import { PlannedEvent, PlannedLine } from '../plan/week-dates';
import { WeekPart } from './digest-parts';

/** A partner and where it stands; index is the grid row. */
export interface DigestPartner {
  index: number;
  id: string;
  name: string;
  staff: string;
  /** Who calls while it is being repaired. */
  caller: string;
  focus: string;
  reviewOn: string;
  /** The next event with them. */
  ahead: Day | '';
  standing: Standing;
}

/** A logged contact with what was promised and what comes next. */
export interface DigestContact extends ContactFacts {
  index: number;
  id: string;
  staff: string;
  promised: string;
  promisedBy: string;
  next: string;
  nextBy: string;
  nextWho: string;
}

export interface DigestFacts {
  people: readonly DigestPartner[];
  events: readonly PlannedEvent[];
  contacts: readonly DigestContact[];
  lines: readonly PlannedLine[];
}

export interface DigestEntry {
  /** Where it stands: the tab, and the grid row. */
  table: TableName;
  index: number;
  name: string;
  /** Due, promised for, taking place or to be reviewed on; '' for a promise without a day. */
  day: Day | '';
  time: string;
  /** Why, what was promised, or where and with whom. */
  words: string;
  /** Names of the partners it is about, of those in Partners. */
  partners: string[];
  /** The cells that name staff. */
  staff: string;
  isFocus: boolean;
  /** Of the dates: a line of an earlier day that is not done. */
  isOverdue: boolean;
}

export type Digest = Record<WeekPart, DigestEntry[]>;
