// What Today says.

import { counted } from './count';

export const TODAY = {
  asOf: (day: string) => `As of ${day}`,

  whoToCall: 'Who to call',
  reviewOn: (day: string) => `Review on ${day}`,
  focus: 'Focus',

  notes: 'Notes',
  notesOn: (name: string) => `Notes on ${name}`,
  morePeople: (count: number) => `+${count} more`,
  morePeopleAt: (count: number, name: string) => `and ${count} more at ${name}`,
  log: 'Log',
  logWith: (name: string) => `Log contact with ${name}`,
  later: 'Later',
  laterFor: (name: string) => `Later: ${name}`,
  when: { week: 'In a week', month: 'In a month' },
  pause: 'Pause…',
  anotherDay: 'Another day…',
  until: 'Until',
  onDay: 'On',
  paused: (name: string, day: string) => `${name} is paused until ${day}.`,
  reviewMoved: (name: string, day: string) => `Review of ${name} moved to ${day}.`,
  chooseDay: 'Choose a day after today.',

  logged: (name: string) => `Contact with ${name} saved.`,
  checkedOff: (name: string) => `Done: ${name}.`,
  notSaved: (name: string, problem: string) => `${name}: ${problem}`,
  readAgain: 'This row changed. Open it to see how it looks now.',
  alsoDone: 'Also done?',

  upToDate: 'Everyone’s up to date.',
  sayHello: 'Who would you like to say hello to?',
  noPartners: 'No partners yet. Add the first one, or import a list.',
  addFirst: 'Add a partner',
  importList: 'Import a list',
  moreInTab: (count: number) => `and ${count} more in the Partners tab`,

  thisWeek: 'This week',
  startWeek: 'Start this week',
  startNextWeek: 'Start next week',
  starting: 'Starting…',
  startAnyway: 'Start it anyway',
  nothingThisWeek: 'Nothing scheduled.',
  addItem: 'Add to the plan',
  overdue: (count: number) => `${count} overdue`,
  undated: (count: number) => `${count} without a day`,
  wasFor: (day: string) => `Was for ${day}`,
  dayNames: { today: 'Today', tomorrow: 'Tomorrow' },
  done: (name: string) => `Done: ${name}`,

  folds: {
    doneLines: (count: number) => `Record ${counted(count, 'done item')}`,
    questions: (count: number) => (count === 1 ? '1 detail missing' : `${count} details missing`),
    noContact: (count: number) =>
      count === 1 ? '1 partner with no contact date' : `${count} partners with no contact date`,
    potential: (count: number) => counted(count, 'potential partner'),
    reviews: (count: number) => (count === 1 ? '1 partnership to review' : `${count} partnerships to review`),
  },
  doneHelp:
    'Was it an event, a contact, or both? Checking something off doesn’t count as a contact. Log one to bring the partner up to date.',
  makeEvent: 'Make it an event',
  logContact: 'Log contact',
  noThanks: 'Neither',
  thatsAll: 'That’s all',
  made: { event: 'Event saved', contact: 'Contact saved' },
  reviewsHelp: 'Are the roles still right?',
} as const;

/** What a new library does first. */
export const FIRST_STEPS = {
  title: 'First steps',
  hide: 'Hide',
  done: '(done)',
  setUp: 'Set up this sheet',
  name: 'Add your name',
  partner: 'Add a partner or import a list',
  contact: 'Log a contact',
  week: 'Start the week',
} as const;
