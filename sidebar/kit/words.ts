// Every text of the sidebar except labels and hints of fields. Plain, short, the verb first.

import type { Day } from '../../src/domain/basics/day';
import { fullDay, longDay } from '../../src/domain/basics/day-names';
import { PART_HELP, PART_TITLES } from '../../src/domain/digest/digest-text';
import { HELP_PAGE } from '../../src/domain/upkeep/heartbeat';

/** As the spreadsheet's locale writes it: 'Wednesday, Feb 1'. */
export const dayInWords = longDay;

/** 'Feb 1, 2023' */
export const dateInWords = (day: Day): string => fullDay(day);

export const WORDS = {
  product: 'Outreach',
  tabs: { today: 'Today', log: 'Log', partners: 'Partner', events: 'Event', plan: 'Plan' },
  views: { log: 'Contact', partners: 'Partner', events: 'Event', plan: 'Plan item' },
  unsavedMark: '(not saved yet)',
  editSelected: 'Edit selected row',
  editSelectedHelp: 'Opens the row you clicked in Partners, Events or Weekly Plan.',
  opening: 'Opening…',
  loading: 'Loading…',
  tryAgain: 'Try again',
  backToSidebar: 'Back to Outreach',

  setUp: {
    title: 'One step to begin',
    step: 'Press Outreach > Set up this sheet.',
    where:
      'The Outreach menu is at the top of the window, to the right of Help. It takes a moment, then press:',
    again: 'Check again',
  },

  who: {
    title: 'Who is using this?',
    label: 'Your name',
    help: 'As your colleagues know you, like Ana. It is remembered for you only.',
    save: 'Remember my name',
    saving: 'Remembering…',
    missing: 'Please type your name.',
    known: (user: string) => `You are ${user}.`,
    change: 'Change name',
    cancel: 'Cancel',
  },

  today: {
    asOf: (day: Day) => `As of ${dayInWords(day)}`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    partners: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
    noPartners: 'No partners yet.',
    addFirst: 'Add the first one',
    importList: 'Import a list',
    findDuplicates: 'Find duplicates',
    moreTitle: 'More',
    help: HELP_PAGE,
    lapsed: 'Lapsed',
    lapsedHelp: PART_HELP.lapsed,
    dueSoon: 'Due soon',
    rebuilding: 'Rebuilding',
    noContact: 'No contact yet',
    noContactHelp: 'Nobody is late here. Whom would you like to say hello to first?',
    reviews: PART_TITLES.reviews,
    reviewsHelp: PART_HELP.reviews,
    reviewOn: (day: Day) => `Review on ${dateInWords(day)}.`,
    thisWeek: 'This week',
    questions: 'Questions',
    questionsHelp: 'Something in these rows cannot be right.',
    allInTouch: 'Nobody is lapsed or due soon.',
    nothingThisWeek: 'Nothing with a date this week.',
    addItem: 'Add a plan item',
    due: (day: Day) => `Due ${dateInWords(day)}.`,
    focus: 'Focus',
    done: 'Done',
    isToday: 'today',
    overdue: 'Overdue',
    wasFor: (day: Day) => `Was for ${dateInWords(day)}.`,
    open: (name: string) => (name === '' ? 'Open this row' : `Open ${name}`),
    more: (count: number) => `and ${count} more`,
  },

  myWeek: {
    link: 'My week',
    titleOf: (user: string) => `The week of ${user}`,
    titleOfAll: 'Everybody’s week',
    back: 'Back to Today',
    whose: 'Whose week',
    mine: 'Mine',
    all: 'Everybody’s',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand:
      'Your browser does not let the sidebar copy. The text is selected: press Ctrl+C (⌘C on a Mac).',
    textToCopy: 'The week as text',
    print: 'Print',
    nobodys: (count: number) =>
      count === 1
        ? '1 entry names nobody of the staff: it is under Everybody’s.'
        : `${count} entries name nobody of the staff: they are under Everybody’s.`,
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
    isOld: 'The Weekly Plan is not for this week yet.',
    start: 'Start this week',
    starting: 'Starting…',
    startAnyway: 'Start it anyway',
    done: 'Was this an event, a contact, or both?',
    doneHelp: 'A tick alone is no contact: a lapsed partner stays lapsed until one is logged.',
    doneLine: (name: string) => `Done: ${name}`,
    makeEvent: 'Make it an event',
    logContact: 'Log contact',
    noThanks: 'No, thanks',
    made: { event: 'The event is saved.', contact: 'The contact is saved.' },
    thatsAll: 'That’s all',
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
