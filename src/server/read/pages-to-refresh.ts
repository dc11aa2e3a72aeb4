// Pages that show a place which somebody has marked as confidential since, in the form or in a cell.

import { excerpt } from '../../domain/basics/text';
import { OWN_PLACE, markOfEvent, showsPlace } from '../../domain/sharing/shown-places';
import { isPageTab, pageTabs } from '../../sheets/sharing/page-tab';
import { pagesIn } from '../../sheets/sharing/page-memory';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { Library } from './library';
import { hiddenPlacesIn, lacking } from './hidden-places';

/** One sentence, or none. Only if there is one, the tabs are looked for: somebody may have deleted them. */
export function pagesToRefresh(library: Library): string[] {
  const pages = pagesIn(library.settings).filter(({ places = '' }) => places !== '');
  if (pages.length === 0 || lacking(library)) return [];
  const { rows, directory } = library;
  const hidden = hiddenPlacesIn(library);
  const marks = new Set(rows.events.filter(hidden.ofEvent).map(markOfEvent));
  const found = pages.flatMap((page) => {
    const partner = rows.partners[directory.positionOfId(page.partner) ?? -1];
    if (!partner) return [];
    const isHidden = (mark: string) => (mark === OWN_PLACE ? hidden.ofPartner(partner) : marks.has(mark));
    return showsPlace(page.places ?? '', isHidden) ? [{ page, name: excerpt(partner.name) }] : [];
  });
  const tabs = pageTabs(found.map(({ page }) => page));
  const names = found.flatMap(({ page, name }) => (tabs.some((tab) => isPageTab(tab, [page])) ? [name] : []));
  return names.length > 0 ? [PARTNER_PAGE_ANSWERS.placeOnPagesOf(names)] : [];
}
