// Replaces this page with another. The next page knows that, and takes the keyboard focus.

import { type ValuesOf, isFieldOf } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { StepKey } from '../../src/domain/partnerships/steps';
import type { RowRef } from '../../src/server/run/answers';
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
const PROJECT = 'outreach-page-project';
const texts = storedTexts(() => window.localStorage);

/** A row of Partnerships, and the step that it opens at, if any. */
export interface AskedProject {
  ref: RowRef;
  step?: StepKey;
}

/** What the page begins with. */
export interface PageStart {
  /** The name of a partner. */
  about?: string | undefined;
  /** A new partner for the sidebar's form. */
  partner?: ValuesOf<'partners'> | undefined;
  /** For the page Plan partnerships. */
  project?: AskedProject | undefined;
}

/** Opens the page. Returns the problem, or '' if it opens. */
export async function changePage(
  page: OtherPageName,
  { about = '', partner, project }: PageStart = {},
): Promise<string> {
  texts.write(MARK, page === 'setUpThisSheet' ? 'showSidebar' : page);
  texts.write(ABOUT, about === '' ? null : about);
  texts.write(PARTNER, partner ? JSON.stringify(partner) : null);
  texts.write(PROJECT, project ? JSON.stringify(project) : null);
  const answer = await callServer(page);
  if (!answer.ok) for (const key of [MARK, ABOUT, PARTNER, PROJECT]) texts.write(key, null);
  return answer.ok ? '' : answer.problem;
}

/** The name of the partner that this page begins with, or ''. Told only once. */
export function askedPartner(): string {
  const name = texts.read(ABOUT) ?? '';
  texts.write(ABOUT, null);
  return name;
}

/** The project that this page begins with. Told only once. */
export function askedProject(): AskedProject | undefined {
  const text = texts.read(PROJECT);
  texts.write(PROJECT, null);
  try {
    return (JSON.parse(text ?? 'null') as AskedProject | null) ?? undefined;
  } catch {
    return undefined;
  }
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
