export const LOCK = {
  busy: 'Someone else is saving right now. Nothing is lost; try again in a moment.',
  newerSheet:
    'This sheet was set up by a newer version of Outreach. Nothing changed. Paste the newer code under Extensions > Apps Script, then reload the sheet.',
} as const;
