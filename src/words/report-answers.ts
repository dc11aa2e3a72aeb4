// What the script answers about the state report.

export const REPORT_ANSWERS = {
  turnedOn: 'The state report is on. Events now has its columns.',
  saved: 'Saved.',
  turnedOff: 'The state report is off. Its columns in Events are hidden, with everything in them.',
  made: (tab: string) => `${tab} is up to date.`,
  inDirectory:
    'Until tonight, the Partner directory may still name this partner. To take it out now, open More > Report and make or update the Report tab.',
  notOn: 'The state report is off. Turn it on under More > Report.',
  headingsFirst: 'A heading in Events needs attention first: see Today. Then try again.',
} as const;
