// The answers to Today, My week and the opening sidebar: plain data only.

import type { PaperLine } from '../../domain/plan/print-week';
import type { Day } from '../../domain/dates/day';
import type { WeekPart } from '../../domain/digest/digest-parts';
import type { Made } from '../../domain/plan/done-questions';
import type { ListName } from '../../domain/tables/description';
import type { CheckProblem } from '../../domain/upkeep/heartbeat';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { FirstPerson } from '../../domain/partners/first-person';
import type { Capped } from './answers';
import type { RowRef } from './call-shapes';
import type { PhoneQuestion } from './phone-answers';

/** A partner who needs attention, and why. */
export interface Attention {
  ref: RowRef;
  /** One line: '4 months since last contact'. */
  reason: string;
  due: Day | '';
  /** The cell that names whose partner it is. */
  staff: string;
  person: FirstPerson;
  /** Why a potential partner, and who knows somebody there. */
  about?: string[];
  /** The latest news and the notes, each on one line. */
  notes: string[];
  /** The current text of the cell that Later changes: see laterFieldOf. */
  laterNow: string;
}

/** Something in this week, or without a day. */
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

/** A done plan line that may have been a visit: Today asks what to make of it. */
export interface DoneLine {
  ref: RowRef;
  /** What was already made of it: the other is still offered. */
  made: Made | '';
  when: string;
  partner: string;
  who: string;
  outcome: string;
}

export interface Today {
  today: Day;
  /** Until this day is over, on the sheet’s clock. */
  minutesLeft: number;
  lapsed: Capped<Attention>;
  dueSoon: Capped<Attention>;
  rebuilding: Capped<Attention>;
  /** Never contacted, with a first step. */
  toBegin: Capped<Attention>;
  /** The others without a contact. */
  noContact: Capped<Attention>;
  /** `due` is the day under Review on. */
  reviews: Capped<Attention>;
  /** Potential partners with a first step. */
  potential: Capped<Attention>;
  /** From today to the end of the week. */
  thisWeek: Capped<WeekItem>;
  overdue: Capped<WeekItem>;
  /** To-dos and promises without a day. */
  undated: Capped<WeekItem>;
  /** Cells that can't be right, as plain sentences. */
  questions: Capped<{ ref: RowRef | null; sentence: string }>;
  /** Headings that are missing or appear twice. */
  headings: HeadingQuestion[];
  /** The Weekly Plan is not for this week yet. */
  isOldWeek: boolean;
  /** A press starts the next week, because this one is nearly over. */
  startsNext: boolean;
  /** How far a new library has come. */
  begun: { contact: boolean; week: boolean };
  doneLines: Capped<DoneLine>;
  /** Answers from the phone that aren't clear. */
  phone: Capped<PhoneQuestion>;
  /** A form is in use: its new answers can be logged. */
  hasPhoneForm: boolean;
  partnerCount: number;
  /** What keeps the daily check from running, and the remedy. */
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
  /** In the dates: an open line of an earlier day. */
  isOverdue: boolean;
}

interface UnassignedEntry extends WeekEntry {
  part: WeekPart;
}

export interface MyWeek {
  /** '' for everybody's. */
  name: string;
  parts: Record<WeekPart, Capped<WeekEntry>>;
}

export interface MyWeeks {
  today: Day;
  weeks: MyWeek[];
  /** Entries that name no staff. */
  unassigned: Capped<UnassignedEntry>;
}

/** The Weekly Plan for printing. */
export interface PaperWeek {
  /** The first day of its week. */
  week: Day;
  lines: PaperLine[];
  /** How many lines didn't fit. */
  more: number;
}

/** A plan line that a new one can go under. */
export interface PlanParent {
  ref: RowRef;
  level: number;
  isHeading: boolean;
}

/** What fields suggest. */
export interface Suggestions {
  lists: Record<ListName, string[]>;
  /** Places of earlier events, latest first. */
  locations: string[];
  partnerNames: Capped<string>;
  planParents: Capped<PlanParent>;
  /** Names in Audiences. */
  audiences: string[];
  /** Fields of an event that are asked for because the state report is on. */
  onRequest: string[];
}

export interface Opening extends Suggestions {
  /** False before set-up: then the other parts are empty. */
  isSetUp: boolean;
  /** Who uses it; '' until asked. */
  user: string;
  today: Today;
}
