// Replaces this page with another. The next page knows that, and takes the keyboard focus.

import { type ValuesOf, isFieldOf } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
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
const PARTNER = 'outreach-page-partner';
const texts = storedTexts(() => window.localStorage);

/**
 * Opens the page; `about` is the partner that it is to begin with, `partner` a new one to put into the sidebar's form.
 * Returns the problem, or '' if it opens.
 */
export async function changePage(
  page: OtherPageName,
  { about = '', partner }: { about?: string | undefined; partner?: ValuesOf<'partners'> | undefined } = {},
): Promise<string> {
  texts.write(MARK, page === 'setUpThisSheet' ? 'showSidebar' : page);
  texts.write(ABOUT, about === '' ? null : about);
  texts.write(PARTNER, partner ? JSON.stringify(partner) : null);
  const answer = await callServer(page);
  if (!answer.ok) for (const key of [MARK, ABOUT, PARTNER]) texts.write(key, null);
  return answer.ok ? '' : answer.problem;
}

/** The name of the partner that this page begins with, or ''. Told only once. */
export function askedPartner(): string {
  const name = texts.read(ABOUT) ?? '';
  texts.write(ABOUT, null);
  return name;
}

/** A new partner that another page began; undefined if none did. Told only once. */
export function begunPartner(): Values | undefined {
  const text = texts.read(PARTNER);
  texts.write(PARTNER, null);
  try {
    const begun = JSON.parse(text ?? 'null') as Record<string, unknown> | null;
    return begun === null
      ? undefined
      : Object.fromEntries(
          Object.entries(begun).flatMap(([key, value]): [string, string][] =>
            isFieldOf('partners', key) && typeof value === 'string' ? [[key, value]] : [],
          ),
        );
  } catch {
    return undefined;
  }
}

/** Whether this page replaced another. True only once. */
export function returnedFromPage(page: OtherPageName): boolean {
  const isSo = texts.read(MARK) === page;
  texts.write(MARK, null);
  return isSo;
}
