// What the form of a plan item says.

export const PLAN_ITEM = {
  under: 'Where in the plan',
  idea: 'This is an idea. When it’s time:',
  toDo: 'Move to Outreach To-Do',
  onDay: 'On a day',
  inWords: 'In words',
  from: 'From',
  to: 'To',
  words: 'When, in words',
  wordsHelp: 'Such as Friday 3pm, or every Monday 10:00.',
  reading: (when: string) => `→ ${when}`,
  /** A rule like 'every Monday 10:00'. */
  repeats: (when: string) => `→ repeats; next on ${when}`,
  notRead: 'We can’t find a date in this, so nobody will be reminded.',
} as const;
