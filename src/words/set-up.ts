import { listed, quoted } from './count';
import { MENU } from './menu';

const SET_UP = `Outreach > ${MENU.setUp}`;

export const SET_UP_WORDS = {
  makingTabs: 'Making the tabs (1 of 3)…',
  addingParts: 'Adding headings, lists, and colors (2 of 3)…',
  startingCheck: 'Starting the daily check (3 of 3)…',
  ready: 'Your tabs are ready.',
  next: 'Next, add your first partner in the sidebar, or import a list.',
  updated: 'This sheet is up to date.',
  unchanged: 'Everything was already in place, so nothing changed.',
  inPlace: 'Everything is in place: the tabs, headings, hints, and lists.',
  /** `found` are sentences. Yes and No are the buttons. */
  restoreLooks: (found: string) =>
    `${found}\n\nAlso restore missing drop-downs, colors, formats, and filters? Your text and your own colors stay.`,
  headingMissing: 'A heading is missing. Answer the question about it in the sidebar.',
  /** One of the library's tabs, with one of our names. */
  renamed: (name: string) => `${name} (before Outreach)`,
  renamedAgain: (name: string, number: number) => `${name} (before Outreach ${number})`,
  foreignTabs: (names: readonly string[], renamed: string) =>
    names.length === 1
      ? `Outreach didn’t make the tab ${listed(names.map(quoted))}.\n\nOK: rename it “${renamed}” and make a new one.\nCancel: change nothing.`
      : `Outreach didn’t make the tabs ${listed(names.map(quoted))}.\n\nOK: rename them, like “${renamed}”, and make new ones.\nCancel: change nothing.`,
  deletedMeanwhile: (tab: string) => `Someone deleted the tab ${tab} during setup. Choose ${SET_UP} again.`,
  hours: (timeZone: string) =>
    `Times are in the time zone ${timeZone}. To change it, choose File > Settings.`,
  /** Shown when somebody edits a heading, and in the list of protected ranges. */
  headingsProtection: 'Outreach: the headings',
  levels: 'A line one column further right, as under Item 2, belongs to the line above it.',
} as const;
