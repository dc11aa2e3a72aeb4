// The pages for partners: read, made, and removed.

import { textsToTick } from '../../domain/sharing/page-facts';
import { findPageTab, pageTabs } from '../../sheets/sharing/page-tab';
import { pagesIn } from '../../sheets/sharing/page-memory';
import { settingsWithPlace } from '../../sheets/setup/setup-settings';
import { readSettings } from '../../sheets/tables/settings';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { openLibrary, refOf } from '../read/library';
import type { Answer } from '../run/answers';
import type { RowRef } from '../run/call-shapes';
import type { PageTabs, PreviewedPage } from '../run/partner-page-answers';
import type { PageAsk } from '../run/partner-page-shapes';
import { answer, answerLocked } from '../run/to-answer';
import { factsAbout, pageOf, partnerOf, putPage, removePages } from '../sharing/partner-page';

export const readPages = (): Answer<PageTabs> =>
  answer(() => ({ ok: true, tabs: pageTabs(pagesIn(readSettings())).map((sheet) => sheet.getName()) }));

export const previewPage = (ref: RowRef): Answer<PreviewedPage> =>
  answer((clock) => {
    const library = openLibrary(clock.zone);
    const partner = partnerOf(library, ref);
    const facts = factsAbout(library, partner, clock);
    const page = pageOf(library.settings, partner);
    const keys = textsToTick(facts).map(({ key }) => key);
    return {
      ok: true,
      ref: refOf(library.partners, partner.index, partner.name),
      facts,
      ticked: (page?.ticked ?? []).filter((key) => keys.includes(key)),
      tab: findPageTab(page, partner.name)?.getName() ?? '',
    };
  });

export const makePage = (ask: PageAsk): Answer<{ words: string; tab: string }> =>
  answerLocked((clock) => {
    const tab = putPage(clock, settingsWithPlace('pages'), ask);
    return { ok: true, tab, words: PARTNER_PAGE_ANSWERS.made(tab) };
  });

export const removeAllPages = (): Answer<{ words: string }> =>
  answerLocked(() => ({ ok: true, words: PARTNER_PAGE_ANSWERS.removed(removePages(readSettings())) }));
