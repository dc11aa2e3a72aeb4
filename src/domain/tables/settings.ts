// The choices a library makes in its Settings.

import { ListName } from './description';

const number = <Key extends string>(
  key: Key,
  label: string,
  usual: number,
  least: number,
  most: number,
  about: string,
) => ({
  key,
  label,
  usual,
  least,
  most,
  about,
});

export const NUMBER_SETTINGS = [
  number('cadence', 'Keep in touch every (days)', 90, 1, 3650, 'For every partner whose own cell is blank.'),
  number(
    'dueSoon',
    'Due soon (days before)',
    14,
    0,
    365,
    'How many days ahead a partner is shown as due soon; never more than half of its days between contacts.',
  ),
  number(
    'checkHour',
    'Hour of the daily check (0–23)',
    6,
    0,
    23,
    'In the time zone of this spreadsheet. After a change press Outreach > Set up this sheet.',
  ),
] as const;

export const MANAGED_SETTINGS = {
  account: { label: 'Daily check runs as', about: 'The Google account whose daily check this is.' },
  lastRun: { label: 'Daily check last ran', about: 'Written by the daily check each time it has finished.' },
  lastResult: { label: 'What it found', about: 'Or what went wrong, in plain words.' },
  started: { label: 'Daily check set up', about: 'When it was set up or taken over.' },
  setUpIn: { label: 'Set up in', about: 'The id of this spreadsheet. A copy notices by it that it is one.' },
  week: {
    label: 'Weekly Plan is for the week of',
    about: 'A Monday. Outreach > Start the week moves it on and files the week before under Plan Archive.',
  },
  version: {
    label: 'Version of this sheet',
    about: 'Written by Outreach when it has brought the tabs up to date. Leave it as it is.',
  },
} as const;
export type ManagedSetting = keyof typeof MANAGED_SETTINGS;

export const LISTS: Record<ListName, { label: string; start: readonly string[] }> = {
  staff: { label: 'Library staff', start: [] },
  methods: { label: 'Ways of contact', start: ['Email', 'Phone', 'Meeting', 'Text message', 'Letter'] },
  types: {
    label: 'Types of outreach',
    start: ['Presentation', 'School visit', 'Career fair', 'Meeting', 'Tabling', 'Workshop', 'Library tour'],
  },
};

/** The most entries per list that forms offer and answers carry. */
export const LIST_ROOM = 200;

/** Each entry once, and a sentence for the user if there are more than forms can offer. */
export function readList(name: ListName, cells: readonly string[]): { entries: string[]; question: string } {
  const all = [...new Set(cells.filter(Boolean))];
  const more = all.length - LIST_ROOM;
  const question =
    more > 0
      ? `Settings: “${LISTS[name].label}” has ${all.length} entries. Forms offer only the first ${LIST_ROOM}: remove ${more} that nobody needs.`
      : '';
  return { entries: all.slice(0, LIST_ROOM), question };
}

export interface Rules {
  /** Days between contacts, for partners without a number of their own. */
  cadence: number;
  /** How many days before the due day a partner counts as due soon. See windowOf. */
  dueSoon: number;
  /** Hour of the day, 0–23, in the spreadsheet's time zone. */
  checkHour: number;
}

/**
 * At most half the cadence, or a partner with frequent contact would always be due soon. The color rule uses the same
 * formula.
 */
export const windowOf = (cadence: number, dueSoon: number): number =>
  Math.min(dueSoon, Math.floor(cadence / 2));

export interface Settings extends Rules {
  lists: Record<ListName, string[]>;
  /** Sentences about values that can't be used. */
  questions: string[];
}

/** A number that can't be used falls back to the default. */
export function readRules(cells: Readonly<Record<string, unknown>>): Rules & { questions: string[] } {
  const rules: Rules = { cadence: 0, dueSoon: 0, checkHour: 0 };
  const questions: string[] = [];
  for (const { key, label, usual, least, most } of NUMBER_SETTINGS) {
    const value = cells[key];
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    rules[key] = fits ? value : usual;
    if (!fits && value !== undefined && value !== '')
      questions.push(
        `Settings: “${label}” should be a whole number from ${least} to ${most}. Until then ${usual} is used.`,
      );
  }
  return { ...rules, questions };
}
