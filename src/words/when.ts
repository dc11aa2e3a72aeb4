export const WHEN = {
  today: 'today',
  yesterday: 'yesterday',
  readAs: (when: string): string => `Read as ${when}.`,
  fromTo: (first: string, last: string): string => `${first} to ${last}`,
} as const;

/** Why a text isn't a day, to follow the text in quotes. */
export const UNREAD = {
  words: 'isn’t a date',
  date: 'isn’t a date',
  dayOfMonth: 'has no day of the month',
  year: 'has no year',
  days: 'names more than one day',
  order: (one: string, other: string): string => `may be ${one} or ${other}`,
  weekday: 'has a weekday that doesn’t match its date',
} as const;

export const CELLS = {
  typeDate: (example: string): string => `Type a date, like ${example}.`,
} as const;
