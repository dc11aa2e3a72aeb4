export const UNDO_ANSWERS = {
  gone: 'There’s nothing left to undo here. It was already undone, or it’s more than 14 days old.',
  done: 'Undone.',
  doneExcept: 'Undone, except for this:',
  nothing: (reasons: string) => `Nothing was undone. ${reasons}`,
  moved: 'Rows moved while we were undoing this. Nothing is lost; press Undo again in a moment.',
  planMoved:
    'The Weekly Plan changed while we were undoing this. Nothing is lost; press Undo again in a moment.',
  again: 'Once you can edit those cells, press Undo again to finish.',

  // What is done when Google refuses the rest.
  editsDone: (tab: string) => `changes in ${tab} are undone`,
  rowsBack: (tab: string) => `deleted rows are back in ${tab}`,
  rowsOut: (tab: string) => `added rows are gone from ${tab}`,
  partnersDone: 'Partners is as it was before the contact',
  planDone: 'the Weekly Plan is as it was before the contact',

  // What stays, and why.
  rowDeleted: (tab: string) => `A row of ${tab} was deleted since, so it can’t be restored.`,
  fieldEdited: (row: string, label: string) => `${row}: ${label} was changed since, so it stays.`,
  rowEdited: (row: string) => `${row} was changed since it was added, so it stays.`,
  lineNew: (line: string) => `“${line}” is new, so it stays.`,
  lineEdited: (line: string) => `“${line}” was changed since, so it stays.`,
  hasLinesBelow: (line: string) => `“${line}” has other lines under it, so it stays.`,
  hasOwnColumn: (row: string) => `“${row}” has something beside it in a column of your own, so it stays.`,
  sharesRow: (row: string) => `“${row}” shares its row with something else, so it stays.`,
  sharedRow: 'This row now holds something else, so it stays.',
  archiveNotes: (tab: string) =>
    `The week stays in ${tab}, because some of its lines had notes or text of your own beside them.`,
  archiveEdited: (tab: string) => `The week stays in ${tab}, because someone edited it there.`,
  rowIn: (tab: string) => `A row of ${tab}`,
  nameIn: (name: string, tab: string) => `“${name}” in ${tab}`,
  ourField: 'something Outreach manages',
} as const;

/** In the hidden tab Undo Journal. */
export const JOURNAL = {
  about:
    'What the cells said before the last ten things Outreach did, for up to 14 days. Only Undo needs it. You can clear it anytime.',
  protection: 'Outreach: for Undo',
} as const;
