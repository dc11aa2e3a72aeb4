// Audiences as the tabs say them: their names, and what the rules about reaching them need to know.

import { Audience, LibraryReach } from '../../domain/audiences/reach';
import { audienceReader } from '../../domain/audiences/named-audiences';
import { rowsWith } from '../../sheets/tables/rows-with';
import { Table } from '../../sheets/tables/table';
import { Library } from './library';

export type AudienceRow = Audience & { index: number };

/** Without blank and repeated names. */
export function audienceRows(table: Table<'audiences'>): AudienceRow[] {
  const rows = rowsWith(table, ['name', 'people', 'source', 'year']);
  const { namedIn } = audienceReader(rows);
  return rows.filter(({ name }, at) => namedIn(name).listed.includes(at));
}

export const audienceNames = (table: Table<'audiences'>): string[] =>
  audienceRows(table).map(({ name }) => name.trim());

export function libraryReach({
  audiences,
  partners,
  events,
}: Pick<Library, 'audiences' | 'partners' | 'events'>): LibraryReach<AudienceRow> {
  return {
    audiences: audiences ? audienceRows(audiences) : [],
    partners: rowsWith(partners, [
      ...(['id', 'name', 'stage', 'orgType'] as const),
      ...(['serves', 'trustedBy', 'focus', 'firstStep'] as const),
    ]).filter(({ name }) => name.trim() !== ''),
    events: rowsWith(events, ['type', 'when', 'endsAt', 'cancelled', 'participants']),
  };
}
