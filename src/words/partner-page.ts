// Page for a partner: the tool on the page Share and hand off. What the page itself says is in page-for-partner.ts.

import { counted } from './count';

export const PARTNER_PAGE = {
  title: 'Page for a partner',
  help: 'One page about your work together: a tab, a printout, or an email.',
  about:
    'It has contacts, your events together, and what you agreed on. It has no status, nothing from Notes, and nothing about other partners.',

  made: (count: number) => `${counted(count, 'page')} in this sheet`,
  stale:
    'A page stays as you made it. Refresh all after you mark a confidential location, or when a colleague leaves. Copies you shared don’t change.',
  refreshAll: 'Refresh all pages',
  refreshing: 'Refreshing…',
  refreshed: (count: number) => `${counted(count, 'page')} refreshed.`,
  remove: 'Remove pages',
  removing: 'Removing…',
  sureToRemove: (count: number) =>
    count === 1
      ? 'This deletes the tab. Copies you shared stay as they are. You can make the page again.'
      : `This deletes ${count} tabs. Copies you shared stay as they are. You can make the pages again.`,
  reallyRemove: 'Delete these tabs',

  namesOther:
    'A title or place names another partner, so the page leaves it out, or says “Event with the library”.',
  withEvent: (label: string, event: string) => `${label}, ${event}`,

  reach: 'How to reach the library',
  reachHelp: 'The same on every page, at its foot.',
  saveReach: 'Save for every page',
  savingReach: 'Saving…',

  preview: 'The page',
  make: 'Make the tab',
  refresh: 'Refresh the tab',
  making: 'Writing…',
  print: 'Print',
  copy: 'Copy as text',
  mail: 'Email draft',
  mailTooLong: 'The page is too long for a draft. Press Copy as text, open the draft, and paste.',

  share: 'Share a copy of the tab',
  never: 'Never share this sheet: everyone with access to it sees all of it.',
  steps: (tab: string) => [
    `At the bottom of the window, right-click the tab “${tab}”.`,
    'Choose Copy to > New spreadsheet.',
    'Open the copy, and share that one. It doesn’t change when this sheet does.',
  ],
} as const;
