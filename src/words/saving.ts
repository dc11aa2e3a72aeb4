const TYPED = 'What you typed is still here.';
const UNSAVED = `Nothing was saved. ${TYPED}`;

export const SAVING = {
  notUnderstood:
    'Outreach didn’t understand this request, so nothing changed. Close the sidebar and open it again from the Outreach menu.',
  checkFields: 'Not saved yet. Check the marked fields.',
  deletedRow: `Someone deleted this row. ${TYPED} Press Save as new to keep it.`,
  unclearRow: (tab: string) =>
    `Rows of ${tab} moved, and we can’t tell which one this was. Nothing was saved. Copy what you typed, open the row again, and type it there.`,
  doneHasText: (tab: string, row: number, text: string) =>
    `Someone typed “${text}” under Done in row ${row} of ${tab}. Clear that cell, then save again. ${TYPED}`,
  choosePlace: 'Choose where in the plan this goes.',
  colleagueFirst: (what: string) => `${what}. If you were in touch too, press Save again.`,
  mergedCells: (tab: string, row: number) =>
    `Row ${row} of ${tab} has merged cells, which would lose some of this. Click the row, choose Format > Merge cells > Unmerge, and press Save again. ${UNSAVED}`,
  rowGone: (name: string, tab: string) =>
    `“${name}” is no longer in ${tab}. Someone may have renamed or deleted it.`,
  clickRow: (tabs: readonly string[]) =>
    `First, click a row in ${tabs.join(', ').replace(/, (?=[^,]*$)/, ', or ')}.`,
  nothingToEdit: 'There’s nothing to edit in this row. Click a partner, an event, or a plan item.',
} as const;

export const CONTACT_ANSWERS = {
  dateStays: (partner: string, day: string) =>
    `The Last Contact Date of ${partner} is still ${day}. If that’s wrong, correct it in Partners.`,
  manyPromises: (name: string, count: number) =>
    `${name} now has ${count} open promises. Promise only what you can keep.`,
  lineStays: (line: string) => `“${line}” stays in the Weekly Plan.`,
} as const;

export const HEADING_ANSWERS = {
  inOrder: (tab: string) => `The headings of ${tab} are in order.`,
} as const;
