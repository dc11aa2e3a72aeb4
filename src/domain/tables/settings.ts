import { SETTINGS_WORDS } from '../../words/settings';
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

const { about: ABOUT } = SETTINGS_WORDS;

export const SETTINGS_HEADINGS = ['Setting', 'Value', 'What it does'] as const;

export const NUMBER_SETTINGS = [
  number('cadence', 'Keep in touch every (days)', 90, 1, 3650, ABOUT.cadence),
  number('dueSoon', 'Due soon (days before)', 14, 0, 365, ABOUT.dueSoon),
  number('checkHour', 'Hour of the daily check (0–23)', 6, 0, 23, ABOUT.checkHour),
] as const;

/** The add-on's own values, hidden at the right end of row 1: see settings.ts in sheets/tables. */
export const MANAGED_SETTINGS = {
  account: 'Daily check runs as',
  lastRun: 'Daily check last ran',
  lastResult: 'What it found',
  started: 'Daily check set up',
  /** A copy of the spreadsheet has another id. */
  setUpIn: 'Set up in',
  week: 'Weekly Plan is for the week of',
  version: 'Version of this sheet',
  /** What the add-on remembers of the form whose answers are contacts: see responses/form-memory.ts. */
  form: 'Form for the phone',
  /** How this library counts: see counting/report-memory.ts. Made when somebody turns the report on. */
  report: 'State report',
  /** The tabs made for partners: see sharing/page-memory.ts. */
  pages: 'Pages for partners',
  /** On those pages: see sharing/reach.ts. */
  reach: 'How to reach the library',
} as const;
export type ManagedSetting = keyof typeof MANAGED_SETTINGS;
/** Set-up doesn't make these. */
export const MADE_LATER: readonly ManagedSetting[] = ['report', 'pages', 'reach'];

/** Its partners get another page: see sharing/page-facts.ts. */
export const SCHOOL = 'School';

/** Made when somebody asks for it: addresses that Who can see this? counts as the library's own. */
export const STAFF_EMAILS = 'Staff email';

interface ListInSettings {
  label: string;
  /** What it holds at first. */
  start: readonly string[];
  /** Set-up doesn't make it; somebody's first entry does. Until then, its start is offered. */
  isMadeLater?: true;
}

export const OTHER_KIND = 'Other';

export const LISTS: Record<ListName, ListInSettings> = {
  staff: { label: 'Library staff', start: [] },
  methods: { label: 'Ways of contact', start: ['Email', 'Phone', 'Meeting', 'Text message', 'Letter'] },
  types: {
    label: 'Types of outreach',
    start: ['Presentation', 'School visit', 'Career fair', 'Meeting', 'Tabling', 'Workshop', 'Library tour'],
  },
  orgTypes: {
    label: 'Organization types',
    start: [
      SCHOOL,
      'Business',
      'Nonprofit',
      'Government',
      'Faith-based',
      'Health',
      'Senior services',
      'Youth services',
      'Arts and culture',
      OTHER_KIND,
    ],
  },
  values: {
    label: 'Scope or values',
    start: ['Equity', 'Diversity', 'Inclusion', 'Youth'],
    isMadeLater: true,
  },
};

export const noLists = (): Record<ListName, string[]> => ({
  staff: [],
  methods: [],
  types: [],
  orgTypes: [],
  values: [],
});

/** A count beside the organization types. */
export const ORG_TYPE_COUNT = 'How many partners';

/** The most entries per list that forms offer and answers carry. */
export const LIST_ROOM = 200;

export function readList(name: ListName, cells: readonly string[]): { entries: string[]; question: string } {
  const all = [...new Set(cells.filter(Boolean))];
  const more = all.length - LIST_ROOM;
  const question = more > 0 ? SETTINGS_WORDS.tooLong(LISTS[name].label, all.length, LIST_ROOM) : '';
  return { entries: all.slice(0, LIST_ROOM), question };
}

export interface Rules {
  /** Days between contacts, for partners without their own number. */
  cadence: number;
  /** How many days before the due day a partner counts as due soon. See windowOf. */
  dueSoon: number;
  /** Hour of the day, 0–23, in the spreadsheet's time zone. */
  checkHour: number;
}

/** At most half the cadence, or a partner with frequent contact would always be due soon. */
export const windowOf = (cadence: number, dueSoon: number): number =>
  Math.min(dueSoon, Math.floor(cadence / 2));

export interface Settings extends Rules {
  lists: Record<ListName, string[]>;
  /** Sentences about values that can't be used. */
  questions: string[];
}

export function readRules(cells: Readonly<Record<string, unknown>>): Rules & { questions: string[] } {
  const rules: Rules = { cadence: 0, dueSoon: 0, checkHour: 0 };
  const questions: string[] = [];
  for (const { key, label, usual, least, most } of NUMBER_SETTINGS) {
    const value = cells[key];
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    rules[key] = fits ? value : usual;
    if (!fits && value !== undefined && value !== '')
      questions.push(SETTINGS_WORDS.notANumber(label, least, most, usual));
  }
  return { ...rules, questions };
}
