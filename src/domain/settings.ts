// The choices a library makes for itself: how often to keep in touch, when a relationship is due soon, when the
// daily check runs, and the lists behind the drop-downs. Knows no cells.

import { ListName } from './fields';

/** The three numbers of Settings: key, label, what it does, the value when nothing readable is there, and its limits. */
export const NUMBER_SETTINGS = [
  {
    key: 'cadence',
    label: 'Keep in touch every (days)',
    about: 'For every partner whose own cell is blank.',
    usual: 90,
    least: 1,
    most: 3650,
  },
  {
    key: 'dueSoon',
    label: 'Due soon (days before)',
    about: 'How many days ahead a partner is shown as due soon.',
    usual: 14,
    least: 0,
    most: 365,
  },
  {
    key: 'checkHour',
    label: 'Hour of the daily check (0–23)',
    about: 'In the time zone of this spreadsheet. After a change press Outreach > Set up this sheet.',
    usual: 6,
    least: 0,
    most: 23,
  },
] as const;

/** The lines of Settings that the add-on writes. */
export const KEPT_SETTINGS = {
  account: { label: 'Daily check runs as', about: 'The Google account whose daily check this is.' },
  lastRun: { label: 'Daily check last ran', about: 'Written by the daily check each time it has finished.' },
  lastResult: { label: 'What it found', about: 'Or what went wrong, in plain words.' },
} as const;

/** The lists of Settings: heading and what stands in a new sheet. */
export const LISTS: Record<ListName, { label: string; start: readonly string[] }> = {
  staff: { label: 'Library staff', start: [] },
  methods: { label: 'Ways of contact', start: ['Email', 'Phone', 'Meeting', 'Text message', 'Letter'] },
  types: {
    label: 'Types of outreach',
    start: ['Presentation', 'School visit', 'Career fair', 'Meeting', 'Tabling', 'Workshop', 'Library tour'],
  },
};

export interface Rules {
  /** Days between two contacts, for partners without a number of their own. */
  cadence: number;
  /** A partner is due soon this many days before the due day. */
  dueSoon: number;
  /** Hour of the day, 0–23, in the spreadsheet's time zone. */
  checkHour: number;
}

export interface Settings extends Rules {
  lists: Record<ListName, string[]>;
  /** Plain sentences about values that cannot be used. */
  questions: string[];
}

/** The rules from what stands in the cells; a value that cannot be used is replaced by the usual one and asked about. */
export function readRules(cells: Readonly<Record<string, unknown>>): Rules & { questions: string[] } {
  const questions: string[] = [];
  const rules: Record<string, number> = {};
  for (const { key, label, usual, least, most } of NUMBER_SETTINGS) {
    const value = cells[key];
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    rules[key] = fits ? value : usual;
    if (!fits && value !== undefined && value !== '') {
      questions.push(
        `Settings: “${label}” should be a whole number from ${least} to ${most}. Until then ${usual} is used.`,
      );
    }
  }
  return {
    cadence: rules['cadence'] ?? 90,
    dueSoon: rules['dueSoon'] ?? 14,
    checkHour: rules['checkHour'] ?? 6,
    questions,
  };
}
