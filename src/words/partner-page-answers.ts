// What the script answers about the pages for partners.

import { counted, listedUpTo } from './count';

const MOST_NAMES = 5;
export const PARTNER_PAGE_ANSWERS = {
  tab: (name: string) => `For ${name}`,
  /** Where the library has a tab of that name. */
  otherTab: (name: string, number: number) => `For ${name} (${number + 1})`,
  protection: 'Outreach rewrites this tab when you refresh the page',
  made: (tab: string) => `The tab “${tab}” is up to date.`,
  placeOnPages:
    'Pages for partners made earlier may still show the place. Choose Outreach > Share and hand off > Page for a partner, and press Refresh all pages.',
  reachSaved: 'Saved. Pages made earlier show it once you refresh them.',
  placeOnPagesOf: (names: readonly string[]) =>
    `${names.length === 1 ? 'The page' : 'The pages'} for ${listedUpTo(names, MOST_NAMES)} ${names.length === 1 ? 'shows' : 'show'} a location that is confidential now. Choose Outreach > Share and hand off > Page for a partner, and press Refresh all pages. Take back copies and calendar files that you shared.`,
  removed: (count: number) => (count === 0 ? 'There are no pages.' : `${counted(count, 'page')} removed.`),
  tooMany: (most: number) =>
    `There are already ${most} pages. Remove them first; you can make any of them again.`,
  columnMissing: (column: string, tab: string) =>
    `“${column}” is missing from the headings of ${tab}, so Outreach can’t tell which places to leave out. Choose Outreach > Set up this sheet, or answer the question in Today. Then try again.`,
} as const;
