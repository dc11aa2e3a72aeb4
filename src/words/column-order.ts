// What is said about the columns of Partners and Events.

export const COLUMN_WORDS = {
  title: 'Columns',
  help: '“Who needs a call” folds the details in Partners for everyone, so the status is right beside the name. Press it again to unfold them.',
  fold: 'Who needs a call',
  moveBack: 'Move columns back',
  busy: 'One moment…',
  folded: 'The details are folded. Press it again to unfold them.',
  unfolded: 'The details are shown again.',
  notTogether:
    'The columns from Main Company Contact Information to Notes aren’t side by side in Partners, so they can’t be folded. Press Move columns back first, or move your own columns out from between them.',
  moved: 'The columns are back in their original order. Your own columns stayed beside their neighbors.',
  inOrder: 'The columns are already in their original order.',
  merged: (tab: string) =>
    `Some cells in ${tab} are merged across columns, so its columns can’t be moved. Select them, choose Format > Merge cells > Unmerge, then try again.`,
} as const;
