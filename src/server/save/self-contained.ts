// Fields that no other tab and no status depends on.

import { FieldKey, TableName } from '../../domain/tables';
import { PERSON_FIELDS } from '../../domain/partners/people';
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
];
const SELF_CONTAINED: Partial<Record<TableName, readonly string[]>> = {
  partners: PARTNER_KEYS,
  events: EVENT_KEYS,
};

/** Whether a save changes nothing anywhere else, so that the relationships needn't be updated after it. */
export const isSelfContained = (
  table: TableName,
  { isNew, changes }: Pick<AskedChange, 'isNew' | 'changes'>,
): boolean => !isNew && Object.keys(changes).every((key) => SELF_CONTAINED[table]?.includes(key));
