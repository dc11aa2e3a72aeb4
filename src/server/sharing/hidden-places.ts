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
  /** Whether the place of the event must be left out. */
  ofEvent: (event: EventRow) => boolean;
  /** The same of a partner's own address. */
  ofPartner: (partner: PartnerRow) => boolean;
}

/** Without the columns nobody knows which places are confidential, so nothing is made. */
export function hiddenPlacesIn({ events, partners, rows, directory }: Library): HiddenPlaces {
  for (const table of [events, partners])
    if (!table.columns.has('confidential'))
      refuse(PARTNER_PAGE_ANSWERS.columnMissing(CONFIDENTIAL, TAB_NAMES[table.name]));
  const marked = (partner: PartnerRow) => ({ confidential: textAt(partners, partner.index, 'confidential') });
  return {
    ofEvent: (event) =>
      isPlaceHidden(
        { confidential: textAt(events, event.index, 'confidential') },
        partnersOfEvent(event, directory).flatMap((position) => {
          const partner = rows.partners[position ?? -1];
          return partner ? [marked(partner)] : [];
        }),
      ),
    ofPartner: (partner) => isPlaceHidden(marked(partner), []),
  };
}
