// Replaces this page with another. The next page knows that, and takes the keyboard focus.

import { callServer } from '../server/call-server';
import { storedTexts } from '../kit/stored-texts';

/** The call that opens the page. Set-up opens the sidebar when it is done. */
export type OtherPageName =
  | 'showSidebar'
  | 'showImport'
  | 'showDuplicates'
  | 'showPartnerships'
  | 'showShare'
  | 'showHelp'
  | 'setUpThisSheet';

const MARK = 'outreach-page-change';
const ABOUT = 'outreach-page-about';
const texts = storedTexts(() => window.localStorage);

/** Opens the page; `about` is the partner that it is to begin with. Returns the problem, or '' if it opens. */
export async function changePage(page: OtherPageName, about = ''): Promise<string> {
  texts.write(MARK, page === 'setUpThisSheet' ? 'showSidebar' : page);
  texts.write(ABOUT, about === '' ? null : about);
  const answer = await callServer(page);
  if (!answer.ok) for (const key of [MARK, ABOUT]) texts.write(key, null);
  return answer.ok ? '' : answer.problem;
}

/** The name of the partner that this page begins with, or ''. Told only once. */
export function askedPartner(): string {
  const name = texts.read(ABOUT) ?? '';
  texts.write(ABOUT, null);
  return name;
}

/** Whether this page replaced another. True only once. */
export function returnedFromPage(page: OtherPageName): boolean {
  const isSo = texts.read(MARK) === page;
  texts.write(MARK, null);
  return isSo;
}
