// What a form at work offers to its view, and what it needs from around it. Types only.

import type { Day } from '../../src/domain/basics/day';
import type { TableName, Values } from '../../src/domain/basics/fields';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Loaded, RowRef, Saved } from '../../src/server/run/answers';
import type { DraftStore } from './drafts';
import type { RowForm } from './row-form';
import type { Watched } from '../kit/store';

/** What is said below the form: good and quiet news politely, trouble at once. */
export interface Notice {
  tone: 'good' | 'trouble' | 'quiet';
  text: string;
}

export interface RowSession extends Watched {
  readonly table: TableName;
  readonly form: RowForm;
  readonly busy: '' | 'saving' | 'undoing' | 'loading';
  readonly notice: Notice | null;
  /** A save was refused as such: the row can still be kept as a new one. */
  readonly canSaveAsNew: boolean;
  /** Headings that stood in the way of the last save. */
  readonly headings: readonly HeadingQuestion[];
  /** All that is known to be asked about headings of its tab. */
  readonly missing: readonly HeadingQuestion[];
  /** The field to go to; `count` grows each time. */
  readonly goTo: { readonly field: string; readonly count: number };
  /** Writes the draft now: the page is about to close. */
  saveDraft: () => void;
  type: (values: Values) => void;
  choose: (under: RowRef) => void;
  save: (incomplete: readonly string[]) => Promise<void>;
  saveAsNew: (incomplete: readonly string[]) => Promise<void>;
  undo: () => Promise<void>;
  decide: (field: string, keep: 'mine' | 'theirs') => void;
  open: (ref: RowRef) => Promise<void>;
  fill: (answer: Loaded) => void;
  /** Gives the id that the new row will have. */
  startNew: (defaults?: Values) => string;
  setDefaults: (defaults: Values) => void;
  discard: () => void;
  /** A heading is mended: the row is read again. With words, these are said and the field is gone to. */
  afterRepair: (question: HeadingQuestion, words?: string) => void;
  /** Offers a name no longer that Partners has by now. */
  forgetUnknown: (name: string) => void;
}

/** What a session needs from around it. */
export interface SessionContext {
  drafts: DraftStore;
  /** The day of the spreadsheet. */
  today: () => Day;
  /** What a new row begins with. */
  defaults: () => Values;
  /** What is asked about headings of this tab, as far as it is known. */
  headings: () => readonly HeadingQuestion[];
  /** More is known of it: a row was read, a save refused, a heading mended. */
  onHeadings: (turn: (known: readonly HeadingQuestion[]) => readonly HeadingQuestion[]) => void;
  /** Called after each save and undo, with the values before and after. */
  onSaved: (change: SavedChange) => void;
  /** For a new plan line: the line it goes under, when this one was chosen. */
  under?: (chosen: RowRef | null) => RowRef | null;
  /** For a new contact: the colleagues' contacts that were shown, and what to do with one that the server tells of. */
  seen?: () => string[];
  onColleague?: (id: string) => void;
}

/** What a save or an undo changed. */
interface SavedChange {
  before: Values;
  after: Values;
  /** The row that stands in the sheet now; null after an undo. */
  saved: Saved | null;
  isNew: boolean;
  /** The line under which a new plan line went. */
  under: RowRef | null;
  /** The id of a row that was taken back out of the sheet, or ''. */
  goneId: string;
}
