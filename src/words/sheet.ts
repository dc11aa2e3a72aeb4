import { MENU } from './menu';

const SET_UP = `Outreach > ${MENU.setUp}`;
const TYPED = 'What you typed is still here.';
const UNSAVED = `Nothing was saved. ${TYPED}`;

export const SHEET = {
  setUpFirst: `First, choose ${SET_UP}.`,
  tabMissing: (tab: string) =>
    `The tab “${tab}” is missing. If you renamed it, change its name back to ${tab}. If you deleted it, press Ctrl+Z or choose File > Version history to get it back, or choose ${SET_UP} for a new one.`,
  columnMissing: (label: string, tab: string) =>
    `${tab} has no column “${label}”. Type the heading again, answer the question about it in the sidebar, or choose ${SET_UP}. ${UNSAVED}`,
  listMissing: (label: string) =>
    `The list “${label}” is missing from Settings. Choose ${SET_UP} to restore it.`,
  listFull: (label: string, room: number) =>
    `The list “${label}” in Settings has room for ${room} names. Delete some you don’t need.`,
  olderTabs: `This version of Outreach updates the tabs. Choose ${SET_UP} once; everything you typed stays.`,
  googleTable: (tab: string) =>
    `“${tab}” is a Google table, which Outreach can’t set up. Click the arrow beside the table’s name, choose Revert to unformatted data, then try again. You won’t lose anything.`,
  archiveForeign: (tab: string, column: string) =>
    `The tab “${tab}” has no column “${column}”. If the tab is yours, rename it. Otherwise, choose File > Version history to get the column back. Then try again.`,
  journalForeign: (tab: string) =>
    `The tab “${tab}” isn’t the one Outreach made. If it’s yours, rename it; otherwise, delete it. Then try again. ${TYPED}`,
  otherTab: (tab: string) =>
    `There’s a tab “${tab}” that Outreach didn’t make. Rename it, then try again. If Outreach made it and its headings are gone, choose File > Version history to get them back. ${TYPED}`,
  /** What a column without a heading is called. */
  unnamedColumn: (letters: string) => `Column ${letters}`,
  notTick: (text: string) => `“${text}” isn’t a checkmark`,
} as const;
