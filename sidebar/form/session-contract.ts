// What the session of a form offers to its view, and what it needs from the workspace. Types only.

import type { Day } from '../../src/domain/dates/day';
import type { Person } from '../../src/domain/partners/people';
import type { Problem } from '../../src/domain/changes/check-input';
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Loaded, RowRef, Saved } from '../../src/server/run/answers';
import type { DraftStore } from './drafts';
import type { RowForm } from './row-form';
import type { Subscribable } from '../kit/store';

/** The message below the form. Screen readers announce trouble at once, other messages politely. */
export interface Notice {
  tone: 'good' | 'trouble' | 'quiet';
  text: string;
}

export interface RowSession extends Subscribable {
  readonly table: TableName;
  readonly form: RowForm;
  readonly busy: '' | 'saving' | 'undoing' | 'loading';
  readonly notice: Notice | null;
  /** The row itself can no longer be saved, but its text can be saved as a new one. */
  readonly canSaveAsNew: boolean;
  /** Headings that prevented the last save. */
  readonly headings: readonly HeadingQuestion[];
  /** Remarks that follow what is typed, for fields without a problem. */
  readonly hints: readonly Problem[];
  /** All known questions about headings of its tab. */
  readonly missing: readonly HeadingQuestion[];
  /** The field that gets the focus; `count` grows each time. */
  readonly goTo: { readonly field: string; readonly count: number };
  /** Writes the draft now: the page is about to close. */
  saveDraft: () => void;
  type: (values: Values) => void;
  choose: (under: RowRef) => void;
  save: (incomplete: readonly string[]) => Promise<void>;
  /** For a partner: this person left. */
  noteLeft: (person: Person) => Promise<void>;
  saveAsNew: (incomplete: readonly string[]) => Promise<void>;
  undo: () => Promise<void>;
  decide: (field: string, keep: 'mine' | 'theirs') => void;
  /** With a field, the focus goes there. */
  open: (ref: RowRef, field?: string) => Promise<void>;
  /** The new row that was saved last, which can still be undone. */
  openSaved: () => Promise<void>;
  fill: (answer: Loaded) => void;
  /** Returns the id that the new row will have: a fresh one, unless one is given. */
  startNew: (defaults?: Values, id?: string) => string;
  /** Fills the form with what its drafts have, or with a new row. */
  restore: () => void;
  setDefaults: (defaults: Values) => void;
  discard: () => void;
  /** Reads the row again after a heading was repaired. With words, shows them and moves the focus to the field. */
  afterRepair: (question: HeadingQuestion, words?: string) => void;
  /** Partners has this name now, so the form stops asking about it. */
  forgetUnknown: (name: string) => void;
}

/** What the session of a form needs from the workspace. */
export interface SessionContext {
  drafts: DraftStore;
  /** Today in the spreadsheet's time zone. */
  today: () => Day;
  /** The values that a new row starts with. */
  defaults: () => Values;
  /** The library's list of methods. */
  methods: () => readonly string[];
  /** The known questions about headings of this tab. */
  headings: () => readonly HeadingQuestion[];
  /** Called when these questions change: a row was read, a save was refused, or a heading was repaired. */
  onHeadings: (turn: (known: readonly HeadingQuestion[]) => readonly HeadingQuestion[]) => void;
  /** What the form says beside its fields, whatever is typed. */
  hints?: (form: RowForm) => readonly Problem[];
  /** What the typed text changes in other fields. */
  follows?: (now: Values, typed: Values) => Values;
  /** Called after each save and undo, with the values before and after. */
  onSaved: (change: SavedChange) => void;
  /** Who uses the sidebar, for the words of Undo. */
  user?: () => string;
  /** For a new plan line: the line that it goes under. */
  under?: (chosen: RowRef | null) => RowRef | null;
  /** For a new contact: ids of the colleagues' contacts that were shown, and what to do when the server finds another. */
  seen?: () => string[];
  onColleague?: (id: string) => void;
}

/** What a save or an undo changed. */
interface SavedChange {
  before: Values;
  after: Values;
  /** Null after an undo. */
  saved: Saved | null;
  isNew: boolean;
  /** The line that a new plan line went under. */
  under: RowRef | null;
  /** The id of a row Undo removed from the sheet, or ''. */
  goneId: string;
}
