/** A text stands for a number that only a formula knows. */
const goal = (days: number | string): string => (days === 1 ? 'goal: every day' : `goal: every ${days} days`);

/** Each stays true until somebody changes the row, whether or not a script runs. */
export const STATUS_WORDS = {
  none: 'No contact yet',
  inTouch: 'In touch',
  dueSoon: (day: string) => `Due ${day}`,
  lapsed: (day: string, cadence: number | string) => `Lapsed since ${day} (${goal(cadence)})`,
  potential: 'Potential',
  rebuilding: 'Rebuilding',
  paused: (day: string) => `Paused until ${day}`,
  ended: 'Ended',
  /** After one of the above: an event is planned. */
  meeting: (status: string, day: string) => `${status}, meeting ${day}`,
} as const;

/** How the status of everyone who needs a call begins. */
export const NEEDS_A_CALL = ['Lapsed', 'Due', 'Rebuilding'] as const;

export const REASON_WORDS = {
  lastContact: (days: number, cadence: number) =>
    `Last contact ${days === 1 ? '1 day' : `${days} days`} ago (${goal(cadence)}).`,
  contactAgo: (days: number) =>
    days === 0 ? 'Last contact today.' : `Last contact ${days === 1 ? '1 day' : `${days} days`} ago.`,
  noContact: 'No contact yet.',
  rebuilding: 'Rebuilding.',
  firstStep: (step: string) => `First step: ${step}.`,
  caller: (name: string) => `${name} will call.`,
  prefers: (method: string) => `Prefers ${method}.`,
  staff: (name: string) => `Library contact: ${name}.`,
  ended: (story: string) => `Ended: ${story}`,
} as const;

export const PARTNER_QUESTIONS = {
  notADate: (label: string, text: string) => `${label} “${text}” isn’t a date. Please type it as a date.`,
  future: (label: string, day: string) => `${label} ${day} is in the future. Is that right?`,
  notANumber: (text: string, used: number) => `“${text}” isn’t a number of days, so ${used} is used.`,
  unknownStage: (text: string, stages: string) =>
    `Stage “${text}” isn’t one of ${stages}, so it counts as Active. Please choose one.`,
  sameName: (row: number) => `is also in row ${row}, and both rows count as one partner. Please keep one.`,
  tooManyFocus: (count: number) =>
    `${count} partners are marked Focus. One or two are enough to start with. Which ones?`,
  reviewUnread: (text: string) => `Review on “${text}” isn’t a date. Please type it as a date.`,
  whyEnded: 'Why did this end? Add a note under What happened.',
  firstStep: 'What’s the first step, and who will call? Add both to the row.',
} as const;
