// What the report of many branches says about a branch whose sheet was not loaded. Its rows of an earlier day still count.

import { askBranch } from './roll-up-report';

export const LOADING = {
  empty: (tab: string) => `Its tab ${tab} is empty. ${askBranch}`,
  noHeadings: (tab: string) => `The first row of its tab ${tab} doesn’t have the headings. ${askBranch}`,
  /** The columns' names follow. */
  moved: (tab: string) =>
    `Columns of its tab ${tab} were moved or renamed, so it wasn’t read. ${askBranch} Other headings are in the places of: `,
  noReason: 'Google didn’t say why it couldn’t be read.',
  /** Google's words follow, or one of those above. */
  directory: 'Its Partner directory wasn’t read: ',
  /** Google's words come before. */
  notSaved: ' Nothing of this part was saved.',
  othersSaved:
    ' Other parts were saving all the time, so nothing of this part was saved. Run it again, or leave more minutes between parts.',
} as const;
