// Somebody else was at work at the same moment.

const TYPED = 'What you typed is still here.';
const UNSAVED = `Nothing was saved. ${TYPED}`;

export const BUSY = {
  moved: 'Rows moved just now. Nothing is lost; try again in a moment.',
  movedUnsaved: 'Rows moved just now, so nothing was saved. Try again in a moment.',
  movedUnchanged: 'Rows moved just now, so nothing changed. Try again in a moment.',
  columnsChanged: (tab: string) => `Someone changed the columns of ${tab} just now. ${UNSAVED} Try again.`,
  headingsChanged: (tab: string) =>
    `The headings of ${tab} changed just now, so nothing was done. Check the question again.`,
  rowsAboveChanged: (tab: string) =>
    `Someone changed the rows above the headings of ${tab} just now, so nothing was done. Check the question again.`,
  lastRowTyped: (tab: string) => `Someone just typed into the last row of ${tab}. Press Save again.`,
  belowLastRowTyped: (tab: string) =>
    `Someone just typed below the last row of ${tab}. Nothing is lost; try again.`,
  rowTyped: (tab: string, row: number) =>
    `Someone just typed into row ${row} of ${tab}. ${UNSAVED} Press Save again.`,
  rowDeleted: `Someone deleted this row in the meantime. ${UNSAVED}`,
  settingsTyped: 'Someone is typing in Settings right now, so nothing changed. Try again in a moment.',
  planChanged: 'Someone changed the Weekly Plan just now. Try again.',
} as const;
