// Audiences as the tabs say them: their names, and what the rules about reaching them need to know.

import { Proposal, proposeNext } from '../../domain/audiences/propose-next';
import { Audience, LibraryReach, ServingPartner, reachOf } from '../../domain/audiences/reach';
import { Day } from '../../domain/dates/day';
import { mainName } from '../../domain/audiences/audience-names';
import { audienceReader } from '../../domain/audiences/named-audiences';
import { rowsWith } from '../../sheets/tables/rows-with';
import { Table } from '../../sheets/tables/table';
import { Library } from './library';

export type AudienceRow = Audience & { index: number };

/** Without blank and repeated names. */
function audienceRows(table: Table<'audiences'>): AudienceRow[] {
  const rows = rowsWith(table, ['name', 'people', 'source', 'year']);
  const { namedIn } = audienceReader(rows);
  return rows.filter(({ name }, at) => namedIn(name).listed.includes(at));
}

export const audienceNames = (table: Table<'audiences'>): string[] =>
  audienceRows(table).map(({ name }) => mainName(name));

const servingPartners = (table: Table<'partners'>): ServingPartner[] =>
  rowsWith(table, [
    ...(['id', 'name', 'stage', 'orgType'] as const),
    ...(['serves', 'trustedBy', 'focus', 'firstStep'] as const),
  ]).filter(({ name }) => name.trim() !== '');

export const libraryReach = ({
  audiences,
  partners,
  events,
}: Pick<Library, 'audiences' | 'partners' | 'events'>): LibraryReach<AudienceRow> => ({
  audiences: audiences ? audienceRows(audiences) : [],
  partners: servingPartners(partners),
  events: rowsWith(events, ['type', 'when', 'endsAt', 'cancelled', 'participants']),
});

/** Who could be next. Events are read only where the library lists audiences. */
export function proposalsIn(library: Library, today: Day): Proposal[] {
  if (!library.audiences) return proposeNext(servingPartners(library.partners), [], today);
  const facts = libraryReach(library);
  return proposeNext(facts.partners, reachOf(facts, today), today);
}
