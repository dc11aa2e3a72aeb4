import { PartnerToList } from '../../domain/counting/directory-data';
import { Day } from '../../domain/dates/day';
import { statusesOf } from '../../sheets/tables/partners';
import { textAt } from '../../sheets/tables/table';
import { hiddenPlacesIn } from '../read/hidden-places';
import { Library } from '../read/library';

/** Without the columns that say which locations are confidential, every partner is hidden. */
export function partnersToList(library: Library, today: Day): PartnerToList[] {
  const { partners, rows, settings, directory } = library;
  const hidden = hiddenPlacesIn(library);
  return statusesOf(rows.partners, rows.events, rows.contacts, settings, today, directory).map((partner) => ({
    name: partner.name,
    orgType: textAt(partners, partner.index, 'orgType'),
    staff: partner.staff,
    stage: partner.stage,
    lastContact: partner.standing.lastTouch,
    isHidden: hidden.ofPartner(partner) || hidden.inText(partner.name, ''),
  }));
}
