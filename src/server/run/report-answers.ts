// What the view Report is answered: plain data only.

import type { ReportMemory } from '../../domain/counting/report-memory';
import type { Capped } from './answers';
import type { RowRef } from './call-shapes';

/** An event that misses a detail or isn't counted, and why. */
export interface ReportedEvent {
  ref: RowRef;
  /** Its name, or what it is. */
  title: string;
  /** 'Mar 2', or ''. */
  day: string;
  words: string;
  /** The fields that miss an answer, from the top of the form down. */
  missing: string[];
}

/** A done line that may be chosen as a story. */
export interface StoryChoice {
  id: string;
  item: string;
  outcome: string;
  isTicked: boolean;
}

type ReportState = Pick<
  ReportMemory,
  'isOn' | 'profile' | 'hasHours' | 'hasShared' | 'hasData' | 'hasDirectory' | 'needs'
>;

/** What the report says, in short. Only where it is on. */
export interface ReportInShort {
  /** '2025–26' */
  year: string;
  sessions: number;
  /** '240 + 2 unknown' */
  people: string;
  missing: Capped<ReportedEvent>;
  notCounted: Capped<ReportedEvent>;
  /** Headings of our columns that somebody changed or deleted. */
  lacking: string[];
  /** The tab's name; '' before it is made. */
  tab: string;
}

export interface ReportView extends ReportState {
  /** Ids of the lines chosen as stories. */
  stories: string[];
  short: ReportInShort | null;
  /** The fields that the form of an event asks for now. */
  onRequest: string[];
}
