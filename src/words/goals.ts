// The tool Goals of the page Plan partnerships.

import { counted } from './count';

export const GOALS_TOOL = {
  title: 'Goals',
  help: 'The year’s goals, personal and for the team, and the steps toward them.',
  about:
    'The goals of the year are in the Weekly Plan, under Steering Thoughts / Program Ideas. Their steps come into it when they’re due.',
  none: 'No goals yet.',
  add: 'Add a goal',
  editing: 'Goal',
  back: 'Back to all goals',
  others: 'Other goals',
  ofLastYear: (year: string) => `Goals of ${year}`,
  earlier: (count: number) => `${counted(count, 'goal')} of earlier years: see the tab Goals.`,
  ofYear: (year: string, who: string) => [year, who].filter(Boolean).join(' · '),
  stepsDone: (done: number, steps: number) => `${done} of ${counted(steps, 'step')} done`,
  steps: 'Steps',
  save: 'Save goal',
  saving: 'Saving…',
  savedInPlan:
    'Saved. Once this week is started, the goal is in the Weekly Plan, under Steering Thoughts / Program Ideas.',
  savedForYear: (year: string) => `Saved in the tab Goals. The goal comes into the Weekly Plan in ${year}.`,
  savedInTab: 'Saved in the tab Goals.',
  laterYear: (year: string) => `It isn’t in this year’s plan. It comes into the Weekly Plan in ${year}.`,
  pastYear: 'That year is over, so the goal isn’t in the Weekly Plan.',
  labels: {
    whose: 'Personal or team goal',
    who: 'Who works on it',
    term: 'Short or long term',
  },
} as const;

export const GOAL_STEPS = {
  none: 'No steps yet.',
  add: 'Add a step',
  edit: (what: string) => `Edit ${what}`,
  editing: 'Change this step',
  save: 'Save step',
  saving: 'Saving…',
  cancel: 'Cancel',
  doneOn: (day: string) => `Done ${day}`,
  forDay: (day: string) => `By ${day}`,
  noDay: 'No day yet',
  inPlan:
    'Include next steps, when, who, etc. A step with a day goes into the Weekly Plan when its time comes.',
} as const;
