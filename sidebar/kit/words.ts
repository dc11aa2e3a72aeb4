// Every text of the sidebar except labels and hints of fields. Plain, short, the verb first.

import type { Day } from '../../src/domain/basics/day';
import { fullDay, longDay } from '../../src/domain/basics/day-names';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';

/** As the spreadsheet's locale writes it: 'Wednesday, Feb 1'. */
export const dayInWords = longDay;

/** 'Feb 1, 2023' */
export const dateInWords = (day: Day): string => fullDay(day);

export const WORDS = {
  tabs: SHELL.tabs,
  views: { log: 'Contact', partners: 'Partner', events: 'Event', plan: 'Plan item' },
  opening: SHELL.opening,
  loading: SHELL.loading,
  tryAgain: SHELL.tryAgain,
  backToSidebar: SHELL.backToSidebar,

  today: { more: SHELL.more },

  myWeek: {
    copy: SHELL.copy,
    copied: SHELL.copied,
    copyByHand: SHELL.copyByHand,
    textToCopy: SHELL.textToCopy,
  },

  undo: {
    link: 'Undo',
    title: 'Undo',
    help: 'The last five things anyone did with Outreach, for up to 14 days. Anything edited since then stays as it is.',
    clear: 'Clear undo history',
    clearing: 'Clearing…',
    cleared: 'Undo history cleared.',
    back: 'Back to Today',
    reading: 'Reading…',
    none: 'There is nothing to undo.',
    stays: 'Edited since, so this stays:',
    undo: 'Undo',
    undoOf: (words: string) => `Undo: ${words}`,
    undoing: 'Taking back…',
  },

  stopped: {
    title: 'The daily check does not run',
    takeOver: 'Take over the daily check',
    checkNow: 'Check relationships now',
    ask: 'It then runs with your Google account, every day.',
    sure: 'Yes, with my account',
    cancel: 'Cancel',
    busy: 'One moment…',
    checked: (words: string) => `Checked: ${words}`,
  },

  week: {
    makeEvent: TODAY.makeEvent,
    toDo: 'Move to Outreach To-Do',
    idea: 'This is an idea. When its time has come:',
  },

  faults: {
    silent: 'Google did not answer. Please try again in a moment.',
    silentSave: 'Google did not answer. What you typed is still here: press Save again in a moment.',
    crowded: 'The sheet is busy just now. What you typed is still here: please try again in a moment.',
    dayIsFull: 'Google allows no more of this today. What you typed is still here: try again tomorrow.',
    accounts:
      'Google does not let the sidebar in. This happens when several Google accounts are signed in: use one Google account in this browser (a private window or a separate Chrome profile). What you typed is still here.',
    isProtected:
      'This part of the sheet is protected against you. Ask the owner of the sheet to let you edit it. What you typed is still here.',
    permission:
      'Google needs your permission first. Press Review permissions if Google shows it, otherwise Outreach > Set up this sheet, and allow everything. Then try again. What you typed is still here.',
    versions:
      'The files of Outreach are from different versions. In Extensions > Apps Script, replace all of them with the new ones, then open the sidebar again.',
    openAgain: 'If it keeps failing, close the sidebar and open it again with Outreach > Open the sidebar.',
    says: (words: string) => `Google says: ${words}`,
    outside: 'This page works inside Google Sheets only: open it there with Outreach > Open the sidebar.',
  },
} as const;
