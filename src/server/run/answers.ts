// What the pages may ask and what they are answered: plain data only, all values as text. The pages import types of the
// server, never its code. Today, Import and Duplicates have files of their own beside this one.

import type { Problem } from '../../domain/changes/check-input';
import type { Values } from '../../domain/tables/description';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { HistoryEvent } from '../../domain/partners/history';
import type { RowRef } from './call-shapes';
import type { PhoneForm } from './phone-answers';

export type { HeadingAsk, ListAsk, MergeAsk, PairAsk, RowRef, SaveAsk, SettleAsk } from './call-shapes';

/** Every call answers either ok with data, or with a problem in plain words; nothing was lost then. */
export type Answer<Data> =
  | ({ ok: true } & Data)
  | {
      ok: false;
      /** A plain sentence that says what to do. */
      problem: string;
      /** Problems beside their fields. */
      problems?: Problem[];
      /** Fields that somebody else changed since the row was loaded, with their current text. */
      conflicts?: Values;
      /** The colleague's contact behind the problem. A save that lists it as seen goes through. */
      warnedAbout?: string;
      /** It can be done, but Undo has no room for it: the problem asks whether to do it anyway. */
      isTooLarge?: boolean;
      /** A heading stood in the way: one press may help. */
      headings?: HeadingQuestion[];
    };

/** A list that is cut to what one call may answer; `more` says how many were left out. */
export interface Capped<Item> {
  items: Item[];
  more: number;
}

export interface Found {
  matches: Capped<{ ref: RowRef; detail: string }>;
}

export interface Loaded {
  ref: RowRef;
  values: Values;
  /** Fields whose text is longer than one answer holds: fetch the rest with readMoreText from that character on. */
  unfinished: Record<string, number>;
  /** Headings of its tab that are missing or there twice. Their fields are blank here, whatever the cells hold. */
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
  leftAsIs: Capped<string>;
}

/** What became of an Undo. */
export interface UndoResult {
  words: string;
  /** Plain sentences about what Undo left as it is. */
  leftAsIs: Capped<string>;
  /** The start of a week: then relationships are as they were, and need no new check. */
  isWeek: boolean;
}

/** Something between us and a partner, and its row. */
export type HistoryItem = HistoryEvent & { ref: RowRef };

export interface History {
  partner: RowRef;
  /** The latest first. */
  items: Capped<HistoryItem>;
  openPromises: number;
  /** What a colleague did in the last days, 'Ana phoned on Tuesday', with the id of that contact. */
  colleague: { id: string; words: string } | null;
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
  /**
   * What Clear this copy would delete besides our tabs: other tabs, by name. Null in a sheet that is in use, undefined before
   * set-up.
   */
  copy?: { tabs: string[] } | null;
  /** The form whose answers are logged; null if none was named, undefined before set-up. */
  phone?: PhoneForm | null;
}
