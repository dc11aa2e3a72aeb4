// What the report of many branches says about a branch whose sheet was not loaded. Its rows of an earlier day still count.

const writeAgain = 'Ask the branch to choose Outreach > Report, so that the tab is written again.';

export const LOADING = {
  empty: (tab: string) => `Its tab ${tab} is empty. ${writeAgain}`,
  noHeadings: (tab: string) => `The first row of its tab ${tab} doesn’t have the headings. ${writeAgain}`,
  /** The columns' names follow. */
  moved: (tab: string) =>
    `Columns of its tab ${tab} were moved or renamed, so it wasn’t read. ${writeAgain} Other headings are in the places of: `,
  noReason: 'Google didn’t say why it couldn’t be read.',
  /** Google's words follow, or one of those above. */
  directory: 'Its Partner directory wasn’t read: ',
  notSaved: 'Other parts were saving all the time, so nothing of this part was saved. Run it again. ',
} as const;
