import { counted } from './count';

/** A line that a list adds to the Weekly Plan. */
export const IMPORT_LINE = {
  call: (partner: string) => `Call ${partner}`,
  step: (partner: string, text: string) => `${partner}: ${text}`,
} as const;

export const IMPORT_ANSWERS = {
  notRemembered: 'We couldn’t save your choice of columns, so we’ll ask again next time.',
  adopted: (theirs: string, ours: string) => `“${theirs}” is now ${ours}.`,
  moved: 'Rows moved during the import. Nothing is lost; try again in a moment.',
  again: 'Once you can edit those cells, import the same list again to finish.',
  changedOnly: (count: number, tab: string) => `${counted(count, 'row')} changed in ${tab}, none added yet`,
  rowDeleted: 'Someone deleted a row in the meantime, so it was skipped.',
  addedMeanwhile: (name: string) => `Someone else added “${name}” in the meantime.`,
  notPlanned: (count: number, why: string) =>
    `${counted(count, 'next step')} ${count === 1 ? 'is' : 'are'} in Notes, but not in the Weekly Plan. ${why}`,
  refused: (name: string, problem: string) => `“${name}”: ${problem}`,
  /** Why a cell of an existing row stays. */
  changedMeanwhile: (name: string, label: string) =>
    `“${name}”: someone changed ${label} in the meantime, so it stays as it is.`,
  isFormula: (name: string, label: string) => `“${name}”: ${label} is a formula, so it stays as it is.`,
  wouldBeWrong: (name: string, label: string) =>
    `“${name}”: the new ${label} wouldn’t be valid, so it stays as it is.`,

  isOurTab: (tab: string) => `“${tab}” is one of Outreach’s own tabs. Choose the tab with your list.`,
  hasRows: (tab: string) =>
    `${tab} already has rows. Import the list instead, so that nothing is listed twice.`,
  tabGone: (tab: string) => `The tab “${tab}” is gone. Choose where your list is.`,
  noHeadings: (tab: string, ours: string) =>
    `Row 1 of “${tab}” doesn’t have the headings of ${ours}. Import the list instead.`,
  hasFilter: (tab: string) =>
    `“${tab}” has a filter in row 1, where the hints will go. Choose Data > Remove filter there, then try again.`,
} as const;
