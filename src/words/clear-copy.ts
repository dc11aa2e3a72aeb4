// What Help & about says about emptying a copy of another library's sheet.

import { MENU } from './menu';
import { listed, quoted } from './count';

const CLEAR = 'Clear this copy';

export const CLEAR_COPY = {
  title: 'For another library',
  /** In the sheet itself, if nothing may be cleared. */
  makeCopy: `To give another library an empty sheet like this one, choose File > Make a copy. In the copy, choose Outreach > ${MENU.help} and press ${CLEAR}. Then copy the cleared copy, and share that one: the version history of the first still shows your data.`,
  isCopy: 'This is a copy of a sheet that has been in use. Clearing it gives your library an empty sheet.',
  clear: CLEAR,
  keeps:
    'This deletes everything in this copy: partners, events, plan, contacts, archive, staff names, and every note. It keeps your settings and the lists of ways of contact, types of outreach, organization types, and scope or values. The original doesn’t change.',
  otherTabs: (tabs: readonly string[]) =>
    tabs.length === 1
      ? `The tab ${listed(tabs.map(quoted))} goes, too.`
      : `The tabs ${listed(tabs.map(quoted))} go, too.`,
  goOn: 'Go on',
  noUndo: 'This can’t be undone. Is this the copy, and may all of it go?',
  sure: 'Yes, delete everything in this copy',
  busy: 'Clearing…',
} as const;
