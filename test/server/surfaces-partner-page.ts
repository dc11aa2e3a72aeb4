// Pages for partners, in each of their forms.
import { REACH_KEYS } from '../../src/domain/sharing/reach';
import { mailDraft, textOfPage } from '../../src/domain/sharing/page-text';
import { sheetOf } from './addon';
import { nameOf } from './canary-library';
import { allKeys, make, pageOf, preview } from './partner-pages';
import { type Surface, surface, tabsOf } from './surface';

const PARTNER_1 = ['name', 'contactName', 'contactEmail', 'contactPhone', 'mainContact', 'staff'];
const TICKED = [
  ...['partners.mainContact 1', 'events.description 1', 'events.resources 1'],
  ...['log.promised 1', 'log.promisedBy 1', 'log.next 1', 'log.nextBy 1'],
];
const PLACES = ['partners.mainContact 1', 'events.location 1'];
/** The same on every page. */
const REACH = REACH_KEYS.map((key) => `settings.reach: ${key}`);
/** The event is with the second partner, too. */
const PAGE_1 = [
  ...PARTNER_1.map((key) => `partners.${key} 1`),
  ...['name', 'when', 'endsAt', 'location', 'description', 'resources', 'partners: capacity'].map(
    (key) => `events.${key} 1`,
  ),
  ...TICKED.slice(3),
  ...REACH,
];

export const PARTNER_PAGES: readonly Surface[] = [
  surface(
    'the page for partner 1, as tab',
    'that partner, and anyone they give it to',
    (runtime) => tabsOf(runtime, make(runtime, nameOf(1), allKeys(preview(runtime, nameOf(1))))),
    PAGE_1,
  ),
  surface(
    'the page for partner 1, as printed, as text and as mail draft',
    'that partner, and anyone they give it to',
    (runtime) => {
      const shown = preview(runtime, nameOf(1));
      const page = pageOf(shown, allKeys(shown));
      return [JSON.stringify(page), textOfPage(page), decodeURIComponent(mailDraft('', page).link)].join();
    },
    PAGE_1,
  ),
  surface(
    'the page for partner 1 before anything is ticked',
    'that partner, and anyone they give it to',
    (runtime) => tabsOf(runtime, make(runtime, nameOf(1))),
    PAGE_1.filter((field) => !TICKED.includes(field)),
  ),
  surface(
    'the page for partner 3, whose location is confidential, as tab',
    'that partner, and anyone they give it to',
    (runtime) => tabsOf(runtime, make(runtime, nameOf(3), allKeys(preview(runtime, nameOf(3))))),
    PAGE_1.filter((field) => !PLACES.includes(field)).map((field) => field.replace('1', '3')),
  ),
  surface(
    'the page for a school',
    'that school, and anyone they give it to',
    (runtime) => {
      const rows = runtime.values('Partners');
      const column = (rows[0] ?? []).indexOf('Organization type') + 1;
      const row = rows.findIndex((cells) => cells.includes(nameOf(2))) + 1;
      sheetOf(runtime, 'Partners').getRange(row, column).setValue('School');
      return tabsOf(runtime, make(runtime, nameOf(2), allKeys(preview(runtime, nameOf(2)))));
    },
    [
      ...PARTNER_1.map((key) => `partners.${key} 2`),
      ...['name', 'when', 'endsAt', 'type: audience', 'resources'].map((key) => `events.${key}`),
      ...REACH,
      ...['events.participants 1', 'log.promised 2', 'log.promisedBy 2', 'log.next 2', 'log.nextBy 2'],
    ],
  ),
];
