// What the columns for the state report may say. The columns themselves are in tables/events.ts.

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

/** As people type them: any capitals, any dash, 6-11 or 6 to 11, a straight apostrophe. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:[-‐-―−]|\bto\b)\s*/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ');

export const chosen = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((one) => plain(one) === plain(text));
