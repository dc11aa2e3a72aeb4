// The state report: its tab, and the view in the sidebar.

import { counted, listed } from './count';
import { MONTHS } from './days';

export const REPORT_TAB = {
  name: 'Report',
  /** Where the library has a tab of that name. */
  otherName: (number: number) => `Report (Outreach${number < 2 ? '' : ` ${number}`})`,
  protection: 'Outreach writes this tab anew every night',

  title: 'Outreach report',
  about: (year: string, today: string) =>
    `Fiscal year ${year}, up to ${today}. Outreach updates this tab with each daily check; what you type here is lost.`,
  needs: 'What I need from you',
  noNeeds: 'Nothing right now.',

  glance: 'At a glance',
  thisYear: (year: string) => `${year} so far`,
  yearBefore: (year: string) => `${year} up to the same day`,
  sessions: 'Sessions',
  people: 'People',
  byType: 'By type of outreach',
  byAge: 'By age group',
  byKind: 'By kind of partner',
  noType: 'No type given',
  noKind: 'No partner, or of no type',
  oneAndMore: 'An event with several partners counts for each of their types.',
  nextMonth: (month: string) => `Coming up in ${month}`,

  state: 'For the state: program sessions',
  stateAbout:
    'By primary audience. A hybrid counts as one on-site session; those who attended online are under Live virtual.',
  suppressed: 'Attendance under 5 isn’t shown, nor are numbers that would give it away.',
  program: 'Program sessions',
  atPrograms: 'People at program sessions',
  atBooths: 'People at booths and tables',
  allPlaces: 'All places',
  total: 'Total',
  lines: {
    outreach: 'Outreach (booths and tables)',
    oneOnOne: 'One-on-one',
    selfDirected: 'Self-directed',
  },
  others: 'Not program sessions',
  hours: 'Staff hours',
  partners: 'Partners',
  relationships: {
    reached: 'Partners reached',
    new: 'New partners',
    kept: 'Kept in touch',
    rebuilt: 'Reconnected',
    lapsed: 'To reconnect',
  },
  ageGroup: (name: string) => `Ages ${name}`,

  periods: {
    lastMonth: (month: string) => month,
    month: (month: string) => `${month} so far`,
    quarter: (day: string) => `Quarter since ${day}`,
  },

  missing: 'Missing details',
  missingAbout:
    'Add these in Events. Until then, an event without its day, kind, format or age group isn’t counted.',
  missingOf: (parts: readonly string[]) => `Missing: ${listed(parts)}.`,
  nothingMissing: 'Nothing is missing.',
  notCounted: 'Not counted, and why',
  allCounted: 'Everything else is counted.',
  counted: 'What the numbers are made of',
  countedAbout:
    'Every event of these two fiscal years that is counted above. A press on its row number goes there.',
  countedAs: (line: string, place: string, sessions: number, people: string) =>
    `${line}${place}: ${counted(sessions, 'session')}, ${people} people`,
  inPlace: (place: string, age: string) => ` (${[place, age].filter(Boolean).join(', ')})`,
  row: (number: number) => `row ${number}`,
  noDay: 'No day',
  noName: '(no name)',
  none: 'None',
} as const;

export const REPORT = {
  title: 'Report',
  off: 'Count events for your state report and your supervisor, from the rows you have.',
  adds: 'Turning it on adds columns to the right of Events: Counts as, Format, Age group, Sessions, Attended online. The form asks for them under More. You can turn it off again; nothing is deleted.',
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
  turnOn: 'Turn on state report',
  turningOn: 'Adding columns…',
  turnedOn: 'The state report is on. Events has its columns now.',
  save: 'Save',
  saved: 'Saved.',
  turnOff: 'Turn off',
  turningOff: 'Hiding columns…',
  turnedOff: 'The state report is off. Its columns in Events are hidden, with everything in them.',

  soFar: (year: string) => `Fiscal year ${year} so far`,
  sessions: (sessions: number, people: string) => `${counted(sessions, 'program session')}, ${people} people`,
  missing: (count: number) => (count === 1 ? '1 event misses a detail' : `${count} events miss a detail`),
  notCounted: (count: number) => (count === 1 ? '1 event isn’t counted' : `${count} events aren’t counted`),
  needs: 'What I need from you',
  needsHelp: 'For your supervisor, at the top of the report.',
  make: 'Make the Report tab',
  update: 'Update the Report tab',
  making: 'Writing…',
  made: (tab: string) => `${tab} is up to date.`,
  daily: 'The daily check updates it, too.',
  notOn: 'The state report is off. Turn it on under More > Report.',
  headingsFirst: 'A heading in Events needs a look first: see Today. Then try again.',
} as const;
