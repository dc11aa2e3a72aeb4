// What a digest is made from, and what it contains.

import { Day } from '../dates/day';
import { PartnerDirectory } from '../basics/names';
import { TableName } from '../tables';
import { RelationshipStatus } from '../partners/relationship-status';
import { ContactFacts } from '../partners/last-contact';
import { Loop } from '../partnerships/closing-loop';
import { FiledLines, OwingContact } from '../plan/owed';
import { PlannedEvent, PlannedLine } from '../plan/week-dates';
import { WeekPart } from './digest-parts';

/** A partner and the status of the relationship; `index` is the grid row. */
export interface DigestPartner {
  index: number;
  id: string;
  name: string;
  staff: string;
  /** Who calls while the relationship is being rebuilt. */
  caller: string;
  focus: string;
  reviewOn: string;
  /** The next event with them. */
  ahead: Day | '';
  standing: RelationshipStatus;
}

/** A logged contact with its promise and next step. */
export interface DigestContact extends ContactFacts, OwingContact {
  index: number;
}

/** A row of Partnerships; `index` is its grid row. */
interface DigestProject extends Loop {
  index: number;
  project: string;
  partner: string;
  partnerId: string;
}

export interface DigestFacts {
  people: readonly DigestPartner[];
  events: readonly PlannedEvent[];
  contacts: readonly DigestContact[];
  lines: readonly PlannedLine[];
  filed: FiledLines;
  projects: readonly DigestProject[];
  /** Of `people`, if it is already known. */
  directory?: PartnerDirectory;
}

export interface DigestEntry {
  /** The tab of the entry; `index` is its grid row. */
  table: TableName;
  index: number;
  name: string;
  /** When it is due, promised for, takes place, or is up for review; '' for a promise without a day. */
  day: Day | '';
  time: string;
  /** The reason, the promise, or the place and the partners. */
  words: string;
  /** The names of its partners, if they are in Partners. */
  partners: string[];
  /** The text of the cells that name staff. */
  staff: string;
  isFocus: boolean;
  /** An open line or promise of an earlier day. */
  isOverdue: boolean;
}

export type Digest = Record<WeekPart, DigestEntry[]>;
