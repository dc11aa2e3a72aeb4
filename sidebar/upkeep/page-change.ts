// One page takes the place of another; the next one learns of it, so that the keyboard goes on where the reader is.

import { callServer } from '../server/call-server';
import { storedTexts } from '../kit/stored-texts';

/** The call that opens it. Set-up opens the sidebar when it is done. */
export type OtherPageName = 'showSidebar' | 'showImport' | 'showDuplicates' | 'showHelp' | 'setUpThisSheet';

const MARK = 'outreach-page-change';
const texts = storedTexts(() => window.localStorage);

/** Opens the page; gives what went wrong, '' if it comes. */
export async function changePage(page: OtherPageName): Promise<string> {
  texts.write(MARK, page === 'setUpThisSheet' ? 'showSidebar' : page);
  const answer = await callServer(page);
  if (!answer.ok) texts.write(MARK, null);
  return answer.ok ? '' : answer.problem;
}

/** Whether this page took the place of another. True once. */
export function cameFromAPage(page: OtherPageName): boolean {
  const isSo = texts.read(MARK) === page;
  texts.write(MARK, null);
  return isSo;
}
