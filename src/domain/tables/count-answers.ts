// What the columns of Events for the state report may say. What each of them counts as is in counting/count-event.ts.

export const FORMATS = ['On-site', 'Off-site', 'Live virtual', 'Hybrid'] as const;
export type Format = (typeof FORMATS)[number];

export const AGE_GROUPS = ['0–5', '6–11', '12–18', '19+', 'General interest'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const COUNTS_AS = [
  'Program session',
  'Outreach (booth or table)',
  'One-on-one',
  'Self-directed',
  'Meeting',
  'Another group’s event',
] as const;
export type CountsAs = (typeof COUNTS_AS)[number];

/** Where attendance is counted: a hybrid has some in two of them. */
export const PLACES = ['On-site', 'Off-site', 'Live virtual'] as const satisfies readonly Format[];
export type Place = (typeof PLACES)[number];
