// Every text of the sidebar except labels and hints of fields. Plain, short, the verb first.

import { type Day, isDay } from '../../src/domain/basics/day';
import { fullDay, longDay } from '../../src/domain/basics/day-names';
import { PART_HELP, PART_TITLES } from '../../src/domain/digest/digest-text';
import { HELP_PAGE } from '../../src/domain/upkeep/heartbeat';
import type { TableName } from '../../src/domain/tables';
import { wordWhen } from '../../src/domain/basics/stored-when';

const ONE: Record<TableName, string> = {
  partners: 'partner',
  events: 'event',
  plan: 'plan item',
  log: 'contact',
};

const savedOne = (table: TableName, name: string): string =>
  table === 'log' ? `the contact with ${name}` : name;

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

  headings: {
    title: 'A heading to look at',
    saveNow: 'Now press Save again.',
    cannotKeep: 'Before that, nothing typed here can be saved. What you type stays in the form.',
  },

  week: {
    isOld: 'This week’s plan hasn’t been started.',
    start: 'Start this week',
    startNext: 'Start next week',
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

  find: {
    partners: 'Find a partner',
    events: 'Find an event',
    help: 'Type a part of the name.',
    searching: 'Searching…',
    none: 'Nothing found. Try fewer letters.',
    found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
    more: (count: number) => `and ${count} more: type more letters`,
  },

  form: {
    editing: (name: string) => `Editing ${name}`,
    editingContact: (name: string) => `Editing contact with ${name}`,
    newOne: (table: TableName) => (table === 'log' ? 'Log contact' : `New ${ONE[table]}`),
    startNew: (table: TableName) => `New ${ONE[table]}`,
    keepingInTouch: 'Keeping in touch',
    required: 'required',
    save: (table: TableName) => `Save ${ONE[table]}`,
    saveChanges: 'Save changes',
    saving: 'Saving…',
    saved: 'Saved.',
    savedNew: (name: string) => `Saved: ${name}.`,
    status: (status: string) => `Status: ${status}.`,
    edit: (name: string) => `Edit ${name}`,
    undo: 'Undo',
    /** Once the next entry is begun, it would seem to be about that one. */
    undoSaved: (table: TableName, name: string) => `Undo ${savedOne(table, name)}`,
    undoing: 'Taking back…',
    undone: 'Taken back: the row is as it was before.',
    undoneOnly: (table: TableName, name: string) =>
      `Undone: ${savedOne(table, name)} isn’t in the sheet anymore.`,
    undoneNew: 'Taken back: the row is out of the sheet. What you typed is still here.',
    nothingChanged: 'Nothing to save: nothing was changed.',
    lookAt: (count: number) =>
      count === 1 ? 'Not saved yet: one field needs a look.' : `Not saved yet: ${count} fields need a look.`,
    incomplete: 'This is not complete. Finish it, or clear it.',
    saveAsNew: 'Save as new',
    restored: 'Restored what you had typed.',
    discard: 'Discard it',
    discarded: 'Discarded.',
    choose: 'Choose',
    asInSheet: (value: string) => `${value} (as in the sheet)`,
    opened: (name: string) => `Opened ${name}.`,
    loadBroken: 'The row changed while it was being read. Please open it again.',
    backToEvent: 'Back to the event',
  },

  leave: {
    title: 'You have typed something that is not saved.',
    keep: 'Keep typing',
    discard: 'Discard it and go on',
    lost: (what: string) => `Your browser can’t keep ${what} while another page is open.`,
    unsavedIn: (views: readonly string[]) => `unsaved changes (${views.join(', ')})`,
    stay: 'Stay here',
    noDrafts: 'Your browser keeps no drafts. Save before you close the sidebar.',
    noDraftsStep: 'Save before you close the sidebar, or allow third-party cookies for google.com.',
  },

  conflict: {
    now: 'In the sheet it is now:',
    blank: '(blank)',
    tick: (isTicked: boolean) => (isTicked ? 'Ticked' : 'Not ticked'),
    mine: 'Keep mine',
    theirs: 'Use theirs',
    mineOf: (label: string) => `Keep mine: ${label}`,
    theirsOf: (label: string) => `Use theirs: ${label}`,
    decideFirst:
      'Somebody changed this row since you opened it. Choose “Keep mine” or “Use theirs” beside the field, then save.',
    decided: 'Chosen. Press Save when you are ready.',
  },

  contact: {
    log: 'Log contact',
    logWith: (name: string) => `Log contact with ${name}`,
    history: 'Who has been in touch',
    historyWith: (name: string) => `Who has been in touch with ${name}`,
    shortHistory: 'History',
    shortHistoryWith: (name: string) => `History: who has been in touch with ${name}`,
    reading: 'Looking up who has been in touch…',
    none: 'No contact, event or promise yet.',
    openPromises: (count: number) => (count === 1 ? '1 promise is open.' : `${count} promises are open.`),
    inTouch: 'In touch',
    event: (name: string) => `Event: ${name}`,
    cell: 'Last Contact Date in Partners',
    earlier: 'Earlier Last Contact Date',
    promised: (text: string) => `Promised: ${text}`,
    next: (text: string) => `Next step: ${text}`,
    by: (day: string, who: string) =>
      [day === '' ? '' : `for ${isDay(day) ? dateInWords(day) : wordWhen(day, '')}`, who]
        .filter((one) => one !== '')
        .join(', '),
    states: { open: 'Open', kept: 'Kept', done: 'Done', ahead: 'Ahead', cancelled: 'Cancelled' },
    noDay: 'No day',
    alsoDone: 'Also done?',
    undone: 'Taken back: the contact is out of the log. What you typed is still here.',
    back: 'Back',
    backToContact: 'Back to the contact',
  },

  people: {
    title: 'People',
    person: (number: number) => `Person ${number}`,
    add: 'Add person',
    remove: 'Remove',
    removeOf: (number: number) => `Remove person ${number}`,
  },

  day: {
    pick: 'Pick a date',
    pickTime: 'Pick a time',
    stands: 'As it stands in the sheet',
  },

  event: {
    day: 'Date',
    time: 'Starts at',
    lastDay: 'Last day (if it takes several)',
    type: 'Type of outreach',
    audience: 'Target audience',
    audienceHelp: 'Like 8th grade, or parents.',
    addStaff: 'Add a name',
    addStaffOf: (name: string) => `Add ${name}`,
    partner: (number: number) => `Partner ${number}`,
    partnerName: 'Name',
    capacity: 'In what capacity?',
    capacityHelp: 'Like host, or co-presenter.',
    addPartnerRow: 'Add another partner',
    removePartner: (number: number) => `Remove partner ${number}`,
    unknown: (name: string) => `“${name}” is not in Partners yet.`,
    addToPartners: (name: string) => `Add ${name} to Partners`,
  },

  lists: {
    addTo: {
      staff: (name: string) => `Add ${name} to the staff list`,
      methods: (name: string) => `Add ${name} to the ways of contact`,
      types: (name: string) => `Add ${name} to the types of outreach`,
      orgTypes: (name: string) => `Add ${name} to the organization types`,
    },
    adding: 'Adding…',
  },

  plan: {
    under: 'Under which line',
    underHelp: 'Where in the Weekly Plan it goes.',
    onDay: 'On a day',
    inWords: 'In words',
    from: 'From',
    to: 'To',
    words: 'When, in words',
    wordsHelp:
      'Like “every Monday 10:00” or “second Tuesday of the month”. Other words are kept as they are, and nobody is reminded of them.',
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
