// The tabs Report, Report data and Partner directory.

import { counted, listed } from './count';

export const REPORT_TAB = {
  name: 'Report',
  dataName: 'Report data',
  directoryName: 'Partner directory',
  /** Where the library has a tab of that name. */
  otherName: (name: string, number: number) => `${name} (Outreach${number < 2 ? '' : ` ${number}`})`,
  protection: 'Outreach rewrites this tab every night',

  title: 'Outreach report',
  about: (year: string, today: string) =>
    `Fiscal year ${year}, up to ${today}. Outreach updates this tab with each daily check; what you type here is lost.`,
  monthly: (month: string) => `Monthly report: ${month}`,
  yearly: (year: string) => `The year in one page: ${year} so far`,

  needs: 'What I need from you',

  stories: 'Stories',
  story: (item: string, outcome: string) => `${item}: “${outcome}”`,
  moreStories: (count: number) => `The tab Report has ${counted(count, 'more story', 'more stories')}.`,

  goals: 'Goals of the year',
  goalSteps: (goal: string, done: number, steps: number) =>
    `${goal}: ${done} of ${counted(steps, 'step')} done`,
  moreGoals: (count: number) => `The tab Goals has ${counted(count, 'more goal', 'more goals')}.`,

  glance: 'At a glance',
  thisYear: (year: string) => `${year} so far`,
  yearBefore: (year: string) => `${year} up to the same day`,
  sessions: 'Sessions',
  people: 'People',
  byType: 'By type of outreach',
  byAge: 'By age group',
  chartByAge: 'Sessions by age group',
  chartByType: 'Types of outreach with the most sessions',
  chartByKind: 'Kinds of partner with the most sessions',
  byKind: 'By kind of partner',
  noType: 'No type given',
  noKind: 'No partner, or no type given',
  promisesKept: 'Promises kept',
  ofAll: (some: number, all: number) => `${some} of ${all}`,
  oneAndMore: 'An event with several partners counts for each of their types.',
  reached: 'Who we reached in the past twelve months',
  reachedHeads: ['Events', 'People', 'Partners', 'Potential partners'],
  dueNextMonth: 'Partners due for a contact',
  noEvents: 'No events yet.',
  nextMonth: (month: string) => `Coming up in ${month}`,

  state: 'For the state: program sessions',
  stateAbout:
    'By primary audience. A hybrid event counts as one on-site session; those who attended online are under Live virtual.',
  rules: (source: string) => `Counted according to: ${source}`,
  suppressed: '“under 5” is 1 to 4 people. “hidden” is a number from which one of those could be worked out.',
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
  notPrograms: 'Not program sessions',
  others: (count: number) => `${count} others`,
  hours: 'Staff hours',
  partners: 'Partners',
  relationships: {
    reached: 'Partners reached',
    new: 'First contact on record',
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
    'Add these in Events. Until then, an event without its day, kind, format, or age group isn’t counted.',
  missingOf: (parts: readonly string[]) => `Missing: ${listed(parts)}.`,
  nothingMissing: 'Nothing is missing.',
  notCounted: 'Not counted, and why',
  allCounted: 'Everything else is counted.',
  counted: 'What the numbers are made of',
  countedAbout:
    'Every event in these two fiscal years that is counted above. Click Show to go to its row in Events.',
  countedAs: (line: string, place: string, sessions: number, people: string) =>
    `${line}${place}: ${counted(sessions, 'session')}${people === '' ? '' : `, attendance ${people}`}`,
  inPlace: (place: string, age: string) => ` (${[place, age].filter(Boolean).join(', ')})`,
  /** A link to the row. */
  show: 'Show',
  unknown: 'unknown',
  noDay: 'No day',
  /** For an event without a name: its day is beside it. */
  noName: (type: string) => (type === '' ? 'Event without a name' : `${type} (no name)`),
  none: 'None',
} as const;
