// The columns of Partners and Events, in Help & about.

export const COLUMN_WORDS = {
  title: 'Columns',
  help: '“Who needs a call” shows only those partners, with the status right beside the name. Everyone sees the tab that way until somebody presses it again.',
  whoNeedsACall: 'Who needs a call',
  moveBack: 'Move columns back',
  busy: 'One moment…',
} as const;
