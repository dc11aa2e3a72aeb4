// The page for one partner: its facts, read from the tabs, and its tab, written as one block.

import { refuse } from '../../domain/basics/refusal';
import { excerpt } from '../../domain/basics/text';
import { partIn } from '../../domain/events/event';
import { MOST_PAGES, RememberedPage, withPage } from '../../domain/sharing/page-memory';
import {
  PARTNER_PAGE_FIELDS,
  PageEvent,
  PageFacts,
  SCHOOL_PAGE_FIELDS,
  isSchool,
  pageFacts,
} from '../../domain/sharing/page-facts';
import { namesAnother } from '../../domain/sharing/other-partners';
import { partnerPage } from '../../domain/sharing/partner-page';
import { markOfEvent, placesOn } from '../../domain/sharing/shown-places';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { keepPages, pagesIn, reachIn } from '../../sheets/sharing/page-memory';
import { findPageTab, makePageTab, pageTabs, writePage } from '../../sheets/sharing/page-tab';
import { PartnerRow } from '../../sheets/tables/partners';
import { SettingsCells } from '../../sheets/tables/settings';
import { textAt, textsAt } from '../../sheets/tables/table';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { SAVING } from '../../words/saving';
import { readPartnersWithIds } from '../read/give-ids';
import { Library, openLibrary } from '../read/library';
import { owedIn } from '../read/owed-in';
import type { RowRef } from '../run/call-shapes';
import { Clock } from '../run/clock';
import { retryWhenMoved } from '../run/retry-when-moved';
import { hiddenPlacesIn, refuseIfPlacesUnknown } from '../read/hidden-places';

/** By id, else by name; of partners with the same name the first one, as everywhere. */
export function partnerOf({ rows, directory }: Library, ref: RowRef): PartnerRow {
  const named = rows.partners[directory.positionOfId(ref.id) ?? -1]?.name ?? ref.name;
  return (
    rows.partners[directory.positionOfName(named) ?? -1] ??
    refuse(SAVING.rowGone(excerpt(ref.name), TAB_NAMES.partners))
  );
}

export function factsAbout(library: Library, partner: PartnerRow, { today }: Clock): PageFacts {
  const { events, partners, log, rows, directory } = library;
  refuseIfPlacesUnknown(library);
  const hidden = hiddenPlacesIn(library);
  const atSchool = isSchool(textAt(partners, partner.index, 'orgType'));
  const fields = atSchool ? SCHOOL_PAGE_FIELDS : PARTNER_PAGE_FIELDS.events;
  const position = rows.partners.indexOf(partner);
  let hidesPlaces = hidden.ofPartner(partner);
  const joint = rows.events.flatMap((event): PageEvent[] => {
    const part = partIn(event, directory, position);
    if (part === undefined) return [];
    const values = { ...textsAt(events, event.index, fields), part, mark: markOfEvent(event) };
    if (!hidden.ofEvent(event)) return [values];
    hidesPlaces = true;
    return [{ ...values, location: '' }];
  });
  const owedOf = owedIn(library, today);
  const owed = !log
    ? []
    : library.contactsWith(partner).flatMap(({ id, when, index }) => {
        const values = textsAt(log, index, PARTNER_PAGE_FIELDS.log);
        return owedOf({ ...values, id, when, staff: '', nextWho: '' });
      });
  const own = textsAt(partners, partner.index, PARTNER_PAGE_FIELDS.partners);
  // May be an address.
  const mainContact = hidden.ofPartner(partner) ? '' : own.mainContact;
  return pageFacts(
    {
      ...{ today, isSchool: atSchool, partner: { ...own, mainContact }, hidesPlaces },
      reach: reachIn(library.settings),
    },
    joint,
    owed,
    {
      namesAnother: namesAnother(rows.partners, partner.name),
      givesAway: (text) => hidden.inText(text, partner.name),
    },
  );
}

/** The page that was made for the partner. */
export const pageOf = (settings: SettingsCells, { id }: PartnerRow): RememberedPage | undefined =>
  pagesIn(settings).find(({ partner }) => partner !== '' && partner === id);

/** Writes the page, and makes its tab if there is none. Under the lock. Returns the tab's name. */
export function putPage(
  clock: Clock,
  settings: SettingsCells,
  { ref, ticked }: { ref: RowRef; ticked: string[] },
): string {
  const people = retryWhenMoved(() => readPartnersWithIds(clock.zone));
  const library = openLibrary(clock.zone, { settings, partners: () => people });
  const partner = partnerOf(library, ref);
  const facts = factsAbout(library, partner, clock);
  const page = partnerPage(facts, ticked);
  const before = pagesIn(settings);
  const known = before.find((one) => one.partner === partner.id);
  const there = findPageTab(known, partner.name);
  if (!there && before.length >= MOST_PAGES) refuse(PARTNER_PAGE_ANSWERS.tooMany(MOST_PAGES));
  const sheet = there ?? makePageTab(partner.name);
  const now: RememberedPage = {
    partner: partner.id,
    sheet: sheet.getSheetId(),
    ticked,
    places: placesOn(facts, ticked),
  };
  // Before the tab has content, so that after a run that died the next one finds it.
  if (JSON.stringify(now) !== JSON.stringify(known)) keepPages(settings, withPage(before, now));
  writePage(sheet, page);
  return sheet.getName();
}

/** Returns how many there were. After a run that died, the next one removes the rest. */
export function removePages(settings: SettingsCells): number {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tabs = pageTabs(pagesIn(settings));
  for (const sheet of tabs) spreadsheet.deleteSheet(sheet);
  if (pagesIn(settings).length > 0) keepPages(settings, []);
  return tabs.length;
}
