// Replaces this page with another. The next page knows that, and takes the keyboard focus.

import { callServer } from '../server/call-server';
import { storedTexts } from '../kit/stored-texts';

/** The call that opens the page. Set-up opens the sidebar when it is done. */
export type OtherPageName =
  'showSidebar' | 'showImport' | 'showDuplicates' | 'showShare' | 'showHelp' | 'setUpThisSheet';

const MARK = 'outreach-page-change';
const texts = storedTexts(() => window.localStorage);

/** Opens the page. Returns the problem, or '' if it opens. */
export async function changePage(page: OtherPageName): Promise<string> {
  texts.write(MARK, page === 'setUpThisSheet' ? 'showSidebar' : page);
  const answer = await callServer(page);
  if (!answer.ok) texts.write(MARK, null);
  return answer.ok ? '' : answer.problem;
}

/** Whether this page replaced another. True only once. */
export function returnedFromPage(page: OtherPageName): boolean {
  const isSo = texts.read(MARK) === page;
  texts.write(MARK, null);
  return isSo;
}
