import { refuse } from '../../domain/basics/refusal';
import { partnersOfEvent } from '../../domain/events/event';
import { isPlaceHidden } from '../../domain/sharing/place';
import { CONFIDENTIAL } from '../../domain/tables/description';
import { EventRow } from '../../sheets/tables/events';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { PartnerRow } from '../../sheets/tables/partners';
import { textAt } from '../../sheets/tables/table';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { Library } from '../read/library';

interface HiddenPlaces {
  /** Whether the event's place must be left out. */
  ofEvent: (event: EventRow) => boolean;
  /** The same for a partner's own address. */
  ofPartner: (partner: PartnerRow) => boolean;
}

const lacking = ({ events, partners }: Library) =>
  [events, partners].find(({ columns }) => !columns.has('confidential'));

/** Refuses to make a page if the columns are missing: it couldn't tell which places to leave out. */
export function refuseIfPlacesUnknown(library: Library): void {
  const table = lacking(library);
  if (table) refuse(PARTNER_PAGE_ANSWERS.columnMissing(CONFIDENTIAL, TAB_NAMES[table.name]));
}

/** If the columns are missing, nothing says which places are confidential, so all are hidden. */
export function hiddenPlacesIn(library: Library): HiddenPlaces {
  const { events, partners, rows, directory } = library;
  const isUnknown = lacking(library) !== undefined;
  const marked = (partner: PartnerRow) => ({ confidential: textAt(partners, partner.index, 'confidential') });
  return {
    ofEvent: (event) =>
      isUnknown ||
      isPlaceHidden(
        { confidential: textAt(events, event.index, 'confidential') },
        partnersOfEvent(event, directory).flatMap((position) => {
          const partner = rows.partners[position ?? -1];
          return partner ? [marked(partner)] : [];
        }),
      ),
    ofPartner: (partner) => isUnknown || isPlaceHidden(marked(partner), []),
  };
}
