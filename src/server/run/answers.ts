// What the pages may ask, and the answers: plain data only, all values as text. The pages import types of the server,
// never its code. Today, Import and Duplicates have separate files beside this one.

import type { Capped } from '../../domain/basics/text-budget';
import type { Problem } from '../../domain/changes/check-input';
import type { Values } from '../../domain/tables/description';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { HistoryEvent } from '../../domain/partners/history';
import type { RowRef } from './call-shapes';
import type { ProjectProgress } from './partnership-answers';
import type { PhoneForm } from './phone-answers';

export type { HeadingAsk, ListAsk, MergeAsk, PairAsk, RowRef, SaveAsk, SettleAsk } from './call-shapes';

/** Every call answers either ok with data, or with a problem in plain words; with a problem, nothing is lost. */
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
      /** It can be done, but is too large for Undo: the problem asks whether to do it anyway. */
      isTooLarge?: boolean;
      /** Headings that prevented it: one press may help. */
      headings?: HeadingQuestion[];
    };

export type { Capped };

export interface Found {
  matches: Capped<{ ref: RowRef; detail: string }>;
}

export interface Loaded {
  ref: RowRef;
  values: Values;
  /** Fields with text too long for one answer: fetch the rest with readMoreText, starting at that character. */
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
  /** Remarks that didn't prevent the save. */
  problems: Problem[];
  /** Nothing in other tabs depends on what was saved, so the relationships needn't be updated. */
  isSelfContained?: boolean;
  /** For a new contact: open lines of the plan with earlier promises and next steps. */
  openLines?: RowRef[];
}

/** Something that the add-on did and Undo can reverse. */
export interface Undoable {
  id: string;
  /** 'Ana saved Zoo, today 9:12' */
  words: string;
  /** False if all of it was edited since. */
  isPossible: boolean;
  /** Plain sentences about what somebody edited since, which stays. */
  leftAsIs: Capped<string>;
}

/** The result of an undo. */
export interface UndoResult {
  words: string;
  /** Plain sentences about what Undo left as is. */
  leftAsIs: Capped<string>;
  /** It was the start of a week: the relationships haven't changed and need no new check. */
  isWeek: boolean;
}

/** Something between us and a partner, and its row. */
export type HistoryItem = HistoryEvent & { ref: RowRef };

export interface History {
  partner: RowRef;
  /** Latest first. */
  items: Capped<HistoryItem>;
  openPromises: number;
  /** Their rows in Partnerships, each with how far it is. */
  projects: Capped<ProjectProgress & { ref: RowRef; project: string }>;
  /** What a colleague did in the last days, 'Ana phoned on Tuesday', with the id of that contact. */
  colleague: { id: string; words: string } | null;
}

/** What the page Help says about this script and this sheet. */
export interface HelpFacts {
  /** The script's: the page has its own. */
  version: string;
  /** Versions of the tabs: the one that this script makes, and the sheet's; 0 before set-up or if it can't be read. */
  knownSheetVersion: number;
  sheetVersion: number;
  /** Why the sheet can't be read, or ''. */
  sheetProblem: string;
  /** Null before set-up, or if the sheet can't be read. */
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
