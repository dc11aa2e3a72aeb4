import { quoted } from './count';

export const CLEAR_ANSWERS = {
  done: (setUp: string) =>
    `This copy is empty. ${setUp} Google’s version history still shows what was here: if others mustn’t see that, make a copy of this copy, and delete this one.`,

  notACopy: `Nothing was deleted: Outreach is set up in this very sheet. To start over, choose File > Make a copy, and clear the copy.`,
  /** Google refuses to delete such a tab. */
  hasForm: (tab: string) =>
    `Nothing was deleted: a form sends its answers to the tab ${quoted(tab)}. Open that tab, choose Tools > Manage form > Unlink form, and press Clear this copy again. The form itself is a file in Google Drive: delete it there if you don’t want it.`,
  tabsChanged:
    'Nothing was deleted: somebody added or renamed a tab meanwhile. Close Help, open it again, and look at the list.',
  /** The tab that holds the settings meanwhile. */
  meanwhile: 'Outreach is clearing this copy',
} as const;
