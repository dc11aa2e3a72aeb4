// Whether a save changes nothing elsewhere. Then the sidebar needn't update the relationships, which takes longer
// than the save.

import { lastLapseHandled } from '../../domain/plan/follow-ups';
import { partnerOfFollowUp } from '../../domain/origins/line-origin';
import { directoryOf } from '../../domain/basics/names';
import { partnersOfEvent } from '../../domain/events/event';
import { REPORT_FIELDS } from '../../domain/counting/report-memory';
import { Attempt } from '../../domain/partners/came-of-it';
import { PERSON_FIELDS } from '../../domain/partners/people';
import { RelationshipStatus } from '../../domain/partners/relationship-status';
import { partnerOfContact } from '../../domain/partners/last-contact';
import { Day } from '../../domain/dates/day';
import { FieldKey, TableName } from '../../domain/tables';
import { Zone } from '../../sheets/cells/zone';
import { Table, textAt } from '../../sheets/tables/table';
import type { SaveAsk } from '../run/answers';
import { Library, openLibrary } from '../read/library';
import { attemptWith, rowsOf } from '../read/partner-contacts';
import { AskedChange } from './row-change';

const PARTNER_KEYS: readonly FieldKey<'partners'>[] = [
  ...PERSON_FIELDS,
  'mainContact',
  'interest',
  'previous',
  'notes',
  'reviewOn',
];
const EVENT_KEYS: readonly FieldKey<'events'>[] = [
  'location',
  'type',
  'description',
  'participants',
  'resources',
  'objective',
  'marketing',
  'notes',
  ...REPORT_FIELDS,
];
/** No other tab and no status depends on these. */
const SELF_CONTAINED: Partial<Record<TableName, readonly string[]>> = {
  partners: PARTNER_KEYS,
  events: EVENT_KEYS,
};

/** Nothing in another tab depends on any of their fields. */
const STANDALONE: readonly TableName[] = ['partnerships', 'audiences'];

const areSelfContained = (table: TableName, keys: readonly string[]): boolean =>
  keys.every((key) => SELF_CONTAINED[table]?.includes(key));

/**
 * The tabs that show what a partner's save changes, read before the partner's own tab: events and contacts may name a
 * new partner, a line of the plan may be about an old one. Undefined if there's nothing to ask, or if reading wouldn't
 * settle it.
 */
export function readElsewhere(
  ask: SaveAsk,
  zone: Zone,
  partners: () => Table<'partners'>,
): Library | undefined {
  const keys = Object.keys(ask.values);
  const isRenamed = !ask.isNew && keys.includes('name');
  if (ask.table !== 'partners' || isRenamed || (!ask.isNew && areSelfContained('partners', keys)))
    return undefined;
  const library = openLibrary(zone, { partners });
  library.table(ask.isNew ? 'events' : 'plan');
  library.table('log');
  return library;
}

const rowAt = ({ rows }: Library, index: number) => rows.partners.find((one) => one.index === index);

export function attemptAt(library: Library | undefined, index: number, today: Day): Attempt | undefined {
  const person = library && rowAt(library, index);
  return library && person && attemptWith(library, person, undefined, {}, today);
}

export function isSelfContained(
  { table, isNew, values }: SaveAsk,
  change: Pick<AskedChange, 'there' | 'after' | 'changes'>,
  { library, standing }: { library: Library | undefined; standing: RelationshipStatus | undefined },
): boolean {
  if (STANDALONE.includes(table) || (!isNew && areSelfContained(table, Object.keys(change.changes))))
    return true;
  if (!library || !standing) return false;
  if (isNew) return !isLapseNews(standing, '') && !isNamed(library, values.name ?? '');
  const person = rowAt(library, change.there);
  if (!person || rowsOf(library, person).length > 1) return false;
  const noted = textAt(library.partners, change.there, 'noted');
  const hasLine = library.rows.lines.some(({ id }) => partnerOfFollowUp(id) === person.id);
  return !isLapseNews(standing, noted) && !hasLine;
}

/** The check would add a follow-up. */
const isLapseNews = (standing: RelationshipStatus, noted: string): boolean =>
  lastLapseHandled({ standing, noted }) !== noted;

function isNamed({ rows }: Library, name: string): boolean {
  const directory = directoryOf([{ id: '', name }]);
  return (
    rows.events.some((event) => partnersOfEvent(event, directory).includes(0)) ||
    rows.contacts.some((contact) => partnerOfContact(contact, directory) === 0)
  );
}
