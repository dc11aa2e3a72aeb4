export const LOCK = {
  busy: 'Someone else is saving right now. Nothing is lost; try again in a moment.',
  newerSheet:
    'This sheet was set up by a newer version of Outreach. Nothing changed. Choose Extensions > Apps Script, paste the newer code, then reload the sheet.',
} as const;
