export const LOCK = {
  busy: 'Someone else is saving right now. Nothing is lost; try again in a moment.',
  newerSheet:
    'This sheet was set up by a newer version of Outreach. Replace all files of the script with the newer ones. Nothing changed.',
} as const;
