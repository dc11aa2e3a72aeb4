// What is said where a copy of another library's sheet is emptied, in Help & about.

import { MENU } from './menu';
import { listed, quoted } from './count';

const CLEAR = 'Clear this copy';

export const CLEAR_COPY = {
  title: 'For another library',
  /** In the sheet itself, where nothing may be cleared. */
  makeCopy: `To give another library an empty sheet like this one, choose File > Make a copy. In the copy, choose Outreach > ${MENU.help} and press ${CLEAR}. Then copy the cleared copy, and share that one: the version history of the first still shows your data.`,
  isCopy: 'This is a copy of a sheet that has been in use. Clearing it gives your library an empty sheet.',
  clear: CLEAR,
  keeps:
    'This deletes everything in this copy: partners, events, plan, contacts, archive, staff names, and every note. It keeps your settings, ways of contact, types of outreach, and organization types. The original doesn’t change.',
  otherTabs: (tabs: readonly string[]) =>
    tabs.length === 1
      ? `The tab ${listed(tabs.map(quoted))} goes, too.`
      : `The tabs ${listed(tabs.map(quoted))} go, too.`,
  goOn: 'Go on',
  noUndo: 'This can’t be undone. Is this the copy, and may all of it go?',
  sure: 'Yes, delete everything in this copy',
  busy: 'Clearing…',
  done: (setUp: string) =>
    `This copy is empty. ${setUp} Google’s version history still shows what was here: if others mustn’t see that, make a copy of this copy, and delete this one.`,

  notACopy: `Nothing was deleted: Outreach is set up in this very sheet. To start over, choose File > Make a copy, and clear the copy.`,
  /** Google refuses to delete such a tab. */
  hasForm: (tab: string) =>
    `Nothing was deleted: a form sends its answers to the tab ${quoted(tab)}, and Google doesn’t let go of it. Open that tab, choose Tools > Manage form > Unlink form, and press ${CLEAR} again. The form itself is a file in Google Drive: delete it there, if your library doesn’t want it.`,
  tabsChanged:
    'Nothing was deleted: somebody added or renamed a tab meanwhile. Close Help, open it again, and look at the list.',
  /** The tab that holds the settings meanwhile. */
  meanwhile: 'Outreach is clearing this copy',
} as const;
