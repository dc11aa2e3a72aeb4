// What the pages may ask and what they are answered: plain data only, all values as text. The pages import types of the
// server, never its code.

import type { PaperLine } from '../../domain/plan/paper-week';
import type { Problem } from '../../domain/changes/check';
import type { Day } from '../../domain/basics/day';
import type { WeekPart } from '../../domain/digest/digest-parts';
import type { Made } from '../../domain/plan/done-questions';
import type { PartnerToCompare } from '../../domain/duplicates/duplicates';
import type { ListName, Values } from '../../domain/tables/description';
import type { CheckProblem } from '../../domain/upkeep/heartbeat';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { FirstPerson } from '../../domain/partners/first-person';
import type { HistoryEvent } from '../../domain/partners/history';
import type { ReferenceCounts } from '../../domain/duplicates/merge-follows';
import type { RowRef } from './asks';

export type { HeadingAsk, ListAsk, MergeAsk, PairAsk, RowRef, SaveAsk, SettleAsk } from './asks';

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
      /** A colleague's contact that the problem tells of: once it is sent along as seen, it no longer stands in the way. */
      warnedAbout?: string;
      /** It can be done, but Undo has no room for it: the problem asks whether to do it anyway. */
      isTooLarge?: boolean;
      /** A heading stood in the way: one press may help. */
      headings?: HeadingQuestion[];
    };

/** A partner who needs attention, and why. */
export interface Attention {
  ref: RowRef;
  /** One line: '4 months since last contact'. */
  reason: string;
  due: Day | '';
  /** The cell that names whose partner it is. */
  staff: string;
  person: FirstPerson;
  /** The cell that Later changes, as it is now: see laterFieldOf. */
  laterNow: string;
}

/** Something of this week, or without a day. */
export interface WeekItem {
  ref: RowRef;
  /** As typed: an event, a line of the plan, the partner of a promise. */
  name: string;
  day: Day | '';
  /** '8:45 AM', '8:45-10:51 AM' or '', as the locale writes them. */
  time: string;
  /** 'Promised: send the flyers', or ''. */
  words: string;
}

/** A done line of the plan that may have been a visit: it is asked what is to be made of it. */
export interface DoneLine {
  ref: RowRef;
  /** What was made of it already: the other is still offered. */
  made: Made | '';
  when: string;
  partner: string;
  who: string;
  outcome: string;
}

/** A list that is cut to what one call may answer; `more` says how many were left out. */
export interface Capped<Item> {
  items: Item[];
  more: number;
}

export interface Today {
  today: Day;
  /** Until this day is over, on the sheet’s clock. */
  minutesLeft: number;
  lapsed: Capped<Attention>;
  dueSoon: Capped<Attention>;
  rebuilding: Capped<Attention>;
  noContact: Capped<Attention>;
  /** `due` is the day under Review on. */
  reviews: Capped<Attention>;
  /** From today to the end of the week. */
  thisWeek: Capped<WeekItem>;
  overdue: Capped<WeekItem>;
  /** To-dos and promises without a day. */
  undated: Capped<WeekItem>;
  /** Cells that cannot be right, as plain sentences. */
  questions: Capped<{ ref: RowRef | null; sentence: string }>;
  /** Headings that are missing or stand twice. */
  headings: HeadingQuestion[];
  /** The Weekly Plan is not for this week yet. */
  isOldWeek: boolean;
  /** A press starts the next week, as this one is nearly over. */
  startsNext: boolean;
  doneLines: Capped<DoneLine>;
  partnerCount: number;
  /** What keeps the daily check from running, and what helps. */
  stopped: CheckProblem | null;
}

/** One entry of My week. */
export interface WeekEntry {
  ref: RowRef;
  /** As typed: a partner, an event, a line of the plan. */
  name: string;
  /** '' for a promise without a day. */
  day: Day | '';
  time: string;
  words: string;
  /** Names in Partners. */
  partners: string[];
  isFocus: boolean;
  /** Of the dates: a line of an earlier day that is not done. */
  isOverdue: boolean;
}

export interface MyWeek {
  /** '' for everybody's. */
  name: string;
  parts: Record<WeekPart, Capped<WeekEntry>>;
  /** Entries that name nobody of the staff: they are in everybody's only. */
  nobodys: number;
}

export interface MyWeeks {
  today: Day;
  weeks: MyWeek[];
}

/** The Weekly Plan for printing. */
export interface PaperWeek {
  /** The first day of its week. */
  week: Day;
  lines: PaperLine[];
  /** How many lines didn't fit. */
  more: number;
}

/** A line of the plan under which a new one can stand. */
export interface PlanParent {
  ref: RowRef;
  level: number;
  isHeading: boolean;
}

/** What fields suggest. */
export interface Suggestions {
  lists: Record<ListName, string[]>;
  /** Places of earlier events, the latest first. */
  locations: string[];
  partnerNames: Capped<string>;
  planParents: Capped<PlanParent>;
}

export interface Opening extends Suggestions {
  /** False before set-up: then the other parts are empty. */
  isSetUp: boolean;
  /** Who uses it; '' until asked. */
  user: string;
  today: Today;
}

export interface Found {
  matches: Capped<{ ref: RowRef; detail: string }>;
}

export interface Loaded {
  ref: RowRef;
  values: Values;
  /** Fields whose text is longer than one answer holds: fetch the rest with readMoreText from that character on. */
  unfinished: Record<string, number>;
  /** Headings of its tab that are missing or stand twice: their fields are blank here, whatever stands in the cells. */
  headings: HeadingQuestion[];
  /** A line under Steering Thoughts / Program Ideas: it may become an event or something to do. */
  isIdea?: boolean;
}

export interface Saved {
  ref: RowRef;
  /** The id by which Undo finds this save. */
  undoId: string;
  /** 'In touch', 'Lapsed' … for a partner; '' otherwise. */
  status: string;
  /** Partners named in an event that are not in Partners yet. */
  unknownPartners: string[];
  /** Remarks that did not stand in the way. */
  problems: Problem[];
  /** Nothing in other tabs depends on what was saved: the relationships needn't be updated. */
  isSelfContained?: boolean;
  /** For a new contact: lines of the plan with earlier promises and next steps that are open. */
  openLines?: RowRef[];
}

/** Something that the add-on did and Undo can reverse. */
export interface Undoable {
  id: string;
  /** 'Ana saved Zoo, today 9:12' */
  words: string;
  /** False where all of it was edited since. */
  isPossible: boolean;
  /** Plain sentences about what somebody edited since: it stays. */
  kept: Capped<string>;
}

/** What became of an Undo. */
export interface UndoResult {
  words: string;
  /** Plain sentences about what Undo left as it is. */
  kept: Capped<string>;
  /** The start of a week: then relationships are as they were, and need no new check. */
  isWeek: boolean;
}

/** Something between us and a partner, with the row it stands in. */
export type HistoryItem = HistoryEvent & { ref: RowRef };

export interface History {
  partner: RowRef;
  /** The latest first. */
  items: Capped<HistoryItem>;
  openPromises: number;
  /** What a colleague did in the last days, 'Ana phoned on Tuesday', with the id of that contact. */
  colleague: { id: string; words: string } | null;
}

/** A partner as it is compared with all others; blank fields are left out. */
export type ComparablePartner = { id: string; name: string } & Partial<PartnerToCompare> & {
    /** Ids of those that the librarian says are not the same. */
    distinctFrom?: string[];
  };

/** One part of all partners. */
export interface PartnersToCompare {
  partners: ComparablePartner[];
  /** So many are left after these. */
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
  kept: ComparablePartner;
  other: ComparablePartner;
  /** Rows that had no id until now: the next update of the relationships is to know of them. */
  fresh: string[];
}

/** What the page Help says about this script and this sheet. */
export interface HelpFacts {
  /** Of the script: the page has its own. */
  version: string;
  /** Of the tabs: the number that this script makes, and what the sheet has; 0 before set-up or where it cannot be read. */
  knownSheetVersion: number;
  sheetVersion: number;
  /** Why the sheet cannot be read, or ''. */
  sheetProblem: string;
  /** Null before set-up, or where the sheet cannot be read. */
  check: {
    account: string;
    isMine: boolean;
    /** 'yyyy-mm-dd hh:mm', or ''. */
    lastRun: string;
    hour: number;
    /** What keeps it from running, or ''. */
    trouble: string;
  } | null;
  /** The extra file that sends mail is there. */
  hasDigest: boolean;
  /** Pasted as Outreach.gs: there may be no manifest that keeps errors out of Google's log. */
  isOneFile: boolean;
}
