import { MENU } from './menu';

export const COLUMN_ANSWERS = {
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
