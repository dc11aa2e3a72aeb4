// What the report of many branches says about a branch whose sheet was not loaded. Its rows of an earlier day still count.

export const LOADING = {
  empty:
    'Its tab Report data is empty. Ask the branch to choose Outreach > Report, so that its numbers are written again.',
  noHeadings:
    'The first row of its tab Report data doesn’t have the headings. Ask the branch to choose Outreach > Report, so that the tab is written again.',
  /** The columns' names follow. */
  moved:
    'Columns of its tab Report data were moved or renamed, so it wasn’t read. Ask the branch to choose Outreach > Report, so that the tab is written again. Other headings are in the places of: ',
  noReason: 'Google didn’t say why it couldn’t be read.',
  /** Google's words follow. */
  directory: 'Its Partner directory wasn’t read: ',
  notSaved: 'Other parts were saving all the time, so nothing of this part was saved. Run it again. ',
} as const;
