// What every form of the sidebar says.

export const FORMS = {
  required: 'required',
  more: 'More',
  choose: 'Choose',
  asInSheet: (value: string) => `${value} (as in the sheet)`,

  startNew: (one: string) => `New ${one}`,
  editing: (name: string) => `Editing ${name}`,
  loadBroken: 'This row changed while it was opening. Please open it again.',
  renames: (name: string) => `This renames ${name}.`,

  /** How to save from anywhere in the form. */
  saveKeys: 'Ctrl+Enter (⌘+Enter on a Mac)',
  save: (one: string) => `Save ${one}`,
  saveChanges: 'Save changes',
  saving: 'Saving…',
  saved: 'Saved.',
  savedNew: (name: string) => `Saved: ${name}.`,
  /** A hint about the row that was just saved: the form is ready for the next one. */
  remark: (name: string, label: string, message: string) => `${name}, ${label}: ${message}`,
  status: (status: string) => `Status: ${status}.`,
  edit: (name: string) => `Edit ${name}`,
  saveAsNew: 'Save as new',
  nothingChanged: 'Nothing has changed, so there’s nothing to save.',
  fixFirst: (count: number) =>
    count === 1 ? 'Not saved yet: check one field.' : `Not saved yet: check ${count} fields.`,
  incomplete: 'This isn’t complete. Finish it or clear it.',

  undo: 'Undo',
  /** Once the next entry is begun, a bare Undo would seem to be about that one. */
  undoSaved: (row: string) => `Undo ${row}`,
  undoing: 'Undoing…',
  undone: 'Undone.',
  undoneOnly: (row: string) => `Undone: ${row} isn’t in the sheet anymore.`,
  undoneNew: 'Undone. It isn’t in the sheet anymore; what you typed is still here.',

  restored: 'Your unsaved changes are back.',
  discard: 'Discard',
  discarded: 'Discarded.',
} as const;

/** Before something unsaved is lost. */
export const LEAVING = {
  title: 'You have unsaved changes.',
  keep: 'Keep editing',
  discard: 'Discard changes',
  stay: 'Stay here',
  lost: (what: string) => `Your browser can’t keep ${what} while another page is open.`,
  unsavedIn: (views: readonly string[]) => `unsaved changes (${views.join(', ')})`,
  noDrafts: 'Your browser doesn’t store drafts. Save before you close the sidebar.',
  noDraftsStep: 'Save before you close the sidebar, or allow third-party cookies for google.com.',
} as const;

/** Somebody else edited the row meanwhile. */
export const CONFLICT = {
  now: 'The sheet now says:',
  blank: '(blank)',
  tick: (isTicked: boolean) => (isTicked ? 'Checked' : 'Not checked'),
  mine: 'Keep mine',
  theirs: 'Use theirs',
  mineOf: (label: string) => `Keep mine: ${label}`,
  theirsOf: (label: string) => `Use theirs: ${label}`,
  decided: 'Got it. Save when you’re ready.',
} as const;

export const HEADINGS = {
  title: 'A heading changed',
  saveNow: 'Now save again.',
  cannotKeep: 'Until then, this field can’t be saved. What you type stays in the form.',
} as const;

/** One field that finds a row or names a new one. */
export const FIND = {
  add: (name: string) => `Add “${name}”`,
  searching: 'Searching…',
  found: (count: number) => `${count} found`,
  meant: (count: number) => (count === 1 ? 'Did you mean this one?' : 'Did you mean one of these?'),
  more: (count: number) => `and ${count} more: keep typing`,
  openIt: 'Open it',
  open: (name: string) => `Open ${name}`,
} as const;

/** Names that a list in Settings doesn't have. */
export const LISTS_IN_SETTINGS = {
  unlisted: {
    staff: (name: string) => `${name} isn’t on your staff list.`,
    methods: (name: string) => `${name} isn’t on your list of ways to get in touch.`,
    types: (name: string) => `${name} isn’t on your list of outreach types.`,
    orgTypes: (name: string) => `${name} isn’t on your list of organization types.`,
    values: (name: string) => `${name} isn’t on your list of values.`,
  },
  added: {
    staff: (name: string) => `${name} is on your staff list now.`,
    methods: (name: string) => `${name} is on your list of ways to get in touch now.`,
    types: (name: string) => `${name} is on your list of outreach types now.`,
    orgTypes: (name: string) => `${name} is on your list of organization types now.`,
    values: (name: string) => `${name} is on your list of values in Settings now.`,
  },
  add: (name: string) => `Add ${name}`,
  adding: 'Adding…',
} as const;

/** A button for each name on a list that a cell doesn't have yet. */
export const NAMES_IN_CELL = {
  group: 'Add a name',
  add: (name: string) => `Add ${name}`,
} as const;

export const DATES = {
  day: 'Date',
  pick: 'Pick a date',
  pickTime: 'Pick a time',
  inSheet: 'As in the sheet',
} as const;
