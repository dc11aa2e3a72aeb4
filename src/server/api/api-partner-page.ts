// The pages for partners: read, made, and removed.

import { textsToTick } from '../../domain/sharing/page-facts';
import { Reach, isSameReach } from '../../domain/sharing/reach';
import { findPageTab, pageTabs } from '../../sheets/sharing/page-tab';
import { keepReach, pagesIn, reachIn } from '../../sheets/sharing/page-memory';
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
  answer(() => {
    const pages = pagesIn(readSettings());
    const tabs = pageTabs(pages);
    const partnerOfTab = new Map(pages.map(({ sheet, partner }) => [sheet, partner]));
    return {
      ok: true,
      tabs: tabs.map((sheet) => sheet.getName()),
      partners: tabs.map((sheet) => partnerOfTab.get(sheet.getSheetId()) ?? ''),
    };
  });

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
      ticked: (page?.ticked ?? []).filter((key) => keys.includes(key) && !facts.warned.includes(key)),
      tab: findPageTab(page, partner.name)?.getName() ?? '',
    };
  });

export const makePage = (ask: PageAsk): Answer<{ words: string; tab: string }> =>
  answerLocked((clock) => {
    const tab = putPage(clock, settingsWithPlace('pages'), ask);
    return { ok: true, tab, words: PARTNER_PAGE_ANSWERS.made(tab) };
  });

/** At the foot of every page made from now on. */
export const saveReach = (reach: Reach): Answer<{ words: string }> =>
  answerLocked(() => {
    const settings = settingsWithPlace('reach');
    if (!isSameReach(reachIn(settings), reach)) keepReach(settings, reach);
    return { ok: true, words: PARTNER_PAGE_ANSWERS.reachSaved };
  });

export const removeAllPages = (): Answer<{ words: string }> =>
  answerLocked(() => ({ ok: true, words: PARTNER_PAGE_ANSWERS.removed(removePages(readSettings())) }));
