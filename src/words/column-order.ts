// What is said about who needs a call in Partners, and about the columns of both tabs.

import { MENU } from './menu';

export const COLUMN_WORDS = {
  title: 'Columns',
  help: '“Who needs a call” shows only those partners, with the status right beside the name. Everyone sees the tab that way until somebody presses it again.',
  whoNeedsACall: 'Who needs a call',
  moveBack: 'Move columns back',
  busy: 'One moment…',
  onlyThose: (count: number) =>
    `Partners shows only ${count === 1 ? 'the 1 partner who needs' : `the ${count} partners who need`} a call. Press it again to show them all.`,
  all: 'Partners shows all partners again.',
  nobody: 'Nobody needs a call right now.',
  noStatus: `The Relationship status column is missing. Choose Outreach > ${MENU.setUp} to bring it back.`,
  notFolded:
    'The columns from Main Company Contact Information to Notes aren’t side by side, so they stay open. “Move columns back” in Help & about puts them in order.',
  moved: 'The columns are back in their original order. Your own columns stayed beside their neighbors.',
  inOrder: 'The columns are already in their original order.',
  merged: (tab: string) =>
    `Some cells in ${tab} are merged across columns, so its columns can’t be moved. Select them, choose Format > Merge cells > Unmerge, then try again.`,
} as const;
