export const CHECKS = {
  fillIn: (label: string) => `Please fill in ${label}.`,
  chooseOne: (choices: readonly string[]) => `Choose one of these: ${choices.join(', ')}.`,
  tooLong: (length: number, most: number) =>
    `This text has ${length} characters, and a cell holds ${most}. Please shorten it.`,
  future: 'This day is in the future. When was the last contact?',

  /** `howTo` says how to type a date. */
  day: (text: string, trouble: string, howTo: string) => `“${text}” ${trouble}. ${howTo}`,
  moreThanDate: 'says more than a date',
  endsToo: 'also says when it ends, which goes under Ends at',
  severalDays: 'is more than one day',
  hasTime: 'has a time, but only the day goes here',
  time: (text: string) =>
    `“${text}” isn’t a time. Type it like 10:51 or 2:30 PM, with a day if it ends on another one.`,
  whole: 'Enter a whole number, 0 or more. Leave it blank if you don’t know.',
  days: 'Enter a whole number of days, 1 or more. Leave it blank for the usual number.',
  morning: (time: string, later: string) =>
    `It starts at ${time}. If you mean the afternoon, enter ${later}.`,

  endsBeforeDay: (start: string, end: string) => `It starts on ${start}, so it can’t end on ${end}.`,
  endsBeforeTime: (start: string, end: string) =>
    `It starts at ${start}, so it can’t end at ${end}. If it ends on another day, add that day.`,
  noStart: 'This event has an end time but no start time.',

  isTaken: (name: string, tab: string) =>
    `“${name}” is already in ${tab}. Open it, or use a different name here.`,
  conflict: 'Someone else changed this row. Choose yours or theirs, then save.',

  noMainContact: 'Without this, they’re hard to find when your contact person leaves.',
  email: (text: string) => `“${text}” doesn’t look like an email address.`,
  notInPartners: (name: string) => `“${name}” isn’t in Partners yet. Add it, or choose a partner.`,
} as const;
