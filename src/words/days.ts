// The names of days and months, and the words around a day.

/** Monday first. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** As they stand in a short date: 'Feb 1'. */
export const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Monday first, as in 'Wed Feb 1'. */
export const SHORT_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const DAYS = {
  am: 'AM',
  pm: 'PM',
  today: 'today',
  yesterday: 'yesterday',
  /** The last of several days, which has only an end. */
  until: (time: string): string => `until ${time}`,
  /** Beside a field with 'Friday 3pm'. */
  readAs: (when: string): string => `Read as ${when}.`,
  weekOf: (day: string): string => `Week of ${day}`,
  fromTo: (first: string, last: string): string => `${first} to ${last}`,
} as const;

/** Why a text is no day, to follow the text in quotes. */
export const UNREAD = {
  words: 'is not a date',
  date: 'is not a date',
  dayOfMonth: 'has no day of the month',
  year: 'has no year',
  days: 'names more than one day',
  order: (one: string, other: string): string => `may be ${one} or ${other}`,
  weekday: 'has a weekday that does not match its date',
} as const;

/** How to type a date or a time into a cell or a field. */
export const CELLS = {
  typeDate: (example: string): string => `Type a date, like ${example}.`,
} as const;
