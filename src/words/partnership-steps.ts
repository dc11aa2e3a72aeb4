// The tool Partnerships: its steps, and what it says on the way through them.

import { counted } from './count';

export const STEP_TITLES = {
  before: 'Before approaching',
  talking: 'Talking',
  agreeing: 'Agreeing',
  spectrum: 'Spectrum of Public Participation',
  refreshing: 'Refreshing',
  reflection: 'Reflection',
  closing: 'Closing the loop',
  repeat: 'Repeat',
} as const;

export const PARTNERSHIP_STEPS = {
  title: 'Partnerships',
  help: 'Plan one partnership, a question at a time, from the first idea to what came of it.',
  about: 'Leave any question blank. A partner without a project is complete, too.',

  all: 'Partnerships so far',
  otherPartner: 'Choose another partner',
  projectsWith: (partner: string) => `Projects with ${partner}`,
  allProjects: (partner: string) => `All projects with ${partner}`,
  unnamed: 'No project yet',
  named: (partner: string, project: string) => (project === '' ? partner : `${partner}: ${project}`),
  startTitle: 'Start something new together',
  start: 'Start',
  starting: 'Starting…',
  stage: (stage: string) => `Stage: ${stage}`,

  /** On the list of steps. */
  done: 'Done',
  started: (answered: number) => `Started · ${answered} answered`,
  loopOpen: 'The project has ended. Tell the people who took part what came of it.',
  /** Of a project. */
  progress: ({ started, isFinished }: { started: number; isFinished: boolean }) =>
    isFinished
      ? 'Finished: people know what came of it'
      : started === 0
        ? 'Not started yet'
        : `${counted(started, 'step')} started`,
  /** While another one is open. */
  waiting: (name: string) => `You left something unsaved in ${name}.`,
  goOn: 'Go on with it',
  nameAndNotes: 'Name and notes',
  print: 'Print on two pages',
  back: 'All steps',

  /** All of a step, behind one line. */
  questions: 'All questions of this step',
  /** Of all steps. */
  allQuestions: 'All questions and answers',
  isAnswered: 'Answered',
  question: (at: number, all: number) => `Question ${at} of ${all}`,
  save: 'Save and go on',
  saving: 'Saving…',
  next: 'Next',
  before: 'Back',

  askedFirst: 'You wanted to ask:',
  agreedOn: 'You agreed on:',
  endpoint: (day: string) => `Endpoint: ${day}`,
  openQuestions: 'Open questions for a first meeting',

  ofPartner: (partner: string) => `About ${partner}, in Partners`,
  /** Its project is still here. */
  notInPartners: (partner: string) => `${partner} isn’t in Partners, so there is nowhere to write this.`,
  /** Above what the form of the partner says. */
  inPartners: 'In Partners:',
  /** Once the two have agreed on something. */
  stillPotential: (partner: string) =>
    `You agreed on something together, and ${partner} is still a potential partner. As an active one, you’ll be reminded to stay in touch.`,
  makeActive: (partner: string) => `Make ${partner} active`,
  /** Above who could be next. */
  finished: 'This project is finished: the people who took part know what came of it.',
  whoIsNext: 'Who could be next',
  startWith: (name: string) => `Start with ${name}`,
} as const;

/** For a first meeting. None of them can be answered with yes or no. */
export const OPEN_QUESTIONS = [
  'What are you most proud of in this community?',
  'What do people here need that nobody offers yet?',
  'What has been tried before, and what came of it?',
  'What would make it easier for people to come?',
  'Who else should we talk to?',
  'What should we know before we begin?',
] as const;

/** Milestones: lines of the Action Plan that belong to a partnership. */
export const MILESTONES = {
  none: 'No milestones yet.',
  add: 'Add a milestone',
  edit: (what: string) => `Edit ${what}`,
  editing: 'Change this milestone',
  save: 'Save milestone',
  saving: 'Saving…',
  cancel: 'Cancel',
  doneOn: (day: string) => `Done ${day}`,
  forDay: (day: string) => `By ${day}`,
  noDay: 'No day yet',
  inPlan: 'A milestone with a day goes into the Weekly Plan when its time comes.',
} as const;

/** On paper. */
export const PARTNERSHIP_PAPER = {
  title: (name: string) => `Partnership: ${name}`,
  milestones: 'Milestones and timeline',
  smart: (checked: string) => `Checked: ${checked}.`,
  cut: 'Long answers are shortened here. The tab Partnerships has them in full.',
  press: 'Print',
  /** What to print. */
  choice: 'What to print',
  onlyAnswers: 'Only what is answered',
  withBlanks: 'All questions, with the answers',
  empty: 'All questions, without the answers',
  known: 'What Partners says',
  staffOnly: 'For library staff only',
  printed: (day: string) => `As of ${day}`,
} as const;
