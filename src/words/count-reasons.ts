// Why an event isn't counted for the state report, and what is missing to count it.

export const NOT_COUNTED = {
  cancelled: 'It was cancelled.',
  meeting: 'A meeting isn’t a program.',
  anothers: 'Another group’s event: they count it.',
  noSessions: 'It had no sessions.',
  nobody: 'Nobody came, and your settings leave such sessions out.',
  oneOnOne: 'Your settings leave one-on-one help out.',
  selfDirected: 'Your settings leave self-directed activities out.',
} as const;

export const MISSING = {
  when: 'a day that can be read',
  countsAs: 'what it counts as',
  format: 'the format',
  ageGroup: 'the age group',
  sessions: 'how many sessions: it runs several days',
  sessionsOdd: 'how many sessions, as a whole number',
  participants: 'how many people came',
  participantsOdd: 'how many people came, as a whole number',
  online: 'how many attended online',
  onlineOdd: 'how many attended online, as a whole number',
  onlineMore: 'a number online that isn’t above the total',
  onlineElsewhere: 'Hybrid or Live virtual as the format, because people attended online',
  hours: 'the staff hours, as a number',
} as const;

/** '240', '240 + 2 unknown', '2 unknown'. The second number is how many rows leave their attendance blank. */
export const amountWords = (known: string, unknown: number, isKnown: boolean): string =>
  unknown === 0 ? known : isKnown ? `${known} + ${unknown} unknown` : `${unknown} unknown`;

export const FEW = 'under 5';
/** A number that would give away a hidden one. */
export const HIDDEN = 'hidden';
