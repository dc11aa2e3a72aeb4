import { refuse } from '../../domain/basics/refusal';
import { once } from '../../domain/basics/memoize';
import { partnersOfEvent } from '../../domain/events/event';
import { REACH_KEYS } from '../../domain/partners/first-person';
import { otherNamesOf } from '../../domain/partners/other-names';
import { givesAway, isPlaceHidden } from '../../domain/sharing/place';
import { CONFIDENTIAL } from '../../domain/tables/description';
import { EventRow } from '../../sheets/tables/events';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { PartnerRow } from '../../sheets/tables/partners';
import { textAt, textsAt } from '../../sheets/tables/table';
import { HAND_OVER } from '../../words/handoff';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { Library } from './library';

interface HiddenPlaces {
  /** Whether the event's place must be left out. */
  ofEvent: (event: EventRow) => boolean;
  /** The same for a partner's own address. */
  ofPartner: (partner: PartnerRow) => boolean;
  /** Whether a text gives one away, to a reader from the partner `own`. */
  inText: (text: string, own: string) => boolean;
}

/** The first of the two tabs without the column. */
export const lacking = ({ events, partners }: Library) =>
  [events, partners].find(({ columns }) => !columns.has('confidential'));

/** Refuses to make a page if the columns are missing: it couldn't tell which places to leave out. */
export function refuseIfPlacesUnknown(library: Library): void {
  const table = lacking(library);
  if (table) refuse(PARTNER_PAGE_ANSWERS.columnMissing(CONFIDENTIAL, TAB_NAMES[table.name]));
}

/** How to reach a partner, for paper that anybody may find: its main contact may have the address of a shelter. */
export function reachOnPaper({ partners }: Pick<Library, 'partners'>, { index }: PartnerRow) {
  const { confidential, ...texts } = textsAt(partners, index, [...REACH_KEYS, 'confidential']);
  const isShown =
    texts.mainContact === '' ||
    (partners.columns.has('confidential') && !isPlaceHidden({ confidential }, []));
  return isShown ? texts : { ...texts, mainContact: HAND_OVER.confidential };
}

/** If the columns are missing, nothing says which places are confidential, so all are hidden. */
export function hiddenPlacesIn(library: Library): HiddenPlaces {
  const { events, partners, rows, directory } = library;
  const isUnknown = lacking(library) !== undefined;
  const marked = (partner: PartnerRow) => ({ confidential: textAt(partners, partner.index, 'confidential') });
  const isTold = once(() =>
    givesAway(
      rows.partners.map(({ name, index }) => {
        const { notes, ...texts } = textsAt(partners, index, ['confidential', 'mainContact', 'notes']);
        return { ...texts, name, otherNames: otherNamesOf({ notes }) };
      }),
    ),
  );
  return {
    ofEvent: (event) =>
      isUnknown ||
      isTold()(`${event.name} | ${event.location}`) ||
      isPlaceHidden(
        { confidential: textAt(events, event.index, 'confidential') },
        partnersOfEvent(event, directory).flatMap((position) => {
          const partner = rows.partners[position ?? -1];
          return partner ? [marked(partner)] : [];
        }),
      ),
    ofPartner: (partner) => isUnknown || isPlaceHidden(marked(partner), []),
    inText: (text, own) => !isUnknown && isTold()(text, own),
  };
}
