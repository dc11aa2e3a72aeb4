// The view Report in the sidebar.

import { counted, listed, quoted } from './count';
import { MONTHS } from './days';

export const REPORT = {
  title: 'Report',
  off: 'Count events for your state report and your supervisor, from the rows you have.',
  adds: 'Turning it on adds columns at the right end of Events: Counts as, Format, Age group, Sessions, and Attended online. The form asks for them under More. You can turn it off again; nothing is deleted.',
  check:
    'These are general rules. State libraries differ, so compare them with your state’s instructions before you report.',
  settings: 'How we count',
  firstMonth: 'The fiscal year begins in',
  months: MONTHS,
  hidesSmall: 'Don’t show attendance under 5',
  countsEmpty: 'Count a program session that nobody came to',
  oneOnOne: 'Report one-on-one help, on a line of its own',
  selfDirected: 'Report self-directed activities, on a line of their own',
  hasHours: 'Also record staff hours',
  hasShared: 'We hold some events together with other branches of our system',
  hasSharedHelp: 'Adds the column Shared with, so that the system can count such an event once.',
  hasData: 'Also write Report data, a hidden tab for our system’s report, Looker Studio, or BigQuery',
  hasDirectory: 'Also write Partner directory, a hidden tab for the other branches of our system',
  hasDirectoryHelp:
    'Who of us is in touch with whom: partner, type, staff contact, and date of last contact. No notes, no people who work there, no addresses, and no partner with a confidential location. Anyone who can open this sheet, or the system’s, can see it. If you uncheck this, the tab is emptied.',
  turnOn: 'Turn on state report',
  turningOn: 'Adding columns…',
  save: 'Save',
  turnOff: 'Turn off',
  turningOff: 'Hiding columns…',

  lacking: (labels: readonly string[]) =>
    `Events no longer has ${listed(labels.map(quoted))}. If you renamed a column, give it this name back. If it’s gone, add it again.`,
  addAgain: 'Add it again',

  soFar: (year: string) => `Fiscal year ${year} so far`,
  sessions: (sessions: number, people: string) =>
    `${counted(sessions, 'program session')}, attendance ${people}`,
  missing: (count: number) =>
    count === 1 ? '1 event is missing a detail' : `${count} events are missing a detail`,
  missingHere: (words: string) => `Missing for the report: ${words}.`,
  notCounted: (count: number) => (count === 1 ? '1 event isn’t counted' : `${count} events aren’t counted`),
  source: 'Whose instructions you follow',
  sourceHelp:
    'For example, “State Library, annual survey 2026” and a link. The report names them above the state’s table.',
  stories: 'Stories for your supervisor',
  storiesHelp: (most: number) =>
    `Lines that are done, and what came of them. Check up to ${most}. The report may leave the library, so don’t choose one that names patrons or minors.`,
  chooseStories: 'Choose stories from Outreach Done',
  readingStories: 'Reading…',
  noStories:
    'No line in Outreach Done has an outcome yet. Write one under Outcome / notes in the Weekly Plan.',
  story: (item: string, outcome: string) => `${item}: ${outcome}`,
  storiesChosen: (count: number) => `${counted(count, 'story', 'stories')} chosen.`,
  notYet: (button: string) => `Not in the report yet: press ${button}.`,
  needs: 'What I need from you',
  needsHelp: 'For your supervisor, at the top of the report.',
  paper: 'Report on paper',
  which: 'Which report',
  pages: { month: 'Last month', year: 'This year' },
  print: 'Print, copy, or download it',
  csv: 'Download .csv',
  make: 'Make the Report tab',
  update: 'Update the Report tab',
  making: 'Writing…',
  daily: 'The daily check updates it, too.',
} as const;
