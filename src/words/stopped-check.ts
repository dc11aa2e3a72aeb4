// The warning on Today that the daily check has stopped, and the buttons that start it again.

export const STOPPED_CHECK = {
  title: 'The daily check isn’t running',
  takeOver: 'Take over the daily check',
  checkNow: 'Check relationships now',
  ask: 'It will run every day from your Google account.',
  sure: 'Yes, use my account',
  busy: 'One moment…',
  checked: (words: string) => `Checked: ${words}`,
} as const;
