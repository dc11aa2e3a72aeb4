// The frame of the sidebar, and words that every part of it uses.

const tryAgain = 'Try again';
/** What every page says, including those that replace the sidebar. */
export const PAGE = {
  backToSidebar: 'Back to Outreach',
  backToTools: 'Back to all tools',
  tryAgain,
} as const;

export const SHELL = {
  product: 'Outreach',
  tabs: { today: 'Today', log: 'Log', partners: 'Partner', events: 'Event', plan: 'Plan', more: 'More' },
  skip: 'Skip to content',
  unsavedMark: '(not saved yet)',
  editSelected: 'Edit selected row',
  editSelectedHelp: 'Opens the row you clicked in Partners, Events, or the Weekly Plan.',
  opening: 'Opening…',
  loading: 'Loading…',
  tryAgain,
  back: 'Back',
  backTo: (view: string) => `Back to ${view}`,
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  copy: 'Copy',
  copyOf: (text: string) => `Copy ${text}`,
  copied: 'Copied.',
  copyByHand: 'Your browser can’t copy for you. The text is selected: press Ctrl+C (⌘C on a Mac).',
  textToCopy: 'Text to copy',
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  more: (count: number) => `${count} more`,
  open: (name: string) => (name === '' ? 'Open this row' : `Open ${name}`),

  setUp: {
    title: 'One step to begin',
    step: 'Choose Outreach > Set up this sheet.',
    where: 'The Outreach menu is at the top of the window, next to Help. When it’s done, press:',
    again: 'Check again',
  },

  who: {
    title: 'Who’s using Outreach?',
    label: 'Your first name',
    skip: 'Skip',
    missing: 'Please type your name.',
    joins: 'Also goes on your staff list.',
    change: (user: string) => `${user}: change name`,
    add: 'Add your name',
  },
} as const;

/** The view More. */
export const MORE = {
  title: 'More',
  myWeek: 'My week',
  undo: 'Undo',
  importList: 'Import a list',
  findDuplicates: 'Find duplicates',
  whoNeedsACallHelp: 'Shows only those partners in the tab, for everyone. Press again to show all.',
} as const;
