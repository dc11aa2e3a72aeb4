// What the sidebar may ask and what it is answered: plain data only, all values as text. The sidebar imports these
// types and nothing else of the server.

import type { Problem } from '../domain/check';
import type { Day } from '../domain/day';
import type { ListName, TableName, Values } from '../domain/fields';

/** Every call answers either ok with data, or with a problem in plain words; nothing was lost then. */
export type Answer<Data> =
  | ({ ok: true } & Data)
  | {
      ok: false;
      /** A plain sentence that says what to do. */
      problem: string;
      /** Problems beside their fields. */
      problems?: Problem[];
      /** Fields that somebody else changed since the row was loaded, with what stands there now. */
      conflicts?: Values;
    };

/** A row as it can be found again: by its id, or, while it has none, by its place and its first words. */
export interface RowRef {
  table: TableName;
  id: string;
  /** Sheet row, 1 = the first. */
  row: number;
  name: string;
}

/** A partner who needs attention, and why. */
export interface Attention {
  ref: RowRef;
  status: string;
  why: string;
  due: Day | '';
  isFocus: boolean;
}

/** Something with a day in this week. */
export interface DatedItem {
  ref: RowRef;
  day: Day;
  /** '8:45', '8:45-10:51' or ''. */
  time: string;
  /** 'at the High School; with WorkSource', or ''. */
  detail: string;
  isDone: boolean;
}

/** A list that is cut to what one call may answer; `more` says how many were left out. */
export interface Capped<Item> {
  items: Item[];
  more: number;
}

export interface Today {
  today: Day;
  lapsed: Capped<Attention>;
  dueSoon: Capped<Attention>;
  rebuilding: Capped<Attention>;
  /** Dated items from Monday to Sunday of this week. */
  thisWeek: Capped<DatedItem>;
  /** Cells that cannot be right, as plain sentences. */
  questions: Capped<{ ref: RowRef | null; sentence: string }>;
  partnerCount: number;
}

/** A line of the plan under which a new one can stand. */
export interface PlanParent {
  ref: RowRef;
  level: number;
  isHeading: boolean;
}

export interface Opening {
  /** False before set-up: then the other parts are empty. */
  isSetUp: boolean;
  /** Who uses it; '' until asked. */
  user: string;
  today: Today;
  lists: Record<ListName, string[]>;
  /** Places of earlier events, the latest first. */
  locations: string[];
  partnerNames: Capped<string>;
  planParents: Capped<PlanParent>;
}

export interface Found {
  matches: Capped<{ ref: RowRef; detail: string }>;
}

export interface Loaded {
  ref: RowRef;
  values: Values;
  /** Fields whose text is longer than one answer holds: fetch the rest with readMoreText from that character on. */
  unfinished: Record<string, number>;
}

export interface SaveAsk {
  table: TableName;
  /** Made by the sidebar for a new row, so that pressing Save twice cannot make two. */
  id: string;
  isNew: boolean;
  /** New: every field. Else only the fields that were changed. */
  values: Values;
  /** What stood in those same fields when the row was loaded. */
  loaded: Values;
  /** For a new plan line: the line under which it goes. */
  under?: RowRef;
}

export interface Saved {
  ref: RowRef;
  /** 'In touch', 'Lapsed' … for a partner; '' otherwise. */
  status: string;
  /** Partners named in an event that are not in Partners yet. */
  unknownPartners: string[];
  /** Remarks that did not stand in the way. */
  problems: Problem[];
}

/** A new row to be taken back: it goes only if it still is as it was saved. */
export interface TakeBackAsk {
  table: TableName;
  id: string;
  values: Values;
}
